import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Redis } from 'ioredis'
import { freePort } from './bot-process.js'

/** A Redis of one's own, to be wiped, stopped and started. */
export interface TestRedis {
  /** Always the same, whether it runs or not. */
  readonly url: string
  start(): Promise<void>
  /** Ends it like a power cut. */
  kill(): Promise<void>
  /** Forgets everything in it. */
  flush(): Promise<void>
}

/** Why there can be no Redis here; null where there can. Where everything must be tested that is a failure. */
export function whyNoRedis(): string | null {
  if (spawnSync('redis-server', ['--version']).error === undefined) return null
  const reason = 'there is no redis-server on the PATH'
  if (process.env['CI'] === 'true') throw new Error(`Tests need Redis, and ${reason}.`)
  process.stderr.write(`Tests with Redis are skipped: ${reason}.\n`)
  return reason
}

/** Finds a place for a Redis and does not start it. */
export async function makeRedis(): Promise<TestRedis> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let running: ChildProcess | undefined
  return {
    url,
    start: async () => {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
      running = spawn('redis-server', [...options, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' })
      await withRedis(url, (redis) => redis.ping())
    },
    kill: async () => {
      if (running === undefined || running.exitCode !== null) return
      running.kill('SIGKILL')
      await once(running, 'exit')
    },
    flush: async () => {
      await withRedis(url, (redis) => redis.flushall())
    },
  }
}

async function withRedis(url: string, work: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 200 })
  redis.on('error', () => undefined)
  try {
    await work(redis)
  } finally {
    redis.disconnect()
  }
}
