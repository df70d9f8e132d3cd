import { v7 } from 'uuid'
import { inTime } from '../bounds/deadline.js'
import type { Delivery } from '../chat/reply.js'
import { createBegin } from './begin.js'
import { createClaim } from './claim.js'
import { createSend, type SenderDeps } from './send.js'
import { createSignal } from './signal.js'

// Lanes that another process holds for a moment are not asked for more often than this.
const shortestPauseMs = 10

/** Brings what is written in the outbox to one platform: in the order of each chat, at its pace, by one process at a time. */
export interface Sender {
  /** Tells of replies that were just written, so that they need not wait for the next sweep. */
  offer(deliveries: readonly Delivery[]): void
  /** Sends what is there already and goes on until it is stopped. */
  start(): void
  /** Sends what may be sent at once, waits for what is under way, and leaves the rest in the outbox. */
  stop(): Promise<void>
}

export function createSender(deps: SenderDeps): Sender {
  const { limits, clock } = deps
  const holder = v7()
  const send = createSend(deps, holder)
  const { begin, isBusy } = createBegin(deps, holder, send)
  const claim = createClaim(deps, holder)
  const signal = createSignal()
  const underWay = new Map<Promise<void>, string | null>()
  let isStopping = false
  let running: Promise<void> = Promise.resolve()
  let prolonging: NodeJS.Timeout | undefined

  function follow(work: Promise<void>, lane: string | null): void {
    const done = work.finally(() => {
      underWay.delete(done)
      signal.notify()
    })
    underWay.set(done, lane)
  }

  /** Starts what is due; says whether there may be more at once, and how long to wait until more is due or may begin. */
  async function sendDue(): Promise<{ readonly isMore: boolean; readonly pauseMs: number }> {
    const free = limits.atOnceMax - underWay.size
    if (free <= 0 || isBusy()) return { isMore: true, pauseMs: limits.sweepEveryMs }
    try {
      const { deliveries, dueAt, opensAt } = await claim(free)
      for (const { lane, done } of begin(deliveries)) follow(done, lane)
      const nextAt = opensAt ?? dueAt
      const waitMs = nextAt === null ? limits.sweepEveryMs : nextAt.getTime() - clock.now().getTime()
      const pauseMs = Math.min(Math.max(waitMs, shortestPauseMs), limits.sweepEveryMs)
      return { isMore: deliveries.length > 0 || opensAt !== null, pauseMs }
    } catch (error) {
      deps.log.warn({ err: error }, 'the outbox could not be looked at')
      return { isMore: false, pauseMs: limits.sweepEveryMs }
    }
  }

  async function prolong(): Promise<void> {
    const lanes = [...underWay.values()].filter((lane) => lane !== null)
    if (lanes.length === 0) return
    const until = new Date(clock.now().getTime() + limits.leaseMs)
    try {
      await deps.outbox.prolong(deps.platform, lanes, { holder, until })
    } catch (error) {
      deps.log.warn({ err: error }, 'claims in the outbox could not be made longer')
    }
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const { pauseMs } = await sendDue()
      if (!isStopping) await signal.wait(pauseMs)
    }
  }

  async function drain(): Promise<void> {
    const endsAt = clock.now().getTime() + limits.drainMs
    do {
      await Promise.all(underWay.keys())
      const { isMore, pauseMs } = await sendDue()
      if (!isMore) break
      if (underWay.size === 0) await signal.wait(Math.min(pauseMs, limits.drainMs))
    } while (clock.now().getTime() < endsAt)
    await Promise.all(underWay.keys())
  }

  return {
    offer: (deliveries) => {
      for (const delivery of deliveries) if (delivery.sequence === null) follow(send.sayUnwritten(delivery), null)
      if (deliveries.length > 0) signal.notify()
    },
    start: () => {
      prolonging = setInterval(() => void prolong(), limits.leaseMs / 3)
      running = run()
    },
    stop: async () => {
      isStopping = true
      signal.notify()
      await running
      await inTime(drain(), 2 * limits.drainMs, () => undefined)
      clearInterval(prolonging)
    },
  }
}
