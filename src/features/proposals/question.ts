import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, here, redraw } from '../../decision/effects.js'
import type { MemberId, ProposalId } from '../../ids.js'
import type { NamedSpan } from '../../language/context.js'
import type { Answer } from '../../language/corrections/answers.js'
import { fold } from '../../language/fold.js'
import type { Change, Line, ProposalContent } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { guestName, namedByUsername, newGuest } from '../members/new-guests.js'
import { answerAgain } from './answer-reading.js'
import { inWords } from './in-words.js'
import { openProposal } from './proposals.js'
import { questionCard, resume } from './run-command.js'
import { strangersAsGuests, toReadAgain } from './strangers.js'

type Question = Extract<ProposalContent, { kind: 'question' }>

/** A person the group did not know becomes a guest, and the command goes on. */
export const pressGuest: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    return isRefusal(open) ? open : asGuest(situation, open)
  },
}

async function asGuest(situation: Situation, open: OpenQuestion): Promise<Effects | Refusal> {
  const { asks } = open.content
  if (asks.what !== 'name') return refuse('buttonExpired')
  const { name } = asks
  // Since the question was asked, somebody of that name may have come by themselves.
  const come = situation.members.find((known) => fold(known.name) === fold(name))
  if (come !== undefined) return goOnWith(situation, open, come.id)
  const guest = newGuest(guestName(name), situation)
  if (isRefusal(guest)) return guest
  const member = namedByUsername(guest, open.content.argument, situation)
  const members = [...situation.members, member]
  const words = createWords(situation.group, members)
  const outcome = await goOnWith({ ...situation, members, words }, open, member.id)
  if (isRefusal(outcome)) return outcome
  const joined = { kind: 'activity', what: 'guestAdded', entry: null, detail: member.name } as const
  return { ...outcome, changes: [{ kind: 'member', member }, joined, ...outcome.changes] }
}

/** One of several people of a name was meant, and the command goes on. */
export const pressWho: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const { asks } = open.content
    const member = asks.what === 'name' ? asks.candidates[press.version] : undefined
    return member === undefined ? refuse('buttonExpired') : goOnWith(situation, open, member)
  },
}

/** One of a few lines was meant, and its command goes on. */
export const pressChoose: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    if (isRefusal(open)) return open
    const { asks } = open.content
    const choice = asks.what === 'choice' ? asks.choices[press.version] : undefined
    return choice === undefined ? refuse('buttonExpired') : goOn(situation, open, choice.line)
  },
}

/** The platform has put everybody on the tab, whoever pressed, and the command goes on as its writer's. */
export const pressEverybody: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const proposal = await openProposal(situation, press.id)
    if (isRefusal(proposal)) return proposal
    const { id, content, createdBy } = proposal
    if (content.kind !== 'question' || content.asks.what !== 'crowd') return refuse('buttonExpired')
    const { argument, mentions } = content
    return goOn(
      { ...situation, sender: createdBy },
      { id, content, askedAt: proposal.createdAt },
      { argument, mentions },
    )
  },
}

/** Nothing is done. */
export const pressCancel: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const open = await openQuestion(situation, press.id)
    return isRefusal(open) ? open : leave(situation, open)
  },
}

/** Everybody whom a message names is on the tab now, and it is read again as of when it was said. */
async function readAgain(situation: Situation, { id, askedAt }: OpenQuestion, line: Line): Promise<Effects | Refusal> {
  const guests = strangersAsGuests(situation, line)
  if (isRefusal(guests)) return guests
  const members = [...situation.members, ...guests]
  const words = createWords(situation.group, members)
  const outcome = await answerAgain({ ...situation, members, words, saidAt: askedAt }, line)
  if (isRefusal(outcome)) return outcome
  const joined = guests.flatMap((member): Change[] => [
    { kind: 'member', member },
    { kind: 'activity', what: 'guestAdded', entry: null, detail: member.name },
  ])
  return inPlace({ ...outcome, changes: [...joined, ...outcome.changes] }, id)
}

const leave = ({ words }: Situation, { id }: OpenQuestion): Effects =>
  effects([{ kind: 'proposalClosed', id, status: 'discarded' }], redraw(sentence(words.say('question.cancelled'))))

/**
 * What an answer in words comes to. Anybody may give it, and the line goes on as the one of whoever was asked. Words that are no
 * answer, said as a reply to the question, are asked again.
 */
export async function answerQuestion(
  situation: Situation,
  id: ProposalId,
  answer: Answer | null,
): Promise<Effects | Refusal> {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  const { content, createdBy } = proposal
  if (content.kind !== 'question') return refuse('buttonExpired')
  const asker = { ...situation, sender: createdBy }
  const open = { id, content, askedAt: proposal.createdAt }
  const outcome = answer === null ? askAgain(situation, open) : await goOnBy(asker, open, answer)
  return isRefusal(outcome) ? outcome : inWords(outcome, await situation.books.cards.of(id))
}

function goOnBy(
  situation: Situation,
  open: OpenQuestion,
  answer: Answer,
): Promise<Effects | Refusal> | Effects | Refusal {
  switch (answer.is) {
    case 'line':
      return goOn(situation, open, answer.line)
    case 'member':
      return goOnWith(situation, open, answer.member)
    case 'guest':
      return asGuest(situation, open)
    case 'left':
      return leave(situation, open)
    case 'refused':
      return answer.refusal
  }
}

const askAgain = ({ words }: Situation, { id, content: { asks, told } }: OpenQuestion): Effects =>
  effects([], here(questionCard(id, { asks, told: words.say('question.again', { question: told }) }, words)))

interface OpenQuestion {
  readonly id: ProposalId
  readonly content: Question
  readonly askedAt: Date
}

async function openQuestion(situation: Situation, id: string): Promise<OpenQuestion | Refusal> {
  const proposal = await openProposal(situation, id)
  if (isRefusal(proposal)) return proposal
  if (proposal.content.kind !== 'question') return refuse('buttonExpired')
  if (proposal.createdBy !== situation.sender)
    return refuse('notYourButton', { members: { member: proposal.createdBy } })
  return { id: proposal.id, content: proposal.content, askedAt: proposal.createdAt }
}

const goOnWith = (situation: Situation, open: OpenQuestion, member: MemberId): Promise<Effects | Refusal> => {
  const { argument, mentions, asks } = open.content
  const places = asks.what === 'name' ? placesOf(asks.name, argument, member) : []
  return goOn(situation, open, { argument, mentions: [...mentions, ...places] })
}

async function goOn(situation: Situation, open: OpenQuestion, line: Line): Promise<Effects | Refusal> {
  if (open.content.command === toReadAgain) return readAgain(situation, open, line)
  const outcome = await resume(situation, open.content.command, { ...line, files: [] })
  return isRefusal(outcome) ? outcome : inPlace(outcome, open.id)
}

/** The first message of what comes of a question takes its place. */
function inPlace(outcome: Effects, id: ProposalId): Effects {
  const first = outcome.says.find((say) => say.say === 'post')
  return {
    ...outcome,
    changes: [{ kind: 'proposalClosed', id, status: 'recorded' }, ...outcome.changes],
    says: outcome.says.map((say) => (say === first ? redraw(first.view) : say)),
  }
}

/** Where a name stands in a text, its @ included. */
function placesOf(name: string, argument: string, member: MemberId): readonly NamedSpan[] {
  const places: NamedSpan[] = []
  const haystack = argument.toLowerCase()
  const needle = name.toLowerCase()
  for (let at = haystack.indexOf(needle); at >= 0 && needle !== ''; at = haystack.indexOf(needle, at + needle.length)) {
    const isQuoted = /@["“„«]$/u.test(argument.slice(0, at))
    const offset = isQuoted ? at - 2 : argument[at - 1] === '@' ? at - 1 : at
    places.push({ offset, length: at + needle.length + (isQuoted ? 1 : 0) - offset, member })
  }
  return places
}
