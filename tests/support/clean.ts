import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import type { TestBooks } from './chat.js'

/** Every check of the books that finds something, with an example; empty where they are whole. */
export async function brokenIn({ pool }: Pick<TestBooks, 'pool'>): Promise<readonly string[]> {
  const findings = await verify(pool, migrationsDir())
  return findings.filter(({ broken }) => broken > 0).map(({ check, example }) => `${check}: ${example}`)
}
