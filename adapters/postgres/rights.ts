/** What a process does to one table by statements of its own; all else goes through the functions below. */
interface Right {
  readonly table: string
  readonly right: 'INSERT' | 'UPDATE' | 'DELETE'
  /** Where only these may be written. */
  readonly columns?: readonly string[]
}

/** What bots and workers may write by themselves. Neither entries nor what follows from them, nor what waits for a press. */
export const rights: readonly Right[] = [
  {
    table: 'inbound_event',
    right: 'INSERT',
    columns: ['platform', 'event_id', 'content_hash', 'payload', 'received_at'],
  },
  {
    table: 'inbound_event',
    right: 'UPDATE',
    columns: ['processed_at', 'attempts', 'starts', 'try_at', 'failed_because'],
  },
  {
    table: 'outbox',
    right: 'UPDATE',
    columns: ['attempts', 'parts_out', 'dropped_at', 'dropped_because', 'delivered_at', 'message'],
  },
  { table: 'fresh_reply', right: 'INSERT' },
  { table: 'fresh_reply', right: 'DELETE' },
  { table: 'delivery_lane', right: 'UPDATE' },
  { table: 'group', right: 'UPDATE', columns: ['name', 'version'] },
  { table: 'chat', right: 'INSERT' },
  { table: 'chat', right: 'UPDATE', columns: ['group_id', 'left_at'] },
  { table: 'import_part', right: 'INSERT' },
  { table: 'job', right: 'UPDATE' },
  { table: 'job', right: 'DELETE' },
  { table: 'rate', right: 'INSERT' },
  { table: 'rate_day', right: 'INSERT' },
  { table: 'rate_day', right: 'UPDATE' },
  { table: 'installation', right: 'INSERT' },
  { table: 'installation', right: 'UPDATE' },
  { table: 'installation', right: 'DELETE' },
]

/** The sequences that those statements count with. */
export const sequences: readonly string[] = ['inbound_event_id_seq']

/** Whether a role that is not the owner may have this right; reading is everybody's who was given it. */
export const isDue = (table: string, right: string, column: string | null): boolean =>
  right === 'SELECT' ||
  (right === 'USAGE' && sequences.includes(table)) ||
  rights.some(
    (one) =>
      one.table === table &&
      one.right === right &&
      (one.columns === undefined || (column !== null && one.columns.includes(column))),
  )
