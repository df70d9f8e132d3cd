import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, redraw, toast } from '../../decision/effects.js'
import type { GroupId } from '../../ids.js'
import { today } from '../../language/dates.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Category } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { ReportDays, ShareSum } from '../../ledger/spending.js'
import type { CurrencyCode } from '../../money/money.js'
import { text, view } from '../../present/view.js'
import { daysOf } from './period.js'
import { reportButtons } from './report-buttons.js'
import { reportCard } from './report-card.js'
import { requestPressed } from './report-press.js'
import { type Lens, type ReportRequest, readReportRequest } from './report-request.js'
import { emptyReport, type ReportShown } from './report-words.js'
import { reportByCategory, reportByMember, reportByMemberAndCategory, reportOfMember } from './spending.js'

/** Tells what was spent in a week, month or year and how that compares with the one before, with a picture. */
export const report: Command = {
  name: 'report',
  aliases: ['reports'],
  usage: '[week, month, year, all or from day to day] [category, member or both]',
  takesWords: false,
  looks: 'always',
  async run(situation, typed): Promise<Effects | Refusal | NameQuestion> {
    const request = readReportRequest(situation, typed)
    if ('question' in request || isRefusal(request)) return request
    return answer(await cardOf(situation, request))
  },
}

/** Shows another period or another side on the same card. A card with a picture is not replaced by one without. */
export const pressReport: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const request = requestPressed(situation, press)
    if (request === null) return refuse('buttonExpired')
    const shown = await readReport(situation, request)
    const { words } = situation
    return effects([], isEmpty(shown) ? toast(emptyReport(shown, words)) : redraw(reportCard(shown, words)))
  },
}

async function cardOf(situation: Situation, request: ReportRequest): Promise<View> {
  const shown = await readReport(situation, request)
  const { words } = situation
  if (!isEmpty(shown)) return reportCard(shown, words)
  return view([text(emptyReport(shown, words))], reportButtons(shown, words))
}

const isEmpty = ({ reports }: ReportShown): boolean =>
  reports.every(({ lines }) => lines.every(({ amountMinor, paidMinor }) => amountMinor === 0n && paidMinor === 0n))

/** Reads what a report shows. */
async function readReport({ books, group, now }: Situation, { period, lens }: ReportRequest): Promise<ReportShown> {
  const day = today(now, group.timezone)
  const days = daysOf(period, day)
  const { id, currency } = group
  const isOfAll = lens.by === 'category' || lens.by === 'member' || lens.by === 'memberAndCategory'
  const [reports, payments] = await Promise.all([
    reportsOf(books.spending, id, days, lens, currency),
    isOfAll ? books.spending.payments(id, days) : [],
  ])
  return { period, day, lens, reports, payments }
}

async function reportsOf(
  spending: Situation['books']['spending'],
  group: GroupId,
  days: ReportDays,
  lens: Lens,
  currency: CurrencyCode,
): Promise<ReportShown['reports']> {
  if (lens.by === 'category') return reportByCategory(await spending.byCategory(group, days), currency)
  const sums = await spending.byMember(group, days)
  switch (lens.by) {
    case 'member':
      return reportByMember(sums, currency)
    case 'memberAndCategory':
      return reportByMemberAndCategory(sums, currency)
    case 'memberOfCategory':
      return reportByMember(ofCategory(sums, lens.category), currency)
    case 'categoryOfMember':
      return reportOfMember(sums, lens.member, currency)
    case 'memberInCategory':
      return reportOfMember(ofCategory(sums, lens.category), lens.member, currency)
  }
}

const ofCategory = (sums: readonly ShareSum[], wanted: Category): readonly ShareSum[] =>
  sums.filter(({ category }) => category === wanted)
