import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findInstallation } from '../adapters/postgres/embedded/binaries.js'
import { makeBank, moveMoney } from './bank.js'
import { repeat } from './load.js'
import { connectTo } from './product.js'
import { concurrencyMax } from './sizes.js'

/** What the product is measured against: TPC-B transactions on the same cluster. */
export interface Yardstick {
  /** What it is, for people: which pgbench, or what stands in for it. */
  readonly name: string
  perSecond(clients: number, seconds: number): Promise<number>
}

const run = promisify(execFile)

/** pgbench where there is one, else the same statements over plain SQL. `url` is an empty database. */
export async function prepareYardstick(url: string): Promise<Yardstick> {
  const pgbench = await findPgbench()
  return pgbench === null ? await plainSql(url) : await usePgbench(pgbench, url)
}

/** Beside the embedded server, or else wherever PATH finds it. */
async function findPgbench(): Promise<{ readonly path: string; readonly version: string } | null> {
  const besideServer = join(findInstallation(), 'bin', 'pgbench')
  const path = existsSync(besideServer) ? besideServer : 'pgbench'
  try {
    return { path, version: (await run(path, ['--version'])).stdout.trim() }
  } catch {
    return null
  }
}

async function usePgbench({ path, version }: { path: string; version: string }, url: string): Promise<Yardstick> {
  // Its own rows of branches must be no bottleneck, so there are as many as clients.
  await run(path, ['--initialize', '--quiet', `--scale=${concurrencyMax}`, url])
  return {
    name: `${version}${path === 'pgbench' ? ' of PATH' : ' beside the server'}, TPC-B, -M prepared, scale ${concurrencyMax}`,
    perSecond: async (clients, seconds) => {
      const threads = Math.min(clients, availableParallelism())
      const flags = [
        `--client=${clients}`,
        `--jobs=${threads}`,
        `--time=${seconds}`,
        '--protocol=prepared',
        '--no-vacuum',
      ]
      const { stdout } = await run(path, [...flags, url])
      const told = /^tps = ([\d.]+)/m.exec(stdout)?.[1]
      if (told === undefined) throw new Error(`pgbench told no tps:\n${stdout}`)
      return Number(told)
    },
  }
}

async function plainSql(url: string): Promise<Yardstick> {
  await makeBank(url, concurrencyMax)
  return {
    name: `no pgbench: the statements of TPC-B over pg from Node, prepared, scale ${concurrencyMax}`,
    perSecond: async (clients, seconds) => {
      const { pool, close } = connectTo(url, clients)
      const { perSecond } = await repeat(clients, seconds, () => moveMoney(pool, concurrencyMax))
      await close()
      return perSecond
    },
  }
}
