import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw } from '../../decision/effects.js'
import { cleanLine, fold } from '../../language/fold.js'
import { onOrOff } from '../../language/on-off.js'
import { readWeeklyTime } from '../../language/weekly-time.js'
import type { Change } from '../../ledger/change.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { type Digest, usualDigest, type WeeklyTime } from '../../ledger/routines.js'
import { shortened } from '../../present/shortened.js'
import { weeklySaid } from '../../present/times.js'
import { text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { zoneButton } from '../zones/zone-card.js'
import { digestOf } from './digest-time.js'
import { nextDigest, scheduleDigest } from './routines.js'
import { summarise } from './summary.js'

const weeklyWords: ReadonlySet<string> = new Set(['weekly', 'every week', 'each week', 'semanal', 'cada semana'])
const nowWords: ReadonlySet<string> = new Set(['now', 'ahora', 'ya', 'jetzt', 'maintenant', 'adesso', 'agora'])

/** The weekly summary: when it comes, or right now. */
export const digest: Command = {
  name: 'digest',
  aliases: ['summary'],
  usage: '[day time, now or off]',
  takesWords: false,
  looks: 'bare',
  async run(situation, { argument }) {
    const { books, group } = situation
    const typed = cleanLine(argument)
    const known = digestOf(await books.plans.schedules(group.id))
    if (typed === '') return state(situation, known)
    if (nowWords.has(fold(typed))) return showNow(situation)
    switch (weeklyWords.has(fold(typed)) ? 'on' : onOrOff(typed)) {
      case 'on':
        return said(await turnOn(situation, known, known ?? usualDigest), situation.words)
      case 'off':
        return said(turnOff(situation, known), situation.words)
      case null:
        break
    }
    const wanted = readWeeklyTime(typed, group.locale)
    if (wanted === null) return refuse('digestUnreadable', { text: shortened(typed) })
    // Whoever names only a day means it at the hour they know, and the other way round.
    const time = known?.isOn === true ? known : usualDigest
    const { weekday, minuteOfDay } = wanted
    const meant = { weekday: weekday ?? time.weekday, minuteOfDay: minuteOfDay ?? time.minuteOfDay }
    return said(await turnOn(situation, known, meant), situation.words)
  },
}

/** The buttons under what `/digest` tells. */
export const pressDigest: PressHandler = {
  isForAll: false,
  async run(situation, press): Promise<Effects | Refusal> {
    const known = digestOf(await situation.books.plans.schedules(situation.group.id))
    switch (press.id) {
      case 'now':
        return showNow(situation)
      case 'on':
        return onCard(await turnOn(situation, known, known ?? usualDigest), situation.words)
      case 'off':
        return onCard(turnOff(situation, known), situation.words)
      default:
        return refuse('buttonExpired')
    }
  },
}

const said = (told: Told, words: Words): Effects => effects(told.changes, here(toldView(told, words)))

/** The message with the buttons becomes what is said. */
const onCard = (told: Told, words: Words): Effects => effects(told.changes, redraw(toldView(told, words)))

/** An hour was set: whose clock shows it may be chosen. */
const toldView = ({ told, hasHour }: Told, words: Words): View =>
  view([text(told)], hasHour ? [[zoneButton(words)]] : [])

async function state(situation: Situation, known: Digest | null): Promise<Effects> {
  const next = known?.isOn === true ? (await nextDigest(situation, known)).at : null
  return answer(digestState(known, next, situation.words))
}

/** Whether the summary comes, and when next. */
export function digestState(known: Digest | null, next: Date | null, words: Words): View {
  const now = button(words.say('button.digestNow'), 'digest', 'now')
  if (known === null || next === null) {
    const on = button(words.say('button.digestOn', weeklySaid(known ?? usualDigest, words)), 'digest', 'on')
    return view([text(words.say('digest.isOff'))], [[on], [now]])
  }
  const off = button(words.say('button.digestOff'), 'digest', 'off')
  const told = words.say('digest.isOn', { ...weeklySaid(known, words), moment: words.dates.occasion(next) })
  return view([text(told)], [[now], [off], [zoneButton(words)]])
}

async function showNow(situation: Situation): Promise<Effects> {
  const { card, changes } = await summarise(situation, null)
  return effects(changes, here(card))
}

/** What is changed, and what is said to it. */
interface Told {
  readonly changes: readonly Change[]
  readonly told: string
  readonly hasHour: boolean
}

/** Sets when the summary comes. */
export async function turnOn(situation: Situation, known: Digest | null, time: WeeklyTime): Promise<Told> {
  const { words } = situation
  const { at } = await nextDigest(situation, time)
  const isSame = known?.isOn === true && known.weekday === time.weekday && known.minuteOfDay === time.minuteOfDay
  const values = { ...weeklySaid(time, words), moment: words.dates.occasion(at) }
  if (isSame) return { changes: [], told: words.say('digest.already', values), hasHour: true }
  return { changes: [scheduleDigest(time, at)], told: words.say('digest.set', values), hasHour: true }
}

/** Ends the summaries; the time is kept for when they are wanted again. */
export function turnOff({ words }: Situation, known: Digest | null): Told {
  if (known?.isOn !== true) return { changes: [], told: words.say('digest.alreadyOff'), hasHour: false }
  return {
    changes: [scheduleDigest(known, null)],
    told: words.say('digest.setOff', weeklySaid(known, words)),
    hasHour: false,
  }
}
