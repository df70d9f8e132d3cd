import { isDeepStrictEqual } from 'node:util'
import type { ChatEvent } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, nothing, redrawAt, type Say } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { commandText } from '../../language/command-text.js'
import type { Draft } from '../../language/draft.js'
import type { Change } from '../../ledger/change.js'
import { refuseUnlessActive } from '../../ledger/decide.js'
import type { Entry } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { spansOf } from '../../present/spans.js'
import { code, sentence, text, view } from '../../present/view.js'
import { changeEntry } from '../entries/change-entry.js'
import type { Corrected, Heard, WhyNot } from './hear.js'
import { notOpen } from './proposals.js'
import { cardFor, draftOf, openProposalFor, stored, workOut } from './propose.js'
import { toPropose } from './propose-typed.js'
import { ask } from './run-command.js'

/** What a message that was heard comes to: proposals, a corrected card, or a hint to whoever addressed the bot. */
export async function answerMessage(
  situation: Situation,
  heard: Heard,
  message: Extract<ChatEvent, { kind: 'message' }>,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  const outcome =
    heard.kind === 'read'
      ? await answerReading(situation, heard, message)
      : heard.corrected.of === 'proposal'
        ? await answerCorrection(situation, heard.corrected, heard.draft)
        : await answerChange(situation, heard.corrected.entry, heard, message, mentioned)
  return isRefusal(outcome) || heard.by === 'offline' ? outcome : withModelNotice(situation, outcome)
}

async function answerReading(
  situation: Situation,
  { reading, by, why }: Extract<Heard, { kind: 'read' }>,
  { text: words, addressed, files, isEdited }: Extract<ChatEvent, { kind: 'message' }>,
): Promise<Effects | Refusal> {
  // New words that say no expense any more leave the card as it is; whoever wants it gone has a button for that.
  if (isEdited === true) return nothing
  const { say } = situation.words
  const isAddressed = addressed !== 'ambient'
  switch (reading.kind) {
    case 'drafts': {
      const proposed = await propose(situation, reading.drafts, words)
      const isHalf = by === 'offline' && files.length > 0
      return isRefusal(proposed) || !isHalf ? proposed : noted(proposed, say('proposal.wordsOnly'))
    }
    case 'notAnExpense':
      return isAddressed ? answer(sentence(say('hint.nothingToLog'))) : nothing
    case 'unsure':
      if (!isAddressed) return nothing
      if (why === 'none' && files.length > 0) return answer(sentence(say('hint.files')))
      return answer(unsureView(situation, reading.guess, why))
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
      if (drafts.length === 1) return worked
      says.push(here(sentence(words.refusal(worked))))
    } else if ('question' in worked) {
      const asked = ask(situation, toPropose, typedOf(situation, draft), worked)
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

/** A draft as it would be typed, so that the question about a name can go on with it. */
function typedOf(situation: Situation, draft: Draft) {
  return { argument: commandText(draft, situation), mentions: [], files: [] }
}

/** Words against an entry that is written: they write its next version, and the card tells what was. */
async function answerChange(
  situation: Situation,
  { number }: Entry,
  { draft, by }: Extract<Heard, { kind: 'corrected' }>,
  { text: words, mentions }: Extract<ChatEvent, { kind: 'message' }>,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  // While a model read the words, somebody may have changed the entry otherwise.
  const entry = await situation.books.entries.byNumber(situation.group.id, number)
  if (entry === null) return refuse('entryUnknown', { number })
  const standing = refuseUnlessActive(entry)
  if (standing !== null) return standing
  if (draft === null) return refuse('changeUnread', { number })
  if (isRefusal(draft)) return draft
  const changed = await changeEntry(situation, entry, draft)
  if (!('question' in changed)) return changed
  // What a model read is asked for as it would be typed.
  const said = by === 'offline' ? words : commandText(draft, situation).replace(/^\S+ /u, '')
  const prefix = `${number} `
  const spans = by === 'offline' ? spansOf(mentions, mentioned) : []
  const places = spans.map((span) => ({ ...span, offset: span.offset + prefix.length }))
  return ask(situation, 'edit', { argument: `${prefix}${said}`, mentions: places, files: [] }, changed)
}

async function answerCorrection(
  situation: Situation,
  proposal: Extract<Corrected, { of: 'proposal' }>,
  draft: Draft | Refusal | null,
): Promise<Effects | Refusal> {
  const { words } = situation
  const problem = await changedSince(situation, proposal)
  if (problem !== null) return problem
  if (draft === null)
    return answer(view([text(words.say('proposal.notUnderstood')), typedLine(situation, proposal.draft)]))
  if (isRefusal(draft)) return draft
  const worked = await workOut(situation, draft)
  if (isRefusal(worked)) return worked
  if ('question' in worked) {
    const asked = ask(situation, toPropose, typedOf(situation, draft), worked)
    const closed: Change = { kind: 'proposalClosed', id: proposal.id, status: 'discarded' }
    return { ...asked, changes: [...asked.changes, closed] }
  }
  const shown = await situation.books.proposals.find(proposal.id)
  const before = shown?.content.kind === 'draft' ? shown.content.content : null
  const revision = before === null ? null : { before, by: situation.sender }
  const card = cardFor(situation, proposal.id, worked, revision)
  const changes: readonly Change[] = [{ kind: 'proposalRevised', id: proposal.id, content: stored(worked) }]
  return effects(changes, proposal.card === null ? here(card) : redrawAt(proposal.card, card))
}

/** While a model read the correction, the proposal may have been pressed or corrected otherwise. */
async function changedSince(
  { books, now }: Situation,
  { id, draft }: Extract<Corrected, { of: 'proposal' }>,
): Promise<Refusal | null> {
  const proposal = await books.proposals.find(id)
  if (proposal?.content.kind !== 'draft' || proposal.expiresAt <= now) return refuse('buttonExpired')
  if (proposal.status !== 'open') return notOpen(proposal.status)
  return isDeepStrictEqual(draftOf(proposal.content), draft) ? null : refuse('proposalChanged')
}

const typedLine = (situation: Situation, draft: Draft) =>
  text(situation.words.say('proposal.typed'), ' ', code(`/${commandText(draft, situation)}`))

/** Nothing is proposed where the reader is not sure; its best guess is shown as something to type. */
function unsureView(situation: Situation, guess: readonly Draft[], why: WhyNot | null): View {
  const { words } = situation
  const reasons = why === null || why === 'none' || why === 'unwanted' ? [] : [text(words.say(`hint.model.${why}`))]
  const [first] = guess
  if (first === undefined) return view([...reasons, text(words.say('hint.notSure'))])
  return view([...reasons, text(words.say('hint.guess')), text(code(`/${commandText(first, situation)}`))])
}
