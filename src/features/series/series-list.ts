import type { Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Series } from '../../ledger/standing.js'
import { bold, sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import type { ComingDay } from './coming.js'
import { rhythmSaid } from './rhythm-words.js'
import { daysSaid, seriesTitle } from './series-card.js'

// Each has a row of two buttons, and a card of more is not read on a phone; the others are told by typing.
const buttonsMax = 8
const listedMax = 30

/** A series as the list shows it. */
export interface ListedSeries {
  readonly series: Series
  /** None while it is paused. */
  readonly coming: readonly ComingDay[]
}

/** The expenses that come round, each with its number, its next day and buttons. */
export function seriesList(listed: readonly ListedSeries[], words: Words): View {
  if (listed.length === 0) return sentence(words.say('repeats.none'))
  const rest = listed.length - listedMax
  return view(
    [
      text(bold(words.say('repeats.title'))),
      ...listed
        .slice(0, listedMax)
        .flatMap(({ series, coming }) => [
          text(
            bold(words.say('repeats.line', { number: series.number, title: seriesTitle(series, words) })),
            ...amountOf(coming, words),
            ` · ${rhythmSaid(series.course, words)}`,
            ` · ${coming.length === 0 ? words.say('repeats.paused') : words.say('repeats.next', { days: daysSaid(coming, words) })}`,
          ),
        ]),
      ...(rest > 0 ? [text(words.say('repeats.more', { count: rest }))] : []),
      ...(listed.length > buttonsMax ? [text(words.say('repeats.byHand'))] : []),
    ],
    listed.slice(0, buttonsMax).map(({ series }) => buttonsOf(series, words)),
  )
}

function buttonsOf({ number, state }: Series, words: Words): readonly Button[] {
  const to = (step: 'pause' | 'resume' | 'stop'): Button =>
    button(words.say(`button.repeat.${step}`, { number }), 'repeats', `${step}.${number}`)
  return [to(state === 'paused' ? 'resume' : 'pause'), to('stop')]
}

const amountOf = ([next]: readonly ComingDay[], words: Words): readonly string[] =>
  next?.amount == null ? [] : [` · ${words.money(next.amount)}`]
