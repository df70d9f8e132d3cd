/** What `verify` asks of the database. Gives one row: how many things were looked at, how many are broken, and one that is. */
export interface Check {
  readonly check: string
  readonly sql: string
}
