/**
 * What is to be done about an error of the books.
 *
 * - `again`: they gave way to another write; the same succeeds at once or a moment later.
 * - `later`: nothing can be written now, whatever it is; it waits until they are back.
 * - `counted`: this one thing met a limit. It is tried later as well, but it may be at fault itself, so only so often.
 * - `giveUp`: it will never succeed; whoever wanted it is told so.
 */
export type Remedy = 'again' | 'later' | 'counted' | 'giveUp'
