import { isCommon } from './failures.js'

/** What `batched` needs to know. */
export interface BatchOptions {
  /** How many statements may be under way at a time. */
  readonly underWayMax: number
  /** How many pieces of work one statement carries at most. */
  readonly sizeMax: number
  /** Whether an error would meet every piece of work alike, so that trying them one by one is of no use. */
  readonly isCommon: (error: unknown) => boolean
}

/** Two keep the database busy while this process reads answers; with more, each carries less and costs as much. */
export const usualBatches: BatchOptions = { underWayMax: 2, sizeMax: 64, isCommon }

interface Waiting<Work, Result> {
  readonly work: Work
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * Batches work: carries out together what is asked for while earlier work is still under way, because the database does much at once
 * for little more than it does one thing. Nothing waits for company: while nothing is under way, work starts at once.
 * `carryOut` gives one result for each piece of work in their order, or fails having done none; then each is tried alone,
 * so that only the broken one fails.
 */
export function batched<Work, Result>(
  carryOut: (work: readonly Work[]) => Promise<readonly Result[]>,
  { underWayMax, sizeMax, isCommon }: BatchOptions,
): (work: Work) => Promise<Result> {
  const waiting: Waiting<Work, Result>[] = []
  let underWay = 0
  let isScheduled = false

  function schedule(): void {
    if (isScheduled || waiting.length === 0 || underWay === underWayMax) return
    isScheduled = true
    // What is asked for in the same turn of the event loop is there by then.
    setImmediate(start)
  }

  function start(): void {
    isScheduled = false
    const fairShare = Math.ceil(waiting.length / (underWayMax - underWay))
    const batch = waiting.splice(0, Math.min(fairShare, sizeMax))
    underWay += 1
    void settle(batch).finally(() => {
      underWay -= 1
      schedule()
    })
    schedule()
  }

  async function settle(batch: readonly Waiting<Work, Result>[]): Promise<void> {
    try {
      const results = await carryOut(batch.map(({ work }) => work))
      for (const [place, result] of results.entries()) batch[place]?.resolve(result)
    } catch (error) {
      const isAlone = batch.length === 1
      if (isAlone || isCommon(error)) for (const { reject } of batch) reject(error)
      else for (const one of batch) await settle([one])
    }
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      schedule()
    })
}
