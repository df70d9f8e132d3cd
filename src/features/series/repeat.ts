import type { Command, Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { type NameQuestion, undatedExpense } from '../../language/interpret.js'
import type { Change } from '../../ledger/change.js'
import type { Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Series } from '../../ledger/standing.js'
import { wallTimeOf } from '../../time/local-time.js'
import { cardsOf } from '../entries/recorded.js'
import { comingDays } from './coming.js'
import { dayAfterOccurrence, occurrenceAt, workOut } from './occurrence.js'
import { scheduled, stateOf, writeOccurrence } from './recurring.js'
import { manage } from './repeats.js'
import { newSeriesCard } from './series-card.js'
import { readSeries } from './series-request.js'

// More than these are not overlooked any more, and each is looked at again and again.
const seriesMax = 50

/** Begins an expense that comes round. */
export const repeat: Command = {
  name: 'repeat',
  aliases: ['recurring', 'every'],
  usage: 'daily, weekly [day], monthly [1–31 or last] or yearly [date] amount what … [until day]',
  looks: 'never',
  takesWords: false,
  async run(situation, typed) {
    const { books, group } = situation
    // Whoever manages what repeats often forgets one letter.
    const managed = await manage(situation, typed)
    if (managed !== null) return managed
    const known = await books.plans.series(group.id)
    if (known.filter(({ state }) => state !== 'ended').length >= seriesMax) {
      return refuse('repeatTooMany', { max: seriesMax })
    }
    return begin(situation, typed, known.length + 1)
  },
}

/** A series that begins today after its hour begins at once; otherwise its first day is waited for. */
async function begin(situation: Situation, typed: Typed, number: number): Promise<Effects | Refusal | NameQuestion> {
  const { group, sender, now, words } = situation
  const today = wallTimeOf(now, group.timezone).day
  const read = readSeries(situation, typed, today)
  if (isRefusal(read)) return read
  const { course, draft } = read
  // A name that is not clear is asked for before anything else.
  const asked = undatedExpense(draft, situation)
  if (isRefusal(asked) || 'question' in asked) return asked

  const frozen = { ...draft, currency: asked.currency, date: null }
  const series: Series = { number, course, draft: frozen, locale: group.locale, createdBy: sender, state: 'active' }
  const occurrence = workOut(situation, series, course.first)
  if (isRefusal(occurrence)) return occurrence
  if (occurrence.left.length > 0)
    return refuse('repeatMemberLeft', { members: { list: occurrence.left.map((member) => ({ member })) } })

  const first = occurrenceAt(course.first, group.timezone)
  const isToday = first <= now
  const nextDay: Day | null = isToday ? dayAfterOccurrence(course, course.first) : course.first
  const next = nextDay === null ? null : occurrenceAt(nextDay, group.timezone)
  const written = isToday ? writeOccurrence(situation, series, course.first, occurrence.content).changes : []
  const changes: readonly Change[] = [
    { kind: 'seriesBegun', series },
    ...written,
    scheduled(series, next),
    ...(next === null ? [stateOf(series, 'ended')] : []),
  ]
  const coming = comingDays(situation, series)
  const card = newSeriesCard(series, occurrence.content, { first, next, isToday, now, coming }, words)
  return effects(changes, ...[card, ...cardsOf(written, situation)].map(here))
}
