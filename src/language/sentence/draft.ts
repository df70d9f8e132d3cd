import { exponentOf } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import { plainNumber } from '../command-text-amounts.js'
import type { Draft, DraftPart, DraftSharer, Who } from '../draft.js'
import { cleanLine } from '../fold.js'
import { categoryIn } from './category.js'
import type { ExpenseMeaning, Meaning, Part, PaymentMeaning, Whoever } from './meaning.js'
import type { Passage } from './passage.js'

/** The draft of what a text was understood to say; null where it says nothing to log. */
export const draftOf = (meaning: Meaning, passage: Passage): Draft | null => {
  switch (meaning.kind) {
    case 'expense':
      return expenseOf(meaning, passage)
    case 'payment':
      return paymentOf(meaning, passage)
    default:
      return null
  }
}

const expenseOf = (meaning: ExpenseMeaning, passage: Passage): Draft => {
  const { total, currency, paid, base, sharers, more, except, day } = meaning
  const who = (whoever: Whoever): Who => whoOf(whoever, passage)
  const written = (value: number) => amountText(value, currency, passage)
  const partOf = (whoever: Whoever, { kind, value }: Part): DraftPart => {
    const extra = more.get(whoever)
    if (extra !== undefined) return { kind: 'adjust', amount: `${extra < 0 ? '-' : '+'}${written(Math.abs(extra))}` }
    if (kind === 'exact') return { kind: 'exact', amount: written(value) }
    if (kind === 'fraction') return { kind: 'exact', amount: written(value * total) }
    return value === 1 ? { kind: 'equal' } : { kind: 'shares', shares: String(value) }
  }
  const named: DraftSharer[] = [...sharers].map(([whoever, part]) => ({
    who: who(whoever),
    part: partOf(whoever, part),
  }))
  const others = [...more.keys()].filter((whoever) => !sharers.has(whoever))
  named.push(...others.map((whoever) => ({ who: who(whoever), part: partOf(whoever, { kind: 'weight', value: 1 }) })))
  const isSpeaker = paid.size === 1 && paid.has(passage.context.sender)
  return {
    kind: 'expense',
    isRefund: false,
    amount: written(total),
    currency,
    payers: isSpeaker
      ? []
      : [...paid].map(([whoever, value]) => ({ who: who(whoever), amount: paid.size > 1 ? written(value) : null })),
    sharing: { base, named, except: [...except].map(who) },
    items: [],
    extras: [],
    date: day,
    ...aboutWhat(passage),
  }
}

const paymentOf = ({ from, to, total, currency, day }: PaymentMeaning, passage: Passage): Draft => ({
  kind: 'payment',
  from: whoOf(from, passage),
  to: whoOf(to, passage),
  amount: amountText(total, currency, passage),
  currency,
  date: day,
  description: '',
})

const whoOf = (whoever: Whoever, { people }: Passage): Who => {
  if (!whoever.startsWith('?')) return { kind: 'member', member: whoever as Exclude<Whoever, `?${number}`> }
  const mention = people[Number(whoever.slice(1))]?.mention
  const name = mention?.kind === 'person' ? mention.name : ''
  const candidates = mention?.candidates ?? []
  return candidates.length > 1 ? { kind: 'ambiguous', name, candidates } : { kind: 'unknown', name }
}

/** A sum as the group writes it, so that it is read back as the same. */
const amountText = (value: number, currency: CurrencyCode, { context }: Passage): string =>
  plainNumber({ amountMinor: BigInt(Math.round(value * 10 ** exponentOf(currency))), currency }, context.group)

/** What was bought: the words that say no more of who and how much, those that name a thing first. */
export const aboutWhat = ({ text, units, language }: Passage) => {
  const runs: { start: number; end: number; isTopic: boolean; length: number }[] = []
  let isOpen = false
  for (const { start, end, key, classes } of units) {
    const isTopic = classes[0] === 'T'
    const isWord = isTopic || (classes[0] === 'w' && /^\p{L}/u.test(key))
    const run = runs.at(-1)
    // Small words hold a description together and end none.
    const isSmall = !isTopic && [...key].length <= 3
    if (!isWord) isOpen = false
    else if (run !== undefined && isOpen) {
      run.isTopic ||= isTopic
      if (isSmall) continue
      run.end = end
      run.length += 1
    } else if (!isSmall) {
      runs.push({ start, end, isTopic, length: 1 })
      isOpen = true
    }
  }
  const best = runs.find(({ isTopic }) => isTopic) ?? runs.toSorted((left, right) => right.length - left.length)[0]
  const description = best === undefined ? '' : cleanLine(text.slice(best.start, best.end))
  return {
    description: [...description].slice(0, descriptionMax).join(''),
    category: categoryIn({ units, language }),
  }
}

const descriptionMax = 80
