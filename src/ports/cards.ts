import type { MessageRef } from '../chat/event.js'
import type { BoardId, EntryId, GroupId, ProposalId } from '../ids.js'

/** A message that shows an entry's card, or will once it is out. */
export interface CardCopy {
  readonly entry: EntryId
  readonly message: MessageRef
}

/** Words of a message as they were before they were edited. */
export interface EarlierWords {
  /** Null for a message that was no command. */
  readonly command: string | null
  readonly text: string
  /** Null where nothing was answered, or that is not known to be out. */
  readonly answer: MessageRef | null
}

/** Messages that show something and are redrawn when it changes. */
export interface Cards {
  /** The message that shows a proposal or a board; null while none is known to be out. */
  of(shown: ProposalId | BoardId): Promise<MessageRef | null>
  /** The entry of this group whose card a message shows, in whatever version; null where it shows none. */
  entryOn(group: GroupId, message: MessageRef): Promise<EntryId | null>
  /** What was heard before of the message that an event brings new words of, oldest first, and the first answer to each. */
  earlier(words: MessageRef, eventId: string): Promise<readonly EarlierWords[]>
  /** Every message that shows the card of one of these entries with buttons, in chats where the bot still is. */
  copies(entries: readonly EntryId[]): Promise<readonly CardCopy[]>
}
