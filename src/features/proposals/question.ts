import type { PressHandler, Situation, Typed } from '../../decision/command.js'
import { type Effects, effects, redraw } from '../../decision/effects.js'
import type { MemberId, ProposalId } from '../../ids.js'
import type { NamedSpan } from '../../language/context.js'
import { fold } from '../../language/fold.js'
import type { ProposalContent } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { guestName, newGuest } from '../members/new-guests.js'
import { openProposal } from './proposals.js'
import { resume as goOn } from './run-command.js'

type Question = Extract<ProposalContent, { kind: 'question' }>

/** A person the group did not know becomes a guest, and the command goes on. */
export const pressGuest: PressHandler = {
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const { name } = open.content
    // Since the question was asked, somebody of that name may have come by themselves.
    const come = situation.members.find((known) => fold(known.name) === fold(name))
    if (come !== undefined) return resume(situation, open, come.id)
    const member = newGuest(guestName(name), situation)
    if (isRefusal(member)) return member
    const members = [...situation.members, member]
    const outcome = await resume(
      { ...situation, members, words: createWords(situation.group, members) },
      open,
      member.id,
    )
    if (isRefusal(outcome)) return outcome
    const joined = { kind: 'activity', what: 'guestAdded', entry: null, detail: member.name } as const
    return { ...outcome, changes: [{ kind: 'member', member }, joined, ...outcome.changes] }
  },
}

/** One of several people of a name was meant, and the command goes on. */
export const pressWho: PressHandler = {
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const member = open.content.candidates[press.version]
    return member === undefined ? refuse('buttonExpired') : resume(situation, open, member)
  },
}

/** Nothing is done. */
export const pressCancel: PressHandler = {
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    return effects(
      [{ kind: 'proposalClosed', id: open.id, status: 'discarded' }],
      redraw(sentence(situation.words.say('question.cancelled'))),
    )
  },
}

interface OpenQuestion {
  readonly id: ProposalId
  readonly content: Question
}

async function openQuestion(situation: Situation, id: string): Promise<OpenQuestion | Refusal> {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  if (proposal.content.kind !== 'question') return refuse('buttonExpired')
  if (proposal.createdBy !== situation.sender)
    return refuse('notYourButton', { members: { member: proposal.createdBy } })
  return { id: proposal.id, content: proposal.content }
}

/** The first message of what comes of it takes the place of the question. */
async function resume(situation: Situation, open: OpenQuestion, member: MemberId): Promise<Effects | Refusal> {
  const { command, argument, mentions, name } = open.content
  const typed: Typed = { argument, mentions: [...mentions, ...placesOf(name, argument, member)], files: [] }
  const outcome = await goOn(situation, command, typed)
  if (isRefusal(outcome)) return outcome
  const first = outcome.says.find((say) => say.say === 'post')
  return {
    ...outcome,
    changes: [{ kind: 'proposalClosed', id: open.id, status: 'recorded' }, ...outcome.changes],
    says: outcome.says.map((say) => (say === first ? redraw(first.view) : say)),
  }
}

/** Where a name stands in a text, its @ included. */
function placesOf(name: string, argument: string, member: MemberId): readonly NamedSpan[] {
  const places: NamedSpan[] = []
  const haystack = argument.toLowerCase()
  const needle = name.toLowerCase()
  for (let at = haystack.indexOf(needle); at >= 0 && needle !== ''; at = haystack.indexOf(needle, at + needle.length)) {
    const offset = argument[at - 1] === '@' ? at - 1 : at
    places.push({ offset, length: at + needle.length - offset, member })
  }
  return places
}
