import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestChat } from '../support/chat.js'
import { brokenIn } from '../support/clean.js'
import { openWeeks, type Weeks } from '../support/weeks.js'

const start = '2026-03-12T11:00:00Z'
let weeks: Weeks
let chat: TestChat

beforeEach(async () => {
  weeks = await openWeeks(start)
  chat = weeks.kept.room('flat')
  for (const name of ['Ana', 'Bo', 'Cy']) await chat.say(`${name}: /join`)
})

afterEach(async () => {
  expect([...weeks.errors, ...weeks.kept.errors]).toEqual([])
  expect(await brokenIn(weeks.kept)).toEqual([])
  await weeks.close()
})

interface Edit {
  readonly target: string
  readonly words: string
}

/** The edits that jobs wrote: which message, and what it says. */
async function edits(): Promise<readonly Edit[]> {
  await weeks.play(weeks.clock.now().toISOString())
  return await weeks.kept.query<Edit>(
    `SELECT reply #>> '{target,id}' AS target, reply -> 'view' ->> 'blocks' AS words
    FROM outbox WHERE reply ->> 'op' = 'edit' ORDER BY sequence`,
    [],
  )
}

test('the board is one message that follows every change, in one edit where many come together', async () => {
  const posted = await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  const afterOne = await edits()
  for (const _ of [1, 2, 3, 4, 5]) await chat.say('Bo: /add 3 tea')
  const afterMany = await edits()

  expect(posted.text).toContain('All square: nobody owes anybody.')
  expect(posted.all[0]?.buttons.map(({ label }) => label)).toEqual(['Settle up'])
  expect(afterOne.map(({ target }) => target)).toEqual([posted.all[0]?.message])
  expect(afterOne[0]?.words).toContain('€20.00')
  expect(afterMany.map(({ target }) => target)).toEqual([posted.all[0]?.message, posted.all[0]?.message])
  expect(afterMany[1]?.words).toContain('€15.00')
})

test('it is pinned where that can be done, and its button shows how to get even', async () => {
  await chat.say('Ana: /add 30 lunch for @Bo', 'Bo')
  await chat.say('Ana: /board')
  const [posted] = await weeks.kept.query(`SELECT FROM outbox WHERE reply ->> 'isPinned' = 'true'`, [])
  const plan = await chat.press('Bo', 'Settle up')

  expect(posted).toBeDefined()
  expect(plan.text).toContain('Bo pays Ana €30.00')
})

test('a second board takes the place of the first, which says so and stays as it is', async () => {
  const first = await chat.say('Ana: /board')
  const second = await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  const all = await edits()

  expect(second.all.map(({ op, message }) => [op, message])).toEqual([
    ['edit', first.all[0]?.message],
    ['post', second.all[1]?.message],
  ])
  expect(second.all[0]?.text).toContain('This board has moved')
  expect(second.all[0]?.buttons).toEqual([])
  expect(all.at(-1)?.target).toBe(second.all[1]?.message)
})

test('a board that was deleted goes on with the message that took its place', async () => {
  await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  await edits()
  // What an adapter notes where it had to post an edit anew.
  await weeks.kept.query(
    `UPDATE outbox SET message = jsonb_set(coalesce(message, reply -> 'target'), '{id}', '"anew"'), delivered_at = now()
    WHERE reply ->> 'op' = 'edit'`,
    [],
  )
  await chat.say('Ana: /add 3 tea')
  const all = await edits()

  expect(all.at(-1)?.target).toBe('anew')
})

test('it follows names and settings too, and stops when it is off', async () => {
  await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  await edits()
  await chat.say('Ana: /simplify off')
  const pairwise = await edits()
  const off = await chat.say('Ana: /board off')
  const before = await edits()
  await chat.say('Ana: /add 30 lunch')
  const after = await edits()
  const none = await chat.say('Ana: /board off')

  expect(pairwise.at(-1)?.words).toContain('Who owes whom')
  expect(off.text).toContain('no longer kept up to date')
  expect(after).toEqual(before)
  expect(none.text).toBe('There is no board. /board posts one.')
})
