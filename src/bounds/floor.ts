/**
 * Lets work go on side by side, and some of it only by itself (a readers-writer lock that prefers writers): what wants to be alone
 * waits until nothing is under way, and whatever comes later waits for it.
 */
export interface Floor {
  beside<T>(work: () => Promise<T>): Promise<T>
  alone<T>(work: () => Promise<T>): Promise<T>
}

export function createFloor(): Floor {
  const underWay = new Set<Promise<unknown>>()
  // Settled when all that wanted to be alone has been.
  let alone: Promise<unknown> = Promise.resolve()

  async function nobodyIsAlone(): Promise<void> {
    let before: Promise<unknown>
    do {
      before = alone
      await before
    } while (before !== alone)
  }

  return {
    beside: async (work) => {
      await nobodyIsAlone()
      const done = work()
      underWay.add(done)
      try {
        return await done
      } finally {
        underWay.delete(done)
      }
    },
    alone: (work) => {
      const done = alone.then(async () => {
        await Promise.allSettled(underWay)
        return work()
      })
      alone = done.catch(() => undefined)
      return done
    },
  }
}
