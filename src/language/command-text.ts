import { isDeepStrictEqual } from 'node:util'
import { isRefusal, type Refusal } from '../ledger/refusal.js'
import { plainAmount, plainNumber, settingOfDraft } from './command-text-amounts.js'
import { nameText, type Pen, quotedText, type Style, settledIn, sharingText } from './command-text-people.js'
import type { InterpretContext } from './context.js'
import { readPlainDay, today } from './dates.js'
import type { Draft, DraftExtra, DraftItem, ExpenseDraft, PaymentDraft, Who } from './draft.js'
import { cleanLine, fold } from './fold.js'
import { parseExpense, parsePayment } from './grammar.js'
import { extraWords } from './grammar-words.js'
import { undatedExpense, undatedPayment } from './interpret.js'
import { createNameFinder } from './names.js'

/**
 * The typed command that says the same as a draft, without the sign or word that a platform puts before commands: `add 60 dinner`,
 * `pay @Ana @Bo 20`. Read again by whoever wrote the draft, it is the same draft: each way of writing is tried on the grammar until
 * one is. Null where none is, as for two members whom no name tells apart, so that no line is ever offered that says something else.
 */
export const commandText = (written: Draft, context: InterpretContext): string | null =>
  firstWritten(written, context, (read, meant) => !isRefusal(read) && isDeepStrictEqual(read, meant))

/**
 * The same for a line that waits for what it lacks, so that it can be read only then: a sum that is missing or means two, parts that
 * do not make the total.
 */
export const openCommandText = (written: Draft, context: InterpretContext): string | null =>
  commandText(written, context) ??
  firstWritten(written, context, (read, meant) => isRefusal(read) && isRefusal(meant) && read.refused === meant.refused)

type Meaning = ReturnType<typeof meaningOf>

const firstWritten = (
  written: Draft,
  context: InterpretContext,
  isSame: (read: Meaning | Refusal, meant: Meaning | Refusal) => boolean,
): string | null => {
  const draft = written.kind === 'expense' ? withoutLoneLine(written) : written
  const finder = createNameFinder(context.members, context.sender)
  const setting = settingOfDraft(draft, context)
  const meant = meaningOf(draft, context)
  for (const style of styles) {
    const text = write(draft, { context, finder, setting, style })
    const read = parse(draft.kind, text, context)
    if (isSame(isRefusal(read) ? read : meaningOf(read, context), meant)) return commandOf(draft, text)
  }
  return null
}

const styles: readonly Style[] = [
  { quotes: 'whereNeeded', names: 'short', assigns: false },
  { quotes: 'always', names: 'short', assigns: false },
  { quotes: 'whereNeeded', names: 'short', assigns: true },
  { quotes: 'always', names: 'full', assigns: true },
  { quotes: 'always', names: 'username', assigns: true },
  { quotes: 'always', names: 'quoted', assigns: true },
]

const commandOf = (draft: Draft, text: string): string => `${draft.kind === 'expense' ? 'add' : 'pay'} ${text}`.trim()

const parse = (kind: Draft['kind'], text: string, context: InterpretContext): Draft | Refusal => {
  const readContext = { ...context, mentions: [] }
  return kind === 'expense' ? parseExpense(text, readContext) : parsePayment(text, readContext)
}

/**
 * What a draft asks for, in a form that can be compared. A bill without words of its own is called by its lines. Whoever is still a
 * question is taken for a member of that name, so that the rest is compared as well.
 */
const meaningOf = (draft: Draft, context: InterpretContext) => {
  const { settled, strangers } = settledIn(draft)
  const known = { ...context, members: [...context.members, ...strangers] }
  const request = settled.kind === 'expense' ? undatedExpense(settled, known) : undatedPayment(settled, known)
  if ('refused' in request || 'question' in request) return request
  const isNamedByLines = draft.kind === 'expense' && isBill(draft) && isUnnamed(draft)
  const description = isNamedByLines ? '' : cleanLine(draft.description)
  const asked = strangers.map(({ id }) => id).sort()
  return { request: { ...request, description }, date: dateText(draft.date, context), asked }
}

const isUnnamed = ({ description, items }: ExpenseDraft): boolean => {
  const labels = items.map(({ label }) => label).filter((label) => label !== '')
  return description === '' || cleanLine(labels.join(', ')) === cleanLine(description)
}

/** A single line without extras is an ordinary expense with the same shares: the grammar knows bills of several lines only. */
const withoutLoneLine = (draft: ExpenseDraft): ExpenseDraft => {
  const [item, another] = draft.items
  if (item === undefined || another !== undefined || draft.extras.length > 0) return draft
  const { amount, sharing, label } = item
  return { ...draft, amount, sharing, items: [], description: draft.description === '' ? label : draft.description }
}

const isBill = ({ items }: ExpenseDraft): boolean => items.length > 0

const write = (draft: Draft, pen: Pen): string =>
  draft.kind === 'payment' ? writePayment(draft, pen) : isBill(draft) ? writeBill(draft, pen) : writeExpense(draft, pen)

const writePayment = (draft: PaymentDraft, pen: Pen): string => {
  const { from, to } = draft
  const amount = draft.amount === null ? '' : plainAmount(draft.amount, pen.setting)
  const payer = from === null || isSender(from, pen) ? '' : nameText(from, pen)
  const payee = to === null ? '' : nameText(to, pen)
  return joined([
    ...(pen.style.assigns ? [amount, payer, payee] : [payer, payee, amount]),
    wordsText(draft.description, 'payment', pen),
    detailsText(draft, pen),
  ])
}

const writeExpense = (draft: ExpenseDraft, pen: Pen): string =>
  joined([
    totalText(draft, pen),
    wordsText(draft.description, 'expense', pen),
    sharingText(draft.sharing, payersOf(draft, pen), 'total', pen),
    payersText(draft, pen),
    detailsText(draft, pen),
  ])

/** The total, also where only the parts or the payers' amounts make it up. */
const totalText = (draft: ExpenseDraft, { context, setting }: Pen): string => {
  const request = undatedExpense(draft, context)
  const sum =
    setting !== null && 'totalMinor' in request
      ? plainNumber({ amountMinor: request.totalMinor, currency: request.currency }, setting)
      : plainAmount(draft.amount ?? '', setting)
  return draft.isRefund && sum !== '' ? `-${sum}` : sum
}

const writeBill = (draft: ExpenseDraft, pen: Pen): string => {
  const payers = payersOf(draft, pen)
  const description = isUnnamed(draft) ? '' : wordsText(draft.description, 'expense', pen)
  const lines = [
    ...draft.items.map((item) => itemText(item, payers, pen)),
    ...draft.extras.map((extra) => extraText(extra, pen)),
    joined([description, payersText(draft, pen), detailsText(draft, pen)]),
  ]
  return lines.filter((line) => line !== '').join('; ')
}

const itemText = ({ label, amount, sharing }: DraftItem, payers: readonly Who[], pen: Pen): string => {
  const written = sharingText(sharing, payers, 'item', pen)
  // "service 20" alone would be spread over the other lines.
  const isLikeExtra = cleanLine(label)
    .split(' ')
    .some((word) => extraWords.has(fold(word)))
  const who = written === '' && isLikeExtra ? 'everyone' : written
  return joined([wordsText(label, 'expense', pen), plainAmount(amount, pen.setting), who])
}

/** A line is spread over the others because of an open word in its name or a minus, so one that has neither gets `tip` before it. */
const extraText = ({ label, value }: DraftExtra, pen: Pen): string => {
  const words = wordsText(label, 'expense', { ...pen, style: { ...pen.style, quotes: 'whereNeeded' } })
  const isNamed = value.startsWith('-') || words.split(' ').some((word) => extraWords.has(fold(word)))
  const amount = /[%٪]\s*$/u.test(value) ? value.trim() : plainAmount(value, pen.setting)
  return joined([isNamed ? '' : 'tip', words, amount])
}

const payersOf = ({ payers }: ExpenseDraft, { context }: Pen): readonly Who[] =>
  payers.length === 0 ? [{ kind: 'member', member: context.sender }] : payers.map(({ who }) => who)

const payersText = ({ payers }: ExpenseDraft, pen: Pen): string => {
  const [only] = payers
  if (only === undefined || (payers.length === 1 && only.amount === null && isSender(only.who, pen))) return ''
  const list = payers.map(({ who, amount }) => {
    const sign = pen.style.assigns ? '=' : ' '
    return `${nameText(who, pen)}${amount === null ? '' : `${sign}${plainAmount(amount, pen.setting)}`}`
  })
  return `paid by ${list.join(' ')}`
}

const isSender = (who: Who, { context }: Pen): boolean => who.kind === 'member' && who.member === context.sender

const detailsText = (draft: Draft, { context, setting }: Pen): string => {
  const date = dateText(draft.date, context)
  const category = draft.kind === 'expense' ? draft.category : null
  const currency = setting === null ? draft.currency : setting.currency
  return joined([
    date === null ? '' : `on ${date}`,
    category === null ? '' : `#${category}`,
    currency === null || currency === context.group.currency ? '' : `in ${currency}`,
  ])
}

/** The day itself, so that the command says the same tomorrow; the phrase where only the big reader knows. Null: today. */
const dateText = (phrase: string | null, { now, group }: InterpretContext): string | null => {
  if (phrase === null) return null
  const day = readPlainDay(phrase, { now, timezone: group.timezone, locale: group.locale })
  if (typeof day !== 'string' || phrase.startsWith('--')) return phrase
  return day === today(now, group.timezone) ? null : day
}

/** A description or label, quoted where it would be read as something else. */
const wordsText = (words: string, kind: Draft['kind'], pen: Pen): string => {
  const text = cleanLine(words)
  if (text === '' || (pen.style.quotes === 'whereNeeded' && isPlain(text, kind, pen))) return text
  return quotedText(text)
}

/** Whether the grammar finds nothing in the words but words; of a payment the whole command tells. */
const isPlain = (text: string, kind: Draft['kind'], { context }: Pen): boolean => {
  if (/["“”„«»]/.test(text)) return false
  if (kind === 'payment') return true
  const plain = { ...parse('expense', '24 x', context), description: text }
  return isDeepStrictEqual(parse('expense', `24 ${text}`, context), plain)
}

const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').join(' ')
