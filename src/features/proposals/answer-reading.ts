import type { ChatEvent } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, nothing, type Say } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import type { Draft } from '../../language/draft.js'
import { readSentence } from '../../language/sentence/read.js'
import type { Change, Line } from '../../ledger/change.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import type { Nothing } from '../../ports/model.js'
import { shortened } from '../../present/shortened.js'
import { spansOf } from '../../present/spans.js'
import { sentence, text } from '../../present/view.js'
import { askedOfName } from './asked.js'
import type { Heard } from './hear.js'
import { answerOrder } from './order.js'
import { openProposalFor, workOut } from './propose.js'
import { answerUnsure, askAbout, refusedOrAsked } from './unsure.js'

/** What a reading of a message comes to. */
export async function answerReading(
  situation: Situation,
  { reading, by, why }: Extract<Heard, { kind: 'read' }>,
  { text: words, addressed, files, mentions, isEdited, pickedBy }: Extract<ChatEvent, { kind: 'message' }>,
  mentioned: readonly MemberId[],
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
      return answerUnsure(situation, reading, { text: words, mentions: spansOf(mentions, mentioned) }, why)
  }
}

/** Words that have waited until all who are named in them were on the tab, read again as of when they were said. */
export async function answerAgain(situation: Situation, { argument, mentions }: Line): Promise<Effects | Refusal> {
  const reading = readSentence(argument, { ...situation, now: situation.saidAt, mentions })
  if (reading.kind === 'drafts') return propose(situation, reading.drafts, argument)
  const guess = reading.kind === 'unsure' ? reading : { kind: 'unsure' as const, guess: [] }
  return answerUnsure(situation, guess, { text: argument, mentions }, null)
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

/** The same with one more line in the first view. */
export function noted(outcome: Effects, note: string): Effects {
  const [first, ...others] = outcome.says
  if (first === undefined || first.say === 'toast') return outcome
  const shown = { ...first.view, blocks: [...first.view.blocks, text(note)] }
  return { ...outcome, says: [{ ...first, view: shown }, ...others] }
}
