import { createJobs } from '../adapters/postgres/jobs.js'
import { summarise } from '../src/features/digest/summary.js'
import type { JobId } from '../src/ids.js'
import { createWords } from '../src/present/words.js'
import { repeat } from './load.js'
import type { Product } from './product.js'

const atOnce = 8
/** The end of a week that `fill` writes of. */
const until = new Date('2026-03-16T09:00:00Z')

/** Builds the summary of a group's week over and over, then only asks what that asks the database; gives both a second. */
export async function buildDigests(
  { books, connection }: Product,
  chat: string,
  seconds: number,
): Promise<readonly number[]> {
  const { pool, prisma } = connection
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO job (kind, group_id, key, lasts, due_at, wake_at, created_at)
     SELECT 'digest', group_id, gen_random_uuid()::text, false, now(), now(), now() FROM chat WHERE chat = $1 RETURNING id`,
    [chat],
  )
  const open = await createJobs(prisma).open(String(rows[0]?.id) as JobId)
  if (open === null) throw new Error('there is no group to summarise')
  const { group, members } = open
  const words = createWords(group, members)
  const build = () => summarise({ books, group, members, now: until, words }, until)

  const asked: Parameters<typeof pool.query>[0][] = []
  const query = pool.query.bind(pool)
  pool.query = ((...given: Parameters<typeof query>) => {
    asked.push(given[0])
    return query(...given)
  }) as typeof pool.query
  const { isEmpty } = await build()
  pool.query = query
  if (isEmpty || asked.length === 0)
    throw new Error('a summary without entries, or without a question, measures nothing')

  const built = await repeat(atOnce, seconds, async () => void (await build()))
  const bare = await repeat(atOnce, seconds, async () => {
    for (const question of asked) await query(question)
  })
  return [built.perSecond, bare.perSecond]
}
