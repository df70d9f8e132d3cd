import pg from 'pg'
import { expect } from 'vitest'
import type { Happening } from './evening.js'
import type { Said } from './machine.js'

/**
 * Every event was answered once in the books, that answer was seen at least once, and a message id never meant two
 * things, however often it was said.
 */
export async function expectAllAnswered(
  url: string,
  evening: readonly Happening[],
  heard: readonly Said[],
): Promise<void> {
  const answers = await readAnswers(url)
  const texts = new Map<string, Set<string>>()
  for (const { op, message, text } of heard) {
    // A card is drawn again when its entry changes, under the same id.
    if (op === 'post') texts.set(message, (texts.get(message) ?? new Set()).add(text))
  }
  const found = evening.map(({ line: { event } }) => {
    const own = answers.filter(({ key }) => key.startsWith(`terminal:given:${event}:`))
    const versions = own.map(({ sequence }) => texts.get(`m${sequence}`)?.size ?? 0)
    return { event, versions }
  })

  expect(found).toEqual(evening.map(({ line: { event } }) => ({ event, versions: [1] })))
  expect(answers.filter(({ delivered }) => !delivered)).toEqual([])
}

async function readAnswers(url: string): Promise<{ key: string; sequence: string; delivered: boolean }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      'SELECT key, sequence::text, delivered_at IS NOT NULL AS delivered FROM outbox WHERE key IS NOT NULL',
    )
    return rows
  } finally {
    await client.end()
  }
}
