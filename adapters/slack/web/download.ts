import { z } from 'zod'
import type { IncomingFile } from '../../../src/chat/event.js'
import type { ModelFile } from '../../../src/ports/model.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import type { Client, ClientOf } from './client.js'
import { toPlatformError } from './errors.js'
import type { FindWorkspace } from './workspaces.js'

/** More than any photo or voice note a model reads. */
const fileMaxBytes = 20_000_000
const downloadTimeoutMs = 20_000

/** What the kind of a file is called where nobody says it. */
export const unsaid = 'application/octet-stream'

const reference = z.tuple([z.string().nullable(), z.string().nullable(), z.string(), z.string().nullable()])

/** Fetches files that somebody sent. Throws a PlatformError where one is gone, too large or out of reach. */
export function createDownload(deps: {
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly apiUrl: string
}) {
  return async ({ id, mime, sizeBytes }: IncomingFile): Promise<ModelFile> => {
    if (sizeBytes > fileMaxBytes) throw new PlatformError('slack', 'fileTooLarge')
    const [enterprise, team, file, told] = reference.parse(JSON.parse(id))
    const workspace = await deps.findWorkspace({ enterprise, team })
    if (workspace === null) throw new PlatformError('slack', 'fileGone')
    const { address, mime: kind } = await locate(deps.clientOf(workspace.token), { file, told, mime })
    if (!isSlacks(address, deps.apiUrl)) throw new PlatformError('slack', 'fileRefused')
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${workspace.token}` },
      signal: AbortSignal.timeout(downloadTimeoutMs),
    }).catch(() => null)
    if (response === null || !response.ok || response.body === null) throw new PlatformError('slack', 'fileGone')
    // Whoever may not read a file is shown the page to sign in.
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
    if (isPage && kind !== 'text/html') throw new PlatformError('slack', 'fileRefused')
    return { mime: kind, bytes: await readAll(response.body) }
  }
}

/** Where a file is, and what it is. Of one in a channel that companies share Slack tells no more than its id at first. */
async function locate(
  client: Client,
  { file, told, mime }: { readonly file: string; readonly told: string | null; readonly mime: string },
): Promise<{ readonly address: string; readonly mime: string }> {
  if (told !== null && mime !== unsaid) return { address: told, mime }
  const { file: found } = await client.files.info({ file }).catch((error: unknown) => {
    throw toPlatformError(error)
  })
  const address = told ?? found?.url_private_download ?? found?.url_private
  if (address === undefined) throw new PlatformError('slack', 'fileGone')
  return { address, mime: found?.mimetype ?? mime }
}

/** The token goes to Slack, or to the server that stands in for it, and nowhere else. */
function isSlacks(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  return origin === new URL(apiUrl).origin || (protocol === 'https:' && /(?:^|\.)slack(?:-gov)?\.com$/u.test(hostname))
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.length
    if (sizeBytes > fileMaxBytes) throw new PlatformError('slack', 'fileTooLarge')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
