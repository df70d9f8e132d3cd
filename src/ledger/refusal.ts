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

/** Everything Tabkeeper may have to refuse. Each has one sentence in every catalogue that says what to do next. */
export type RefusalCode =
  | 'amountMissing' // no amount in the text
  | 'amountUnreadable' // {text}
  | 'amountAmbiguous' // {text, first, second}: two readings, both written out
  | 'amountTooManyDecimals' // {text, currency, decimals}
  | 'amountNotPositive' // {text}
  | 'amountTooLarge' // {max}
  | 'amountNotEven' // {text, nearest}: a division that leaves a fraction of a minor unit
  | 'severalAmounts' // {first, second}
  | 'currencyUnknown' // {text}
  | 'severalCurrencies' // {first, second}
  | 'tooManyParticipants' // {max}
  | 'nobodyShares'
  | 'sharesExceedTotal' // {total, sum, difference}
  | 'sharesBelowTotal' // {total, sum, difference}
  | 'percentNotHundred' // {sum, difference}: percentages as text such as "90"
  | 'percentTooPrecise' // {text}
  | 'sharesUnreadable' // {text}
  | 'shareNegative' // {member}: an adjustment or the rest would make a share negative
  | 'sharesAllZero'
  | 'payersDoNotAddUp' // {total, sum, difference}
  | 'memberNamedTwice' // {member}
  | 'dateUnreadable' // {text}
  | 'dateOutOfRange' // {text}
  | 'categoryUnknown' // {text}; the wording adds those known
  | 'severalCategories' // {first, second}
  | 'descriptionTooLong' // {max}
  | 'textTooLong' // {max}
  | 'payeeMissing'
  | 'payYourself'
  | 'severalPayees'
  | 'numberMissing' // {command}: which entry?
  | 'entryUnknown' // {number}
  | 'entryReversed' // {number}
  | 'entryReplaced' // {number, by}
  | 'entryActive' // {number}: nothing to restore
  | 'entryChangedSince' // {number}
  | 'editNothing' // {number}
  | 'editPayment' // {number}: a payment's people are not edited
  | 'editNeedsShares' // {number}: exact amounts no longer fit the new total
  | 'nothingToUndo'
  | 'nameMissing' // {command}
  | 'nameTooLong' // {max}
  | 'nameTaken' // {name}
  | 'memberUnknown' // {name}
  | 'guestUnknown' // {name}
  | 'claimHasEntries' // {name, number}: an entry that names both
  | 'weightUnreadable' // {text}
  | 'timezoneUnknown' // {text}
  | 'languageUnknown' // {text, known}
  | 'onOrOff' // {command}
  | 'digestUnreadable' // {text}
  | 'quietUnreadable' // {text}
  | 'muteUnreadable' // {text}
  | 'muteTooLong'
  | 'alertTooLarge' // {max}
  | 'remindedToday' // {members}
  | 'repeatUnreadable' // {text}: no rhythm in it
  | 'repeatEndUnreadable'
  | 'repeatEndsBefore' // the end comes before the first day
  | 'repeatDated' // {text}: a date that fits no rhythm
  | 'repeatTooMany' // {max}
  | 'repeatPayerLeft' // {member}
  | 'repeatMemberLeft' // {members}
  | 'repeatUnknown' // {number}
  | 'repeatOver' // {title}
  | 'repeatNotPaused' // {title, number}
  | 'repeatsUnreadable' // {text}
  | 'budgetTooLarge' // {max}
  | 'budgetWhich' // {list}
  | 'formatUnknown' // {text}
  | 'reportUnreadable' // {text}: neither a period nor a category nor a member
  | 'queryTooLong' // {max}
  | 'commandUnknown' // {text, nearest}
  | 'notAMember' // only those on the tab may press
  | 'notYourButton' // {members}
  | 'buttonExpired'
  | 'buttonOfAnotherGroup'
  | 'proposalRecorded' // what the card proposed is an entry by now
  | 'proposalDiscarded'
  | 'proposalExpired' // nobody pressed it in time
  | 'proposalChanged' // somebody corrected it while a correction was still being read
  | 'planChanged'
  | 'importMissing' // no file
  | 'importUnknownFormat'
  | 'importNotText' // not UTF-8
  | 'importFileEmpty'
  | 'importTooLarge' // {max} megabytes
  | 'importTooHeavy' // more nested than any export, or more than the time and memory for one file
  | 'importBusy' // another file is being read
  | 'importTooManyLines' // {max}
  | 'importTooManyPeople' // {max}
  | 'importLineTorn' // {line}: fewer cells than the header, or a quote left open
  | 'importJsonTorn'
  | 'importFormula' // {line, text}
  | 'importCellUnreadable' // {line, text}
  | 'importDateUnreadable' // {line, text}
  | 'importDatesUnclear' // {text}: day and month may be either way round in all of them
  | 'importCurrencyUnclear' // {text, codes, code}: a sign that several currencies have
  | 'importCurrencyUnknown' // {line, text}
  | 'importLineUnbalanced' // {line, difference}
  | 'importCostDiffers' // {line, cost, sum}: the parts come to something else
  | 'importPercentDiffers' // {line, sum}
  | 'importWeightsDiffer' // {line, name}
  | 'importTotalsMissing'
  | 'importTotalsDiffer' // {name, total, sum}
  | 'importAmountTooLarge' // {line, max}
  | 'importNobodyShares' // {line}
  | 'importNameUnknown' // {line, name}
  | 'importPayerUnknown' // {line}
  | 'importOneSided'
  | 'importEmpty'
  | 'importDone' // {when}: this very file is in the tab already
  | 'importFileGone'
  | 'linkCodeUnknown' // {minutes}
  | 'linkTooOften' // {max}
  | 'linkTooManyTries'
  | 'linkSamePerson'
  | 'linkSameTab'
  | 'linkNotInPrivate'
  | 'linkNotOnBoth'
  | 'linkBothHaveEntries'
  | 'linkTooManyChats' // {max}
  | 'unlinkNoAccount'
  | 'unlinkNoChat'
  | 'eventChanged' // the same event id with other content

/** A person asked for something impossible. Expected, so it is a value and not an error. */
export interface Refusal {
  readonly refused: RefusalCode
  readonly values: Readonly<Record<string, WordedValue>>
}

/** Says no: `refuse('amountMissing')`. */
export const refuse = (refused: RefusalCode, values: Refusal['values'] = {}): Refusal => ({ refused, values })

/** Tells a refusal from a result. */
export const isRefusal = (value: object): value is Refusal => 'refused' in value
