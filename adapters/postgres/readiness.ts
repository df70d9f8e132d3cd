import { v7 } from 'uuid'
import { inTime } from '../../src/bounds/deadline.js'
import type { Connection } from './connect.js'
import { type FailureKind, failureOf } from './failures.js'

/** So long an answer is good: whoever asks oftener, or from several places, costs no more. */
const freshMs = 5_000
/** Whoever asks waits no longer. */
const answerMs = 3_000

/** Tells why nothing can be taken in now, as the kind of the database's failure; null where all is well. */
export type Readiness = () => Promise<FailureKind | null>

/**
 * Ready means that an event can be stored. So one is, and taken back at once: a standby, a full disk and a role without rights
 * answer every question, but none of them would keep what people say.
 */
export function createReadiness({ pool }: Pick<Connection, 'pool'>): Readiness {
  let last: { readonly at: number; readonly answer: Promise<FailureKind | null> } | null = null
  return () => {
    const now = performance.now()
    if (last === null || now - last.at > freshMs) last = { at: now, answer: ask(pool) }
    return last.answer
  }
}

const ask = (pool: Connection['pool']): Promise<FailureKind | null> =>
  inTime(
    tryToStore(pool).then(
      () => null,
      (error: unknown) => failureOf(error),
    ),
    answerMs,
    () => 'unreachable',
  )

async function tryToStore(pool: Connection['pool']): Promise<void> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('BEGIN')
    try {
      await client.query(
        `INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at)
         VALUES ('readiness', $1, '', '{}', now())`,
        [v7()],
      )
    } finally {
      await client.query('ROLLBACK')
    }
  } catch (error) {
    isBroken = failureOf(error) === 'unreachable'
    throw error
  } finally {
    client.release(isBroken)
  }
}
