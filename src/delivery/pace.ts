/** How often something may be said in one chat: in any stretch of `perMs`, at most `times`. All of them hold at once. */
export type Pace = readonly { readonly times: number; readonly perMs: number }[]

/** When the latest replies of a lane went out, oldest first, and from when on the next one may. */
export interface Slot {
  readonly sentAt: readonly Date[]
  readonly dueAt: Date
}

/** The slot of a lane after more messages went out, the last at `at`. Keeps only as many times as the pace looks back on. */
export function nextSlot(sentAt: readonly Date[], pace: Pace, at: Date, messages = 1): Slot {
  const longest = Math.max(0, ...pace.map(({ times }) => times))
  const sent = [...sentAt, ...Array.from({ length: messages }, () => at)].slice(-longest || undefined)
  const times = sent.map((time) => time.getTime())
  const dueAt = pace.map((limit) => (times.at(-limit.times) ?? Number.NEGATIVE_INFINITY) + limit.perMs)
  return { sentAt: longest === 0 ? [] : sent, dueAt: new Date(Math.max(at.getTime(), ...dueAt)) }
}
