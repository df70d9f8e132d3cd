import type { GroupId, MemberId, PersonId } from '../ids.js'
import type { CurrencyCode, Money } from '../money/money.js'

/** Who may change settings, what others wrote and who is on the tab: everybody, the admins of the chat, or these members. */
export type Managers = 'everybody' | 'admins' | readonly MemberId[]

/** The people who share one tab, and how they like it kept. */
export interface Group {
  readonly id: GroupId
  readonly name: string
  readonly currency: CurrencyCode
  /** IANA name, such as `Europe/Berlin`. */
  readonly timezone: string
  /** BCP 47 tag, such as `en` or `es-MX`: the language of the wording and how amounts and dates are read and written. */
  readonly locale: string
  /** Whether `/settle` may replace debts by fewer transfers. */
  readonly simplify: boolean
  /** Whether every message in the chat is read, or only those addressed to the bot. */
  readonly listensToAll: boolean
  /** Whether a language model may read what the offline reader does not understand. */
  readonly usesModel: boolean
  /** Whether the group has been told that a model reads along. */
  readonly modelTold: boolean
  readonly managers: Managers
  /** Rises by one with every write to the group; a write that expected another version is refused and decided again. */
  readonly version: bigint
  /** The number the next entry will get. */
  readonly nextNumber: number
}

/** What the people of a group may set. */
export type Settings = Pick<
  Group,
  'name' | 'currency' | 'timezone' | 'locale' | 'simplify' | 'listensToAll' | 'usesModel' | 'modelTold' | 'managers'
>

/** A person in a group. A guest has no person behind it yet. */
export interface Member {
  readonly id: MemberId
  readonly person: PersonId | null
  readonly name: string
  readonly username: string | null
  /** Inactive members keep their balance but share no new expense unless named. */
  readonly active: boolean
  /** Standing weight for equal parts of future expenses, in hundredths; 100 is one share. */
  readonly weightHundredths: bigint
  /** The name or number of the household that they pay and are paid with as one; null for who settles alone. */
  readonly household: string | null
}

/** What a member gets back (above zero) or owes (below zero) in one currency. */
export interface Balance {
  readonly member: MemberId
  readonly net: Money
}

/** `from` owes `to` this much, above zero. */
export interface Debt {
  readonly from: MemberId
  readonly to: MemberId
  readonly amount: Money
}

/** A suggested payment of the settle-up plan. */
export type Transfer = Debt
