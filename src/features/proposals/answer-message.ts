import type { ChatEvent } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, nothing, type Say, toast, whisper } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import type { Draft } from '../../language/draft.js'
import type { Change } from '../../ledger/change.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { Nothing } from '../../ports/model.js'
import { shortened } from '../../present/shortened.js'
import { sentence, text } from '../../present/view.js'
import { askedOfName } from './asked.js'
import { changeInWords, decideInWords } from './change-in-words.js'
import type { Heard } from './hear.js'
import { answerOrder } from './order.js'
import { openProposalFor, workOut } from './propose.js'
import { answerQuestion } from './question.js'
import { answerUnsure, askAbout, refusedOrAsked } from './unsure.js'

/** What a message that was heard comes to: proposals, a corrected card, or a hint to whoever addressed the bot. */
export async function answerMessage(
  situation: Situation,
  heard: Heard,
  message: Extract<ChatEvent, { kind: 'message' }>,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  const { pickedBy } = message
  if (pickedBy !== undefined && (await isTaken(situation, message))) {
    return effects([], toast(situation.words.say('picked.already')))
  }
  const answered = await comesTo(situation, heard, message, mentioned)
  const outcome = pickedBy === undefined || isRefusal(answered) ? answered : asides(answered)
  const isOwn = heard.kind === 'answered' || heard.kind === 'decided' || heard.by === 'offline'
  return isRefusal(outcome) || isOwn ? outcome : withModelNotice(situation, outcome)
}

/** Whether the message has a card already that waits for Confirm or was written, as far as it is still known what became of it. */
async function isTaken({ books, group, now }: Situation, { message }: Extract<ChatEvent, { kind: 'message' }>) {
  const proposal = (await books.proposals.ofMessage(group.id, message))?.proposal
  return proposal?.status === 'recorded' || (proposal?.status === 'open' && proposal.expiresAt > now)
}

/** What changes nothing is for whoever picked the message out, and not for those who read it in peace. */
const asides = (outcome: Effects): Effects =>
  outcome.changes.length > 0
    ? outcome
    : { ...outcome, says: outcome.says.map((say) => (say.say === 'post' ? whisper(say.view) : say)) }

function comesTo(
  situation: Situation,
  heard: Heard,
  message: Extract<ChatEvent, { kind: 'message' }>,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  switch (heard.kind) {
    case 'read':
      return answerReading(situation, heard, message)
    case 'answered':
      return answerQuestion(situation, heard.question, heard.answer)
    case 'decided':
      return decideInWords(situation, heard.verdict, heard.subjects)
    case 'changed':
      // Said below a card and no change of it, it was said to the others.
      if (heard.draft === null && message.addressed === 'thread') return Promise.resolve(nothing)
      return changeInWords(situation, heard, message, mentioned)
  }
}

async function answerReading(
  situation: Situation,
  { reading, by, why }: Extract<Heard, { kind: 'read' }>,
  { text: words, addressed, files, isEdited, pickedBy }: Extract<ChatEvent, { kind: 'message' }>,
): Promise<Effects | Refusal> {
  // New words that say no expense any more leave the card as it is; whoever wants it gone has a button for that.
  if (isEdited === true) return nothing
  const { say } = situation.words
  const isAddressed = addressed !== 'ambient' && addressed !== 'thread'
  switch (reading.kind) {
    case 'drafts': {
      const proposed = await propose(situation, reading.drafts, words)
      return isRefusal(proposed)
        ? proposed
        : withLeftOut(situation, proposed, by === 'offline' && files.length > 0, reading.leftOut)
    }
    case 'command':
      // It was picked out as an expense, and its writer orders nothing.
      if (pickedBy !== undefined) return answer(sentence(say('hint.nothingToLog')))
      return reading.isSure || isAddressed ? answerOrder(situation, reading) : nothing
    case 'notAnExpense':
      return isAddressed ? answer(sentence(say(nothingSaid(reading.because)))) : nothing
    case 'unsure':
      if (!isAddressed) return nothing
      if (why === 'none' && files.length > 0) return answer(sentence(say('hint.files')))
      return answerUnsure(situation, reading, words, why)
  }
}

/** Once a group is told where its messages are read, with the first answer that anybody sees. */
function withModelNotice({ group, words }: Situation, outcome: Effects): Effects {
  if (group.modelTold || outcome.says.length === 0) return outcome
  const told = noted(outcome, words.say('proposal.modelNotice'))
  return { ...told, changes: [...told.changes, { kind: 'group', group: { ...group, modelTold: true } }] }
}

/** The same with one more line in the first view. */
function noted(outcome: Effects, note: string): Effects {
  const [first, ...others] = outcome.says
  if (first === undefined || first.say === 'toast') return outcome
  const shown = { ...first.view, blocks: [...first.view.blocks, text(note)] }
  return { ...outcome, says: [{ ...first, view: shown }, ...others] }
}

async function propose(situation: Situation, drafts: readonly Draft[], message: string): Promise<Effects | Refusal> {
  const changes: Change[] = []
  const says: Say[] = []
  const { group, words } = situation
  for (const [place, read] of drafts.entries()) {
    const draft = await withLearntCategory(situation, read, message)
    // Each card shares as if it were the next entry, so several cards of one message do not all round the same way.
    const worked = await workOut(situation, draft, group.nextNumber + place)
    if (isRefusal(worked)) {
      if (drafts.length === 1) return refusedOrAsked(situation, draft, worked)
      says.push(here(sentence(words.refusal(worked))))
    } else if ('question' in worked) {
      const asked = askAbout(situation, draft, askedOfName(worked, situation))
      changes.push(...asked.changes)
      says.push(...asked.says)
    } else {
      const { change, card } = openProposalFor(situation, worked)
      changes.push(change)
      says.push(here(card))
    }
  }
  return effects(changes, ...says)
}

/** What this group once corrected the category of these words to counts for more than any word list, but not more than a tag. */
async function withLearntCategory({ books, group }: Situation, draft: Draft, message: string): Promise<Draft> {
  if (draft.kind === 'payment' || message.includes('#')) return draft
  const learnt = await books.entries.learntCategory(group.id, draft.description)
  return learnt === null ? draft : { ...draft, category: learnt }
}

/** What of the message the cards do not say. */
function withLeftOut(
  { words: { say } }: Situation,
  proposed: Effects,
  areFiles: boolean,
  leftOut: readonly string[] = [],
): Effects {
  if (areFiles) return noted(proposed, say('proposal.wordsOnly'))
  return leftOut.length === 0 ? proposed : noted(proposed, say('proposal.leftOut', { words: quoted(leftOut) }))
}

const nothingSaid = (because: Nothing | undefined) =>
  because === undefined || because === 'other' ? 'hint.nothingToLog' : (`hint.nothing.${because}` as const)

const quoted = (words: readonly string[]): string => words.map((each) => `“${shortened(each)}”`).join(', ')
