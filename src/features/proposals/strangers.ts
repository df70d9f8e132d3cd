import type { Situation } from '../../decision/command.js'
import type { Effects } from '../../decision/effects.js'
import { strangersNamed } from '../../language/checks/strangers.js'
import type { Line } from '../../ledger/change.js'
import type { Member } from '../../ledger/group.js'
import type { Refusal } from '../../ledger/refusal.js'
import { shortened } from '../../present/shortened.js'
import { guestName, newGuests } from '../members/new-guests.js'
import { ask } from './run-command.js'

// Whoever names more at once writes of something else; a button has no room for them either.
const strangersMax = 4

/** What waits under this name, which nobody can type, is a message that names people who are to come onto the tab first. */
export const toReadAgain = ' read again'

/**
 * Asks who those are whom a message names and nobody on the tab is called; null where it names none. A press makes them guests, and
 * the message is read again.
 */
export function askWhoTheyAre(situation: Situation, said: Line): Effects | null {
  const names = strangersNamed(said.argument, { ...situation, mentions: [] })
  if (names.length === 0 || names.length > strangersMax) return null
  const listed = { list: names }
  const label = situation.words.say('button.addGuests', { names: listed })
  const told = situation.words.say('question.strangers', { names: listed })
  const asks = { what: 'choice', choices: [{ label: shortened(label), words: [], line: said }] } as const
  return ask(situation, toReadAgain, { ...said, files: [] }, { asks, told })
}

/** Guests by the names of a message that nobody bears yet; somebody may have come by themselves since they were asked about. */
export const strangersAsGuests = (situation: Situation, { argument }: Line): readonly Member[] | Refusal => {
  const names = strangersNamed(argument, { ...situation, mentions: [] })
  return newGuests(names.map(guestName), situation)
}
