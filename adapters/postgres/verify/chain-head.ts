import type pg from 'pg'

const sha256 = /^[0-9a-f]{64}$/u

/**
 * The hash of a chain's head from what an operator kept: the hash itself, or the text of a file of `/export json`. Throws one
 * sentence where there is none in it.
 */
export function readHead(kept: string): string {
  const text = kept.trim()
  if (sha256.test(text)) return text
  const hash = hashIn(text)
  if (hash === null)
    throw new Error('There is no chain head: give a hash of 64 hex digits, or a file that “/export json” made.')
  return hash
}

function hashIn(text: string): string | null {
  try {
    const { chain }: { chain?: { hash?: unknown } | null } = JSON.parse(text)
    const hash = chain?.hash
    return typeof hash === 'string' && sha256.test(hash) ? hash : null
  } catch {
    return null
  }
}

/** Where an old head stands in the chains of today: null where no chain has it, so what it bound was changed or deleted since. */
export async function findHead(
  client: pg.ClientBase,
  hash: string,
): Promise<{ readonly place: number; readonly length: number } | null> {
  const { rows } = await client.query<{ place: number; length: number }>(
    `SELECT c.place, (SELECT max(n.place) FROM chain n WHERE n.group_id = c.group_id) AS length
     FROM chain c WHERE c.hash = decode($1, 'hex')`,
    [hash],
  )
  return rows[0] ?? null
}
