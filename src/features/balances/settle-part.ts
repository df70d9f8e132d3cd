import type { Situation, Typed } from '../../decision/command.js'
import type { NameQuestion } from '../../language/interpret.js'
import type { Transfer } from '../../ledger/group.js'
import { householdsOf, withMates } from '../../ledger/households.js'
import type { Plan, PlanPart } from '../../ledger/plan.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { findCurrency, readCurrencyAlone } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { membersNamed } from '../members/named-members.js'

/** What a settle card is asked for: all of the plan, one press for all of it, or the part that concerns some people or a currency. */
export type SettleRequest =
  | { readonly shows: 'inOne'; readonly currency: CurrencyCode }
  | { readonly shows: 'whole' }
  | { readonly shows: 'atOnce' }
  | { readonly shows: 'part'; readonly part: PlanPart }

/** Reads `all`, `EUR`, `in EUR` (all of it in euros), `me`, `@bo and @cy`, `@bo EUR`; a word that is neither is a name nobody bears. */
export function settleRequest(
  situation: Situation,
  { argument, mentions }: Typed,
): SettleRequest | Refusal | NameQuestion {
  if (argument.trim() === '') return { shows: 'whole' }
  if (allWords.test(argument)) return { shows: 'atOnce' }
  const [, inCode = ''] = inOneWords.exec(argument) ?? []
  const inOne = readCurrencyAlone(inCode, situation.group.currency)
  if (inOne !== null) return { shows: 'inOne', currency: inOne }
  const households = householdsOf(situation.members)
  // Bob is somebody before he is money of Bolivia.
  const named = membersNamed(situation, { argument, mentions })
  if (named === 'everyone') return { shows: 'whole' }
  if (!isRefusal(named) && !('question' in named))
    return { shows: 'part', part: { members: withMates(named, households), currency: null } }
  const code = currencyIn(argument)
  if (code === null) return named
  const rest = argument.replace(code.words, ' '.repeat(code.words.length))
  const members = membersNamed(situation, { argument: rest, mentions })
  if (members === 'everyone') return { shows: 'part', part: { members: [], currency: code.currency } }
  if (isRefusal(members) || 'question' in members) return members
  return { shows: 'part', part: { members: withMates(members, households), currency: code.currency } }
}

const inOneWords = /^\s*(?:(?:all|everything|todo)\s+)?(?:in|en)\s+(\S+)\s*$/iu

const allWords = /^\s*(?:all|everything|everybody|everyone|at once|todo|todos|todas)\s*$/iu

function currencyIn(argument: string) {
  for (const [words, code = ''] of argument.matchAll(
    /(?:(?<=^|\s)(?:in|en)\s+)?(?<![\p{L}\p{N}@])(\p{L}{3})(?![\p{L}\p{N}])/giu,
  )) {
    const currency = findCurrency(code)
    if (currency !== null) return { words, currency }
  }
  return null
}

/** The part of the plans that concerns these people and this currency; all of them where nobody and none is named. */
export const partOf = (plans: readonly Plan[], { members, currency }: PlanPart): readonly Plan[] =>
  plans
    .filter((plan) => currency === null || plan.currency === currency)
    .map((plan) => ({
      ...plan,
      transfers: plan.transfers.filter(
        ({ from, to }: Transfer) => members.length === 0 || members.includes(from) || members.includes(to),
      ),
    }))
    .filter(({ transfers }) => transfers.length > 0)
