import { remedyOf } from '../../adapters/postgres/failures.js'
import { plainStyle, renderText } from '../../adapters/terminal/render.js'
import type { Delivery } from '../../src/chat/reply.js'
import type { Button } from '../../src/chat/view.js'
import { type MovableClock, standingClock } from '../../src/ports/clock.js'
import { claimDue } from '../../src/worker/due.js'
import { planners } from '../../src/worker/registry.js'
import { runDue } from '../../src/worker/run-due.js'
import { openTestBooks, type TestBooks } from './chat.js'
import { createTestDatabase } from './postgres.js'

/** Something said without anybody asking at that moment. */
export interface Unasked {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly chat: string
  readonly text: string
  readonly buttons: readonly Button[]
  readonly isSilent: boolean
  /** The id of the message, by which its buttons are pressed. */
  readonly message: string
}

/** Books, and a worker beside them, on a clock that only tests move. */
export interface Weeks {
  readonly kept: TestBooks
  readonly clock: MovableClock
  /** Plays the time until then, moment by moment. */
  play(until: string): Promise<readonly Unasked[]>
  /** Nothing runs until then; what was due meanwhile is found at once. */
  sleepUntil(until: string): Promise<readonly Unasked[]>
  /** Turns what is due into jobs, and dies before any of them is done. */
  claimOnly(until: string): Promise<void>
  readonly errors: readonly unknown[]
  close(): Promise<void>
}

/** Opens books on a database of their own. */
export async function openWeeks(start: string): Promise<Weeks> {
  const database = await createTestDatabase()
  const clock = standingClock(new Date(start))
  const kept = openTestBooks(database.url, clock.now)
  const errors: unknown[] = []
  const log = { error: ({ err }: { err?: unknown }) => errors.push(err), warn: () => {} }
  const limits = { maxParticipants: 1000, maxExpenseMajor: 10_000_000n }
  const deps = { ...kept, planners, clock, limits, remedyOf, log }
  let messages = 0

  async function unasked({ sequence, reply }: Delivery): Promise<readonly Unasked[]> {
    if (reply.op !== 'post') return []
    messages += 1
    const message = `unasked-${messages}`
    if (sequence !== null) await kept.outbox.delivered(sequence, { chat: reply.to, id: message })
    const { view, to, isSilent = false } = reply
    // Languages set off sums and spans of days by spaces of several kinds.
    const text = renderText(view, plainStyle).replace(/[^\S\n]/gu, ' ')
    return [{ at: clock.now().toISOString(), chat: to.chat, text, buttons: view.buttons.flat(), isSilent, message }]
  }

  async function play(until: string): Promise<readonly Unasked[]> {
    const all: Unasked[] = []
    for await (const deliveries of runDue(deps, new Date(until))) {
      for (const delivery of deliveries) all.push(...(await unasked(delivery)))
    }
    return all
  }

  return {
    kept,
    clock,
    play,
    sleepUntil: (until) => {
      clock.moveTo(new Date(until))
      return play(until)
    },
    claimOnly: async (until) => {
      clock.moveTo(new Date(until))
      await claimDue(deps, clock.now())
    },
    errors,
    close: async () => {
      await kept.close()
      await database.drop()
    },
  }
}
