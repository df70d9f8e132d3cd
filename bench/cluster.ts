import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../adapters/postgres/embedded.js'
import { migrate } from '../adapters/postgres/migrate.js'
import { migrationsDir } from '../adapters/postgres/open.js'

/** The one PostgreSQL of a run: the embedded one with the settings of the product, in a temporary folder. */
export interface Cluster {
  /** Makes an empty database and gives its address. */
  emptyDatabase(name: string): Promise<string>
  /** Makes a database with the books' tables and gives its address. */
  booksDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

export async function startCluster(): Promise<Cluster> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-bench-'))
  const embedded = await startEmbedded({ dataDir })

  async function emptyDatabase(name: string): Promise<string> {
    await onDatabase(embedded.url, (client) => client.query(`CREATE DATABASE ${name}`))
    const url = new URL(embedded.url)
    url.pathname = `/${name}`
    return url.href
  }

  return {
    emptyDatabase,
    booksDatabase: async (name) => {
      const url = await emptyDatabase(name)
      await migrate({ url, migrationsDir: migrationsDir() })
      return url
    },
    stop: async () => {
      await embedded.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Works with a connection of its own, without the time limits of the product. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
