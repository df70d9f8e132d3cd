import type { ReadContext } from '../language/context.js'
import { today } from '../language/dates.js'
import type { Draft } from '../language/draft.js'
import { interpretExpense, interpretPayment } from '../language/interpret.js'
import type { Reading } from '../language/reading.js'
import type { EntryContent } from '../ledger/entry.js'
import { expenseContent, paymentContent } from '../ledger/expense.js'
import { readAmount } from '../money/amount.js'
import { findCurrency } from '../money/currency.js'
import { toDecimal } from '../money/format.js'
import type { CorpusCase, Expectation } from './corpus.js'

/** `abstained`: nothing was proposed for a message that says something. */
export type Verdict = 'correct' | 'wrong' | 'abstained'

/** One message of the corpus, judged. */
export interface ScoredCase {
  readonly id: string
  readonly verdict: Verdict
  readonly expected: readonly Expectation[]
  readonly got: readonly Expectation[]
}

/** What a reading comes to once the ledger has worked it out; empty where nothing would be proposed, such as a question about a name. */
export const proposedBy = async (reading: Reading, context: ReadContext): Promise<readonly Expectation[]> => {
  if (reading.kind === 'command') return reading.isSure ? [{ kind: 'command', line: reading.line }] : []
  if (reading.kind !== 'drafts') return []
  const proposed: Expectation[] = []
  for (const draft of reading.drafts) {
    const content = await contentOf(draft, context)
    if (content === null) return []
    proposed.push(expectationOf(content, context))
  }
  return proposed
}

const limits = { maxParticipants: 1000, maxExpenseMajor: 10_000_000n }

const contentOf = async (draft: Draft, context: ReadContext): Promise<EntryContent | null> => {
  if (draft.kind === 'payment') {
    const request = await interpretPayment(draft, context)
    if ('refused' in request || 'question' in request) return null
    return standing(paymentContent(request, limits))
  }
  const request = await interpretExpense(draft, context)
  if ('refused' in request || 'question' in request) return null
  return standing(expenseContent(request, 0, limits))
}

const standing = (content: ReturnType<typeof expenseContent>): EntryContent | null =>
  'refused' in content ? null : content

const expectationOf = (content: EntryContent, context: ReadContext): Expectation => {
  const { currency, totalMinor, postings, date, category } = content
  const nameOf = (id: string): string => context.members.find((member) => member.id === id)?.name ?? id
  const decimal = (amountMinor: bigint): string => toDecimal({ amountMinor, currency })
  if (content.kind === 'payment') {
    const from = postings.find(({ paidMinor }) => paidMinor > 0n)
    const to = postings.find(({ owedMinor }) => owedMinor > 0n)
    return {
      kind: 'payment',
      from: nameOf(from?.member ?? ''),
      to: nameOf(to?.member ?? ''),
      amount: decimal(totalMinor),
      currency,
    }
  }
  const side = (key: 'paidMinor' | 'owedMinor') =>
    Object.fromEntries(
      postings
        .filter((posting) => posting[key] !== 0n)
        .map((posting) => [nameOf(posting.member), decimal(posting[key])]),
    )
  const isToday = date === today(context.now, context.group.timezone)
  return {
    kind: 'expense',
    total: decimal(totalMinor),
    currency,
    paid: side('paidMinor'),
    owed: side('owedMinor'),
    ...(isToday ? {} : { date }),
    ...(category === null ? {} : { category }),
  }
}

/** Judges what was proposed for a message. Several items are compared as a set. */
export const scoreCase = ({ id, expect: expected }: CorpusCase, got: readonly Expectation[]): ScoredCase => {
  if (got.length === 0) return { id, verdict: expected.length === 0 ? 'correct' : 'abstained', expected, got }
  const open = [...got]
  for (const item of expected) {
    const match = open.findIndex((proposed) => agree(item, proposed))
    if (match >= 0) open.splice(match, 1)
  }
  return { id, verdict: open.length === 0 && got.length === expected.length ? 'correct' : 'wrong', expected, got }
}

const agree = (expected: Expectation, got: Expectation): boolean => {
  if (expected.kind === 'command' || got.kind === 'command')
    return expected.kind === 'command' && got.kind === 'command' && doesOf(expected.line) === doesOf(got.line)
  if (expected.currency !== got.currency) return false
  if (expected.kind === 'payment' || got.kind === 'payment') {
    if (expected.kind !== 'payment' || got.kind !== 'payment') return false
    return expected.from === got.from && expected.to === got.to && isNear(expected.amount, got.amount, 0n, got.currency)
  }
  return (
    isNear(expected.total, got.total, 0n, got.currency) &&
    sidesAgree(expected.paid, got.paid, got.currency) &&
    sidesAgree(expected.owed, got.owed, got.currency) &&
    (expected.date === undefined || expected.date === got.date)
  )
}

/** What a typed line does: lines that are written otherwise and do the same are equal. */
export const doesOf = (line: string): string => {
  const plain = line
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(\d),(\d\d?)(?!\d)/g, '$1.$2')
    .toLowerCase()
  return sameLines.get(plain) ?? plain
}

const sameLines: ReadonlyMap<string, string> = new Map([
  ['/delete last', '/undo'],
  ['/me', '/balance me'],
  ['/timezone asia/calcutta', '/timezone asia/kolkata'],
])

const sidesAgree = (
  expected: Readonly<Record<string, string>>,
  got: Readonly<Record<string, string>>,
  currency: string,
): boolean =>
  [...new Set([...Object.keys(expected), ...Object.keys(got)])].every((name) =>
    isNear(expected[name] ?? '0', got[name] ?? '0', 1n, currency),
  )

/** Leftover minor units may go to other members than the corpus gives them to. */
const isNear = (left: string, right: string, toleranceMinor: bigint, currency: string): boolean => {
  const difference = minorOf(left, currency) - minorOf(right, currency)
  return difference <= toleranceMinor && -difference <= toleranceMinor
}

const minorOf = (decimal: string, code: string): bigint => {
  const currency = findCurrency(code)
  if (currency === null || /^0+(?:\.0+)?$/.test(decimal)) return 0n
  const money = readAmount(decimal, { currency, locale: 'en' })
  return 'problem' in money ? -1_000_000n : money.amountMinor
}
