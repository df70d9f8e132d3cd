import type { ChatEvent } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import { commandText } from '../../language/command-text.js'
import type { Draft } from '../../language/draft.js'
import type { Change } from '../../ledger/change.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { answer, type Outcome, type Situation } from '../command.js'
import { code, sentence, text, view } from '../present/view.js'
import { ask } from '../run-command.js'
import type { Heard, WhyNot } from './hear.js'
import { cardFor, openProposalFor, stored, workOut } from './propose.js'
import { toPropose } from './propose-typed.js'

const nothing: Outcome = { changes: [], posts: [] }

/** What a message that was heard comes to: proposals, a corrected card, or a hint to whoever addressed the bot. */
export async function answerMessage(
  situation: Situation,
  heard: Heard,
  message: Extract<ChatEvent, { kind: 'message' }>,
): Promise<Outcome | Refusal> {
  if (heard.kind === 'corrected') return answerCorrection(situation, heard)
  // New words that say no expense any more leave the card as it is; whoever wants it gone has a button for that.
  if (message.isEdited === true) return nothing
  const { reading, by, why } = heard
  const isAddressed = message.addressed !== 'ambient'
  switch (reading.kind) {
    case 'drafts':
      return propose(situation, reading.drafts, by === 'model')
    case 'notAnExpense':
      return isAddressed ? answer(sentence(situation.words.say('hint.nothingToLog'))) : nothing
    case 'unsure':
      if (!isAddressed) return nothing
      if (why === 'none' && message.files.length > 0) return answer(sentence(situation.words.say('hint.files')))
      return answer(unsureView(situation, reading.guess, why))
  }
}

async function propose(
  situation: Situation,
  drafts: readonly Draft[],
  isFromModel: boolean,
): Promise<Outcome | Refusal> {
  const changes: Change[] = []
  const posts: View[] = []
  const { group, words } = situation
  const isFirst = isFromModel && !group.modelTold
  for (const [place, draft] of drafts.entries()) {
    // Each card shares as if it were the next entry, so several cards of one message do not all round the same way.
    const worked = await workOut(situation, draft, group.nextNumber + place)
    if (isRefusal(worked)) {
      if (drafts.length === 1) return worked
      posts.push(sentence(words.refusal(worked)))
    } else if ('question' in worked) {
      const asked = ask(situation, toPropose, typedOf(situation, draft), worked)
      changes.push(...asked.changes)
      posts.push(...asked.posts)
    } else {
      const notice = isFirst && place === 0 ? words.say('proposal.modelNotice') : null
      const { change, card } = openProposalFor(situation, worked, notice)
      changes.push(change)
      posts.push(card)
    }
  }
  if (isFirst) changes.push({ kind: 'group', group: { ...group, modelTold: true } })
  return { changes, posts }
}

/** A draft as it would be typed, so that the question about a name can go on with it. */
function typedOf(situation: Situation, draft: Draft) {
  return { argument: commandText(draft, situation), mentions: [], files: [] }
}

async function answerCorrection(
  situation: Situation,
  { proposal, draft }: Extract<Heard, { kind: 'corrected' }>,
): Promise<Outcome | Refusal> {
  const { words } = situation
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
  const card = cardFor(situation, proposal.id, worked, null)
  const changes: readonly Change[] = [{ kind: 'proposalRevised', id: proposal.id, content: stored(worked) }]
  return proposal.card === null ? { changes, posts: [card] } : { changes, posts: [], card, cardOn: proposal.card }
}

const typedLine = (situation: Situation, draft: Draft) =>
  text(situation.words.say('proposal.typed'), ' ', code(`/${commandText(draft, situation)}`))

/** Nothing is proposed where the reader is not sure; its best guess is shown as something to type. */
function unsureView(situation: Situation, guess: readonly Draft[], why: WhyNot | null): View {
  const { words } = situation
  const reasons = why === 'tooMany' || why === 'failed' ? [text(words.say(`hint.model.${why}`))] : []
  const [first] = guess
  if (first === undefined) return view([...reasons, text(words.say('hint.notSure'))])
  return view([...reasons, text(words.say('hint.guess')), text(code(`/${commandText(first, situation)}`))])
}
