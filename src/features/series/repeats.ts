import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation, Typed } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw, toast } from '../../decision/effects.js'
import { cleanLine, fold } from '../../language/fold.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Change } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Series } from '../../ledger/standing.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'
import { comingDays, nextDay } from './coming.js'
import { occurrenceAt } from './occurrence.js'
import { ending, pausing, scheduled, stateOf } from './recurring.js'
import { comingSaid, seriesTitle } from './series-card.js'
import { changeSeries } from './series-change.js'
import { type ListedSeries, seriesList } from './series-list.js'

type Step = 'pause' | 'resume' | 'stop'

const steps: ReadonlyMap<string, Step | 'change'> = new Map([
  ...['edit', 'change', 'set', 'update', 'cambiar', 'editar', 'cambia'].map((word) => [word, 'change'] as const),
  ...['pause', 'pausa', 'pausar', 'hold'].map((word) => [word, 'pause'] as const),
  ...['resume', 'continue', 'on', 'reanudar', 'seguir', 'continuar'].map((word) => [word, 'resume'] as const),
  ...['stop', 'end', 'delete', 'remove', 'cancel', 'off', 'parar', 'quitar', 'borrar', 'cancelar'].map(
    (word) => [word, 'stop'] as const,
  ),
])

const asChange = ({ argument, mentions, ...typed }: Typed): Typed => {
  const verb = 'edit '
  return {
    ...typed,
    argument: verb + argument,
    mentions: mentions.map((mention) => ({ ...mention, offset: mention.offset + verb.length })),
  }
}

/** The expenses that come round; `pause 2`, `resume 2` and `stop 2` do what their buttons do. */
export const repeats: Command = {
  name: 'repeats',
  aliases: ['series'],
  usage: '[pause, resume, stop or edit number …]',
  takesWords: false,
  looks: 'bare',
  async run(situation, typed) {
    const managed = await manage(situation, typed)
    if (managed !== null) return managed
    // Here a series is named, so that whatever stands behind it is different.
    const changed = await manage(situation, asChange(typed))
    return changed ?? refuse('repeatsUnreadable', { text: shortened(cleanLine(typed.argument)) })
  },
}

/** Lists what repeats, or pauses, resumes, stops or changes one; null for words that ask for nothing of this. */
export async function manage(situation: Situation, typed: Typed): Promise<Effects | Refusal | NameQuestion | null> {
  const known = await situation.books.plans.series(situation.group.id)
  const said = wordsOf(typed.argument)
  const [first, ...others] = said
  if (first === undefined) return answer(listSeries(situation, known))
  if (others.length === 0 && listWords.has(first.word)) return answer(listSeries(situation, known))
  const step = steps.get(first.word)
  const named = seriesNamed(step === undefined ? said : others, known, situation)
  if (named !== null && named.rest.length === 0 && step !== undefined && step !== 'change') {
    return done(take(situation, known, step, named.number))
  }
  // `2 pause` says the same.
  const behind = named?.rest.length === 1 ? steps.get(named.rest[0]?.word ?? '') : undefined
  if (named !== null && step === undefined && behind !== undefined && behind !== 'change') {
    return done(take(situation, known, behind, named.number))
  }
  return named === null || step !== 'change' ? null : change(situation, known, typed, named)
}

const done = (taken: Taken | Refusal): Effects | Refusal =>
  isRefusal(taken) ? taken : effects(taken.changes, here(sentence(taken.told)))

/** A word of what was typed, folded, and where it ends. */
interface Word {
  readonly word: string
  readonly end: number
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({
    word: fold(match[0]).replace(/[,;:.!?]+$/u, ''),
    end: match.index + match[0].length,
  }))

/** The series that words begin with, by its number or by what it is called, and the words behind that. */
interface Named {
  readonly number: number
  readonly end: number
  readonly rest: readonly Word[]
}

function seriesNamed(words: readonly Word[], known: readonly Series[], { words: say }: Situation): Named | null {
  const [first, ...rest] = words
  const [, digits] = /^#?(\d{1,6})$/u.exec(first?.word ?? '') ?? []
  if (first !== undefined && digits !== undefined) return { number: Number(digits), end: first.end, rest }
  const called = known
    .filter(({ state }) => state !== 'ended')
    .flatMap((series): readonly Named[] => {
      const title = wordsOf(seriesTitle(series, say))
      const last = words[title.length - 1]
      const isCalled = last !== undefined && title.every(({ word }, at) => word === words[at]?.word)
      return isCalled ? [{ number: series.number, end: last.end, rest: words.slice(title.length) }] : []
    })
  const [one, another] = called
  return one === undefined || another !== undefined ? null : one
}

/** The words behind the name of a series say what is different. */
function change(
  situation: Situation,
  known: readonly Series[],
  { argument, mentions }: Pick<Typed, 'argument' | 'mentions'>,
  { number, end, rest }: Named,
): Effects | Refusal | NameQuestion {
  const series = known.find((candidate) => candidate.number === number)
  if (series === undefined) return refuse('repeatUnknown', { number })
  if (rest.length === 0) return refuse('repeatChangeUnread', { number })
  const shifted = mentions.map((mention) => ({ ...mention, offset: mention.offset - end }))
  return changeSeries(situation, series, { argument: argument.slice(end), mentions: shifted })
}

const listWords: ReadonlySet<string> = new Set(['list', 'show', 'all', 'lista', 'ver', 'todo', 'todos'])

/** The list of those that go on. */
function listSeries(situation: Situation, known: readonly Series[]): View {
  const listed = known
    .filter(({ state }) => state !== 'ended')
    .map((series): ListedSeries => ({ series, coming: series.state === 'paused' ? [] : comingDays(situation, series) }))
  return seriesList(listed, situation.words)
}

/** The buttons of the list: the list is redrawn as things are then. */
export const pressRepeats: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const { books, group } = situation
    const [word = '', number] = press.id.split('.')
    const step = steps.get(word)
    const known = await books.plans.series(group.id)
    if (step === undefined || step === 'change') return refuse('buttonExpired')
    const taken = take(situation, known, step, Number(number))
    if (isRefusal(taken)) return taken
    const after = known.map((series) => (series.number === taken.series.number ? taken.series : series))
    return effects(taken.changes, redraw(listSeries(situation, after)), toast(taken.told))
  },
}

/** The button under an entry that came by itself. */
export const pressRepeatEnd: PressHandler = {
  isForAll: false,
  async run(situation, press): Promise<Effects | Refusal> {
    const known = await situation.books.plans.series(situation.group.id)
    return done(take(situation, known, 'stop', Number(press.id)))
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
