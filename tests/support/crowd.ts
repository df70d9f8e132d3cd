import { newMemberId } from '../../src/ids.js'
import type { TestBooks } from './chat.js'

/** Puts so many guests onto a tab at once, past every limit of what a message may hold. */
export async function fillTab(kept: Pick<TestBooks, 'query'>, group: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, newMemberId)
  await kept.query(
    `INSERT INTO member (id, group_id, name, joined_at)
    SELECT id, $1, 'guest ' || place, now() FROM unnest($2::uuid[]) WITH ORDINALITY AS one(id, place)`,
    [group, ids],
  )
  await kept.query('UPDATE "group" SET version = version + 1 WHERE id = $1', [group])
}
