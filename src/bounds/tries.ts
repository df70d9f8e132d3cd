/** What was tried in vain is tried again after these pauses, then set aside: a fault of ours hardly mends itself later. */
export const pausesMs: readonly number[] = [1_000, 10_000, 60_000, 600_000]

/** So often a thing is begun of which nobody knows how it ended, … */
export const startsMax = pausesMs.length + 1
/** … and so often with others beside it. Whatever ends a process then ends it alone, and nothing else is blamed. */
export const startsBesideMax = 2

// A reason is read by an operator, in one line of a list.
const reasonMaxLength = 300

/** Why something was in vain, for whoever runs this. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim().slice(0, reasonMaxLength)

/** What a thing is set aside with that was begun again and again and never came to an end. */
export class DeadlyError extends Error {
  constructor() {
    super(
      `begun ${startsMax} times, and each time its process ended, or the books were out of reach, before it was done`,
    )
  }
}
