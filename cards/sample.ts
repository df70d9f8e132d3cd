import type { View } from '../src/chat/view.js'
import type { CardEntry } from '../src/features/entries/entry-card.js'
import type { GroupId, MemberId, PersonId } from '../src/ids.js'
import type { Category, Day, Entry, EntryContent, Posting } from '../src/ledger/entry.js'
import type { Balance, Debt, Group, Member, Transfer } from '../src/ledger/group.js'
import { allocate } from '../src/money/allocate.js'
import { findCurrency } from '../src/money/currency.js'
import type { CurrencyCode, Money } from '../src/money/money.js'
import { createWords, type Words } from '../src/present/words.js'

/** One card in one of its states. */
export interface Card {
  readonly title: string
  readonly view: View
}

/** The cards of one part of the product. */
export interface Chapter {
  readonly title: string
  cards(words: Words): readonly Card[]
}

/** An id that is the same in every run. */
export const idOf = <Id extends string>(place: number): Id =>
  `00000000-0000-7000-8000-${String(place).padStart(12, '0')}` as Id

const currencyNamed = (code: string): CurrencyCode => {
  const currency = findCurrency(code)
  if (currency === null) throw new Error(`${code} is a currency`)
  return currency
}

export const eur = currencyNamed('EUR')
export const usd = currencyNamed('USD')

export const euros = (amountMinor: bigint): Money => ({ amountMinor, currency: eur })

export const day = (text: string): Day => text as Day

/** Thursday evening. */
export const now = new Date('2026-03-12T18:00:00Z')
export const today = day('2026-03-12')

const member = (place: number, name: string, more: Partial<Member> = {}): Member => ({
  id: idOf(place),
  person: idOf<PersonId>(10 + place),
  name,
  username: name.toLowerCase(),
  active: true,
  weightHundredths: 100n,
  household: null,
  ...more,
})

export const ana = member(1, 'Ana')
export const bo = member(2, 'Bo', { weightHundredths: 200n })
export const cy = member(3, 'Cy')
const dan = member(4, 'Dan', { person: null, username: null })
export const eve = member(5, 'Eve', { active: false })
export const members: readonly Member[] = [ana, bo, cy, dan, eve]

/** More people than most cards show. They are on no tab. */
export const crowd: readonly Member[] = Array.from({ length: 33 }, (_, place) =>
  member(200 + place, `Guest ${place + 1}`),
)

export const group: Group = {
  id: idOf<GroupId>(100),
  name: 'Lisbon trip',
  currency: eur,
  timezone: 'Europe/Lisbon',
  locale: 'en',
  simplify: true,
  listensToAll: false,
  usesModel: true,
  modelTold: true,
  managers: 'everybody',
  version: 40n,
  nextNumber: 15,
}

export const wordsIn = (language: string): Words => createWords({ ...group, locale: language }, [...members, ...crowd])

export const balances: readonly Balance[] = [
  { member: ana.id, net: euros(6_150n) },
  { member: bo.id, net: euros(-1_650n) },
  { member: cy.id, net: euros(-2_000n) },
  { member: dan.id, net: euros(-2_500n) },
  { member: eve.id, net: { amountMinor: -1_200n, currency: usd } },
  { member: bo.id, net: { amountMinor: 1_200n, currency: usd } },
]

/** What is owed one by one, a circle of three among it. */
export const debts: readonly Debt[] = [
  debt(bo, ana, 2_650n),
  debt(cy, bo, 1_000n),
  debt(cy, ana, 1_000n),
  debt(dan, ana, 2_500n),
  { from: eve.id, to: bo.id, amount: { amountMinor: 1_200n, currency: usd } },
]

export function debt(from: Member, to: Member, amountMinor: bigint): Transfer {
  return { from: from.id, to: to.id, amount: euros(amountMinor) }
}

/** An expense that one or several pay and some share equally. */
export function expense(
  description: string,
  paid: readonly (readonly [Member, bigint])[],
  sharers: readonly Member[],
  more: { readonly category?: Category | null; readonly date?: Day } = {},
): EntryContent {
  const totalMinor = paid.reduce((sum, [, paidMinor]) => sum + paidMinor, 0n)
  const shares = allocate(
    totalMinor,
    sharers.map(() => 1n),
    0,
  )
  const lines = new Map<MemberId, Posting>()
  for (const [{ id }, paidMinor] of paid) lines.set(id, { member: id, paidMinor, owedMinor: 0n })
  for (const [place, { id }] of sharers.entries()) {
    lines.set(id, { member: id, paidMinor: lines.get(id)?.paidMinor ?? 0n, owedMinor: shares[place] ?? 0n })
  }
  const { category = null, date = today } = more
  return {
    kind: 'expense',
    currency: eur,
    totalMinor,
    description,
    category,
    date,
    postings: [...lines.values()],
    split: null,
    isForgiven: false,
  }
}

export const payment = (from: Member, to: Member, amountMinor: bigint, description = ''): EntryContent => ({
  kind: 'payment',
  currency: eur,
  totalMinor: amountMinor,
  description,
  category: null,
  date: today,
  postings: [
    { member: from.id, paidMinor: amountMinor, owedMinor: 0n },
    { member: to.id, paidMinor: 0n, owedMinor: amountMinor },
  ],
  split: null,
  isForgiven: false,
})

/** An entry of that number; it stands, unless it was taken back. */
export const entry = (number: number, content: EntryContent, more: Partial<CardEntry> = {}): Entry => ({
  ...content,
  id: idOf(1_000 + number),
  group: group.id,
  number,
  turns: 0,
  version: 1,
  versions: 1,
  replaces: null,
  replacedBy: null,
  createdAt: now,
  createdBy: ana.id,
  ...more,
})

export const dinner = expense('dinner', [[ana, 6_000n]], [ana, bo, cy], { category: 'food' })
export const hotel = expense(
  'hotel',
  [
    [ana, 20_000n],
    [bo, 10_000n],
  ],
  [ana, bo, cy, dan],
  {
    category: 'travel',
    date: day('2026-03-08'),
  },
)
export const taxi = expense('', [[bo, 1_250n]], [ana, bo])
