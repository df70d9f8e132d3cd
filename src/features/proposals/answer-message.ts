import type { ChatEvent } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, effects, nothing, toast, whisper } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { answerReading, noted } from './answer-reading.js'
import { changeInWords, decideInWords } from './change-in-words.js'
import type { Heard } from './hear.js'
import { answerQuestion } from './question.js'

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
      return answerReading(situation, heard, message, mentioned)
    case 'answered':
      return answerQuestion(situation, heard.question, heard.answer)
    case 'decided':
      return decideInWords(situation, heard.verdict, heard.subjects, message)
    case 'changed':
      // Said below a card and no change of it, it was said to the others.
      if (heard.draft === null && message.addressed === 'thread') return Promise.resolve(nothing)
      return changeInWords(situation, heard, message, mentioned)
  }
}

/** Once a group is told where its messages are read, with the first answer that anybody sees. */
function withModelNotice({ group, words }: Situation, outcome: Effects): Effects {
  if (group.modelTold || outcome.says.length === 0) return outcome
  const told = noted(outcome, words.say('proposal.modelNotice'))
  return { ...told, changes: [...told.changes, { kind: 'group', group: { ...group, modelTold: true } }] }
}
