import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Life, startLife } from '../support/machine.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-clocks-'))
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

/** A process on the database whose clock is so far ahead. */
const process = (aheadMs: number): Life =>
  startLife(['--data-dir', folder], {
    DATABASE_URL: database.url,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shiftedBy(aheadMs))}`,
  })

const shiftedBy = (aheadMs: number): string => `
  const now = Date.now
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length === 0 ? [now() + ${aheadMs}] : given))
    }
    static now() {
      return now() + ${aheadMs}
    }
  }`

/** What a process answers to a line of Ana's, which is its `place`th. */
async function typed(life: Life, place: number, text: string): Promise<string> {
  life.send([{ from: 'Ana', text }])
  expect(await life.reaches(place)).toBe(true)
  return (life.answerTo(place) ?? []).map((said) => said.text).join('\n')
}

test('what was last is last, however the clocks of two processes differ', async () => {
  const [ahead, behind] = [process(3_600_000), process(-10_000)]
  await typed(ahead, 1, '/add 10 first')
  await typed(behind, 1, '/add 20 second')

  const undone = await typed(ahead, 2, '/undo')
  const undoneAgain = await typed(behind, 2, '/undo')
  await typed(ahead, 3, 'dinner 40')
  await typed(behind, 3, 'lunch 50')
  const confirmed = await typed(ahead, 4, 'yes')

  expect(undone).toContain('second')
  expect(undoneAgain).toContain('second')
  expect(confirmed).toMatch(/lunch/iu)
  expect(await Promise.all([ahead.end(), behind.end()])).toMatchObject([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ])
})
