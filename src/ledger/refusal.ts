import type { MemberId } from '../ids.js'
import type { Money } from '../money/money.js'

/** A value to be worded: text as it is, a sum of money, a member by name, a list of any, or a choice among some. */
export type WordedValue =
  | string
  | number
  | Money
  | { readonly member: MemberId }
  | { readonly list: readonly WordedValue[] }
  | { readonly oneOf: readonly WordedValue[] }

type Nothing = Readonly<Record<string, never>>
type Texts<Name extends string> = Readonly<Record<Name, string>>
type Numbers<Name extends string> = Readonly<Record<Name, number>>
type Sums<Name extends string> = Readonly<Record<Name, Money>>
type Choice<Name extends string> = Readonly<Record<Name, { readonly oneOf: readonly WordedValue[] }>>
type List<Name extends string> = Readonly<Record<Name, { readonly list: readonly WordedValue[] }>>
type Person<Name extends string> = Readonly<Record<Name, { readonly member: MemberId }>>

/**
 * Everything Tabkeeper may have to refuse, with what it names then. Each has one sentence in every catalogue that says what to do
 * next; a sentence that names something else does not compile.
 */
export interface RefusalValues {
  readonly amountMissing: Nothing // no amount in the text
  readonly amountUnreadable: Texts<'text'>
  readonly amountAmbiguous: Texts<'text' | 'first' | 'second'> // two readings, both written out
  readonly amountTooManyDecimals: Texts<'text' | 'currency'> & Numbers<'decimals'>
  readonly amountNotPositive: Texts<'text'>
  readonly amountTooLarge: Sums<'max'>
  readonly amountNotEven: Texts<'text'> & Choice<'nearest'> // a division that leaves a fraction of a minor unit
  readonly severalAmounts: Texts<'first' | 'second'>
  readonly currencyUnknown: Texts<'text'>
  readonly severalCurrencies: Texts<'first' | 'second'>
  readonly tooManyParticipants: Numbers<'max'>
  readonly nobodyShares: Nothing
  readonly sharesExceedTotal: Sums<'total' | 'sum' | 'difference'>
  readonly sharesBelowTotal: Sums<'total' | 'sum' | 'difference'>
  readonly percentNotHundred: Texts<'sum' | 'difference'> // percentages as text such as "90"
  readonly percentTooPrecise: Texts<'text'>
  readonly sharesUnreadable: Texts<'text'>
  readonly wordsUnclear: Texts<'text'> // left over of a typed line, and may change who owes what
  readonly shareNegative: Person<'member'> // an adjustment or the rest would make a share negative
  readonly sharesAllZero: Nothing
  readonly payersDoNotAddUp: Sums<'total' | 'sum' | 'difference'>
  readonly memberNamedTwice: Person<'member'>
  readonly dateUnreadable: Texts<'text'>
  readonly dateAmbiguous: Texts<'text' | 'first' | 'second'> // no year was said, and the day to come is nearer than the one that has passed
  readonly dateOutOfRange: Texts<'text'>
  readonly categoryUnknown: Texts<'text'> // the wording adds those known
  readonly severalCategories: Texts<'first' | 'second'>
  readonly descriptionTooLong: Numbers<'max'>
  readonly textTooLong: Numbers<'max'>
  readonly payeeMissing: Nothing
  /** An expense for everybody where one person of a large chat is on the tab; `count` is how many people that has. */
  readonly crowdUnknown: { readonly count: number }
  readonly payYourself: Nothing
  readonly paidTooMuch: Person<'from' | 'to'> & Sums<'owed'> // to be confirmed
  readonly paidNotOwed: Person<'from' | 'to'> // to be confirmed
  readonly nothingOwed: Person<'from' | 'to'> // there is no rest to pay
  readonly forgivenTooMuch: Person<'from'> & Sums<'owed'>
  readonly forgivenNotYours: Person<'member'> // whom it is owed to
  readonly forgivenStays: Numbers<'number'> // what was let go is not edited
  readonly severalPayees: Nothing
  readonly numberMissing: Texts<'command'> // which entry?
  readonly replyOtherEntry: Numbers<'number' | 'typed'> & Texts<'command'> // the answered card shows another entry
  readonly entryUnknown: Numbers<'number'>
  readonly entryReversed: Numbers<'number'>
  readonly entryReplaced: Numbers<'number'>
  readonly entryActive: Numbers<'number'> // nothing to restore
  readonly entryChangedSince: Numbers<'number'>
  readonly editNothing: Numbers<'number'>
  readonly changeUnread: Numbers<'number'> // words that do not say what should change
  readonly changeNothing: Numbers<'number'> // the entry says so already
  readonly editTornShares: Numbers<'number'> & Sums<'total' | 'sum' | 'difference'> // exact amounts beside the new total
  readonly editNeedsShares: Numbers<'number'> // one sum for a bill of several lines
  readonly nothingToUndo: Nothing
  readonly nameMissing: Texts<'command'>
  readonly nameTooLong: Numbers<'max'>
  readonly nameTaken: Texts<'name'> // somebody is called like that, or looks like that on a screen
  readonly nameReserved: Texts<'name'> // a word for everybody, for whoever writes, or for nobody
  readonly tooManyGuests: Numbers<'max'>
  readonly tabFull: Numbers<'max'>
  readonly memberUnknown: Texts<'name'>
  readonly guestUnknown: Texts<'name'>
  readonly householdAlone: Nothing // fewer than two
  readonly householdNone: Person<'member'>
  readonly weightUnreadable: Texts<'text'>
  readonly timezoneUnknown: Texts<'text'>
  readonly languageUnknown: Texts<'text'> & Choice<'known'>
  readonly onOrOff: Texts<'command'>
  readonly digestUnreadable: Texts<'text'>
  readonly quietUnreadable: Texts<'text'>
  readonly wayUnreadable: Texts<'text' | 'problem'> // no way to be paid
  readonly rateUnreadable: Texts<'text' | 'currency' | 'base'> // no rate behind /rate
  readonly rateOfItself: Texts<'currency'>
  readonly rateTurned: Texts<'known' | 'typed' | 'turned'> // as both readings would be written
  readonly rateUnknown: List<'currencies'> & Texts<'currency' | 'base'> // those without a rate, and the first of them
  readonly conversionFixed: Numbers<'number'>
  readonly conversionsTooMany: Numbers<'max'>
  readonly waysTooMany: Numbers<'max'>
  readonly wayNotKept: Texts<'text'>
  readonly muteUnreadable: Texts<'text'>
  readonly muteTooLong: Nothing
  readonly alertTooLarge: Sums<'max'>
  readonly remindedToday: List<'members'>
  readonly repeatUnreadable: Texts<'text'> // no rhythm in it
  readonly repeatSumMissing: Texts<'text'>
  readonly repeatEndUnreadable: Nothing
  readonly repeatEndsBefore: Nothing // the end comes before the first day
  readonly repeatDated: Texts<'text'> // a date that fits no rhythm
  readonly repeatTooMany: Numbers<'max'>
  readonly repeatPayerLeft: Person<'member'>
  readonly repeatMemberLeft: List<'members'>
  readonly repeatUnknown: Numbers<'number'>
  readonly repeatChangeUnread: Numbers<'number'>
  readonly repeatOver: Texts<'title'>
  readonly repeatNotPaused: Texts<'title'> & Numbers<'number'>
  readonly repeatsUnreadable: Texts<'text'>
  readonly budgetTooLarge: Sums<'max'>
  readonly budgetWhich: List<'list'>
  readonly formatUnknown: Texts<'text'>
  readonly reportUnreadable: Texts<'text'> // neither a period nor a category nor a member
  readonly queryTooLong: Numbers<'max'>
  readonly commandUnknown: Texts<'text' | 'nearest'>
  readonly notForYou: List<'managers'> // named people may, and nobody else
  readonly onlyAdmins: Nothing // of the chat
  readonly managersWithoutYou: Nothing // nobody gives away what they would then be missing
  readonly notAMember: Nothing // only those on the tab may press
  readonly notYourButton: Person<'members'> | List<'members'>
  readonly buttonExpired: Nothing
  readonly buttonOfAnotherGroup: Nothing
  readonly proposalRecorded: Nothing // what the card proposed is an entry by now
  readonly proposalDiscarded: Nothing
  readonly proposalExpired: Nothing // nobody pressed it in time
  readonly proposalChanged: Nothing // somebody corrected it while a correction was still being read
  readonly planChanged: Nothing
  readonly importMissing: Nothing // no file
  readonly importByMessage: Nothing // no file, where a command carries none
  readonly importUnknownFormat: Nothing
  readonly importNotText: Nothing // not UTF-8
  readonly importFileEmpty: Nothing
  readonly importTooLarge: Numbers<'max'> // megabytes
  readonly importTooHeavy: Nothing // more nested than any export, or more than the time and memory for one file
  readonly importBusy: Nothing // another file is being read
  readonly importTooManyLines: Numbers<'max'>
  readonly importTooManyPeople: Numbers<'max'>
  readonly importLineTorn: Numbers<'line'> // fewer cells than the header, or a quote left open
  readonly importJsonTorn: Nothing
  readonly importFormula: Numbers<'line'> & Texts<'text'>
  readonly importCellUnreadable: Numbers<'line'> & Texts<'text'>
  readonly importDateUnreadable: Numbers<'line'> & Texts<'text'>
  readonly importDatesUnclear: Texts<'text'> // day and month may be either way round in all of them
  readonly importCurrencyUnclear: Texts<'text' | 'code'> & Choice<'codes'> // a sign that several currencies have
  readonly importCurrencyUnknown: Numbers<'line'> & Texts<'text'>
  readonly importLineUnbalanced: Numbers<'line'> & Sums<'difference'>
  readonly importCostDiffers: Numbers<'line'> & Sums<'cost' | 'sum'> // the parts come to something else
  readonly importPercentDiffers: Numbers<'line'> & Texts<'sum'>
  readonly importWeightsDiffer: Numbers<'line'> & Texts<'name'>
  readonly importTotalsMissing: Nothing
  readonly importTotalsDiffer: Texts<'name'> & Sums<'total' | 'sum'>
  readonly importAmountTooLarge: Numbers<'line'> & Sums<'max'>
  readonly importNobodyShares: Numbers<'line'>
  readonly importNameUnknown: Numbers<'line'> & Texts<'name'>
  readonly importPayerUnknown: Numbers<'line'>
  readonly importOneSided: Nothing
  readonly importEmpty: Nothing
  readonly importDone: Texts<'when'> // this very file is in the tab already
  readonly importFileGone: Nothing
  readonly linkCodeUnknown: Numbers<'minutes'>
  readonly linkTooOften: Numbers<'max'>
  readonly linkTooManyTries: Nothing
  readonly unclaimNone: Nothing
  readonly unclaimUnknown: Texts<'name'>
  readonly unclaimNotYours: Texts<'name'> & Person<'member'>
  /** What was written for the guest was changed since, and speaks of both. */
  readonly unclaimChanged: Texts<'name'> & Numbers<'number'>
  /** The code joins accounts, and it was typed before others. */
  readonly linkAlone: Nothing
  readonly linkSamePerson: Nothing
  readonly linkSameTab: Nothing
  readonly linkNotInPrivate: Nothing
  readonly linkNotOnBoth: Nothing
  readonly linkBothHaveEntries: Nothing
  readonly linkTooManyChats: Numbers<'max'>
  readonly unlinkNoAccount: Nothing
  readonly unlinkNoChat: Nothing
  readonly eventChanged: Nothing // the same event id with other content
}

/** A reason to say no. */
export type RefusalCode = keyof RefusalValues

/** A person asked for something impossible. Expected, so it is a value and not an error. */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly refused: Code
  readonly values: RefusalValues[Code]
}

/** Says no: `refuse('amountMissing')`, `refuse('entryUnknown', { number })`. */
export const refuse = <Code extends RefusalCode>(
  refused: Code,
  ...[values]: RefusalValues[Code] extends Nothing ? [] : [values: RefusalValues[Code]]
): Refusal => ({ refused, values: values ?? {} })

/** Tells a refusal from a result. */
export const isRefusal = (value: object): value is Refusal => 'refused' in value
