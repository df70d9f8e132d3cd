import type { Command, Situation } from '../../decision/command.js'
import { effects, everywhere } from '../../decision/effects.js'
import { fold } from '../../language/fold.js'
import { refuse } from '../../ledger/refusal.js'
import { placesOnTab } from '../../ledger/tab-size.js'
import type { Claim } from '../../ports/links.js'
import { sentence } from '../../present/view.js'
import { isTooLong, nameMaxCharacters } from '../members/named-member.js'
import { guestName } from '../members/new-guests.js'
import { decidersOn } from './claim.js'

/** Takes a claim back: the guest is a guest again, with all that was written for them. For whoever claimed, and whoever may be asked. */
export const unclaim: Command = {
  name: 'unclaim',
  aliases: [],
  usage: '[Name]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const { books, group, members, sender, words, limits } = situation
    const name = guestName(argument)
    if (isTooLong(name)) return refuse('nameTooLong', { max: nameMaxCharacters })
    const claim = claimNamed(await books.links.claims(group.id), name, situation)
    if (claim === undefined) return name === '' ? refuse('unclaimNone') : refuse('unclaimUnknown', { name })

    const { guest, member, changed } = claim
    const values = { name: claim.name, member: { member } }
    const mayTell = member === sender || (await decidersOn(situation, guest, member)).includes(sender)
    if (!mayTell) return refuse('unclaimNotYours', values)
    if (changed !== null) return refuse('unclaimChanged', { name: claim.name, number: changed })
    if (placesOnTab(members, limits) === 0) return refuse('tabFull', { max: limits.maxParticipants })
    return effects(
      [
        { kind: 'guestUnclaimed', guest, member },
        { kind: 'activity', what: 'guestUnclaimed', entry: null, detail: claim.name },
      ],
      everywhere(sentence(words.say('unclaim.done', values))),
    )
  },
}

/** The newest claim of that name, or of the sender where no name is given; the sender's own first. */
function claimNamed(claims: readonly Claim[], name: string, { sender }: Situation): Claim | undefined {
  const meant = name === '' ? [] : claims.filter((claim) => fold(claim.name) === fold(name))
  const own = (name === '' ? claims : meant).find(({ member }) => member === sender)
  return own ?? meant[0]
}
