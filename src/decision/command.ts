import type { Account, ChatRef, IncomingFile, Press } from '../chat/event.js'
import type { MemberId } from '../ids.js'
import type { NamedSpan } from '../language/context.js'
import type { NameQuestion } from '../language/interpret.js'
import type { Refusal } from '../ledger/refusal.js'
import type { MessageKey } from '../locales/index.js'
import type { ReadImport } from '../ports/imports.js'
import type { ModelFile } from '../ports/model.js'
import type { Effects } from './effects.js'
import type { GroupSituation } from './situation.js'

/** Where something was typed or pressed, as far as the platform tells. */
export interface Where {
  readonly chat: ChatRef
  /** The chat's title. */
  readonly name: string | null
  /** How many people the chat has. */
  readonly size: number | null
  /** Whether it has so many people that they are put on the tab only when somebody asks for it; `named` where not even then. */
  readonly crowd: 'asked' | 'named' | null
  readonly isPrivate: boolean
  /** Whether nobody else saw what was typed. */
  readonly isUnseen: boolean
  /** Where somebody can take the bot into a group. */
  readonly inviteLink: string | null
}

/** Everything a command or a press may look at. */
export interface Situation extends GroupSituation {
  /** When it was typed or pressed, which may be earlier than it is decided: its today is that day. */
  readonly saidAt: Date
  /** Who typed or pressed. */
  readonly sender: MemberId
  /** The sender's account. */
  readonly from: Account
  readonly where: Where
  /** Where the group talks, oldest first. */
  readonly chats: readonly ChatRef[]
  /** Opens what came with the event. Throws a PlatformError where it is gone or too large. */
  readonly openIncoming: (file: IncomingFile) => Promise<ModelFile>
  /** Whether the sender is an admin of the chat, asked of the platform where it matters; not where it can't tell. */
  readonly isAdmin: () => Promise<boolean>
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

/** The names that the catalogues have a summary for. */
export type CommandName = { [K in MessageKey]: K extends `command.${infer Name}.summary` ? Name : never }[MessageKey]

/** One command. Its summary and example stand in the catalogues under `command.NAME.summary` and `command.NAME.example`. */
export interface Command {
  readonly name: CommandName
  readonly aliases: readonly string[]
  /** The shape of what follows the name, such as `@who amount`. */
  readonly usage: string
  /** Whether it only looks and changes nothing; `bare` where it does so as long as nothing follows its name. */
  readonly looks: 'always' | 'bare' | 'never'
  /** Whether any words may follow its name, so that its taking them does not show that it was meant. */
  readonly takesWords: boolean
  run(situation: Situation, typed: Typed): Promise<Effects | Refusal | NameQuestion>
}

/** One thing a button can mean. */
export interface PressHandler {
  /** Whether somebody may press it who was never on the tab: it only looks, says itself whose it is, or brings them onto it. */
  readonly isForAll: boolean
  run(situation: Situation, press: Press): Promise<Effects | Refusal>
}
