import { setTimeout as sleep } from 'node:timers/promises'
import { inTime } from '../bounds/deadline.js'
import { DeadlyError, reasonOf } from '../bounds/tries.js'
import type { MessageRef, Platform } from '../chat/event.js'
import type { Delivery, Reply } from '../chat/reply.js'
import type { Clock } from '../ports/clock.js'
import type { Outbound, Parts } from '../ports/delivery.js'
import type { ClaimedDelivery, DeliveryEnd, Outbox } from '../ports/outbox.js'
import { PlatformError } from '../ports/platform-error.js'
import type { SenderLimits } from './limits.js'
import { nextSlot, type Pace } from './pace.js'
import { afterFailure } from './retry-policy.js'

/** What a sender works with. */
export interface SenderDeps {
  readonly platform: Platform
  readonly outbox: Outbox
  readonly outbound: Outbound
  readonly clock: Clock
  /** How fast the platform lets replies like this one follow each other in their chat. */
  readonly paceOf: (reply: Reply) => Pace
  readonly limits: SenderLimits
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/** Sends one reply, whatever comes of it. */
export interface Send {
  /** Sends a claimed reply and notes how that ended. */
  send(claimed: ClaimedDelivery): Promise<void>
  /** Gives up a reply that was begun again and again by processes that never came to its end. */
  setAside(claimed: ClaimedDelivery): Promise<void>
  /** What could not be written first is said once, for what it is worth. */
  sayUnwritten(delivery: Delivery): Promise<void>
}

export function createSend(deps: SenderDeps, holder: string): Send {
  const { limits, clock, log } = deps
  // What is out though the outbox could not be told; it saves saying it twice, and the next claim makes up for the note.
  const unnoted = new Map<bigint, MessageRef | null>()
  let unwrittenAt = 0

  async function attempt({ delivery, attempts, partsOut, sentAt }: ClaimedDelivery): Promise<DeliveryEnd> {
    const { sequence, reply } = delivery
    const pace = deps.paceOf(reply)
    let messages = 0
    const onOut = (): void => {
      messages += 1
    }
    try {
      const noted = unnoted.get(sequence)
      const message = noted === undefined ? await deliverInTime(deps, delivery, { out: partsOut, onOut }) : noted
      return { kind: 'delivered', message, ...nextSlot(sentAt, pace, clock.now(), Math.max(messages, 1)) }
    } catch (error) {
      const failed = afterFailure(error, attempts, limits, clock.now())
      const facts = { err: error, sequence: String(sequence), attempts: attempts + 1, end: failed.kind }
      if (failed.kind === 'failed') log.error(facts, 'a reply is given up')
      else log.warn(facts, 'a reply did not get out')
      if (failed.kind !== 'deferred') return failed
      const slot = nextSlot(sentAt, pace, clock.now(), messages)
      const dueAt = new Date(Math.max(failed.dueAt.getTime(), slot.dueAt.getTime()))
      return { ...failed, dueAt, partsOut: partsOut + messages, sentAt: slot.sentAt }
    }
  }

  async function note(claimed: ClaimedDelivery, end: DeliveryEnd): Promise<void> {
    const { sequence } = claimed.delivery
    try {
      await deps.outbox.release(holder, claimed, end)
      unnoted.delete(sequence)
    } catch (error) {
      if (end.kind === 'delivered') unnoted.set(sequence, end.message)
      log.warn({ err: error, sequence: String(sequence) }, 'the end of a delivery could not be noted')
    }
  }

  return {
    send: async (claimed) => note(claimed, await attempt(claimed)),
    setAside: async (claimed) => {
      const error = new DeadlyError()
      log.error({ err: error, sequence: String(claimed.delivery.sequence) }, 'a reply is given up')
      await note(claimed, { kind: 'failed', because: reasonOf(error) })
    },
    sayUnwritten: async (delivery) => {
      // It comes from many chats at once, and goes out no faster than everything else.
      const now = clock.now().getTime()
      unwrittenAt = Math.max(now, unwrittenAt + 1_000 / limits.perSecondMax)
      await sleep(unwrittenAt - now)
      try {
        await deliverInTime(deps, delivery)
      } catch (error) {
        log.warn({ err: error }, 'a reply that is not in the outbox is lost')
      }
    },
  }
}

async function deliverInTime(
  { outbound, platform, limits }: SenderDeps,
  delivery: Delivery,
  parts?: Parts,
): Promise<MessageRef | null> {
  return inTime(outbound.deliver(delivery, parts), limits.deliverTimeoutMs, () => {
    throw new PlatformError(platform, 'timeout')
  })
}
