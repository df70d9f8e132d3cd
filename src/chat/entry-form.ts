/** Somebody whom a form offers. */
export interface FormPerson {
  /** The member's id. */
  readonly id: string
  /** As cards call them. */
  readonly name: string
  /** As they are typed in a command, so that nobody else is meant. */
  readonly typed: string
  /** Their account on the platform of the form; null for a guest, and for somebody who is only elsewhere. */
  readonly account: string | null
  /** Whether new expenses are shared with them. */
  readonly isActive: boolean
}

/** What a form of an entry, or of a proposal of one, shows before anybody has changed anything, on a platform that has forms. */
export interface EntryForm {
  /** Null for a proposal, which has none yet. */
  readonly number: number | null
  /** Another one as soon as anything happened to it. */
  readonly version: string
  readonly kind: 'expense' | 'payment'
  /** As it would be typed, with its currency where that is not the group's. */
  readonly amount: string
  readonly description: string
  /** ISO 8601. */
  readonly date: string
  readonly category: string | null
  /** Who paid and who shares, by their ids; of a payment who gave and who got. */
  readonly payers: readonly string[]
  readonly sharers: readonly string[]
  /** Who paid how much, where several did, and whose share is how large, where these are not alike; in words. */
  readonly paid: string | null
  readonly shares: string | null
  /** Everybody who may be picked, in the order of the tab. */
  readonly people: readonly FormPerson[]
}

/** What the form of a new expense offers. */
export interface NewForm {
  readonly people: readonly FormPerson[]
  /** Who opens it, by their id; null where they are not on the tab yet. */
  readonly opener: string | null
}
