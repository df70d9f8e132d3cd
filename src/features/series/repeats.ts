import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw, toast } from '../../decision/effects.js'
import { cleanLine, fold } from '../../language/fold.js'
import type { Change } from '../../ledger/change.js'
import type { Day } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { dayOfCourse } from '../../ledger/rhythm.js'
import type { Series } from '../../ledger/standing.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { dayAfter, wallTimeOf } from '../../time/local-time.js'
import { occurrenceAt, workOut } from './occurrence.js'
import { ending, pausing, scheduled, stateOf } from './recurring.js'
import { comingSaid, seriesTitle } from './series-card.js'
import { type ListedSeries, seriesList } from './series-list.js'

type Step = 'pause' | 'resume' | 'stop'

const steps: ReadonlyMap<string, Step> = new Map([
  ...['pause', 'pausa', 'pausar', 'hold'].map((word) => [word, 'pause'] as const),
  ...['resume', 'continue', 'on', 'reanudar', 'seguir', 'continuar'].map((word) => [word, 'resume'] as const),
  ...['stop', 'end', 'delete', 'remove', 'cancel', 'off', 'parar', 'quitar', 'borrar', 'cancelar'].map(
    (word) => [word, 'stop'] as const,
  ),
])

/** The expenses that come round; `pause 2`, `resume 2` and `stop 2` do what their buttons do. */
export const repeats: Command = {
  name: 'repeats',
  aliases: ['series'],
  usage: '[pause, resume or stop number]',
  takesWords: false,
  looks: 'bare',
  async run(situation, { argument }) {
    const typed = cleanLine(argument)
    return (await manage(situation, typed)) ?? refuse('repeatsUnreadable', { text: shortened(typed) })
  },
}

/** Lists what repeats, or pauses, resumes or stops one; null for words that ask for nothing of this. */
export async function manage(situation: Situation, typed: string): Promise<Effects | Refusal | null> {
  const words = fold(typed).split(' ')
  const known = await situation.books.plans.series(situation.group.id)
  if (typed === '' || (words.length === 1 && listWords.has(words[0] ?? ''))) return answer(listSeries(situation, known))
  const step = words.map((word) => steps.get(word)).find((found) => found !== undefined)
  const number = words.map((word) => /^#?(\d{1,6})$/u.exec(word)?.[1]).find((found) => found !== undefined)
  if (step === undefined || words.length > 2 || number === undefined) return null
  const done = take(situation, known, step, Number(number))
  return isRefusal(done) ? done : effects(done.changes, here(sentence(done.told)))
}

const listWords: ReadonlySet<string> = new Set(['list', 'show', 'all', 'lista', 'ver', 'todo', 'todos'])

/** The list of those that go on. */
function listSeries(situation: Situation, known: readonly Series[]): View {
  const listed = known
    .filter(({ state }) => state !== 'ended')
    .map((series): ListedSeries => {
      const occurrence = workOut(situation, series, series.course.first)
      const amount = isRefusal(occurrence)
        ? null
        : { amountMinor: occurrence.content.totalMinor, currency: occurrence.content.currency }
      return { series, amount, nextDay: series.state === 'paused' ? null : nextDay(situation, series) }
    })
  return seriesList(listed, situation.words)
}

/** The next day of a series that lies ahead; null where none does. */
function nextDay({ group, now }: Situation, { course }: Series): Day | null {
  const today = wallTimeOf(now, group.timezone).day
  const isTodayAhead = occurrenceAt(today, group.timezone) > now
  return dayOfCourse(course, isTodayAhead ? today : dayAfter(today, 1))
}

/** The buttons of the list: the list is redrawn as things are then. */
export const pressRepeats: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const { books, group } = situation
    const [word = '', number] = press.id.split('.')
    const step = steps.get(word)
    const known = await books.plans.series(group.id)
    const done = step === undefined ? refuse('buttonExpired') : take(situation, known, step, Number(number))
    if (isRefusal(done)) return done
    const after = known.map((series) => (series.number === done.series.number ? done.series : series))
    return effects(done.changes, redraw(listSeries(situation, after)), toast(done.told))
  },
}

/** The button under an entry that came by itself. */
export const pressRepeatEnd: PressHandler = {
  isForAll: false,
  async run(situation, press): Promise<Effects | Refusal> {
    const known = await situation.books.plans.series(situation.group.id)
    const done = take(situation, known, 'stop', Number(press.id))
    return isRefusal(done) ? done : effects(done.changes, here(sentence(done.told)))
  },
}

interface Taken {
  readonly changes: readonly Change[]
  readonly told: string
  /** The series as it is then. */
  readonly series: Series
}

function take(situation: Situation, known: readonly Series[], step: Step, number: number): Taken | Refusal {
  const { words } = situation
  const series = known.find((candidate) => candidate.number === number)
  if (series === undefined) return refuse('repeatUnknown', { number })
  const values = { title: seriesTitle(series, words), number }
  if (series.state === 'ended') return refuse('repeatOver', values)
  switch (step) {
    case 'stop': {
      const ended: Series = { ...series, state: 'ended' }
      return { changes: ending(series), told: words.say('repeat.stopped', values), series: ended }
    }
    case 'pause': {
      const paused: Series = { ...series, state: 'paused' }
      const changes = series.state === 'paused' ? [] : pausing(series)
      return { changes, told: words.say('repeat.paused', values), series: paused }
    }
    case 'resume':
      return resume(situation, series)
  }
}

/** Goes on with the next day that lies ahead: what came meanwhile was not wanted. */
function resume(situation: Situation, series: Series): Taken | Refusal {
  const { group, now, words } = situation
  const title = seriesTitle(series, words)
  if (series.state === 'active') return refuse('repeatNotPaused', { title, number: series.number })
  const next = nextDay(situation, series)
  if (next === null) {
    const ended: Series = { ...series, state: 'ended' }
    return { changes: ending(series), told: words.say('repeat.overMeanwhile', { title }), series: ended }
  }
  const dueAt = occurrenceAt(next, group.timezone)
  return {
    changes: [stateOf(series, 'active'), scheduled(series, dueAt)],
    told: words.say('repeat.resumed', { title, moment: comingSaid(dueAt, now, words) }),
    series: { ...series, state: 'active' },
  }
}
