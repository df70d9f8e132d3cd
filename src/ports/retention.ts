/** What was said and is done with: it is kept for a while only, whereas entries stay. */
export interface Retention {
  /**
   * Deletes what is old among the next `limit` events or replies behind that place, the oldest first from 0. Tells where to go on;
   * null where nothing older is left.
   */
  clear(what: 'events' | 'replies', before: Date, after: bigint, limit: number): Promise<bigint | null>
  /**
   * Takes the words out of up to `limit` rows of what was said where somebody was forgotten, once it is done with, and says how many
   * these were.
   */
  forgetWords(limit: number): Promise<number>
}
