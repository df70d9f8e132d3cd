import { expect } from 'vitest'
import { render as renderTelegram } from '../../adapters/telegram/render.js'
import type { Weeks } from '../support/weeks.js'
import { testFrom } from '../support/weeks-room.js'

const test = testFrom('2026-03-12T11:00:00Z')

interface Edit {
  readonly target: string
  readonly words: string
}

/** The edits that jobs wrote: which message, and what it says. */
async function edits(weeks: Weeks): Promise<readonly Edit[]> {
  await weeks.play(weeks.clock.now().toISOString())
  return await weeks.kept.query<Edit>(
    `SELECT reply #>> '{target,id}' AS target, reply -> 'view' ->> 'blocks' AS words
    FROM outbox WHERE reply ->> 'op' = 'edit' ORDER BY sequence`,
    [],
  )
}

test('the board is one message that follows every change, in one edit where many come together', async ({
  weeks,
  chat,
}) => {
  const posted = await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  const afterOne = await edits(weeks)
  for (const _ of [1, 2, 3, 4, 5]) await chat.say('Bo: /add 3 tea')
  const afterMany = await edits(weeks)

  expect(posted.text).toContain('All square: nobody owes anybody.')
  expect(posted.all[0]?.buttons.map(({ label }) => label)).toEqual(['Settle up'])
  expect(afterOne.map(({ target }) => target)).toEqual([posted.all[0]?.message])
  expect(afterOne[0]?.words).toContain('€20.00')
  expect(afterMany.map(({ target }) => target)).toEqual([posted.all[0]?.message, posted.all[0]?.message])
  expect(afterMany[1]?.words).toContain('€15.00')
})

test('it is pinned where that can be done, and its button shows how to get even', async ({ weeks, chat }) => {
  await chat.say('Ana: /add 30 lunch for @Bo', 'Bo')
  await chat.say('Ana: /board')
  const [posted] = await weeks.kept.query(`SELECT FROM outbox WHERE reply ->> 'isPinned' = 'true'`, [])
  const plan = await chat.press('Bo', 'Settle up')

  expect(posted).toBeDefined()
  expect(plan.text).toContain('Bo pays Ana €30.00')
})

test('a second board takes the place of the first, which says so and stays as it is', async ({ weeks, chat }) => {
  const first = await chat.say('Ana: /board')
  const second = await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  const all = await edits(weeks)

  expect(second.all.map(({ op, message }) => [op, message])).toEqual([
    ['edit', first.all[0]?.message],
    ['post', second.all[1]?.message],
  ])
  expect(second.all[0]?.text).toContain('This board has moved')
  expect(second.all[0]?.buttons).toEqual([])
  expect(all.at(-1)?.target).toBe(second.all[1]?.message)
})

test('a board that was deleted goes on with the message that took its place', async ({ weeks, chat }) => {
  await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  await edits(weeks)
  // What an adapter notes where it had to post an edit anew.
  await weeks.kept.query(
    `UPDATE outbox SET message = jsonb_set(coalesce(message, reply -> 'target'), '{id}', '"anew"'), delivered_at = now()
    WHERE reply ->> 'op' = 'edit'`,
    [],
  )
  await chat.say('Ana: /add 3 tea')
  const all = await edits(weeks)

  expect(all.at(-1)?.target).toBe('anew')
})

test('it follows names and settings too, and stops when it is off', async ({ weeks, chat }) => {
  await chat.say('Ana: /board')
  await chat.say('Ana: /add 30 lunch')
  await edits(weeks)
  await chat.say('Ana: /simplify off')
  const pairwise = await edits(weeks)
  const off = await chat.say('Ana: /board off')
  const before = await edits(weeks)
  await chat.say('Ana: /add 30 lunch')
  const after = await edits(weeks)
  const none = await chat.say('Ana: /board off')

  expect(pairwise.at(-1)?.words).toContain('Who owes whom')
  expect(off.text).toContain('no longer kept up to date')
  expect(after).toEqual(before)
  expect(none.text).toBe('There is no board. /board posts one.')
})

test('a board of many people with long names is one message', async ({ weeks }) => {
  const crowd = weeks.kept.room('crowd', { platform: 'telegram' })
  const names = Array.from(
    { length: 60 },
    (_, at) => `Maximiliane-Alexandra von und zu Hohenlohe-Schillingsfürst ${at}`,
  )
  await crowd.say('Ana: /join')
  await crowd.comeAndGo(names, [])
  await crowd.say('Ana: /add 600 bus')

  const board = await crowd.say('Ana: /board')
  const [drawn, more] = renderTelegram(board.all[0]?.view ?? { blocks: [], buttons: [], files: [] })

  expect(more).toBeUndefined()
  expect(drawn?.html.length).toBeLessThan(4_000)
  expect(board.text).toMatch(/… and \d+ more/u)
})
