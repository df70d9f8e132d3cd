import { expect } from 'vitest'
import { exported } from '../support/export.js'
import { test } from '../support/room.js'

test('the file is named after the day, JSON unless asked otherwise', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const json = (await chat.say('Ana: /export')).all[0]
  const csv = (await chat.say('Ana: /export CSV')).all[0]
  const hledger = (await chat.say('Ana: /export hledger')).all[0]

  expect(json?.view?.files).toMatchObject([{ name: 'tabkeeper-2026-03-12.json', mime: 'application/json' }])
  expect(csv?.view?.files).toMatchObject([{ name: 'tabkeeper-2026-03-12.csv', mime: 'text/csv' }])
  expect(hledger?.view?.files).toMatchObject([{ name: 'tabkeeper-2026-03-12.journal', mime: 'text/plain' }])
  expect(json?.text).toBe('The tab is still empty; here it is as json.')
})

test('a format it cannot write is refused', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  expect((await chat.say('Ana: /export pdf')).text).toBe('I can write json, csv or hledger, not “pdf”.')
})

test('the JSON holds all of the tab, key for key', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Cy')
  await chat.say('Ana: /weight @cy 1.5')
  await chat.say('Ana: /add 35 dinner #food')
  await chat.say('Bo: /add 3000 JPY ramen for @Ana')
  await chat.say('Bo: /pay @Ana 5')
  await chat.say('Ana: /edit 2 2500')

  const { text } = await exported(kept, chat)

  expect(text.replaceAll('\n', '')).toBe(JSON.stringify(JSON.parse(text)))
  expect(JSON.parse(text)).toEqual({
    format: 'tabkeeper/1',
    group: { name: chat.chat.chat, currency: 'EUR', timezone: 'Europe/Berlin', locale: 'en', simplify: true },
    members: [
      { name: 'Ana', guest: false, active: true, weight: 1 },
      { name: 'Bo', guest: false, active: true, weight: 1 },
      { name: 'Cy', guest: true, active: true, weight: 1.5 },
    ],
    entries: [
      {
        ...{
          number: 1,
          version: 1,
          kind: 'expense',
          currency: 'EUR',
          total: '35.00',
          description: 'dinner',
          category: 'food',
        },
        ...{ date: '2026-03-12', createdAt: '2026-03-12T18:00:00.000Z', createdBy: 'Ana', status: 'active' },
        replaces: null,
        forgiven: false,
        postings: [
          { member: 'Ana', paid: '35.00', owed: '10.00' },
          { member: 'Bo', paid: '0.00', owed: '10.00' },
          { member: 'Cy', paid: '0.00', owed: '15.00' },
        ],
      },
      {
        ...{
          number: 2,
          version: 1,
          kind: 'expense',
          currency: 'JPY',
          total: '3000',
          description: 'ramen',
          category: 'food',
        },
        ...{ date: '2026-03-12', createdAt: '2026-03-12T18:00:00.000Z', createdBy: 'Bo', status: 'reversed' },
        replaces: null,
        forgiven: false,
        postings: [
          { member: 'Bo', paid: '3000', owed: '0' },
          { member: 'Ana', paid: '0', owed: '3000' },
        ],
      },
      {
        ...{
          number: 2,
          version: 2,
          kind: 'expense',
          currency: 'JPY',
          total: '2500',
          description: 'ramen',
          category: 'food',
        },
        ...{ date: '2026-03-12', createdAt: '2026-03-12T18:00:00.000Z', createdBy: 'Ana', status: 'active' },
        replaces: 1,
        forgiven: false,
        postings: [
          { member: 'Bo', paid: '2500', owed: '0' },
          { member: 'Ana', paid: '0', owed: '2500' },
        ],
      },
      {
        ...{ number: 3, version: 1, kind: 'payment', currency: 'EUR', total: '5.00', description: '', category: null },
        ...{ date: '2026-03-12', createdAt: '2026-03-12T18:00:00.000Z', createdBy: 'Bo', status: 'active' },
        replaces: null,
        forgiven: false,
        postings: [
          { member: 'Bo', paid: '5.00', owed: '0.00' },
          { member: 'Ana', paid: '0.00', owed: '5.00' },
        ],
      },
    ],
    balances: [
      { member: 'Ana', currency: 'EUR', net: '20.00' },
      { member: 'Bo', currency: 'EUR', net: '-5.00' },
      { member: 'Cy', currency: 'EUR', net: '-15.00' },
      { member: 'Ana', currency: 'JPY', net: '-2500' },
      { member: 'Bo', currency: 'JPY', net: '2500' },
    ],
    debts: [
      { from: 'Bo', to: 'Ana', currency: 'EUR', amount: '5.00' },
      { from: 'Cy', to: 'Ana', currency: 'EUR', amount: '15.00' },
      { from: 'Ana', to: 'Bo', currency: 'JPY', amount: '2500' },
    ],
    transfers: [
      { from: 'Bo', to: 'Ana', currency: 'EUR', amount: '5.00' },
      { from: 'Cy', to: 'Ana', currency: 'EUR', amount: '15.00' },
      { from: 'Ana', to: 'Bo', currency: 'JPY', amount: '2500' },
    ],
    // The entry that was edited is taken back as well.
    chain: { length: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
  })
})

test('debts come without circles, and the plan is the debts while simplify is off', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /simplify off')
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Cy: /add 4 milk for @Ana')

  const tab = JSON.parse((await exported(kept, chat)).text)

  expect(tab.debts).toEqual([
    { from: 'Bo', to: 'Ana', currency: 'EUR', amount: '6.00' },
    { from: 'Cy', to: 'Bo', currency: 'EUR', amount: '6.00' },
  ])
  expect(tab.transfers).toEqual(tab.debts)
})

test('an empty tab is still whole', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana'])

  const tab = JSON.parse((await exported(kept, chat)).text)

  expect(tab).toMatchObject({ format: 'tabkeeper/1', entries: [], balances: [], debts: [], transfers: [] })
})

test('a guest who left without an entry is left out, one with entries is not', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /guest Eve')
  await chat.say('Ana: /guest Fay')
  await chat.say('Ana: /add 10 tea for @Dan')
  await chat.say('Ana: /pay @Dan @Ana 10')
  await chat.say('Ana: /leave @Dan')
  await chat.say('Ana: /leave @Eve')

  const tab = JSON.parse((await exported(kept, chat)).text)

  const { members }: { members: { name: string; active: boolean }[] } = tab
  expect(members.map(({ name, active }) => [name, active])).toEqual([
    ['Ana', true],
    ['Bo', true],
    ['Dan', false],
    ['Fay', true],
  ])
})

test('the CSV has a line an entry and two columns a member', async ({ kept, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 "dinner, with wine" #food')
  await chat.say('Ana: /add 9 tea for @Ana')
  await chat.say('Ana: /delete 1')

  const { text } = await exported(kept, chat, 'csv')

  expect(text.split('\r\n')).toEqual([
    '\uFEFFnumber,version,date,kind,status,description,category,currency,total,replaces,created_by,created_at,Ana paid,Ana owed,Bo paid,Bo owed',
    '1,1,2026-03-12,expense,reversed,"dinner, with wine",food,EUR,60.00,,Ana,2026-03-12T18:00:00.000Z,60.00,30.00,0.00,30.00',
    '2,1,2026-03-12,expense,active,tea,food,EUR,9.00,,Ana,2026-03-12T18:00:00.000Z,9.00,9.00,,',
    '',
  ])
})
