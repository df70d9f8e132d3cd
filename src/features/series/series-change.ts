import type { Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { changeDraft } from '../../language/corrections/change.js'
import type { ExpenseDraft } from '../../language/draft.js'
import { fold } from '../../language/fold.js'
import { type NameQuestion, undatedExpense } from '../../language/interpret.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { dayOfCourse } from '../../ledger/rhythm.js'
import type { Series } from '../../ledger/standing.js'
import { wallTimeOf } from '../../time/local-time.js'
import { comingDays, nextDay } from './coming.js'
import { type SeriesVersion, versionAt, versionsOf, withVersion, workOut } from './occurrence.js'
import { changedSeriesCard, seriesTitle } from './series-card.js'
import { readStart } from './series-request.js'

/** Changes what a series writes, as told behind its number, from a day on, else from its next day on. What is written already stays as it is. */
export function changeSeries(
  situation: Situation,
  series: Series,
  { argument, mentions }: Pick<Typed, 'argument' | 'mentions'>,
): Effects | Refusal | NameQuestion {
  const { group, words } = situation
  const { number } = series
  const title = seriesTitle(series, words)
  if (series.state === 'ended') return refuse('repeatOver', { title })
  const today = wallTimeOf(situation.now, group.timezone).day
  const start = readStart(argument, group.locale, today)
  const next = nextDay(situation, series)
  const from =
    next === null ? null : dayOfCourse(series.course, start.day !== null && start.day > next ? start.day : next)
  if (from === null) return refuse('repeatOver', { title })
  const before = versionAt(series, from)
  if (before.locale !== group.locale) return refuse('repeatChangeUnread', { number })
  const after = changeDraft(named(series, before), withoutVerb(start.rest), { ...situation, mentions }, 'typed')
  if (after === null || 'refused' in after) return after ?? refuse('repeatChangeUnread', { number })
  if (after.kind !== 'expense' || after.date !== null) return refuse('repeatChangeUnread', { number })
  const asked = undatedExpense(after, situation)
  if (isRefusal(asked) || 'question' in asked) return asked
  const changed = withVersion(series, { from, draft: { ...after, currency: asked.currency }, locale: group.locale })
  const dropped = versionsOf(series).find((version) => version.from !== null && version.from > from)?.from ?? null
  const occurrence = workOut(situation, changed, from)
  if (isRefusal(occurrence)) return occurrence
  return effects(
    [{ kind: 'seriesChanged', number, draft: changed.draft }],
    here(changedSeriesCard(changed, occurrence.content, { coming: comingDays(situation, changed), dropped }, words)),
  )
}

/** Whoever changes it is somebody else than its maker, who pays where nobody was named. */
const named = ({ createdBy }: Series, { draft }: SeriesVersion): ExpenseDraft => ({
  ...draft,
  payers: draft.payers.length > 0 ? draft.payers : [{ who: { kind: 'member', member: createdBy }, amount: null }],
})

const verbs: ReadonlySet<string> = new Set(['is', 'to', 'now', 'es', 'a', 'ahora', 'son', 'cuesta', 'costs', '=', ':'])

/** `is 950`, `to 950`: blanked out, so that every place stays the same. */
function withoutVerb(text: string): string {
  return text.replace(/^(\s*)(\S+)/u, (whole, space: string, word: string) =>
    verbs.has(fold(word)) ? space + ' '.repeat(word.length) : whole,
  )
}
