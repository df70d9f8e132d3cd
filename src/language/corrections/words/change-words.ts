/**
 * What people of one language say when they correct or answer something, a class a field: phrases as they are written, parted by commas.
 * Every language is understood in every group. A language that lacks a class does not compile.
 */
export interface ChangeWords {
  /** Say that something is corrected, and nothing else. */
  readonly openings: string
  /** Lead to what is right, and may be left out. */
  readonly fillers: string
  readonly who: WhoWords
  readonly parts: PartWords
  /** Everybody shares, in more words than one. */
  readonly everyone: string
  /** Begin a new description, which goes to the next comma. */
  readonly titles: string
  /** Take the category away. */
  readonly noCategory: string
  /** Between what is right and what it is not: "USD not EUR". */
  readonly not: string
  readonly answers: AnswerWords
}

/** Who shares, and who paid. */
interface WhoWords {
  /** Before somebody who is taken out. */
  readonly without: string
  /** Behind somebody who is taken out. */
  readonly absent: string
  /** Before those who alone share. */
  readonly only: string
  /** Before somebody who shares as well. */
  readonly also: string
  /** Behind somebody who shares as well. */
  readonly too: string
  /** Behind the name of who paid, where `paid` alone does not follow. */
  readonly whoPaid: string
  /** Before the name of who paid, with nothing behind it: "it was Bo". */
  readonly itWas: string
  /** The writer paid. */
  readonly iPaid: string
}

/** How much of it is somebody's. */
interface PartWords {
  /** Between a name and its part; what was `paid` is left out, since that is not what somebody owes. */
  readonly verbs: string
  /** Behind a name: the part is this amount. */
  readonly owes: string
  readonly less: string
  readonly more: string
  readonly double: string
  readonly triple: string
  readonly half: string
  /** All share alike. */
  readonly equally: string
}

/** What the bot hears when it has asked. */
interface AnswerWords {
  readonly yes: string
  /** It shall be left, or be gone. */
  readonly no: string
  /** Something about it is not right. */
  readonly wrong: string
  /** Come along with any of these and say nothing themselves. */
  readonly polite: string
  /** Which of two or more. */
  readonly first: string
  readonly second: string
}
