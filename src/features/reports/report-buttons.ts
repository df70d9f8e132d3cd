import type { Button } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Day } from '../../ledger/entry.js'
import type { Words } from '../../present/words.js'
import { allOf, isReachable, isWithin, type Period, type PeriodKind, periodAfter } from './period.js'
import { periodLabel } from './period-words.js'
import { compactRequest } from './report-press.js'
import type { Lens } from './report-request.js'

const kinds: readonly PeriodKind[] = ['week', 'month', 'year']

/** The ways from one report to the next: the period before and after, the other kinds of period, the other side. */
export function reportButtons(
  { period, day, lens }: { readonly period: Period; readonly day: Day; readonly lens: Lens },
  words: Words,
): readonly (readonly Button[])[] {
  const to = (label: string, next: Period, by: Lens = lens): Button =>
    button(label, 'report', compactRequest({ period: next, lens: by }))
  const [before, after] = [periodAfter(period, -1), periodAfter(period, 1)]
  const beside: Button[] = []
  const hasOthers = period.kind !== 'all'
  if (hasOthers && isReachable(before, day)) beside.push(to(`‹ ${periodLabel(before, words.locale)}`, before))
  // What is to come is rarely spent already; whoever wants it can type it.
  if (hasOthers && after.from <= day) beside.push(to(`${periodLabel(after, words.locale)} ›`, after))
  // The same days seen as another kind of period. A press works out where it begins.
  const inside = isWithin(day, period) ? day : period.from
  const others = kinds
    .filter((kind) => kind !== period.kind)
    .map((kind) => to(words.say(`button.report.${kind}`), { kind, from: inside, until: inside }))
  const all = hasOthers ? [to(words.say('button.report.all'), allOf(day))] : []
  const side = otherSide(lens)
  return [beside, [...others, ...all, to(words.say(`button.report.${side.by}`), period, side)]]
}

const otherSide = (lens: Lens): Lens & { readonly by: 'category' | 'member' } => ({
  by: lens.by === 'category' ? 'member' : 'category',
})
