import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { fold } from '../../language/fold.js'
import type { Change } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { guestName, namedByUsername, newGuests } from './new-guests.js'

// A whole message of names: Telegram allows no longer one.
const argumentMaxCharacters = 4096
// A busload; whoever types more has sent the wrong thing.
const guestsMax = 50

/** Adds people without an account to the tab. */
export const guest: Command = {
  name: 'guest',
  aliases: [],
  usage: 'Name, Name …',
  looks: 'never',
  takesWords: true,
  async run(situation, { argument }) {
    const names = namesIn(argument)
    if (isRefusal(names)) return names
    const made = newGuests(names, situation)
    if (isRefusal(made)) return made
    const guests = made.map((guest) => namedByUsername(guest, argument, situation))

    const { group, members } = situation
    const words = createWords(group, [...members, ...guests])
    const added = guests.map(({ id }) => ({ member: id }))
    const said = words.say('guest.added', { names: { list: added }, count: added.length })
    return effects(
      guests.flatMap((member): Change[] => [
        { kind: 'member', member },
        { kind: 'activity', what: 'guestAdded', entry: null, detail: member.name },
      ]),
      here(view([text(said), text(words.say('guest.claimHint', { name: names[0] ?? '' }))])),
    )
  },
}

/** The names in an argument, as they would be stored. */
function namesIn(argument: string): readonly string[] | Refusal {
  if (argument.length > argumentMaxCharacters) return refuse('textTooLong', { max: argumentMaxCharacters })
  const names = argument
    .split(/[,\n]/u)
    .map(guestName)
    .filter((name) => fold(name) !== '')
  if (names.length > guestsMax) return refuse('tooManyGuests', { max: guestsMax })
  return names.length === 0 ? refuse('nameMissing', { command: 'guest' }) : names
}
