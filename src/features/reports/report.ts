import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, redraw, toast } from '../../decision/effects.js'
import { today } from '../../language/dates.js'
import type { NameQuestion } from '../../language/interpret.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'
import { daysOf } from './period.js'
import { reportButtons } from './report-buttons.js'
import { reportCard } from './report-card.js'
import { requestPressed } from './report-press.js'
import { type ReportRequest, readReportRequest } from './report-request.js'
import { emptyReport, type ReportShown } from './report-words.js'
import { reportByCategory, reportByMember, reportOfMember } from './spending.js'

/** Tells what was spent in a week, month or year and how that compares with the one before, with a picture. */
export const report: Command = {
  name: 'report',
  aliases: ['reports'],
  usage: '[week, month or year] [category or member]',
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
  reports.every(({ amountMinor, paidMinor }) => amountMinor === 0n && paidMinor === 0n)

/** Reads what a report shows. */
async function readReport({ books, group, now }: Situation, request: ReportRequest): Promise<ReportShown> {
  const { period, lens } = request
  const day = today(now, group.timezone)
  const days = daysOf(period)
  const { currency } = group
  switch (lens.by) {
    case 'category': {
      const reports = reportByCategory(await books.spending.byCategory(group.id, days), currency)
      return { period, day, lens, reports }
    }
    case 'member':
      return { period, day, lens, reports: reportByMember(await books.spending.byMember(group.id, days), currency) }
    case 'memberOfCategory': {
      const sums = (await books.spending.byMember(group.id, days)).filter(({ category }) => category === lens.category)
      return { period, day, lens, reports: reportByMember(sums, currency) }
    }
    case 'categoryOfMember':
      return {
        period,
        day,
        lens,
        reports: reportOfMember(await books.spending.byMember(group.id, days), lens.member, currency),
      }
  }
}
