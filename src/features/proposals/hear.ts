import type { ChatEvent } from '../../chat/event.js'
import { correctsInThread } from '../../chat/presence.js'
import { writtenAt } from '../../chat/written-at.js'
import type { ProposalId } from '../../ids.js'
import type { ReadContext } from '../../language/context.js'
import { type Answer, answerTo, type Verdict, verdictOf } from '../../language/corrections/answers.js'
import { changeDraft } from '../../language/corrections/change.js'
import type { Draft } from '../../language/draft.js'
import type { Reading } from '../../language/reading.js'
import { readSentence } from '../../language/sentence/read.js'
import type { Refusal } from '../../ledger/refusal.js'
import type { Books } from '../../ports/books.js'
import type { Home } from '../../ports/inbox.js'
import { type FailureCode, PlatformError } from '../../ports/platform-error.js'
import { spansOf } from '../../present/spans.js'
import { isSure, type ModelAccess, readByModel } from './ask-model.js'
import { anew, type Edited } from './edited.js'
import { type Changeable, changeable, meantFor, type Target } from './meant-for.js'

type Message = Extract<ChatEvent, { kind: 'message' }>

/** What was made of a message before its turn in the group comes. `why` tells what kept a model from reading it. */
export type Heard =
  | { readonly kind: 'read'; readonly reading: Reading; readonly by: 'offline' | 'model'; readonly why: WhyNot | null }
  /** A draft of null: what was said against it was not understood. `asked`: the question that is answered with it. */
  | {
      readonly kind: 'changed'
      readonly subject: Changeable
      readonly asked: ProposalId | null
      readonly draft: Draft | Refusal | null
      readonly by: 'offline' | 'model'
      readonly why: WhyNot | null
    }
  /** An answer of null: what was said to the question was not understood. */
  | { readonly kind: 'answered'; readonly question: ProposalId; readonly answer: Answer | null }
  | { readonly kind: 'decided'; readonly verdict: Verdict; readonly subjects: readonly Changeable[] }

/**
 * No model is configured, the group does not want one, too much was asked of it lately, it can't be reached, is over its quota,
 * refuses the message or talks nonsense, or a file is none it reads.
 */
export type WhyNot = 'none' | 'unwanted' | 'tooMany' | 'failed' | 'overQuota' | 'blocked' | 'nonsense' | 'fileUnread'

const whyByFault: Readonly<Partial<Record<FailureCode, WhyNot>>> = {
  fileGone: 'fileUnread',
  fileTooLarge: 'fileUnread',
  fileUnsupported: 'fileUnread',
  fileRefused: 'fileUnread',
  rateLimited: 'overQuota',
  blocked: 'blocked',
  badAnswer: 'nonsense',
  truncated: 'nonsense',
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
export async function hear(
  deps: HearDeps,
  message: Message,
  home: Home,
  now: Date,
  edited: Edited | null = null,
): Promise<Heard | Asking | null> {
  const isOverheard = message.addressed === 'ambient' && !home.group.listensToAll
  if (isOverheard && home.awaited.length === 0 && !correctsInThread(message)) return null
  const saidAt = writtenAt(message, now)
  const context: ReadContext = { ...home, now: saidAt, mentions: spansOf(message.mentions, home.mentioned) }
  if (edited !== null && edited.is !== 'fresh') return hearEdited(deps, message, edited, context)
  const target = message.files.length > 0 && isOverheard ? null : await meantFor(deps.books, message, home, now)
  const answer = target === null ? null : hearAnswer(target, message, context)
  if (answer !== null || isOverheard) return answer
  const reading = readSentence(message.text, context)
  if (message.addressed === 'thread') return hearInThread(deps, target, reading, message, context)
  return (
    (target === null ? null : hearMeant(deps, target, reading, message, context)) ??
    hearRead(deps, reading, message, context)
  )
}

/** Below a card people talk with each other; a model is asked only about what names a sum or brings a file. */
function hearInThread(
  deps: HearDeps,
  target: Target | null,
  reading: Reading,
  message: Message,
  context: ReadContext,
): Heard | Asking | null {
  const mayBeMoney = message.files.length > 0 || /\p{Nd}/u.test(message.text)
  if (reading.kind === 'drafts' || (reading.kind === 'command' && reading.isSure)) {
    return hearRead(deps, reading, message, context)
  }
  if (reading.kind !== 'unsure' || !mayBeMoney) return null
  return target?.to === 'change'
    ? { kind: 'asking', ask: () => hearChange(deps, message, target, context) }
    : hearRead(deps, reading, message, context)
}

/** What was surely meant as an answer and is none yet; null for what comes next: below a question and a card people also go on. */
function hearMeant(
  deps: HearDeps,
  target: Target,
  reading: Reading,
  message: Message,
  context: ReadContext,
): Heard | Asking | null {
  const ofEntry = orderOf(target, reading)
  if (ofEntry !== null) return { kind: 'read', reading: ofEntry, by: 'offline', why: null }
  // A command below a card may be about the card.
  const isNext =
    reading.kind === 'drafts' ||
    (reading.kind === 'command' && (reading.isSure || !(target.to === 'change' && target.isReply)))
  if (target.to === 'question')
    return target.isReply && !isNext ? { kind: 'answered', question: target.id, answer: null } : null
  if (target.to === 'drafts' || !(target.isReply || target.asked !== null)) return null
  const mayBeNext = target.subject.of === 'entry' || !target.isReply
  return mayBeNext && isNext ? null : { kind: 'asking', ask: () => hearChange(deps, message, target, context) }
}

/** A command that means the last entry means the one on whose card it was said. */
function orderOf(target: Target, reading: Reading): Extract<Reading, { kind: 'command' }> | null {
  if (reading.kind !== 'command' || target.to !== 'change' || !target.isReply || target.subject.of !== 'entry')
    return null
  const { number } = target.subject.entry
  const line = reading.line === '/undo' ? `/delete ${number}` : reading.line.replace(/^(\/\w+) last\b/, `$1 ${number}`)
  return line === reading.line ? null : { ...reading, line }
}

function hearRead(deps: HearDeps, reading: Reading, message: Message, context: ReadContext): Heard | Asking {
  if (message.files.length > 0) {
    // What stands under a picture is still understood where nobody can look at the picture.
    const caption = reading.kind === 'drafts' ? reading : abstaining
    return { kind: 'asking', ask: () => hearByModel(deps, message, caption, context) }
  }
  const mayAsk = deps.reader !== null && context.group.usesModel
  const isFinal = message.addressed === 'ambient' ? reading.kind !== 'unsure' : isSure(reading, message.text, context)
  if (isFinal || (reading.kind !== 'unsure' && !mayAsk)) return { kind: 'read', reading, by: 'offline', why: null }
  return { kind: 'asking', ask: () => hearByModel(deps, message, reading, context) }
}

/** Words as an answer to what they speak to; null where they are none. */
function hearAnswer(target: Target, { text }: Message, context: ReadContext): Heard | null {
  if (target.to === 'question') {
    const answer = answerTo({ ...target.question }, text, context)
    return answer === null ? null : { kind: 'answered', question: target.id, answer }
  }
  const verdict = verdictOf(text)
  if (target.to === 'drafts') return verdict === null ? null : { kind: 'decided', verdict, subjects: target.drafts }
  const { subject, asked } = target
  if (asked !== null && verdict === 'no') return { kind: 'answered', question: asked, answer: { is: 'left' } }
  if (asked === null && verdict !== null) return { kind: 'decided', verdict, subjects: [subject] }
  const draft = changeDraft(subject.draft, text, context, target.isReply && asked !== null ? 'typed' : 'said')
  return draft === null ? null : { kind: 'changed', subject, asked, draft, by: 'offline', why: null }
}

/** New words of a message that was heard before: they are read like the old ones, for the card or the entry that came of those. */
function hearEdited(deps: HearDeps, message: Message, edited: Edited, context: ReadContext): Heard | Asking | null {
  if (edited.is !== 'proposal' && edited.is !== 'entry') return null
  const again = (heard: Heard): Heard => {
    if (heard.kind !== 'read') return heard
    const [draft, another] = heard.reading.kind === 'drafts' ? heard.reading.drafts : []
    const only = draft === undefined || another !== undefined ? null : draft
    const changed = { kind: 'changed', asked: null, by: heard.by, why: null } as const
    if (edited.is === 'proposal') return only === null ? heard : { ...changed, subject: edited.subject, draft: only }
    const subject = changeable(edited.entry, context)
    return { ...changed, subject, draft: only === null ? null : anew(only, edited.entry, context) }
  }
  const reading = message.files.length > 0 ? abstaining : readSentence(message.text, context)
  if (reading.kind !== 'unsure') return again({ kind: 'read', reading, by: 'offline', why: null })
  return { kind: 'asking', ask: async () => again(await hearByModel(deps, message, reading, context)) }
}

async function hearByModel(deps: HearDeps, message: Message, offline: Reading, context: ReadContext): Promise<Heard> {
  const answer = await askModel(deps, message, null, context)
  if (typeof answer === 'string') return { kind: 'read', reading: offline, by: 'offline', why: answer }
  // Words that say something by themselves still do where a model finds nothing in them.
  const isLess = answer.kind !== 'drafts' && (offline.kind === 'drafts' || offline.kind === 'command')
  if (isLess) return { kind: 'read', reading: offline, by: 'offline', why: null }
  return { kind: 'read', reading: answer, by: 'model', why: null }
}

const abstaining: Reading = { kind: 'unsure', guess: [] }

async function hearChange(
  deps: HearDeps,
  message: Message,
  { subject, asked }: Extract<Target, { to: 'change' }>,
  context: ReadContext,
): Promise<Heard> {
  const answer = await askModel(deps, message, subject.draft, context)
  if (typeof answer === 'string') return { kind: 'changed', subject, asked, draft: null, by: 'offline', why: answer }
  const [draft, another] = answer.kind === 'drafts' ? answer.drafts : []
  return {
    kind: 'changed',
    subject,
    asked,
    draft: another === undefined ? (draft ?? null) : null,
    by: 'model',
    why: null,
  }
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
    return whyByFault[error.code] ?? 'failed'
  }
}

/** Whose questions are counted: the group's, and those of the person in all their groups. */
function askersOf({ group, members, sender }: ReadContext): readonly string[] {
  const person = members.find(({ id }) => id === sender)?.person
  return [`group ${group.id}`, `person ${person ?? sender}`]
}
