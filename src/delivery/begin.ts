import { createFloor } from '../bounds/floor.js'
import { startsBesideMax, startsMax } from '../bounds/tries.js'
import type { ClaimedDelivery } from '../ports/outbox.js'
import type { Send, SenderDeps } from './send.js'

/** Sends claimed replies side by side, but alone what processes may have died of. */
export interface Begin {
  /** Sends them and notes how each ended; gives the work of each. */
  begin(claimed: readonly ClaimedDelivery[]): readonly { readonly lane: string; readonly done: Promise<void> }[]
  /** Whether something waits to be alone, or is: nothing else is begun then. */
  isBusy(): boolean
}

export function createBegin({ outbox, log }: SenderDeps, holder: string, { send, setAside }: Send): Begin {
  const floor = createFloor()
  let suspects = 0

  async function alone(claimed: ClaimedDelivery): Promise<void> {
    suspects += 1
    try {
      await floor.alone(async () => {
        if (await outbox.begin(holder, claimed)) await send(claimed)
      })
    } catch (error) {
      log.warn({ err: error }, 'a start in the outbox could not be counted')
    } finally {
      suspects -= 1
    }
  }

  function beginOne(claimed: ClaimedDelivery): Promise<void> {
    if (claimed.starts >= startsMax) return setAside(claimed)
    return claimed.starts < startsBesideMax ? floor.beside(() => send(claimed)) : alone(claimed)
  }

  return {
    // What is to be alone comes last, or the others would count as begun without being sent.
    begin: (all) =>
      [...all]
        .sort((one, other) => one.starts - other.starts)
        .map((claimed) => ({ lane: claimed.lane, done: beginOne(claimed) })),
    isBusy: () => suspects > 0,
  }
}
