import type { ChatEvent, IncomingFile, MessageRef } from '../../chat/event.js'
import type { ProposalId } from '../../ids.js'
import type { ReadContext } from '../../language/context.js'
import { changeDraft } from '../../language/corrections/change.js'
import { draftOfEntry } from '../../language/corrections/entry.js'
import type { Draft } from '../../language/draft.js'
import { readModelDrafts } from '../../language/model-draft.js'
import { type ModelQuestion, modelRequest } from '../../language/model-request.js'
import { readSentence } from '../../language/reader/read-sentence.js'
import type { Reading } from '../../language/reading.js'
import type { Proposal } from '../../ledger/change.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import type { Refusal } from '../../ledger/refusal.js'
import type { Books } from '../../ports/books.js'
import type { Home } from '../../ports/inbox.js'
import type { MessageModel, ModelFile } from '../../ports/model.js'
import { type FailureCode, PlatformError } from '../../ports/platform-error.js'
import { spansOf } from '../../present/spans.js'
import { draftOf } from './propose.js'

type Message = Extract<ChatEvent, { kind: 'message' }>

/** What a message corrects, and the draft of it: an open proposal and the message that shows it, or an entry. */
export type Corrected =
  | { readonly of: 'proposal'; readonly id: ProposalId; readonly draft: Draft; readonly card: MessageRef | null }
  | { readonly of: 'entry'; readonly entry: Entry; readonly draft: Draft }

/** What was made of a message before its turn in the group comes. `why` tells what kept a model from reading it. */
export type Heard =
  | { readonly kind: 'read'; readonly reading: Reading; readonly by: 'offline' | 'model'; readonly why: WhyNot | null }
  /** A draft of null: what was said against it was not understood. */
  | {
      readonly kind: 'corrected'
      readonly corrected: Corrected
      readonly draft: Draft | Refusal | null
      readonly by: 'offline' | 'model'
    }

/** No model is configured, the group does not want one, too much was asked of it lately, it failed, or a file is none it reads. */
export type WhyNot = 'none' | 'unwanted' | 'tooMany' | 'failed' | 'fileUnread'

const fileFaults: ReadonlySet<FailureCode> = new Set(['fileGone', 'fileTooLarge', 'fileUnsupported', 'fileRefused'])

/** A language model, and what stands between it and the chats. */
export interface ModelAccess {
  readonly model: MessageModel
  /** Whether the model may be asked once more now on behalf of all of these: a group and a person. */
  readonly mayAsk: (keys: readonly string[]) => Promise<boolean>
  /** Opens what somebody sent. Throws a PlatformError where that is gone or too large. */
  readonly openIncoming: (file: IncomingFile) => Promise<ModelFile>
  /** From the question to the answer, whatever happens in between. */
  readonly timeoutMs: number
}

export interface HearDeps {
  readonly books: Pick<Books, 'proposals' | 'cards' | 'entries'>
  /** Null where none is configured. */
  readonly reader: ModelAccess | null
  readonly log: { error(details: object, message: string): void; warn(details: object, message: string): void }
}

/** Only a model can tell; asking takes its time, so nobody should wait for it but the asker. */
export interface Asking {
  readonly kind: 'asking'
  ask(): Promise<Heard>
}

/**
 * Reads a message: the offline reader at once, and where that abstains, a model when asked. Nothing is written and no lock is
 * held. Null for a message that is none of the bot's business.
 */
export async function hear(deps: HearDeps, message: Message, home: Home, now: Date): Promise<Heard | Asking | null> {
  const isOverheard = message.addressed === 'ambient' && !home.group.listensToAll
  if (isOverheard && !correctsInThread(message)) return null
  const context: ReadContext = { ...home, now, mentions: spansOf(message.mentions, home.mentioned) }
  if (message.isEdited === true) return hearEdited(deps, message, context)
  const corrected = await correctedBy(deps, message, home, now)
  if (corrected !== null) {
    const draft = changeDraft(corrected.draft, message.text, context, 'said')
    if (draft !== null) return { kind: 'corrected', corrected, draft, by: 'offline' }
    // Below the card of an entry people also go on with what comes next.
    const isNext = corrected.of === 'entry' && readSentence(message.text, context).kind === 'drafts'
    if (isOverheard) return null
    if (!isNext) return { kind: 'asking', ask: () => hearCorrection(deps, message, corrected, context) }
  }
  if (isOverheard) return null
  const reading = readSentence(message.text, context)
  if (message.files.length > 0) {
    // What stands under a picture is still understood where nobody can look at the picture.
    const caption = reading.kind === 'drafts' ? reading : abstaining
    return { kind: 'asking', ask: () => hearByModel(deps, message, caption, context) }
  }
  if (reading.kind !== 'unsure') return { kind: 'read', reading, by: 'offline', why: null }
  return { kind: 'asking', ask: () => hearByModel(deps, message, reading, context) }
}

/** New words of a message that was heard before: they are read like the old ones, as long as the proposal of those is open. */
async function hearEdited(deps: HearDeps, message: Message, context: ReadContext): Promise<Heard | Asking | null> {
  const shown = await deps.books.proposals.ofMessage(context.group.id, message.message)
  if (shown === null || !isOpen(shown.proposal, context.now)) return null
  const { proposal, card } = shown
  const corrected = { of: 'proposal', id: proposal.id, draft: draftOf(proposal.content), card } as const
  const again = (heard: Heard): Heard => {
    const [draft, another] = heard.kind === 'read' && heard.reading.kind === 'drafts' ? heard.reading.drafts : []
    return draft === undefined || another !== undefined ? heard : { kind: 'corrected', corrected, draft, by: heard.by }
  }
  const reading = message.files.length > 0 ? abstaining : readSentence(message.text, context)
  if (reading.kind !== 'unsure') return again({ kind: 'read', reading, by: 'offline', why: null })
  return { kind: 'asking', ask: async () => again(await hearByModel(deps, message, reading, context)) }
}

async function hearByModel(deps: HearDeps, message: Message, offline: Reading, context: ReadContext): Promise<Heard> {
  const answer = await askModel(deps, message, null, context)
  if (typeof answer === 'string') return { kind: 'read', reading: offline, by: 'offline', why: answer }
  return { kind: 'read', reading: answer, by: 'model', why: null }
}

const abstaining: Reading = { kind: 'unsure', guess: [] }

// "no, 42" after a card is meant for the card, though it was not sent as a reply.
const correctionOpener = /^\s*(no|nope|nah|sorry|wait|actually|oops|nein|non|não|perdón|perdona)\b[\s,.!:–-]*\S/iu

/** In a thread everybody answers its first message, so there it is the words that tell whether the card in it is meant. */
const correctsInThread = ({ replyTo, chat, text, isEdited }: Message): boolean =>
  isEdited !== true && replyTo !== undefined && replyTo.id === chat.thread && correctionOpener.test(text)

async function correctedBy(deps: HearDeps, message: Message, home: Home, now: Date): Promise<Corrected | null> {
  const shown =
    message.replyTo === undefined
      ? correctionOpener.test(message.text) && message.addressed === 'direct'
        ? await deps.books.proposals.latest(home.group.id, home.sender)
        : null
      : ((await deps.books.proposals.onCard(home.group.id, message.replyTo)) ??
        (correctsInThread(message) ? await deps.books.proposals.inThread(home.group.id, message.chat) : null))
  if (shown === null || !isOpen(shown.proposal, now)) return entryAnswered(deps, message, home)
  return { of: 'proposal', id: shown.proposal.id, draft: draftOf(shown.proposal.content), card: shown.card }
}

/** The entry whose card a message answers, in the version that stands. */
async function entryAnswered({ books }: HearDeps, { replyTo }: Message, { group }: Home): Promise<Corrected | null> {
  const id = replyTo === undefined ? null : await books.cards.entryOn(group.id, replyTo)
  const shown = id === null ? null : await books.entries.byId(id)
  if (shown === null) return null
  const entry = (await books.entries.versions(group.id, shown.number)).findLast(isActive) ?? shown
  return { of: 'entry', entry, draft: draftOfEntry(entry, { group }) }
}

const isOpen = (
  proposal: Proposal,
  now: Date,
): proposal is Proposal & { readonly content: Extract<Proposal['content'], { kind: 'draft' }> } =>
  proposal.content.kind === 'draft' && proposal.status === 'open' && proposal.expiresAt > now

async function hearCorrection(
  deps: HearDeps,
  message: Message,
  corrected: Corrected,
  context: ReadContext,
): Promise<Heard> {
  const answer = await askModel(deps, message, corrected.draft, context)
  if (typeof answer === 'string') return { kind: 'corrected', corrected, draft: null, by: 'offline' }
  const [draft, another] = answer.kind === 'drafts' ? answer.drafts : []
  return { kind: 'corrected', corrected, draft: another === undefined ? (draft ?? null) : null, by: 'model' }
}

async function askModel(
  deps: HearDeps,
  message: Message,
  corrects: Draft | null,
  context: ReadContext,
): Promise<Reading | WhyNot> {
  const { reader, log } = deps
  if (reader === null) return 'none'
  if (!context.group.usesModel) return 'unwanted'
  const read = async () => {
    const files = await Promise.all(message.files.map(reader.openIncoming))
    return readByModel(reader, { message: message.text, corrects, files }, context)
  }
  try {
    if (!(await reader.mayAsk(askersOf(context)))) return 'tooMany'
    return (await read()) ?? abstaining
  } catch (error) {
    // Nobody above waits for an error: the message is answered in its turn, whatever happened to the model.
    if (!(error instanceof PlatformError)) {
      log.error({ err: error }, 'the reading of a message failed')
      return 'failed'
    }
    log.warn({ system: error.system, code: error.code }, 'the model did not read a message')
    return fileFaults.has(error.code) ? 'fileUnread' : 'failed'
  }
}

/** Whose questions are counted: the group's, and those of the person in all their groups. */
function askersOf({ group, members, sender }: ReadContext): readonly string[] {
  const person = members.find(({ id }) => id === sender)?.person
  return [`group ${group.id}`, `person ${person ?? sender}`]
}

/** Asks a model and believes only what can be traced to the message; null for a message too long to ask about. */
export async function readByModel(
  { model, timeoutMs }: Pick<ModelAccess, 'model' | 'timeoutMs'>,
  question: ModelQuestion,
  context: ReadContext,
): Promise<Reading | null> {
  const addressed = modelRequest(question, context)
  if (addressed === null) return null
  const drafts = await model.read(addressed.request, AbortSignal.timeout(timeoutMs))
  return readModelDrafts(drafts, addressed, context)
}
