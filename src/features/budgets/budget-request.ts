import { cleanLine, fold } from '../../language/fold.js'
import { categoryOf } from '../../language/grammar-words.js'
import { currencyOfDraft, readPositiveMinor } from '../../language/interpret-amounts.js'
import { onOrOff } from '../../language/on-off.js'
import type { Category } from '../../ledger/entry.js'
import type { EntryLimits } from '../../ledger/expense.js'
import type { Group } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import type { Budget } from '../../ledger/standing.js'
import { exponentOf } from '../../money/currency.js'
import type { Money } from '../../money/money.js'
import { shortened } from '../../present/shortened.js'

/** What `/budget` asks for: to see them, to end one, or to set one. `category` is null for everything, undefined where none was said. */
export type BudgetRequest =
  | { readonly kind: 'show' }
  | { readonly kind: 'off'; readonly category: Category | null | undefined }
  | { readonly kind: 'set'; readonly budget: Pick<Budget, 'category' | 'limit' | 'period'> }

const words = (list: string): readonly string[] => list.split(' ')

// Folded, in English and Spanish, which are understood in every group.
const periods: ReadonlyMap<string, Budget['period']> = new Map([
  ...words('week weekly semana semanal semanales').map((word) => [word, 'week'] as const),
  ...words('month monthly mes mensual mensuales').map((word) => [word, 'month'] as const),
  ...words('year yearly annual annually ano anual anuales').map((word) => [word, 'year'] as const),
])
const everything: ReadonlySet<string> = new Set(words('all overall total everything everyone todo todos general'))
const fillers: ReadonlySet<string> = new Set(
  words('for of on per a an every each the to is max budget de del para por al cada el la un una presupuesto'),
)
const goneWords: ReadonlySet<string> = new Set(words('remove delete cancel end clear borrar eliminar cancelar'))
const currencyWords: ReadonlySet<string> = new Set(words('in en'))

interface Said {
  category: Category | null | undefined
  period: Budget['period'] | null
  isOff: boolean
  currency: string | null
  /** What is not understood otherwise: the amount. */
  readonly rest: string[]
}

/** Reads `food 400 monthly`, in any order. Refused where no amount or no such category can be read. */
export function readBudgetRequest(
  typed: string,
  group: Pick<Group, 'currency' | 'locale'>,
  limits: EntryLimits,
): BudgetRequest | Refusal {
  const said = take(typed)
  if (isRefusal(said)) return said
  const { category, period, isOff, currency, rest } = said
  if (isOff && rest.length === 0) return { kind: 'off', category }
  if (rest.length === 0) return { kind: 'show' }
  const limit = readLimit(rest.join(' '), currency, group, limits)
  if (isRefusal(limit)) return limit
  return { kind: 'set', budget: { category: category ?? null, limit, period: period ?? 'month' } }
}

function take(typed: string): Said | Refusal {
  const said: Said = { category: undefined, period: null, isOff: false, currency: null, rest: [] }
  const parts = cleanLine(typed)
    .replace(/\/(?=\p{L})/gu, ' ')
    .split(' ')
    .filter((part) => part !== '')
  let before = ''
  for (const part of parts) {
    const word = fold(part).replace(/[,;:]+$/u, '')
    const refusal = currencyWords.has(before) ? takeCurrency(part, said) : takeWord(word, part, said)
    if (refusal !== null) return refusal
    before = word
  }
  return said
}

function takeCurrency(part: string, said: Said): null {
  said.currency = part
  return null
}

/** Notes what a word says; what is not known is left for the amount. */
function takeWord(word: string, part: string, said: Said): Refusal | null {
  if (currencyWords.has(word) || fillers.has(word)) return null
  const period = periods.get(word)
  const category = categoryOf(word.replace(/^#/u, ''))
  if (period !== undefined) said.period = period
  else if (category !== null) return takeCategory(category, said)
  else if (everything.has(word)) said.category ??= null
  else if (!/\d/u.test(word) && (onOrOff(word) === 'off' || goneWords.has(word))) said.isOff = true
  else if (word.startsWith('#')) return refuse('categoryUnknown', { text: shortened(part.slice(1)) })
  else said.rest.push(part)
  return null
}

function takeCategory(category: Category, said: Said): Refusal | null {
  const { category: known } = said
  if (known !== undefined && known !== null && known !== category) {
    return refuse('severalCategories', { first: known, second: category })
  }
  said.category = category
  return null
}

function readLimit(
  text: string,
  said: string | null,
  { currency: usual, locale }: Pick<Group, 'currency' | 'locale'>,
  limits: EntryLimits,
): Money | Refusal {
  const currency = currencyOfDraft(said, [text], { currency: usual, locale })
  const amountMinor = typeof currency === 'string' ? readPositiveMinor(text, { currency, locale }) : currency
  // A word beside an amount was most likely meant as a category.
  const strange = text.split(' ').find((part) => /^\p{L}+$/u.test(part))
  if (typeof amountMinor !== 'bigint') {
    return strange === undefined ? amountMinor : refuse('categoryUnknown', { text: shortened(strange) })
  }
  if (typeof currency !== 'string') return currency
  const maxMinor = limits.maxExpenseMajor * 10n ** BigInt(exponentOf(currency))
  if (amountMinor > maxMinor) return refuse('budgetTooLarge', { max: { amountMinor: maxMinor, currency } })
  return { amountMinor, currency }
}
