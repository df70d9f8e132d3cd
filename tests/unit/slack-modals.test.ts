import { expect, test } from 'vitest'
import type { SlackView } from '../../adapters/slack/events/payloads.js'
import { addSaid, editSaid, type Picking, readFilled, typedAs } from '../../adapters/slack/forms/filled.js'
import { readMetadata } from '../../adapters/slack/forms/metadata.js'
import { addModal, editModal } from '../../adapters/slack/forms/modals.js'
import type { Phrase } from '../../adapters/slack/forms/phrases.js'
import type { EntryForm } from '../../src/chat/entry-form.js'
import { categoryChoices } from '../../src/features/entries/entry-form.js'
import { languages } from '../../src/locales/index.js'
import { createWords } from '../../src/present/words.js'

const say = (phrase: Phrase, locale: string | null, { bot = '', number = '', names = '', shares = '' } = {}) =>
  createWords({ locale: locale ?? 'en', timezone: 'UTC' }, []).say(`slack.${phrase}`, { bot, number, names, shares })

const named = (user: string) =>
  ({ platform: 'slack', id: `-.T1.${user}`, name: user === 'U2' ? 'Bo B' : user }) as const

const person = (id: string, name: string, user: string | null) => ({
  id,
  name,
  typed: `@${name}`,
  account: user === null ? null : `-.T1.${user}`,
  isActive: true,
})
const people = [person('m1', 'Ana', 'U1'), person('m2', 'Bo B', 'U2'), person('m3', 'Dan', null)]
const picking: Picking = { people, user: 'U1', accountOf: named }

const fields: EntryForm = {
  number: 12,
  version: '2',
  kind: 'expense',
  amount: '60,50',
  description: 'sushi',
  date: '2026-11-20',
  category: 'food',
  payers: ['m1'],
  sharers: ['m1', 'm2'],
  paid: null,
  shares: null,
  people,
}

/** A form as Slack sends it back: each value under its block and its action. */
const sent = (values: Record<string, object>): SlackView => ({
  id: 'V1',
  type: 'modal',
  callback_id: 'tab.add',
  private_metadata: undefined,
  app_installed_team_id: undefined,
  state: { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { [name]: value }])) },
})

const options = { say, categories: categoryChoices('en'), metadata: { chat: '-.T1.C1' } }

test.each(languages)('the forms in %s fit Slack: title, fields, options', (locale) => {
  const add = addModal({ ...options, locale, user: { id: 'U1', name: 'Ana' }, offered: { people, opener: 'm1' } })
  const edit = editModal({ ...options, locale, fields })

  for (const { title, submit, close, blocks } of [add, edit]) {
    for (const part of [title, submit, close]) expect(part?.text.length).toBeLessThanOrEqual(24)
    expect(new Set(blocks.map(({ block_id: id }) => id)).size).toBe(blocks.length)
  }
})

test('the form of an entry shows what it says now', () => {
  const { blocks, private_metadata: carried } = editModal({
    ...options,
    locale: 'en',
    metadata: { chat: '-.T1.C1', thread: '1.1', entry: { id: 'e1', version: '2' } },
    fields,
  })

  const shown = JSON.stringify(blocks)
  expect(shown).toContain('"initial_value":"60,50"')
  expect(shown).toContain('"initial_value":"sushi"')
  expect(shown).toContain('"initial_date":"2026-11-20"')
  expect(shown).toContain('"initial_option":{"value":"food"')
  expect(JSON.parse(carried ?? '')).toEqual({
    v: 2,
    chat: '-.T1.C1',
    thread: '1.1',
    entry: { id: 'e1', version: '2' },
  })
})

test('a payment has neither a category nor more than one on each side', () => {
  const { blocks } = editModal({ ...options, locale: 'en', fields: { ...fields, kind: 'payment' } })

  expect(blocks.map(({ block_id: id }) => id)).toEqual(['amount', 'description', 'payer', 'payee', 'date'])
})

test('where there are more people than a menu holds, the pickers offer the whole workspace', () => {
  const many = Array.from({ length: 120 }, (_, place) => person(`m${place}`, `P${place}`, `U${place}`))
  const { blocks } = editModal({ ...options, locale: 'en', fields: { ...fields, people: many } })

  expect(JSON.stringify(blocks)).toContain('multi_users_select')
  expect(JSON.stringify(blocks)).not.toContain('multi_static_select')
})

const add = (values: Record<string, object>) => typedAs(null, addSaid(readFilled(sent(values)), picking))

test('what is filled in is the command that would be typed, with people as mentions', () => {
  const { argument, mentions } = add({
    amount: { value: ' 60 ' },
    description: { value: 'the "big"\ndinner with @cy 20' },
    payer: { selected_option: { value: 'm2' } },
    sharers: { selected_options: [{ value: 'm1' }, { value: 'm3' }] },
    others: { selected_users: ['U7'] },
    date: { selected_date: '2026-11-20' },
    category: { selected_option: { value: 'food' } },
    rest: { value: null },
  })

  expect(argument).toBe('60 «the "big" dinner with @cy 20» #food on 2026-11-20 paid by @Bo B for @Ana @Dan @U7')
  expect(mentions.map(({ offset, length }) => argument.slice(offset, offset + length))).toEqual([
    '@Bo B',
    '@Ana',
    '@U7',
  ])
  expect(mentions.map(({ account }) => account.id)).toEqual(['-.T1.U2', '-.T1.U1', '-.T1.U7'])
})

test.each([
  [{ payer: { selected_user: 'U1' } }],
  [{ payer: { selected_option: { value: 'm1' } } }],
  [{ payer: { selected_option: { value: 'opener' } } }],
  [{ sharers: { selected_options: [{ value: 'm2' }, { value: 'm1' }, { value: 'm3' }] } }],
])('who pays for everybody has to say no more than the sum: %j', (picked) => {
  expect(add({ amount: { value: '60' }, ...picked })).toEqual({ argument: '60', mentions: [] })
})

test('whoever is not on the tab yet shares with all of it, or with those who are picked', () => {
  expect(add({ amount: { value: '60' }, others: { selected_users: ['U7'] } }).argument).toBe('60 everyone @U7')
})

test('of an edited entry only what is different is said, and what was cleared is different', () => {
  const same = {
    amount: { value: '60,50' },
    description: { value: 'sushi' },
    payer: { selected_option: { value: 'm1' } },
    sharers: { selected_options: [{ value: 'm2' }, { value: 'm1' }] },
    date: { selected_date: '2026-11-20' },
    category: { selected_option: { value: 'food' } },
  }
  const edited = (changed: Record<string, object>) =>
    typedAs('12', editSaid(readFilled(sent({ ...same, ...changed })), fields, picking)).argument

  expect(edited({})).toBe('12')
  expect(edited({ amount: { value: '65' } })).toBe('12 65')
  expect(edited({ description: { value: 'ramen 4 two' } })).toBe('12 "ramen 4 two"')
  expect(edited({ description: { value: null } })).toBe('12 ""')
  expect(edited({ category: { selected_option: null } })).toBe('12 no category')
  expect(edited({ payer: { selected_option: { value: 'm3' } } })).toBe('12 paid by @Dan')
  expect(edited({ sharers: { selected_options: [{ value: 'm2' }] } })).toBe('12 for @Bo B')
  expect(edited({ others: { selected_users: ['U7'] } })).toBe('12 also @U7')
  expect(edited({ rest: { value: 'except Dan' } })).toBe('12 except Dan')
})

test.each([
  [{ callback_id: 'something.else', private_metadata: '{"v":2,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.add', private_metadata: '{"v":0,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.edit', private_metadata: '{"v":2,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.add', private_metadata: 'not ours' }],
])('%j is a form of another program', (given) => {
  expect(readMetadata({ ...sent({}), ...given })).toBeNull()
})
