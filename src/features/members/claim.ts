import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { fold } from '../../language/fold.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { isTooLong, memberOf, nameMaxCharacters } from './named-member.js'
import { guestName } from './new-guests.js'

/** Makes the sender the guest of that name, so that all the guest's entries are the sender's. */
export const claim: Command = {
  name: 'claim',
  aliases: [],
  usage: 'Name',
  async run({ books, members, sender, words }, { argument }) {
    const name = guestName(argument)
    if (name === '') return refuse('nameMissing', { command: 'claim' })
    const guest = members.find((member) => member.person === null && fold(member.name) === fold(name))
    if (guest === undefined) return unknownGuest(name)

    // Two who shared an entry are two people, or it says something that was not meant.
    const shared = await books.entries.sharedBy(guest.id, sender)
    if (shared !== null) return refuse('claimHasEntries', { name: guest.name, number: shared })

    const own = memberOf(members, sender)
    const weightHundredths = own.weightHundredths === 100n ? guest.weightHundredths : own.weightHundredths
    return effects(
      [
        { kind: 'member', member: { ...own, active: true, weightHundredths } },
        { kind: 'guestClaimed', guest: guest.id, member: sender },
        { kind: 'activity', what: 'guestClaimed', entry: null, detail: guest.name },
      ],
      here(sentence(words.say('claim.done', { member: { member: sender }, name: guest.name }))),
    )
  },
}

const unknownGuest = (name: string): Refusal =>
  isTooLong(name) ? refuse('nameTooLong', { max: nameMaxCharacters }) : refuse('guestUnknown', { name })
