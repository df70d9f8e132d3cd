import type { Block, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, everywhere, here, redraw } from '../../decision/effects.js'
import { type MemberId, newProposalId, type ProposalId } from '../../ids.js'
import { fold } from '../../language/fold.js'
import type { Change } from '../../ledger/change.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence, text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { isTooLong, memberOf, nameMaxCharacters } from '../members/named-member.js'
import { guestName } from '../members/new-guests.js'
import { openProposal, proposalExpiry } from '../proposals/proposals.js'

// Names beyond that would hide what is asked.
const namedMax = 5

/**
 * Makes the sender the guest of that name, so that all the guest's entries are the sender's. Where somebody else is on one of these,
 * they are asked first: it is their money that the sender would get or owe.
 */
export const claim: Command = {
  name: 'claim',
  aliases: [],
  usage: 'Name',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const { members, sender, words, now } = situation
    const name = guestName(argument)
    if (name === '') return refuse('nameMissing', { command: 'claim' })
    const guest = members.find((member) => member.person === null && fold(member.name) === fold(name))
    if (guest === undefined) return unknownGuest(name)
    const both = await situation.books.entries.sharedBy(guest.id, sender)
    const deciders = await decidersOn(situation, guest.id, sender)
    if (deciders.length === 0)
      return effects(claimed(members, guest, sender), here(doneCard(situation, guest, sender, both)))
    const id = newProposalId()
    return effects(
      [{ kind: 'proposal', id, content: { kind: 'claim', guest: guest.id }, expiresAt: proposalExpiry(now) }],
      everywhere(claimCard({ id, guest, claimer: sender, deciders, both }, words)),
    )
  },
}

/** Asks those who share entries with a guest whether somebody is that guest. */
export function claimCard(
  {
    id,
    guest,
    claimer,
    deciders,
    both,
  }: { id: ProposalId; guest: Member; claimer: MemberId; deciders: readonly MemberId[]; both: number | null },
  words: Words,
): View {
  const who = deciders.slice(0, namedMax).map((member) => ({ member }))
  const values = { claimer: { member: claimer }, name: guest.name, who: { list: who } }
  const buttons = (['claimYes', 'claimNo'] as const).map((verb) =>
    button(words.say(`button.${verb}`, { name: guest.name }), verb, id),
  )
  return view([text(...words.call(deciders, 'claim.ask', values)), ...bothIn(guest, both, words)], [buttons])
}

/** From then on nobody else has the guest's name, which tells the claimer from nobody any more. */
function doneCard({ group, members }: Situation, guest: Member, claimer: MemberId, both: number | null): View {
  const others = members.filter(({ id }) => id !== guest.id)
  const words = createWords(group, others)
  const told = words.say('claim.done', { member: { member: claimer }, name: guest.name })
  return view([text(told), ...bothIn(guest, both, words)])
}

/** Two who are on one entry have a share each there, and the shares of one person add up. */
const bothIn = ({ name }: Member, both: number | null, words: Words): readonly Block[] =>
  both === null ? [] : [text(words.say('claim.both', { name, number: both }))]

/** Yes: from here on what was the guest's is the claimer's. */
export const pressClaimYes: PressHandler = {
  isForAll: true,
  async run(situation, { id }) {
    const open = await openClaim(situation, id)
    if (isRefusal(open)) return open
    const { guest, claimer, deciders, proposal } = open
    const { sender, members } = situation
    if (!deciders.includes(sender)) return notDecider(deciders)
    const both = await situation.books.entries.sharedBy(guest.id, claimer)
    const closed: Change = { kind: 'proposalClosed', id: proposal, status: 'recorded' }
    return {
      ...effects([...claimed(members, guest, claimer), closed], redraw(doneCard(situation, guest, claimer, both))),
      by: claimer,
    }
  },
}

/** No, of those who are asked or of whoever asked. */
export const pressClaimNo: PressHandler = {
  isForAll: true,
  async run(situation, { id }): Promise<Effects | Refusal> {
    const open = await openClaim(situation, id)
    if (isRefusal(open)) return open
    const { guest, claimer, deciders, proposal } = open
    const { sender, words } = situation
    if (sender !== claimer && !deciders.includes(sender)) return notDecider(deciders)
    const values = { claimer: { member: claimer }, name: guest.name, who: { member: sender } }
    return effects(
      [{ kind: 'proposalClosed', id: proposal, status: 'discarded' }],
      redraw(sentence(words.say('claim.refused', values))),
    )
  },
}

/** The claim a button means, as long as the guest is still one and the claimer is on the tab. */
async function openClaim(situation: Situation, id: string) {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  const { content, createdBy } = proposal
  if (content.kind !== 'claim') return refuse('buttonExpired')
  const guest = situation.members.find((member) => member.id === content.guest && member.person === null)
  const claimer = situation.members.find((member) => member.id === createdBy && member.person !== null)
  if (guest === undefined || claimer === undefined) return refuse('buttonExpired')
  const deciders = await decidersOn(situation, guest.id, claimer.id)
  return { proposal: proposal.id, guest, claimer: claimer.id, deciders }
}

/** Whoever else is on an entry with the guest, or wrote one. */
export async function decidersOn({ books, members }: Situation, guest: MemberId, claimer: MemberId) {
  const beside = await books.entries.beside(guest)
  return members
    .filter(({ id, person }) => person !== null && id !== claimer && beside.includes(id))
    .map(({ id }) => id)
}

const notDecider = (deciders: readonly MemberId[]): Refusal =>
  refuse('notYourButton', { members: { list: deciders.slice(0, namedMax).map((member) => ({ member })) } })

/** What makes a guest somebody of the tab. */
export function claimed(members: readonly Member[], guest: Member, claimer: MemberId): readonly Change[] {
  const own = memberOf(members, claimer)
  const weightHundredths = own.weightHundredths === 100n ? guest.weightHundredths : own.weightHundredths
  return [
    { kind: 'member', member: { ...own, active: true, weightHundredths } },
    { kind: 'guestClaimed', guest: guest.id, member: claimer },
    { kind: 'activity', what: 'guestClaimed', entry: null, detail: guest.name },
  ]
}

const unknownGuest = (name: string): Refusal =>
  isTooLong(name) ? refuse('nameTooLong', { max: nameMaxCharacters }) : refuse('guestUnknown', { name })
