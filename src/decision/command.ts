import type { Account, ChatRef, IncomingFile, MessageRef, Press } from '../chat/event.js'
import type { View } from '../chat/view.js'
import type { MemberId } from '../ids.js'
import type { NamedSpan } from '../language/context.js'
import type { NameQuestion } from '../language/interpret.js'
import type { Change } from '../ledger/change.js'
import type { EntryLimits } from '../ledger/expense.js'
import type { Group, Member } from '../ledger/group.js'
import type { Refusal } from '../ledger/refusal.js'
import type { MessageKey } from '../locales/index.js'
import type { Books } from '../ports/books.js'
import type { ReadImport } from '../ports/importing.js'
import type { ModelFile } from '../ports/model.js'
import type { Words } from '../present/words.js'

/** Everything a command may look at. It reads the books but never writes them: what it wants written it returns. */
export interface Situation {
  readonly books: Omit<Books, 'receive' | 'commit' | 'delivered' | 'undelivered' | 'unprocessed'>
  readonly group: Group
  readonly members: readonly Member[]
  /** Who typed or pressed. */
  readonly sender: MemberId
  /** The sender's account. */
  readonly from: Account
  /** Where it was typed or pressed. */
  readonly chat: ChatRef
  /** Where the group talks, oldest first. */
  readonly chats: readonly ChatRef[]
  /** The chat's title, where its platform tells. */
  readonly chatName: string | null
  readonly isPrivate: boolean
  /** How many people the chat has, where its platform tells. */
  readonly chatSize: number | null
  /** Where somebody can take the bot into a group, where its platform has such an address. */
  readonly inviteLink: string | null
  readonly now: Date
  readonly words: Words
  readonly limits: EntryLimits
  /** Opens what came with the event. Throws a PlatformError where it is gone or too large. */
  readonly openIncoming: (file: IncomingFile) => Promise<ModelFile>
  /** Reads a file of another program beside everything else. */
  readonly readImport: ReadImport
  /** Every command there is. */
  readonly commands: readonly Command[]
}

/** What was typed behind a command's name. */
export interface Typed {
  readonly argument: string
  /** Places of the argument that are known to mean a member: the platform said so, or the sender was asked. */
  readonly mentions: readonly NamedSpan[]
  readonly files: readonly IncomingFile[]
}

/** What a command or a press comes to. `card` redraws the message that was pressed, `toast` is for the presser alone. */
export interface Outcome {
  readonly changes: readonly Change[]
  readonly posts: readonly View[]
  /** Whether the first post is to stay in sight. */
  readonly isPinned?: true
  readonly card?: View
  /** Where `card` stands, if not on the message that was pressed. */
  readonly cardOn?: MessageRef
  readonly toast?: string
  /** For the sender's eyes: posted in this chat, which is theirs alone, or shown as a toast where there is none. */
  readonly privately?: { readonly at: ChatRef | null; readonly text: string }
  /** What is posted in other chats. Cards of entries need not be named: they go to every chat of the group. */
  readonly elsewhere?: { readonly chats: readonly ChatRef[]; readonly posts: readonly View[] }
}

/** The names that the catalogues have a summary for. */
export type CommandName = { [K in MessageKey]: K extends `command.${infer Name}.summary` ? Name : never }[MessageKey]

/** One command. Its summary and example stand in the catalogues under `command.NAME.summary` and `command.NAME.example`. */
export interface Command {
  readonly name: CommandName
  readonly aliases: readonly string[]
  /** The shape of what follows the name, such as `@who amount`. */
  readonly usage: string
  run(situation: Situation, typed: Typed): Promise<Outcome | Refusal | NameQuestion>
}

/** One thing a button can mean. */
export interface PressHandler {
  readonly verb: string
  run(situation: Situation, press: Press, on: MessageRef): Promise<Outcome | Refusal>
}

/** Says something and changes nothing. */
export const answer = (...posts: readonly View[]): Outcome => ({ changes: [], posts })
