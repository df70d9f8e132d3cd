import type { Block, Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { MemberId } from '../../ids.js'
import type { NewEntry } from '../../ledger/change.js'
import type { Day, EntryContent } from '../../ledger/entry.js'
import type { Refusal } from '../../ledger/refusal.js'
import type { Series } from '../../ledger/standing.js'
import { bold, sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { contentBlocks, entryCard } from '../entries/entry-card.js'
import { capitalized } from '../reports/period-words.js'
import type { ComingDay } from './coming.js'
import { versionsOf } from './occurrence.js'
import { rhythmSaid } from './rhythm-words.js'

/** A day that is written late: shown like any other, the first that is shown of many, or not shown at all. */
export type Missed = 'shown' | 'firstShown' | 'hidden'

/** What a series is called in a sentence. */
export const seriesTitle = (series: Pick<Series, 'draft' | 'locale'>, words: Words): string =>
  versionsOf(series).at(-1)?.draft.description || words.say('entry.untitled')

// Longer ahead, a day without its year could be taken for another.
const yearlessDays = 300

/** A moment to come, with its year where that is far. */
export const comingSaid = (at: Date, now: Date, words: Words): string =>
  at.getTime() - now.getTime() > yearlessDays * 86_400_000 ? words.dates.moment(at) : words.dates.occasion(at)

/** The next days of a series, each with its sum where that is another one than before: `Apr 1, May 1 (€950.00), Jun 1`. */
export function daysSaid(coming: readonly ComingDay[], words: Words): string {
  const first = coming[0]?.day.slice(0, 4)
  return coming
    .map(({ day, amount }, place) => {
      const before = coming[place - 1]?.amount
      const isOther = before !== undefined && before?.amountMinor !== amount?.amountMinor && amount !== null
      const year = day.slice(0, 4) === first ? {} : ({ year: 'numeric' } as const)
      const said = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' })
      const date = said.format(new Date(`${day}T00:00:00Z`))
      return isOther ? `${date} (${words.money(amount)})` : date
    })
    .join(' · ')
}

/** What a series writes from a day on, and its next days. */
export const changedSeriesCard = (
  series: Series,
  content: EntryContent,
  { coming, dropped }: { readonly coming: readonly ComingDay[]; readonly dropped: Day | null },
  words: Words,
): View =>
  view([
    text(
      bold(
        words.say('repeat.changed', {
          title: seriesTitle(series, words),
          number: series.number,
          day: words.dates.day(content.date),
        }),
      ),
    ),
    ...contentBlocks(content, words),
    text(words.say('repeat.coming', { days: daysSaid(coming, words) })),
    ...(dropped === null
      ? []
      : [
          text(words.say('repeat.changeDropped', { title: seriesTitle(series, words), day: words.dates.day(dropped) })),
        ]),
  ])

/** When a new series comes. */
interface NewSeries {
  readonly first: Date
  readonly next: Date | null
  readonly isToday: boolean
  readonly now: Date
  readonly coming: readonly ComingDay[]
}

/** What a new series will write, and when. `isToday`: its first day has its entry already. */
export function newSeriesCard(
  series: Series,
  content: EntryContent,
  { first, next, isToday, now, coming }: NewSeries,
  words: Words,
): View {
  const when = isToday
    ? next === null
      ? words.say('repeat.onlyToday')
      : words.say('repeat.fromToday', { moment: comingSaid(next, now, words) })
    : words.say('repeat.first', { moment: comingSaid(first, now, words) })
  return view(
    [
      text(bold(capitalized(rhythmSaid(series.course, words), words.locale))),
      ...contentBlocks(content, words),
      text(when),
      ...(coming.length > 1 ? [text(words.say('repeat.coming', { days: daysSaid(coming, words) }))] : []),
    ],
    isToday && next === null ? [] : [[stopButton(series, words)]],
  )
}

/** The card of an entry that a series wrote. */
export function occurrenceCard(
  occurrence: {
    readonly series: Series
    readonly entry: NewEntry
    readonly left: readonly MemberId[]
    readonly next: Day | null
    readonly missed: Missed
  },
  words: Words,
): View {
  const { series, entry, left, next, missed } = occurrence
  const card = entryCard({ ...entry, turns: 0, replacedBy: null }, words)
  const lines = [
    next === null
      ? words.say('repeat.wasLast')
      : words.say('repeat.comesAgain', { rhythm: rhythmSaid(series.course, words), day: words.dates.day(next) }),
  ]
  if (left.length > 0) {
    const members = { list: left.map((member) => ({ member })) }
    lines.push(words.say('repeat.left', { members, count: left.length }))
  }
  if (missed === 'firstShown') lines.push(words.say('repeat.earlierToo'))
  return {
    ...card,
    blocks: [...card.blocks, ...lines.map((line): Block => text(line))],
    buttons: next === null ? card.buttons : [...card.buttons, [stopButton(series, words)]],
  }
}

const stopButton = ({ number }: Pick<Series, 'number'>, words: Words): Button =>
  button(words.say('button.repeatEnd'), 'repeatEnd', String(number))

/** A day of a series could not be written, and the series waits for somebody to look at it. */
export const seriesStopped = (series: Series, day: Day, because: Refusal, words: Words): View =>
  view([
    text(words.say('repeat.notWritten', { title: seriesTitle(series, words), day: words.dates.day(day) })),
    text(words.refusal(because)),
    text(words.say('repeat.pausedItself', { number: series.number })),
  ])

/** Days of a series were missed so long ago that they are left to people. */
export const missedTooLong = (series: Series, day: Day, words: Words): View =>
  sentence(words.say('repeat.tooLongAgo', { title: seriesTitle(series, words), day: words.dates.day(day) }))
