import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { newMemberId } from '../../ids.js'
import { cleanLine, fold } from '../../language/fold.js'
import type { Change } from '../../ledger/change.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { isTooLong, nameMaxCharacters } from './named-member.js'

// A whole message of names: Telegram allows no longer one.
const argumentMaxCharacters = 4096

/** Adds people without an account to the tab. */
export const guest: Command = {
  name: 'guest',
  aliases: [],
  usage: 'Name, Name …',
  async run({ group, members }, { argument }) {
    const names = guestNames(argument, members)
    if (isRefusal(names)) return names

    const guests = names.map(
      (name): Member => ({
        id: newMemberId(),
        person: null,
        name,
        username: null,
        active: true,
        weightHundredths: 100n,
      }),
    )
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

/** The names in an argument, fit to be stored, none of them borne by anybody yet. */
function guestNames(argument: string, members: readonly Member[]): readonly string[] | Refusal {
  if (argument.length > argumentMaxCharacters) return refuse('textTooLong', { max: argumentMaxCharacters })
  const names = argument
    .split(/[,\n]/u)
    .map((part) => cleanLine(part).replace(/^@+\s*/u, ''))
    .filter((name) => fold(name) !== '')
  if (names.length === 0) return refuse('nameMissing', { command: 'guest' })

  const taken = new Set(members.map((member) => fold(member.name)))
  for (const name of names) {
    if (isTooLong(name)) return refuse('nameTooLong', { max: nameMaxCharacters })
    if (taken.has(fold(name))) return refuse('nameTaken', { name })
    taken.add(fold(name))
  }
  return names
}
