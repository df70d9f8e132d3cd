import type { Command, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here } from '../../decision/effects.js'
import { cleanLine } from '../../language/fold.js'
import { currencyOfDraft, readPositiveMinor } from '../../language/interpret-amounts.js'
import { onOrOff } from '../../language/on-off.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { exponentOf } from '../../money/currency.js'
import { toDecimal } from '../../money/format.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import { sentence, text, view } from '../../present/view.js'
import { wallTimeOf } from '../../time/local-time.js'
import { overThreshold, rearmBelow, told } from './alert-notice.js'

// In major units: enough to mean something in most currencies.
const exampleMajor = 100n
// More lines are not read; /balance tells of everybody.
const namedMax = 20

/** Tells when a member comes to owe more than an amount. */
export const alert: Command = {
  name: 'alert',
  aliases: ['alerts'],
  usage: '[amount or off]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const { books, group, words } = situation
    const typed = cleanLine(argument)
    const known = await books.notices.alert(group.id)
    if (typed === '' || (onOrOff(typed) === 'on' && !/\d/u.test(typed))) {
      if (known === null)
        return answer(sentence(words.say('alert.isOff', exampleOf(usualThreshold(group.currency), group.currency))))
      return answer(sentence(words.say('alert.is', { amount: known.threshold })))
    }
    if (onOrOff(typed) === 'off') {
      if (known === null) return answer(sentence(words.say('alert.alreadyOff')))
      return effects(
        [
          { kind: 'alertSet', alert: null },
          { kind: 'watched', watcher: 'alert', on: false },
        ],
        here(sentence(words.say('alert.setOff', exampleOf(known.threshold, group.currency)))),
      )
    }
    const threshold = readThreshold(situation, typed)
    if ('refused' in threshold) return threshold
    const { amountMinor, currency } = threshold
    if (known?.threshold.amountMinor === amountMinor && known.threshold.currency === currency) {
      return answer(sentence(words.say('alert.already', { amount: threshold })))
    }
    return set(situation, threshold)
  },
}

function readThreshold({ group, limits }: Situation, typed: string): Money | Refusal {
  const setting = { currency: group.currency, locale: group.locale }
  const currency = currencyOfDraft(null, [typed], setting)
  if (typeof currency !== 'string') return currency
  const amountMinor = readPositiveMinor(typed, { ...setting, currency })
  if (typeof amountMinor !== 'bigint') return amountMinor
  const maxMinor = limits.maxExpenseMajor * 10n ** BigInt(exponentOf(currency))
  if (amountMinor > maxMinor) return refuse('alertTooLarge', { max: { amountMinor: maxMinor, currency } })
  return { amountMinor, currency }
}

/** Those who are above it already are told of at once, and so not again until their debt has been below. */
async function set({ books, group, now, words }: Situation, threshold: Money): Promise<Effects> {
  const balances = await books.balances.of(group.id)
  const over = overThreshold(threshold, balances)
  const today = wallTimeOf(now, group.timezone).day
  const { currency } = threshold
  const isOneOfSeveral = currency !== group.currency || balances.some(({ net }) => net.currency !== currency)
  const lines = [
    words.say('alert.set', { amount: threshold, rearm: rearmBelow(threshold) }),
    ...(isOneOfSeveral ? [words.say('alert.onlyCurrency', { currency })] : []),
    ...over
      .slice(0, namedMax)
      .map(({ member, debt }) => words.say('alert.overNow', { member: { member }, amount: debt })),
  ]
  return effects(
    [
      { kind: 'alertSet', alert: { threshold, states: told(over, today) } },
      { kind: 'watched', watcher: 'alert', on: true },
    ],
    here(view(lines.map((line) => text(line)))),
  )
}

const usualThreshold = (currency: CurrencyCode): Money => ({
  amountMinor: exampleMajor * 10n ** BigInt(exponentOf(currency)),
  currency,
})

/** How an amount is typed: without decimals that say nothing, and without a currency where it is the usual one. */
function exampleOf(amount: Money, usual: CurrencyCode): { readonly example: string; readonly amount: Money } {
  const typed = toDecimal(amount).replace(/\.0+$/u, '')
  return { amount, example: amount.currency === usual ? typed : `${typed} ${amount.currency}` }
}
