import type { MemberId } from '../ids.js'
import type { Group, Member } from '../ledger/group.js'

/** Somebody the platform itself names in a text, found again among the members. UTF-16 units of the text that is read. */
export interface NamedSpan {
  readonly offset: number
  readonly length: number
  readonly member: MemberId
}

/** What a reader knows of the chat a text came from. */
export interface ReadContext {
  /** All members of the group, in the group's order; inactive ones can still be named. */
  readonly members: readonly Member[]
  readonly sender: MemberId
  readonly group: Group
  readonly now: Date
  /** When the text was written, where that may be earlier: its `today` is that day. */
  readonly saidAt?: Date
  /** Offsets count from the start of the text handed to the parser, so they are shifted where a prefix was cut off. */
  readonly mentions: readonly NamedSpan[]
}

/** Those who share what is for everybody, in the group's order. */
export const activeIn = ({ members }: Pick<ReadContext, 'members'>): readonly MemberId[] =>
  members.filter(({ active }) => active).map(({ id }) => id)

/** What interpreting needs: everything but the spans of one text. */
export type InterpretContext = Omit<ReadContext, 'mentions'>
