import { expect, test } from 'vitest'
import { plainStyle, renderText } from '../../adapters/terminal/render.js'
import type { Block } from '../../src/chat/view.js'
import { balanceExplained, replacementsExplained } from '../../src/features/balances/explanation.js'
import { newEntryId, newGroupId } from '../../src/ids.js'
import type { Day, Entry } from '../../src/ledger/entry.js'
import type { Replacement } from '../../src/ledger/explain.js'
import type { Member } from '../../src/ledger/group.js'
import { view } from '../../src/present/view.js'
import { createWords } from '../../src/present/words.js'
import { currency, member, money } from '../support/money.js'

const members = ['ana', 'bo', 'cy', 'dan'].map(
  (name): Member => ({
    id: member(name),
    person: null,
    name,
    username: null,
    active: true,
    weightHundredths: 100n,
    household: null,
  }),
)
const words = createWords({ locale: 'en', timezone: 'UTC' }, members)

const written = (blocks: readonly Block[]): string => renderText(view(blocks), plainStyle)

const bill = (number: number, description: string): Entry => ({
  id: newEntryId(),
  group: newGroupId(),
  kind: 'expense',
  number,
  version: 1,
  versions: 1,
  replaces: null,
  replacedBy: null,
  turns: 0,
  currency: currency('EUR'),
  totalMinor: 100n,
  description,
  category: null,
  date: '2026-03-12' as Day,
  split: null,
  isForgiven: false,
  createdAt: new Date('2026-03-12T18:00:00Z'),
  createdBy: member('ana'),
  postings: [],
})

const effectsOf = (count: number, description = 'bill') =>
  Array.from({ length: count }, (_, place) => ({ entry: bill(count - place, description), amountMinor: -100n }))

test('more entries than are read are summed without being counted', () => {
  const effects = { currency: currency('EUR'), totalMinor: -100_000n, effects: effectsOf(200) }

  const text = written(balanceExplained(member('bo'), effects, words))

  expect(text).toContain('… and more than 184 older entries: -€985.00')
})

test('fifteen entries need no line for older ones', () => {
  const effects = { currency: currency('EUR'), totalMinor: -1500n, effects: effectsOf(15) }

  const text = written(balanceExplained(member('bo'), effects, words))

  expect(text).toContain('#1 bill')
  expect(text).not.toContain('older')
})

test('a long description is cut between characters', () => {
  const effects = { currency: currency('EUR'), totalMinor: -100n, effects: effectsOf(1, '🍣'.repeat(30)) }

  const text = written(balanceExplained(member('bo'), effects, words))

  expect(text).toContain(`#1 ${'🍣'.repeat(23)}…`)
})

const pair = (from: string, to: string) => ({ from: member(from), to: member(to) })

const together: Replacement = {
  amount: money(1000n),
  transfers: [pair('ana', 'dan'), pair('cy', 'bo')],
  debts: [pair('ana', 'bo'), pair('cy', 'dan')],
}

test('transfers that only together stand for debts are told in one sentence', () => {
  expect(written(replacementsExplained([together], words))).toContain(
    '€10.00 each: ana → dan and cy → bo together stand for ana → bo and cy → dan.',
  )
})

test('a part that is owed directly is told beside one that is not', () => {
  const direct: Replacement = { amount: money(500n), transfers: [pair('ana', 'dan')], debts: [pair('ana', 'dan')] }

  const text = written(replacementsExplained([direct, together], words))

  expect(text).toContain('ana pays dan €5.00, owed directly.')
})

test('a long explanation is cut, and what is left out is counted', () => {
  const text = written(
    replacementsExplained(
      Array.from({ length: 13 }, () => together),
      words,
    ),
  )

  expect(text).toContain('… and 3 more parts.')
})

test('where there are too many debts to trace, it says so', () => {
  expect(written(replacementsExplained(null, words))).toContain('too many debts')
})
