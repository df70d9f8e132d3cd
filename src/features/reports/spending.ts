import type { MemberId } from '../../ids.js'
import type { Category } from '../../ledger/entry.js'
import type { ShareSum, SpendingSum } from '../../ledger/spending.js'
import type { CurrencyCode } from '../../money/money.js'

/** What was spent on one thing, or borne by one member, in a period; and in the one before. In minor units. */
export interface ReportLine<Key> {
  readonly key: Key
  readonly amountMinor: bigint
  /** Of the days before that are compared. */
  readonly beforeMinor: bigint
  /** What a member laid out for all; zero where the line is no member's. */
  readonly paidMinor: bigint
}

/** The spending of a period in one currency. The lines add up to the totals, the largest first. */
export interface Report<Key> {
  readonly currency: CurrencyCode
  readonly amountMinor: bigint
  /** What of it lies in the days that are compared, and what the days before came to that it is compared with. */
  readonly comparedMinor: bigint
  readonly beforeMinor: bigint
  /** What the whole period before came to. */
  readonly wholeBeforeMinor: bigint
  readonly paidMinor: bigint
  /** How many expenses the period has. */
  readonly entries: number
  readonly lines: readonly ReportLine<Key>[]
}

/** Spending by category: a report for each currency, the group's own first. Null stands for no category. */
export const reportByCategory = (
  sums: readonly SpendingSum[],
  groupCurrency: CurrencyCode,
): readonly Report<Category | null>[] =>
  reports(
    sums.map((sum) => ({ ...sum, key: sum.category, amountMinor: sum.totalMinor, paidMinor: 0n })),
    groupCurrency,
  )

/** Spending by member: what was theirs to bear, and what they paid. */
export const reportByMember = (sums: readonly ShareSum[], groupCurrency: CurrencyCode): readonly Report<MemberId>[] =>
  reports(
    sums.map((sum) => ({ ...sum, key: sum.member, amountMinor: sum.owedMinor })),
    groupCurrency,
  )

/** A member and a category as one key. */
export type MemberCategory = `${MemberId}#${Category | ''}`

/** The member and the category of a key. */
export function partsOf(key: MemberCategory): { readonly member: MemberId; readonly category: Category | null } {
  const at = key.indexOf('#')
  return { member: key.slice(0, at) as MemberId, category: (key.slice(at + 1) || null) as Category | null }
}

/** What was each member's to bear of each category: those of a member together, who bears most first. */
export function reportByMemberAndCategory(
  sums: readonly ShareSum[],
  groupCurrency: CurrencyCode,
): readonly Report<MemberCategory>[] {
  const whole = reportByMember(sums, groupCurrency)
  const both = reports(
    sums.map((sum) => ({
      ...sum,
      key: `${sum.member}#${sum.category ?? ''}` as const,
      amountMinor: sum.owedMinor,
      paidMinor: 0n,
    })),
    groupCurrency,
  )
  return both.map((report) => {
    const members = whole.find(({ currency }) => currency === report.currency)?.lines.map(({ key }) => key) ?? []
    const lines = members.flatMap((member) => report.lines.filter(({ key }) => partsOf(key).member === member))
    return { ...report, lines }
  })
}

/** What was one member's to bear, by category. Here `entries` says nothing, since an expense counts with one member only. */
export const reportOfMember = (
  sums: readonly ShareSum[],
  member: MemberId,
  groupCurrency: CurrencyCode,
): readonly Report<Category | null>[] =>
  reports(
    sums
      .filter((sum) => sum.member === member)
      .map((sum) => ({ ...sum, key: sum.category, amountMinor: sum.owedMinor })),
    groupCurrency,
  )

interface Part<Key> {
  readonly key: Key
  readonly isCurrent: boolean
  readonly isCompared: boolean
  readonly currency: CurrencyCode
  readonly entries: number
  readonly amountMinor: bigint
  readonly paidMinor: bigint
}

function reports<Key>(parts: readonly Part<Key>[], groupCurrency: CurrencyCode): readonly Report<Key>[] {
  const currencies = [...new Set(parts.map(({ currency }) => currency))].sort()
  return currencies
    .map((currency) =>
      reportOf(
        currency,
        parts.filter((part) => part.currency === currency),
      ),
    )
    .filter(({ lines, wholeBeforeMinor }) => lines.length > 0 || wholeBeforeMinor !== 0n)
    .sort((one, other) => Number(other.currency === groupCurrency) - Number(one.currency === groupCurrency))
}

function reportOf<Key>(currency: CurrencyCode, parts: readonly Part<Key>[]): Report<Key> {
  const lines = new Map<Key, ReportLine<Key>>()
  for (const { key, isCurrent, isCompared, amountMinor, paidMinor } of parts) {
    const line = lines.get(key) ?? { key, amountMinor: 0n, beforeMinor: 0n, paidMinor: 0n }
    const more = isCurrent
      ? { amountMinor: line.amountMinor + amountMinor, paidMinor: line.paidMinor + paidMinor }
      : { beforeMinor: line.beforeMinor + (isCompared ? amountMinor : 0n) }
    lines.set(key, { ...line, ...more })
  }
  const all = [...lines.values()]
  const sumOf = (unit: 'amountMinor' | 'beforeMinor' | 'paidMinor') => all.reduce((sum, line) => sum + line[unit], 0n)
  const total = (some: readonly Part<Key>[]) => some.reduce((sum, part) => sum + part.amountMinor, 0n)
  return {
    currency,
    amountMinor: sumOf('amountMinor'),
    comparedMinor: total(parts.filter(({ isCurrent, isCompared }) => isCurrent && isCompared)),
    beforeMinor: sumOf('beforeMinor'),
    wholeBeforeMinor: total(parts.filter(({ isCurrent }) => !isCurrent)),
    paidMinor: sumOf('paidMinor'),
    entries: parts.reduce((count, part) => count + (part.isCurrent ? part.entries : 0), 0),
    lines: all
      .filter((line) => line.amountMinor !== 0n || line.beforeMinor !== 0n || line.paidMinor !== 0n)
      .sort(largestFirst),
  }
}

function largestFirst<Key>(one: ReportLine<Key>, other: ReportLine<Key>): number {
  return (
    descending(one.amountMinor, other.amountMinor) ||
    descending(one.paidMinor, other.paidMinor) ||
    descending(one.beforeMinor, other.beforeMinor) ||
    (String(one.key) < String(other.key) ? -1 : 1)
  )
}

const descending = (one: bigint, other: bigint): number => (one === other ? 0 : one > other ? -1 : 1)

/** How an amount compares with the one before it. Percentages are whole and never rounded down to nothing. */
export type Comparison =
  | { readonly kind: 'nothingBefore' | 'same' | 'slightlyMore' | 'slightlyLess' }
  /** One of them is below zero, as more came back than was spent, and no percentage says anything. */
  | { readonly kind: 'belowZero' }
  | { readonly kind: 'more' | 'less'; readonly percent: bigint }
  /** More than ten times as much, where a percentage says little. */
  | { readonly kind: 'times'; readonly times: bigint }

const timesMin = 10n

/** Compares two amounts in whole percent of the earlier one. */
export function compare(amountMinor: bigint, beforeMinor: bigint): Comparison {
  if (beforeMinor === 0n) return { kind: 'nothingBefore' }
  if (amountMinor === beforeMinor) return { kind: 'same' }
  if (amountMinor < 0n || beforeMinor < 0n) return { kind: 'belowZero' }
  if (amountMinor >= timesMin * beforeMinor) return { kind: 'times', times: rounded(amountMinor, beforeMinor) }
  const isMore = amountMinor > beforeMinor
  const percent = percentOf(isMore ? amountMinor - beforeMinor : beforeMinor - amountMinor, beforeMinor)
  if (percent === 0n) return { kind: isMore ? 'slightlyMore' : 'slightlyLess' }
  return { kind: isMore ? 'more' : 'less', percent }
}

/** A part in whole percent of a whole that is above zero. */
export const percentOf = (partMinor: bigint, wholeMinor: bigint): bigint => rounded(partMinor * 100n, wholeMinor)

const rounded = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator)
