import type { MemberId } from '../ids.js'
import type { Day } from '../ledger/entry.js'
import type { Refusal } from '../ledger/refusal.js'
import type { CurrencyCode } from '../money/money.js'
import type { InterpretContext } from './context.js'
import { readDay, today } from './dates.js'
import type { DraftPayer } from './draft.js'
import { type AmountSetting, currencyOfDraft } from './interpret-amounts.js'
import { memberOf } from './interpret-people.js'

/** In what the amounts of a text are written; `currency` is what they are in when they say nothing. */
export const settingOf = (
  said: string | null,
  amounts: readonly (string | null)[],
  currency: CurrencyCode,
  { group }: InterpretContext,
): AmountSetting | Refusal => {
  const setting = { currency, locale: group.locale }
  const written = amounts.filter((amount) => amount !== null)
  const agreed = currencyOfDraft(said, written, setting)
  return typeof agreed === 'string' ? { ...setting, currency: agreed } : agreed
}

/** The day of a date phrase in the group's time zone; today where none was written. */
export const dayOf = async (
  phrase: string | null,
  { now, saidAt, group }: InterpretContext,
): Promise<Day | Refusal> => {
  const { timezone, locale } = group
  const said = saidAt ?? now
  return phrase === null ? today(said, timezone) : readDay(phrase, { now: said, timezone, locale })
}

/** The members who paid: those named, else the sender. */
export const payingMembers = (payers: readonly DraftPayer[], { sender }: InterpretContext): readonly MemberId[] =>
  payers.length === 0 ? [sender] : payers.map(({ who }) => memberOf(who)).filter((member) => member !== null)
