import { inTime } from '../bounds/deadline.js'
import type { Acceptor } from '../delivery/acceptor.js'
import type { Sender } from '../delivery/sender.js'
import type { Log } from '../log.js'

// What nobody answered is looked for this often, …
const catchUpEveryMs = 10_000
// … and another process may still be at it for so long after its model should have answered.
const answerMs = 15_000
// A stop waits for a model as long as that may take, and for everything else no longer than this.
const settleMs = 5_000

/** What every platform's bot does from its start to its end. */
export interface Life {
  /** Does what an earlier life left, and says what waits to be said; from then on both are looked at again and again. */
  start(): Promise<void>
  /** Only says what waits to be said, and does not listen: what a worker is there for. */
  startSending(): void
  /** Finishes what is under way; what may not be said yet stays in the outbox. */
  stop(): Promise<void>
}

export function lifeOf(acceptor: Acceptor, sender: Sender, modelTimeoutMs: number, log: Log): Life {
  let catchingUp: NodeJS.Timeout | undefined

  async function catchUp(): Promise<void> {
    try {
      await acceptor.catchUp(modelTimeoutMs + answerMs)
    } catch (error) {
      log.warn({ err: error }, 'what was stored and not processed could not be done')
    }
  }

  return {
    start: async () => {
      sender.start()
      catchingUp = setInterval(() => void catchUp(), catchUpEveryMs)
      await acceptor.catchUp(0)
    },
    startSending: () => sender.start(),
    stop: async () => {
      clearInterval(catchingUp)
      await inTime(acceptor.settled(), modelTimeoutMs + settleMs, () => undefined)
      await sender.stop()
    },
  }
}
