import { expect } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import type { TestBooks } from '../support/chat.js'
import { exported } from '../support/export.js'
import { test } from '../support/room.js'

/** Every row of every table that holds text, as one text. */
async function everythingStored(kept: TestBooks): Promise<string> {
  const tables = await kept.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    [],
  )
  const dumps = await Promise.all(
    tables.map(({ name }) =>
      kept.query<{ text: string | null }>(`SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`, []),
    ),
  )
  return dumps.map(([row]) => row?.text ?? '').join('\n')
}

test('a person who asks to be forgotten is nowhere to be found, and nobody’s balance has moved', async ({ kept }) => {
  const trip = kept.room('trip')
  const flat = kept.room('flat')
  for (const name of ['Wilhelmina', 'Bo']) await trip.say(`${name}: /join`)
  for (const name of ['Wilhelmina', 'Cy']) await flat.say(`${name}: /join`)
  await trip.say('Bo: /add 60 dinner @Wilhelmina')
  await trip.say('Bo: /weight @Wilhelmina 2')
  await flat.say('Wilhelmina: /add 30 milk')
  await flat.tell('Wilhelmina: Wilhelmina paid 12 for eggs')

  const asked = await trip.say('Wilhelmina: /forgetme')
  const other = await trip.press('Bo', 'Forget me')
  const { text } = await trip.press('Wilhelmina', 'Forget me')
  await trip.say('Bo: /balance')

  expect(asked.text).toContain('€30.00 is still open')
  expect(other.text).toBe('This button is for Wilhelmina.')
  expect(text).toContain('every balance is as it was')
  expect((await everythingStored(kept)).toLowerCase()).not.toContain('wilhelmina')
  expect(JSON.parse((await exported(kept, trip)).text).balances).toEqual([
    { member: 'Former member', currency: 'EUR', net: '-30.00' },
    { member: 'Bo', currency: 'EUR', net: '30.00' },
  ])
  expect(JSON.parse((await exported(kept, flat)).text).balances).toEqual([
    { member: 'Former member', currency: 'EUR', net: '15.00' },
    { member: 'Cy', currency: 'EUR', net: '-15.00' },
  ])
})

test('who thinks better of it stays, and who was forgotten may come back as somebody new', async ({ kept }) => {
  const chat = kept.room('back')
  await chat.say('Ana: /add 10 tea')
  await chat.say('Ana: /forgetme')
  expect((await chat.press('Ana', 'Keep me')).text).toBe('Nothing was removed.')
  await chat.say('Ana: /forgetme')
  await chat.press('Ana', 'Forget me')

  expect((await chat.say('Ana: /members')).text).toContain('Ana')
  const { members } = JSON.parse((await exported(kept, chat)).text)
  expect(members.map(({ name, active }: { name: string; active: boolean }) => [name, active])).toEqual([
    ['Former member', false],
    ['Ana', true],
  ])
})

test('who is linked on two platforms is forgotten on both', async ({ kept }) => {
  const telegram = kept.room('tg', { platform: 'telegram' })
  const slack = kept.room('sl', { platform: 'slack' })
  const alone = kept.room('alone', { platform: 'telegram', isPrivate: true })
  const aloneToo = kept.room('alone-too', { platform: 'slack', isPrivate: true })
  await telegram.say('Brunhilde: /add 10 tea @Bo', 'Bo')
  await slack.say('Brunhilde: /add 10 coffee @Cy', 'Cy')
  const { text } = await alone.say('Brunhilde: /link')
  await aloneToo.say(`Brunhilde: /link ${/[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(text)?.[0]}`)

  await telegram.say('Brunhilde: /forgetme')
  await telegram.press('Brunhilde', 'Forget me')

  expect((await everythingStored(kept)).toLowerCase()).not.toContain('brunhilde')
  expect(JSON.parse((await exported(kept, slack)).text).balances).toContainEqual({
    member: 'Former member',
    currency: 'EUR',
    net: '5.00',
  })
  const findings = await verify(kept.pool, migrationsDir())
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
})
