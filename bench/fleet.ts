import { type ProductProcess, startProductProcess } from './child.js'

/** Two bots and two workers. */
export interface Fleet {
  /** The next bot in turn. */
  port(): number
  /** Kills a bot and a worker in turn, and starts others in their place. */
  killNext(): Promise<void>
  /** Sets the clock of a bot so far ahead and that of a worker as far behind, in turn; those of the others are right. */
  setNextClock(aheadMs: number): Promise<void>
  stop(): Promise<void>
}

interface FleetDeps {
  readonly program: string
  readonly url: string
  readonly redisUrl: string
  readonly apiRoot: string
}

export async function startFleet({ program, url, redisUrl, apiRoot }: FleetDeps): Promise<Fleet> {
  const startBot = async () => {
    const process = await startProductProcess(program)
    const [port = 0] = await process.ask({ kind: 'openWebhook', url, apiRoot })
    return { process, port }
  }
  const startWorker = async (): Promise<ProductProcess> => {
    const process = await startProductProcess(program)
    await process.ask({ kind: 'openWorker', url, redisUrl })
    return process
  }
  const bots = await Promise.all([startBot(), startBot()])
  const workers = await Promise.all([startWorker(), startWorker()])
  let turn = 0
  let place: 0 | 1 = 0
  const next = (): 0 | 1 => {
    place = place === 0 ? 1 : 0
    return place
  }

  return {
    port: () => {
      turn += 1
      return (turn % 2 === 0 ? bots[0] : bots[1]).port
    },
    killNext: async () => {
      const at = next()
      await Promise.all([bots[at].process.kill(), workers[at].kill()])
      ;[bots[at], workers[at]] = await Promise.all([startBot(), startWorker()])
    },
    setNextClock: async (aheadMs) => {
      const at = next()
      const all = [bots[0].process, bots[1].process, ...workers]
      await Promise.all(all.map((process) => process.ask({ kind: 'setClock', aheadMs: 0 })))
      await Promise.all([
        bots[at].process.ask({ kind: 'setClock', aheadMs }),
        workers[at].ask({ kind: 'setClock', aheadMs: -aheadMs }),
      ])
    },
    stop: async () => {
      await Promise.all([...bots.map(({ process }) => process.stop()), ...workers.map((worker) => worker.stop())])
    },
  }
}
