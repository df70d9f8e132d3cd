import { strict as assert } from 'node:assert'
import { expect } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { pagesRead } from '../support/buffers.js'
import { type TestBooks, type TestChat, testNow } from '../support/chat.js'
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
  await aloneToo.press('Brunhilde', 'That is me: join')

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

const willi = { platform: 'telegram', id: '900555111', name: 'Wilhelmina', username: 'willi_k' } as const
const traces = /wilhelmina|willi_k|900555111/u

test('of who wrote in groups and in private, was named by others and is still being told of, nothing stays', async ({
  kept,
}) => {
  const hostel = kept.room('-100777', { platform: 'telegram' })
  const alone = kept.room(willi.id, { platform: 'telegram', isPrivate: true })
  const another = kept.room('bo', { platform: 'telegram', isPrivate: true })
  let events = 0
  const base = ({ chat }: TestChat, isPrivate: boolean) => {
    events += 1
    return {
      eventId: `${7_000 + events}`,
      chat,
      isPrivate,
      from: willi,
      at: testNow.toISOString(),
      chatName: willi.name,
    }
  }
  const say = (where: TestChat, name: string, argument = '') =>
    where.send({
      ...base(where, where === alone),
      ...{ kind: 'command', name, addressed: true, argument, mentions: [], files: [] },
    })
  await say(hostel, 'add', '30 milk')
  await say(alone, 'start')
  await say(alone, 'me')
  await hostel.say('Bo: /add 60 dinner for everyone')
  await hostel.tell('Bo: 12 for eggs with Wilhelmina')
  await another.say('Bo: /me')
  await kept.query(
    `INSERT INTO import (id, group_id, content_hash, book, created_at)
     SELECT gen_random_uuid(), group_id, 'a', '{"people": ["Wilhelmina"]}', now() FROM chat WHERE chat = $1`,
    [hostel.chat.chat],
  )
  const [waiting] = await kept.query<{ sequence: bigint }>(
    `INSERT INTO outbox (platform, reply, created_at) SELECT platform, reply, created_at FROM outbox
     WHERE lane = $1 AND reply::text ~ 'Wilhelmina' LIMIT 1 RETURNING sequence`,
    [hostel.chat.chat],
  )
  const [asked] = (await say(alone, 'forgetme')).all
  const press = asked?.buttons[0]?.press
  assert(asked !== undefined && press !== undefined, 'it is asked whether that is meant')

  await alone.send({ ...base(alone, true), kind: 'press', press, on: { chat: alone.chat, id: asked.message } })
  await kept.outbox.delivered(BigInt(waiting?.sequence ?? 0), { chat: hostel.chat, id: '99' })
  const first = await kept.retention.forgetWords(1_000)
  const second = await kept.retention.forgetWords(1_000)

  expect((await everythingStored(kept)).toLowerCase()).not.toMatch(traces)
  expect(first).toBeGreaterThan(0)
  expect(second).toBe(0)
  expect(await kept.query('SELECT FROM forgotten_chat', [])).toEqual([])
  expect((await another.say('Bo: /me')).text).toContain('Former member')
  expect((await hostel.say('Bo: /link')).all.map(({ op }) => op)).toEqual(['post'])
  expect((await verify(kept.pool, migrationsDir())).filter(({ broken }) => broken > 0)).toEqual([])
})

test('to forget somebody costs the same, however much was said in the group and in all others', async ({ kept }) => {
  const chat = kept.room('crowd')
  await chat.say('Ana: /add 60 dinner @Bo', 'Bo')
  const { group, sender } = await chat.home('Ana')
  const write = JSON.stringify([{ group: group.id, forgotten: [{ member: sender, names: { en: 'Former member' } }] }])
  const pagesOfForgetting = () => pagesRead(kept.pool, 'SELECT write_forgotten($1::jsonb)', [write])
  const said = (where: string, times: number) =>
    kept.query(
      `WITH heard AS (
         INSERT INTO inbound_event (platform, event_id, content_hash, payload, received_at, processed_at)
         SELECT 'terminal', $1 || gen_random_uuid(), '', jsonb_build_object('kind', 'command', 'from', '{"id": "x"}'::jsonb,
           'chat', jsonb_build_object('platform', 'terminal', 'chat', $1::text)), now(), now() FROM generate_series(1, $2::int)
       )
       INSERT INTO outbox (platform, reply, created_at, delivered_at)
       SELECT 'terminal', jsonb_build_object('op', 'post', 'to', jsonb_build_object('platform', 'terminal', 'chat', $1::text),
         'view', '{"blocks": [], "buttons": [], "files": []}'::jsonb), now(), now() FROM generate_series(1, $2::int)`,
      [where, times],
    )
  await said('crowd', 1_000)
  const pagesOfFew = await pagesOfForgetting()

  await said('crowd', 10_000)
  await said('elsewhere', 10_000)
  await kept.query(
    `WITH p AS (INSERT INTO person (id, name, created_at) SELECT gen_random_uuid(), 'P', now() FROM generate_series(1, 5000) RETURNING id),
       a AS (INSERT INTO account (platform, account, person_id, name) SELECT 'terminal', id::text, id, 'P' FROM p),
       g AS (INSERT INTO "group" (id, name, currency, timezone, locale, created_at)
         VALUES (gen_random_uuid(), 'else', 'EUR', 'UTC', 'en', now()) RETURNING id)
     INSERT INTO member (id, group_id, person_id, name, joined_at) SELECT gen_random_uuid(), g.id, p.id, 'P', now() FROM p, g`,
    [],
  )
  const pagesOfMany = await pagesOfForgetting()

  expect(pagesOfMany / pagesOfFew).toBeLessThan(1.5)
})
