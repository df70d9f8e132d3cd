import { cleanLine, fold } from '../../language/fold.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import type { Command } from '../command.js'
import { isTooLong, memberOf, nameMaxCharacters } from '../named-member.js'
import { sentence } from '../present/view.js'

/** Makes the sender the guest of that name, so that all the guest's entries are the sender's. */
export const claim: Command = {
  name: 'claim',
  aliases: [],
  usage: 'Name',
  async run({ books, group, members, sender, words }, { argument }) {
    const name = cleanLine(argument).replace(/^@+\s*/u, '')
    if (name === '') return refuse('nameMissing', { command: 'claim' })
    const guest = members.find((member) => member.person === null && fold(member.name) === fold(name))
    if (guest === undefined) return unknownGuest(name)

    // Postings cannot move from one member to another, so only somebody without any can become another member.
    const { total } = await books.history(group.id, { member: sender }, 0, 1)
    if (total > 0) return refuse('claimHasEntries', { name: guest.name })

    const own = memberOf(members, sender)
    const { person } = own
    return {
      changes: [
        // In brackets, because the guest bears the person's own name from here on and must be the only one to be found by it.
        { kind: 'member', member: { ...own, person: null, active: false, name: `(${own.name})` } },
        { kind: 'member', member: { ...guest, person, active: true, name: own.name } },
        { kind: 'activity', what: 'guestClaimed', entry: null, detail: guest.name },
      ],
      posts: [sentence(words.say('claim.done', { member: { member: sender }, name: guest.name }))],
    }
  },
}

const unknownGuest = (name: string): Refusal =>
  isTooLong(name) ? refuse('nameTooLong', { max: nameMaxCharacters }) : refuse('guestUnknown', { name })
