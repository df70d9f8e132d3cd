import type { Command, Situation } from '../../decision/command.js'
import { answer, effects, here } from '../../decision/effects.js'
import { lookNow } from '../../decision/job.js'
import { cleanLine } from '../../language/fold.js'
import { onOrOff } from '../../language/on-off.js'
import { readTimeSpan } from '../../language/weekly-time.js'
import type { Change } from '../../ledger/change.js'
import { refuse } from '../../ledger/refusal.js'
import { type Courtesy, type QuietHours, usualCourtesy } from '../../ledger/routines.js'
import { shortened } from '../../present/shortened.js'
import { spanSaid } from '../../present/times.js'
import { sentence, text, view } from '../../present/view.js'
import { zoneButton } from '../zones/zone-card.js'

/** Sets the hours in which nobody is told anything unasked. */
export const quiet: Command = {
  name: 'quiet',
  aliases: ['quiethours'],
  usage: '[from-until or off]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const { books, group, words } = situation
    const typed = cleanLine(argument)
    const courtesy = await books.notices.courtesy(group.id)
    const { quietHours: known } = courtesy
    if (typed === '') {
      if (known === null) return answer(sentence(words.say('quiet.isOff')))
      return answer(view([text(words.say('quiet.is', spanSaid(known, words)))], [[zoneButton(words)]]))
    }
    const wanted = hoursMeant(typed)
    if (wanted === 'unreadable') return refuse('quietUnreadable', { text: shortened(typed) })
    const { changes, told } = quietOutcome(situation, courtesy, wanted)
    return effects(changes, here(view([text(told)], wanted === null ? [] : [[zoneButton(words)]])))
  },
}

/** Sets the hours. What waited for the end of the old ones may be due by now. */
export function quietOutcome(
  situation: Situation,
  courtesy: Courtesy,
  wanted: QuietHours | null,
): { readonly changes: readonly Change[]; readonly told: string } {
  const { words } = situation
  const { quietHours: known } = courtesy
  const changes: readonly Change[] = [
    { kind: 'courtesySet', courtesy: { ...courtesy, quietHours: wanted } },
    lookNow(situation),
  ]
  if (wanted === null) {
    return known === null
      ? { changes: [], told: words.say('quiet.alreadyOff') }
      : { changes, told: words.say('quiet.setOff') }
  }
  const isSame = wanted.fromMinute === known?.fromMinute && wanted.untilMinute === known.untilMinute
  const span = spanSaid(wanted, words)
  return isSame
    ? { changes: [], told: words.say('quiet.already', span) }
    : { changes, told: words.say('quiet.set', span) }
}

function hoursMeant(typed: string): QuietHours | null | 'unreadable' {
  const hours = readTimeSpan(typed)
  // Hours that begin when they end could mean the whole day as well as none of it.
  if (hours !== null) return hours.fromMinute === hours.untilMinute ? 'unreadable' : hours
  switch (onOrOff(typed)) {
    case 'on':
      return usualCourtesy.quietHours
    case 'off':
      return null
    case null:
      return 'unreadable'
  }
}
