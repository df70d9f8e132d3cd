import { Duration } from 'luxon'
import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import { lookNow } from '../../decision/job.js'
import { cleanLine, fold } from '../../language/fold.js'
import { onOrOff } from '../../language/on-off.js'
import { refuse } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { sentence } from '../../present/view.js'

/** Nobody is told anything unasked for a while, or for good; the weekly summary has a command of its own. */
export const mute: Command = {
  name: 'mute',
  aliases: [],
  usage: '[for how long, off, or me]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const { books, group, now, words } = situation
    const typed = cleanLine(argument)
    const own = ownWords.exec(fold(typed))
    if (own !== null) return muteOwn(situation, onOrOff(own[1] ?? '') !== 'off')
    const courtesy = await books.notices.courtesy(group.id)
    const isMuted = courtesy.mutedUntil === 'switchedOff' || (courtesy.mutedUntil ?? now) > now
    if (onOrOff(typed) === 'off') {
      if (!isMuted) return answer(sentence(words.say('mute.alreadyOff')))
      return effects(
        [{ kind: 'courtesySet', courtesy: { ...courtesy, mutedUntil: null } }, lookNow(situation)],
        here(sentence(words.say('mute.setOff'))),
      )
    }
    if (typed === '' || onOrOff(typed) === 'on' || foreverWords.has(fold(typed))) {
      if (courtesy.mutedUntil === 'switchedOff') return answer(sentence(words.say('mute.already')))
      return effects(
        [{ kind: 'courtesySet', courtesy: { ...courtesy, mutedUntil: 'switchedOff' } }],
        here(sentence(words.say('mute.set'))),
      )
    }
    const length = readLength(typed)
    if (length === null) return refuse('muteUnreadable', { text: shortened(typed) })
    const mutedUntil = new Date(now.getTime() + length.toMillis())
    if (!(length.as('days') <= mutedDaysMax)) return refuse('muteTooLong')
    return effects(
      [{ kind: 'courtesySet', courtesy: { ...courtesy, mutedUntil } }, lookNow(situation)],
      here(sentence(words.say('mute.setUntil', { moment: words.dates.moment(mutedUntil), zone: words.dates.zone }))),
    )
  },
}

/** For one person alone: nobody calls them by their name any more, in any group. */
const ownWords = /^(?:me|myself|mi|yo)(?: (on|off|\p{L}+))?$/u

function muteOwn({ sender, words }: Situation, isMuted: boolean): Effects {
  const told = words.say(isMuted ? 'mute.own' : 'mute.ownOff', { member: { member: sender } })
  return effects([{ kind: 'callingSet', member: sender, on: !isMuted }], here(sentence(told)))
}

// Whoever wants longer means for good.
const mutedDaysMax = 366

const foreverWords: ReadonlySet<string> = new Set(['forever', 'always', 'siempre', 'para siempre', 'indefinidamente'])

/** `7d`, `12 hours`, `1 semana`, `a week`; null for anything else. */
function readLength(typed: string): Duration | null {
  const match = /^(?:for |durante |por )?(\d{1,6}|an?|one|una?) ?(\p{L}+)$/u.exec(fold(typed))
  const unit = units.find(([pattern]) => pattern.test(match?.[2] ?? ''))?.[1]
  if (match === null || unit === undefined) return null
  const count = /^\d/u.test(match[1] ?? '') ? Number(match[1]) : 1
  return count === 0 ? null : Duration.fromObject({ [unit]: count })
}

const units = [
  [/^(?:min|mins|minutes?|minutos?)$/u, 'minutes'],
  [/^(?:h|hs|hrs?|hours?|horas?)$/u, 'hours'],
  [/^(?:d|days?|dias?)$/u, 'days'],
  [/^(?:w|wks?|weeks?|s|sem|semanas?)$/u, 'weeks'],
  [/^(?:months?|mes|meses)$/u, 'months'],
  [/^(?:y|years?|anos?)$/u, 'years'],
] as const
