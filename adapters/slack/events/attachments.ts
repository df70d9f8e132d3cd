import type { IncomingFile } from '../../../src/chat/event.js'
import { storable } from '../../../src/chat/text.js'
import { unsaid } from '../web/download.js'
import type { Place } from '../web/workspaces.js'
import type { SlackFile } from './payloads.js'

/** A message has a few; Slack itself takes no more than this at once. */
const filesMax = 20

/** The files of a message. `id` says whose token opens the file, its id, and its address where Slack told it. */
export const filesOf = (place: Place, files: readonly SlackFile[] = []): readonly IncomingFile[] =>
  files.slice(0, filesMax).map((file) => ({
    id: JSON.stringify([place.enterprise, place.team, file.id, file.url_private_download ?? file.url_private ?? null]),
    name: storable(file.name ?? file.title ?? 'file'),
    mime: file.mimetype ?? unsaid,
    sizeBytes: file.size ?? 0,
  }))
