import { expect, test } from 'vitest'
import type { SlackView } from '../../adapters/slack/events/payloads.js'
import { addArgument, editArgument, readFilled } from '../../adapters/slack/forms/filled.js'
import { addModal, editModal, readMetadata } from '../../adapters/slack/forms/modals.js'
import type { Phrase } from '../../adapters/slack/forms/phrases.js'
import type { EntryForm } from '../../src/chat/entry-form.js'
import { categoryChoices } from '../../src/features/entries/entry-form.js'
import { languages } from '../../src/locales/index.js'
import { createWords } from '../../src/present/words.js'

const say = (phrase: Phrase, locale: string | null, { bot = '', number = '', names = '' } = {}) =>
  createWords({ locale: locale ?? 'en', timezone: 'UTC' }, []).say(`slack.${phrase}`, { bot, number, names })

const named = (user: string) =>
  ({ platform: 'slack', id: `-.T1.${user}`, name: user === 'U2' ? 'Bo B' : user }) as const

const fields: EntryForm = {
  number: 12,
  version: 2,
  kind: 'expense',
  amount: '60,50',
  description: 'sushi',
  date: '2026-11-20',
  category: 'food',
}

/** A form as Slack sends it back: each value under its block and its action. */
const sent = (values: Record<string, object>): SlackView => ({
  id: 'V1',
  callback_id: 'tab.add',
  private_metadata: undefined,
  app_installed_team_id: undefined,
  state: { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { [name]: value }])) },
})

const options = { say, categories: categoryChoices('en'), metadata: { chat: '-.T1.C1' } }

test.each(languages)('the forms in %s fit Slack: title, fields, options', (locale) => {
  const add = addModal({ ...options, locale, user: 'U1' })
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
    metadata: { chat: '-.T1.C1', thread: '1.1', entry: { id: 'e1', version: 2 } },
    fields,
  })

  const shown = JSON.stringify(blocks)
  expect(shown).toContain('"initial_value":"60,50"')
  expect(shown).toContain('"initial_value":"sushi"')
  expect(shown).toContain('"initial_date":"2026-11-20"')
  expect(shown).toContain('"initial_option":{"value":"food"')
  expect(JSON.parse(carried ?? '')).toEqual({
    v: 1,
    chat: '-.T1.C1',
    thread: '1.1',
    entry: { id: 'e1', version: 2 },
  })
})

test('a payment has neither sharers nor a category to change', () => {
  const { blocks } = editModal({ ...options, locale: 'en', fields: { ...fields, kind: 'payment' } })

  expect(blocks.map(({ block_id: id }) => id)).toEqual(['amount', 'description', 'date'])
})

test('what is filled in is the command that would be typed, with people as mentions', () => {
  const filled = readFilled(
    sent({
      amount: { value: ' 60 ' },
      description: { value: 'the "big"\ndinner with @cy 20' },
      payer: { selected_user: 'U2' },
      sharers: { selected_users: ['U1', 'U2'] },
      date: { selected_date: '2026-11-20' },
      category: { selected_option: { value: 'food' } },
      rest: { value: null },
    }),
  )

  const { argument, mentions } = addArgument(filled, 'U1', named)

  expect(argument).toBe('60 "the ”big” dinner with @cy 20" #food on 2026-11-20 paid by @Bo B for @U1 @Bo B')
  expect(mentions.map(({ offset, length }) => argument.slice(offset, offset + length))).toEqual([
    '@Bo B',
    '@U1',
    '@Bo B',
  ])
  expect(mentions.map(({ account }) => account.id)).toEqual(['-.T1.U2', '-.T1.U1', '-.T1.U2'])
})

test('who pays for everybody has to say no more than the sum', () => {
  const filled = readFilled(sent({ amount: { value: '60' }, payer: { selected_user: 'U1' } }))

  expect(addArgument(filled, 'U1', named)).toEqual({ argument: '60', mentions: [] })
})

test('of an edited entry only what is different is said', () => {
  const same = {
    amount: { value: '60,50' },
    description: { value: 'sushi' },
    date: { selected_date: '2026-11-20' },
    category: { selected_option: { value: 'food' } },
  }
  const edited = (changed: Record<string, object>) =>
    editArgument(readFilled(sent({ ...same, ...changed })), fields, named)?.argument ?? null

  expect(edited({})).toBeNull()
  expect(edited({ amount: { value: '65' } })).toBe('12 65')
  expect(edited({ description: { value: 'ramen 4 two' } })).toBe('12 "ramen 4 two"')
  expect(edited({ sharers: { selected_users: ['U2'] } })).toBe('12 for @Bo B')
  expect(edited({ date: { selected_date: null }, rest: { value: 'except Dan' } })).toBe('12 except Dan')
})

test.each([
  [{ callback_id: 'something.else', private_metadata: '{"v":1,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.add', private_metadata: '{"v":0,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.edit', private_metadata: '{"v":1,"chat":"-.T1.C1"}' }],
  [{ callback_id: 'tab.add', private_metadata: 'not ours' }],
])('%j is a form of another program', (given) => {
  expect(readMetadata({ ...sent({}), ...given })).toBeNull()
})
