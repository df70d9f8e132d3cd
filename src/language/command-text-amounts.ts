import { isRefusal } from '../ledger/refusal.js'
import { readSignedAmount } from '../money/amount.js'
import { toDecimal } from '../money/format.js'
import type { Money } from '../money/money.js'
import { separatorsOf } from '../money/separators.js'
import type { InterpretContext } from './context.js'
import type { Draft } from './draft.js'
import { amountsOfDraft } from './interpret.js'
import type { AmountSetting } from './interpret-amounts.js'
import { settingOf } from './interpret-common.js'

/** In what all amounts of a draft are written; null where they do not agree. */
export const settingOfDraft = (draft: Draft, context: InterpretContext): AmountSetting | null => {
  const setting = settingOf(draft.currency, amountsOfDraft(draft), context.group.currency, context)
  return isRefusal(setting) ? null : setting
}

/** A sum as a bare number of the locale: `60`, `60,50`, `-10`. The point where the locale's own sign would not be read back. */
export const plainNumber = (money: Money, { locale }: Pick<AmountSetting, 'locale'>): string => {
  const point = toDecimal(money).replace(/\.0+$/, '')
  const { currency, amountMinor } = money
  const local = point.replace('.', separatorsOf(locale, currency).decimal)
  const read = readSignedAmount(local, { currency, locale })
  return 'problem' in read || read.amountMinor !== amountMinor ? point : local
}

/** An amount as written, without its currency and its arithmetic; as it is where it cannot be read. */
export const plainAmount = (text: string, setting: AmountSetting | null): string => {
  const money = setting === null ? null : readSignedAmount(text, setting)
  return setting === null || money === null || 'problem' in money ? text : plainNumber(money, setting)
}
