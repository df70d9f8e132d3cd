export type Platform = 'telegram' | 'slack' | 'terminal'

/** One conversation on a platform: a Telegram chat (and topic), a Slack channel (and thread), a terminal room. */
export interface ChatRef {
  readonly platform: Platform
  readonly chat: string
  readonly thread?: string
}

/** Tells one conversation from all others. */
export const conversationOf = ({ platform, chat, thread }: ChatRef): string =>
  [platform, chat, ...(thread === undefined ? [] : [thread])].join(' ')

export interface MessageRef {
  readonly chat: ChatRef
  readonly id: string
}

/** A human's account on a platform, with what the platform tells of them. `id` never changes; name and username may. */
export interface Account {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  readonly username?: string
}

/** Somebody named in a text by the platform itself. `offset` and `length` are UTF-16 units of the event's text or argument. */
export interface Mention {
  readonly offset: number
  readonly length: number
  readonly account: Account
}

/** A file somebody sent. The adapter that decoded the event can open it by this reference. */
export interface IncomingFile {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly sizeBytes: number
}

/** What a press on a button says: a verb and an id. Its meaning lives in the database. */
export interface Press {
  readonly verb: string
  readonly id: string
  readonly version: number
}

interface Base {
  /** Unique a platform. The same id delivered twice has one effect; the same id with other content is refused. */
  readonly eventId: string
  readonly chat: ChatRef
  /** The chat's title where the platform tells it; a new group is named after it. */
  readonly chatName?: string
  /** How many people the chat has, the bot left out, where the platform tells. */
  readonly chatSize?: number
  /**
   * Set where the platform lists a chat's people and these are too many to be put on its tab unasked: a press of `everybody` puts
   * them on it, or, with `named`, there are too many even for that.
   */
  readonly crowd?: 'asked' | 'named'
  /** An address where somebody can take the bot into a group, where the platform has one and it may be asked for. */
  readonly inviteLink?: string
  /** What the platform tells of where the sender lives and how they speak; a new group starts with it. */
  readonly initialSettings?: { readonly timezone?: string; readonly locale?: string }
  /** Whether these are the words of somebody else, handed on by the sender. */
  readonly isForwarded?: true
  /** Whether the chat is one person alone with the bot. */
  readonly isPrivate: boolean
  readonly from: Account
  /** When it happened, ISO 8601 UTC. */
  readonly at: string
}

/** Everything that can happen in a chat, the same for all platforms. Plain data: it is stored and read back. */
export type ChatEvent =
  | (Base & {
      readonly kind: 'message'
      readonly message: MessageRef
      readonly text: string
      readonly mentions: readonly Mention[]
      readonly files: readonly IncomingFile[]
      /**
       * How far it is said to the bot. `thread` is said below a message of the bot where people talk about that with each other: an
       * expense or a correction there is meant for the bot, and nothing else is.
       */
      readonly addressed: 'direct' | 'mention' | 'reply' | 'thread' | 'ambient'
      /** Who picked the message out for the bot, so that nobody else has to hear that nothing came of it. */
      readonly pickedBy?: Account
      /** Whether these are new words of a message that was heard before. */
      readonly isEdited?: boolean
      /** Whether it was said to the bot by its name first, or to it alone, so that the first word may be a command's. */
      readonly mayCommand?: true
      readonly replyTo?: MessageRef
      /** Who wrote what it answers, where that is a person and the platform tells. */
      readonly repliedTo?: Account
    })
  | (Base & {
      readonly kind: 'command'
      /** The message it stands in, where it is one that others see. */
      readonly message?: MessageRef
      readonly name: string
      readonly argument: string
      /** Whether it is surely meant for this bot: an unknown command that is not may be meant for another one. */
      readonly addressed: boolean
      /** Whether these are new words of a message that was heard before. */
      readonly isEdited?: boolean
      /** Whether nobody else saw it typed: then what is wrong with it is told to the sender alone. */
      readonly isUnseen?: boolean
      readonly mentions: readonly Mention[]
      readonly files: readonly IncomingFile[]
      readonly replyTo?: MessageRef
      /** Who wrote what it answers, where that is a person and the platform tells. */
      readonly repliedTo?: Account
    })
  | (Base & {
      readonly kind: 'press'
      readonly press: Press
      readonly on: MessageRef
      /** Under this token the platform waits for an answer to the press; absent where it does not wait. */
      readonly answer?: string
    })
  | (Base & { readonly kind: 'membersChanged'; readonly joined: readonly Account[]; readonly left: readonly Account[] })
  | (Base & { readonly kind: 'botAdded' | 'botRemoved' })
  /** The platform gave the chat another address; `chat` is the old one. */
  | (Base & { readonly kind: 'chatMoved'; readonly to: ChatRef })
