/** What a form of an entry shows before anybody has changed anything, on a platform that has forms. */
export interface EntryForm {
  readonly number: number
  /** Rises with everything that happens to the entry. */
  readonly version: number
  readonly kind: 'expense' | 'payment'
  /** As it would be typed, with its currency where that is not the group's. */
  readonly amount: string
  readonly description: string
  /** ISO 8601. */
  readonly date: string
  readonly category: string | null
}
