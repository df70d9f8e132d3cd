import type { MemberId } from '../../ids.js'
import type { Category, Day } from '../../ledger/entry.js'
import type { Words } from '../../present/words.js'
import { isWithin, type Period } from './period.js'
import { capitalized, periodTitle } from './period-words.js'
import type { Lens } from './report-request.js'
import type { Report } from './spending.js'

/** A report as it is shown: of the period as seen on `day`, a report for each currency. */
export interface ReportShown {
  readonly period: Period
  readonly day: Day
  readonly lens: Lens
  readonly reports: readonly Report<ReportKey>[]
}

/** What a line of a report is about: a category (null: none), or a member. */
export type ReportKey = Category | MemberId | null

/** What is said of a period in which nothing was spent. */
export function emptyReport({ period, day, lens }: Omit<ReportShown, 'reports'>, words: Words): string {
  const title = periodTitle(period, words.locale)
  const values = { period: capitalized(title, words.locale) }
  switch (lens.by) {
    case 'category':
    case 'member':
      return isWithin(day, period)
        ? words.say('report.emptyNow', { period: title, kind: period.kind })
        : words.say('report.empty', values)
    case 'memberOfCategory':
      return words.say('report.emptyCategory', { ...values, category: words.say(`category.${lens.category}`) })
    case 'categoryOfMember':
      return words.say('report.emptyMember', { ...values, member: { member: lens.member } })
  }
}

/** `March 2026, so far`, with the category or the member that it is about. */
export function reportTitle({ period, day, lens }: Omit<ReportShown, 'reports'>, words: Words): string {
  const named = capitalized(periodTitle(period, words.locale), words.locale)
  const title = isWithin(day, period) ? words.say('report.soFar', { period: named }) : named
  switch (lens.by) {
    case 'category':
    case 'member':
      return title
    case 'memberOfCategory':
      return `${capitalized(words.say(`category.${lens.category}`), words.locale)} · ${title}`
    case 'categoryOfMember':
      return `${words.name(lens.member)} · ${title}`
  }
}

/** What a line is called. */
export function nameOfKey(key: ReportKey, lens: Lens, words: Words): string {
  switch (lens.by) {
    case 'category':
    case 'categoryOfMember':
      return words.say(key === null ? 'report.noCategory' : `category.${key as Category}`)
    case 'member':
    case 'memberOfCategory':
      return words.name(key as MemberId)
  }
}
