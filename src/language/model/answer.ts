import { isRefusal } from '../../ledger/refusal.js'
import { computeShares } from '../../ledger/shares.js'
import type { ModelAnswer, ModelDraft, ModelFile } from '../../ports/model.js'
import { activeIn, type ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { amountsOfDraft, interpretExpense, interpretPayment } from '../interpret.js'
import type { Reading } from '../reading.js'
import type { NumberSource } from './amounts.js'
import { type Believed, believe } from './believe.js'
import { objectionTo } from './checks.js'
import { constantsIn } from './constants.js'
import { isFalse, isOpen, type Objection } from './objection.js'
import { givesOrders } from './orders.js'
import { type Points, pointsOf, type ReadNumber } from './points.js'
import type { BeliefContext } from './reader.js'
import { type AddressedRequest, membersIn } from './request.js'

/** What is left of a model's answer, and what it is worth asking again for. */
export interface ReadAnswer {
  readonly reading: Reading
  readonly objection: Objection | null
}

/** More than anybody tells in one message. */
const draftsMax = 10

/**
 * What is left of a model's answer when nothing in it is taken on trust.
 * - Every amount is a number of the message or arithmetic of such (of a picture: lines that add up to the total), everybody in it is
 *   named, and nothing of the message is left out. Else `unsure`: without a guess where the answer says what the message does not.
 * - The drafts must be writable: parts that fit the total, no number of two meanings. Else `unsure` with the drafts as a guess;
 *   interpreting it tells what to ask. A name that is unknown or borne by several stays in the draft as a question.
 * - `notAnExpense` where the model found nothing or somebody gives orders: in the message, on a bill, in a recording.
 */
export const readAnswer = async (
  answer: ModelAnswer,
  addressed: AddressedRequest,
  context: ReadContext,
): Promise<ReadAnswer> => {
  const { request } = addressed
  const texts = [request.message, answer.heard, ...answer.drafts.flatMap(wordsOf)]
  if (texts.some(givesOrders)) return { reading: { kind: 'notAnExpense', because: 'order' }, objection: null }
  if (answer.drafts.length === 0) {
    return { reading: { kind: 'notAnExpense', because: answer.nothing ?? undefined }, objection: null }
  }
  if (answer.drafts.length > draftsMax) return unsure([], isFalse('that are too many drafts'))

  const points =
    answer.heard === '' ? addressed.points : pointsOf(`${request.message}\n${answer.heard}`.trim(), context)
  const believed: Believed[] = []
  for (const draft of answer.drafts) {
    const read = believe(draft, beliefContext(draft, points, addressed, context))
    if ('tell' in read) return unsure([], read)
    if (!believed.some((other) => isSameEntry(other, read))) believed.push(read)
  }
  const drafts = believed.map(({ draft }) => draft)
  const unused = new Set(answer.unused.map((id) => id.trim().toLowerCase()))
  const objection = objectionTo({
    believed,
    points,
    sender: context.sender,
    active: activeIn(context),
    known: knownIn(addressed),
    unused,
    isCorrection: addressed.corrects !== null,
  })
  if (objection !== null) return unsure(objection.kind === 'open' ? drafts : [], objection)
  const notRead = drafts.find((draft) => isPrinted(request.files) && draft.kind === 'expense' && isWithoutTotal(draft))
  if (notRead !== undefined) return unsure(drafts, isOpen('the printed total is missing', ''))
  for (const draft of drafts) {
    if (!(await isWritable(draft, context))) return unsure(drafts, null)
  }
  const leftOut = [...points.numbers, ...points.people].filter(({ id }) => unused.has(id)).map(textOf)
  return { reading: { kind: 'drafts', drafts, ...(leftOut.length === 0 ? {} : { leftOut }) }, objection: null }
}

const textOf = (point: { readonly text: string } | { readonly name: string }): string =>
  'text' in point ? point.text : point.name

const unsure = (guess: readonly Draft[], objection: Objection | null): ReadAnswer => ({
  reading: {
    kind: 'unsure',
    guess,
    ...(objection === null || objection.about === '' ? {} : { doubt: objection.about }),
  },
  objection,
})

const beliefContext = (
  draft: ModelDraft,
  points: Points,
  { request, memberByAlias, corrects }: AddressedRequest,
  context: ReadContext,
): BeliefContext => {
  const { currency, locale, timezone } = context.group
  const hasPrint = isPrinted(request.files)
  const setting = { currency, locale, constants: constantsIn(points) }
  const before = corrects === null ? [] : numbersOf(numbersIn(corrects), context)
  const printed = hasPrint ? numbersOf([...amountsOf(draft), draft.currency], context) : []
  const numbers: NumberSource = { ...setting, numbers: [...points.numbers, ...before, ...printed] }
  const known = knownIn({ corrects })
  return {
    numbers,
    people: { memberByAlias, members: context.members, sender: context.sender, people: points.people, known },
    days: {
      days: points.days,
      isPrinted: hasPrint,
      now: context.now,
      timezone,
      before: corrects?.date ?? null,
    },
    currencies: new Set([
      ...points.currencies,
      ...(hasPrint ? pointsOf([...amountsOf(draft), draft.currency].join('\n'), context).currencies : []),
      ...(corrects === null ? [] : pointsOf(corrects.currency ?? '', context).currencies),
    ]),
    active: activeIn(context),
  }
}

/** The numbers of texts that nobody can point at. */
const numbersOf = (texts: readonly string[], context: ReadContext): readonly ReadNumber[] =>
  texts.flatMap((text) => pointsOf(text, context).numbers.map((number) => ({ ...number, id: '' })))

/** Everything in a draft that is written as a number. */
const numbersIn = (draft: Draft): readonly string[] => {
  const amounts = amountsOfDraft(draft).flatMap((each) => each ?? [])
  if (draft.kind === 'payment') return amounts
  const sharings = [draft.sharing, ...draft.items.map(({ sharing }) => sharing)]
  const counts = sharings.flatMap(({ named }) =>
    named.flatMap(({ part }) =>
      part.kind === 'percent' ? [`${part.percent}%`] : part.kind === 'shares' ? [part.shares] : [],
    ),
  )
  return [...amounts, ...draft.extras.map(({ value }) => value), ...counts]
}

const amountsOf = ({ amount, payers, items, extras }: ModelDraft): readonly string[] =>
  [
    amount,
    ...payers.map((payer) => payer.amount),
    ...items.map((item) => item.amount),
    ...extras.map(({ value }) => value),
  ]
    .flatMap((text) => text.split(/[-+*/()xX×]/u))
    .filter((text) => /\d/u.test(text))

const wordsOf = ({ description, items, extras }: ModelDraft): readonly string[] => [
  description,
  ...items.map(({ label }) => label),
  ...extras.map(({ label }) => label),
]

const isPrinted = (files: readonly ModelFile[]): boolean => files.some(({ mime }) => /^image\/|\/pdf$/u.test(mime))

const isWithoutTotal = (draft: Extract<Draft, { kind: 'expense' }>): boolean =>
  draft.amount === null && draft.items.length > 0

const knownIn = ({ corrects }: Pick<AddressedRequest, 'corrects'>) =>
  new Set(corrects === null ? [] : membersIn(corrects))

/** The same sums shared alike are one entry, whatever it is called. */
const isSameEntry = (one: Believed, other: Believed): boolean => keyOf(one) === keyOf(other)

const keyOf = ({ draft, used }: Believed): string =>
  JSON.stringify([{ ...draft, description: '', category: null, date: null }, used.map(({ id, start }) => [id, start])])

/** Whether the ledger would take it, or only a name is to be asked: the same steps as after a confirmation, without writing. */
const isWritable = async (draft: Draft, context: ReadContext): Promise<boolean> => {
  if (draft.kind === 'payment') return !isRefusal(await interpretPayment(draft, context))
  const request = await interpretExpense(draft, context)
  if ('question' in request) return true
  if (isRefusal(request)) return false
  const total = { amountMinor: request.totalMinor, currency: request.currency }
  return !isRefusal(computeShares(total, request.split, context.group.nextNumber))
}
