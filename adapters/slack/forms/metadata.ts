import { z } from 'zod'
import type { SlackView } from '../events/payloads.js'

/** What a modal carries from where it was opened to where it is sent off. */
const metadata = z.object({
  v: z.literal(2),
  chat: z.string(),
  thread: z.string().optional(),
  /** The entry or the proposal that is edited, and its version when the form was opened; absent where one is added. */
  entry: z.object({ id: z.string(), version: z.string() }).optional(),
  /** The message that shows the proposal; absent for an entry. */
  card: z.string().optional(),
})
export type FormMetadata = z.output<typeof metadata>

/** Names of the two forms; another one is of an older program. */
export const forms = { add: 'tab.add', edit: 'tab.edit' } as const

/** As Slack carries it. */
export const writeMetadata = (carried: Omit<FormMetadata, 'v'>): string =>
  JSON.stringify({ v: 2, ...carried } satisfies FormMetadata)

/** Where and for what a form was opened; null where another program opened it. */
export function readMetadata({ callback_id: form, private_metadata: carried }: SlackView): FormMetadata | null {
  if (form !== forms.add && form !== forms.edit) return null
  try {
    const read = metadata.safeParse(JSON.parse(carried ?? ''))
    if (!read.success || (form === forms.edit) !== (read.data.entry !== undefined)) return null
    return read.data
  } catch {
    return null
  }
}
