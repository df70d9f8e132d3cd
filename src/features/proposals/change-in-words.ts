import { isDeepStrictEqual } from 'node:util'
import type { ChatEvent } from '../../chat/event.js'
import type { Block } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, nothing, redrawAt } from '../../decision/effects.js'
import type { MemberId, ProposalId } from '../../ids.js'
import { commandText, openCommandText } from '../../language/command-text.js'
import type { Verdict } from '../../language/corrections/answers.js'
import type { Draft } from '../../language/draft.js'
import type { Change } from '../../ledger/change.js'
import { refuseUnlessActive } from '../../ledger/decide.js'
import type { Entry } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { spansOf } from '../../present/spans.js'
import { code, sentence, text, view } from '../../present/view.js'
import { changeEntry } from '../entries/change-entry.js'
import { paymentEnds } from '../entries/entry-card.js'
import { arrivalOf, pressConfirm, pressDispute } from '../entries/entry-presses.js'
import { askedOfName } from './asked.js'
import { pressAmend, pressEdit } from './edit-presses.js'
import type { Heard, WhyNot } from './hear.js'
import { inWords } from './in-words.js'
import type { Changeable, OpenDraft } from './meant-for.js'
import { answerOrder } from './order.js'
import { pressConfirmProposal, pressDiscard } from './proposal-presses.js'
import { notOpen } from './proposals.js'
import { cardFor, draftOf, stored, workOut } from './propose.js'
import { ask } from './run-command.js'
import { askAbout } from './unsure.js'
import { reasonsOf } from './why-not.js'

type Changed = Extract<Heard, { kind: 'changed' }>
type Message = Extract<ChatEvent, { kind: 'message' }>

/** Words against a proposal or an entry: the card of the one is drawn anew, the other gets its next version. */
export async function changeInWords(
  situation: Situation,
  heard: Changed,
  message: Message,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  const { subject, asked, draft, why } = heard
  const outcome =
    subject.of === 'proposal'
      ? await changeProposal(situation, subject, draft, why)
      : await changeWritten(situation, subject.entry, heard, message, mentioned)
  if (asked === null || draft === null || isRefusal(outcome)) return outcome
  return { ...outcome, changes: [{ kind: 'proposalClosed', id: asked, status: 'recorded' }, ...outcome.changes] }
}

async function changeWritten(
  situation: Situation,
  { number }: Entry,
  { draft, by, why }: Changed,
  { text: words, mentions }: Message,
  mentioned: readonly MemberId[],
): Promise<Effects | Refusal> {
  // While a model read the words, somebody may have changed the entry otherwise.
  const entry = await situation.books.entries.byNumber(situation.group.id, number)
  if (entry === null) return refuse('entryUnknown', { number })
  const standing = refuseUnlessActive(entry)
  if (standing !== null) return standing
  if (draft === null) {
    const unread = refuse('changeUnread', { number })
    const reasons = reasonsOf(why, situation)
    return reasons.length === 0 ? unread : answer(view([...reasons, text(situation.words.refusal(unread))]))
  }
  if (isRefusal(draft)) return draft
  const changed = await changeEntry(situation, entry, draft)
  if (!('question' in changed)) return changed
  // What a model read is asked for as it would be typed.
  const said = by === 'offline' ? words : openCommandText(draft, situation)?.replace(/^\S+ /u, '')
  if (said === undefined) return answer(sentence(askedOfName(changed, situation).told))
  const prefix = `${number} `
  const spans = by === 'offline' ? spansOf(mentions, mentioned) : []
  const places = spans.map((span) => ({ ...span, offset: span.offset + prefix.length }))
  const typed = { argument: `${prefix}${said}`, mentions: places, files: [] }
  return ask(situation, 'edit', typed, askedOfName(changed, situation))
}

/** The card of a proposal is drawn anew with what was said against it; null where that was not understood. */
export async function changeProposal(
  situation: Situation,
  proposal: OpenDraft,
  draft: Draft | Refusal | null,
  why: WhyNot | null = null,
): Promise<Effects | Refusal> {
  const { words, sender } = situation
  const { id, card } = proposal
  const before = await unchanged(situation, proposal)
  if ('refused' in before) return before
  if (draft === null)
    return answer(
      view([
        ...reasonsOf(why, situation),
        text(words.say('proposal.notUnderstood')),
        ...typedLine(situation, proposal.draft),
      ]),
    )
  if (isRefusal(draft)) return draft
  const worked = await workOut(situation, draft)
  if (isRefusal(worked)) return worked
  if ('question' in worked) {
    const asked = askAbout(situation, draft, askedOfName(worked, situation))
    return { ...asked, changes: [...asked.changes, { kind: 'proposalClosed', id, status: 'discarded' }] }
  }
  const shown = cardFor(situation, id, worked, { before: before.content, by: sender })
  const changes: readonly Change[] = [{ kind: 'proposalRevised', id, content: stored(worked) }]
  return effects(changes, card === null ? here(shown) : redrawAt(card, shown))
}

/** While a model read the correction, the proposal may have been pressed or corrected otherwise. */
async function unchanged({ books, now }: Situation, { id, draft }: OpenDraft) {
  const proposal = await books.proposals.find(id)
  if (proposal?.content.kind !== 'draft' || proposal.expiresAt <= now) return refuse('buttonExpired')
  if (proposal.status !== 'open') return notOpen(proposal.status)
  return isDeepStrictEqual(draftOf(proposal.content), draft) ? proposal.content : refuse('proposalChanged')
}

/** The line that says the same, where there is one. */
function typedLine(situation: Situation, draft: Draft): readonly Block[] {
  const line = commandText(draft, situation)
  return line === null ? [] : [text(situation.words.say('proposal.typed'), ' ', code(`/${line}`))]
}

/** Yes and no in words do what the buttons do: to the proposals, or by its payee to a payment; to another entry they offer it. */
export async function decideInWords(
  situation: Situation,
  verdict: Verdict,
  subjects: readonly Changeable[],
  { addressed }: Pick<Message, 'addressed'>,
): Promise<Effects | Refusal> {
  let all: Effects = nothing
  for (const subject of subjects) {
    // Each is written under the next number.
    const taken = all.changes.filter(({ kind }) => kind === 'entry').length
    const group = { ...situation.group, nextNumber: situation.group.nextNumber + taken }
    const outcome = await decided({ ...situation, group }, verdict, subject, addressed)
    if (isRefusal(outcome)) return outcome
    all = { ...all, changes: [...all.changes, ...outcome.changes], says: [...all.says, ...outcome.says] }
  }
  return all
}

const presses = { yes: pressConfirmProposal, no: pressDiscard, wrong: pressAmend } as const

async function decided(
  situation: Situation,
  verdict: Verdict,
  subject: Changeable,
  addressed: Message['addressed'],
): Promise<Effects | Refusal> {
  if (subject.of === 'proposal') {
    const pressed = await presses[verdict].run(situation, pressOn(subject.id))
    return isRefusal(pressed) ? pressed : inWords(pressed, subject.card)
  }
  const { entry } = subject
  const isAsked = entry.kind === 'payment' && paymentEnds(entry).to === situation.sender
  if (isAsked && (await arrivalOf(situation, entry)) === 'asked') {
    const press = verdict === 'yes' ? pressConfirm : pressDispute
    const pressed = await press.run(situation, { ...pressOn(entry.id), version: entry.turns })
    return isRefusal(pressed) ? pressed : { ...pressed, says: [] }
  }
  // Of an entry that nobody was asked about, "nice" is just a word, and so is "no" among people who talk below its card.
  if (verdict === 'yes' || addressed === 'thread' || addressed === 'ambient') return nothing
  const standing = refuseUnlessActive(entry)
  if (standing !== null) return standing
  return verdict === 'no'
    ? answerOrder(situation, { kind: 'command', line: `/delete ${entry.number}`, isSure: false })
    : pressEdit.run(situation, { ...pressOn(entry.id), version: entry.turns })
}

const pressOn = (id: ProposalId | Entry['id']) => ({ verb: '', id, version: 0 })
