import { Redis } from 'ioredis'
import type { Finding } from '../../src/ports/finding.js'

const connectTimeoutMs = 5_000

/** Asks Redis whether it is there and throws nothing out of the queue. */
export async function examineRedis(url: string | undefined): Promise<Finding> {
  if (url === undefined) return finding('unused', 'REDIS_URL is not set: jobs are queued in PostgreSQL')

  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectTimeoutMs,
    commandTimeout: connectTimeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  let reason = 'no answer'
  redis.on('error', (error: Error) => {
    reason = codeOf(error) ?? reason
  })
  try {
    await redis.connect()
    const policy = /^maxmemory_policy:(\S+)/mu.exec(await redis.info('memory'))?.[1]
    return policy === undefined || policy === 'noeviction'
      ? finding('fine', 'it answers, and keeps what it is given')
      : finding('wrong', `its maxmemory-policy is ${policy}, which throws jobs out: set it to noeviction`)
  } catch (error) {
    const why = codeOf(error) ?? reason
    return /NOAUTH|WRONGPASS/u.test(why)
      ? finding('wrong', 'it does not accept the name or the password in REDIS_URL: correct them')
      : finding('wrong', `it cannot be reached (${why}): check REDIS_URL, and that Redis runs there`)
  } finally {
    redis.disconnect()
  }
}

/** A code of the socket, or the word Redis refuses with; never a whole message, which may repeat what it was sent. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^[A-Z]{4,}\b/u.exec(error.message)?.[0] ?? null
}

const finding = (state: Finding['state'], says: string): Finding => ({ about: 'Redis', state, says })
