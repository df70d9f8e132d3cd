import type { MemberId } from '../../ids.js'
import type { Category, Day } from '../../ledger/entry.js'
import type { PaymentSum } from '../../ledger/spending.js'
import type { Words } from '../../present/words.js'
import { isWithin, lastDayOf, type Period } from './period.js'
import { capitalized, periodTitle } from './period-words.js'
import type { Lens } from './report-request.js'
import { type MemberCategory, partsOf, type Report } from './spending.js'

/** A report as it is shown: of the period as seen on `day`, a report for each currency. */
export interface ReportShown {
  readonly period: Period
  readonly day: Day
  readonly lens: Lens
  readonly reports: readonly Report<ReportKey>[]
  /** What members paid each other meanwhile; none where the report is not about all that was spent. */
  readonly payments: readonly PaymentSum[]
}

/** What a line of a report is about: a category (null: none), or a member. */
export type ReportKey = Category | MemberId | MemberCategory | null

/** What a report is about, less what it comes to. */
export type ReportAbout = Omit<ReportShown, 'reports' | 'payments'>

/** What is said of a period in which nothing was spent. */
export function emptyReport({ period, day, lens }: ReportAbout, words: Words): string {
  const title = periodTitle(period, words)
  const values = { period: capitalized(title, words.locale) }
  switch (lens.by) {
    case 'category':
    case 'member':
    case 'memberAndCategory':
      return isWithin(day, period) && period.kind !== 'span' && period.kind !== 'all'
        ? words.say('report.emptyNow', { period: title, kind: period.kind })
        : words.say('report.empty', values)
    case 'memberOfCategory':
      return words.say('report.emptyCategory', { ...values, category: words.say(`category.${lens.category}`) })
    case 'categoryOfMember':
      return words.say('report.emptyMember', { ...values, member: { member: lens.member } })
    case 'memberInCategory':
      return words.say('report.emptyCategory', { ...values, category: words.say(`category.${lens.category}`) })
  }
}

/** `March 2026, so far`, with the category or the member that it is about. */
export function reportTitle({ period, day, lens }: ReportAbout, words: Words): string {
  const named = capitalized(periodTitle(period, words), words.locale)
  const title =
    isWithin(day, period) && period.kind !== 'all' && day !== lastDayOf(period)
      ? words.say('report.soFar', { period: named })
      : named
  switch (lens.by) {
    case 'category':
    case 'member':
    case 'memberAndCategory':
      return title
    case 'memberOfCategory':
      return `${capitalized(words.say(`category.${lens.category}`), words.locale)} · ${title}`
    case 'categoryOfMember':
      return `${words.name(lens.member)} · ${title}`
    case 'memberInCategory':
      return `${words.name(lens.member)} · ${words.say(`category.${lens.category}`)} · ${title}`
  }
}

/** What a line is called. */
export function nameOfKey(key: ReportKey, lens: Lens, words: Words): string {
  switch (lens.by) {
    case 'category':
    case 'categoryOfMember':
    case 'memberInCategory':
      return words.say(key === null ? 'report.noCategory' : `category.${key as Category}`)
    case 'member':
    case 'memberOfCategory':
      return words.name(key as MemberId)
    case 'memberAndCategory':
      return namesOfPair(key as MemberCategory, words).join(' · ')
  }
}

/** A member and one of their categories. */
export function namesOfPair(key: MemberCategory, words: Words): readonly [who: string, what: string] {
  const { member, category } = partsOf(key)
  return [words.name(member), words.say(category === null ? 'report.noCategory' : `category.${category}`)]
}
