import type { Draft, DraftSharing, ExpenseDraft } from '../draft.js'
import { currencyOf, isMixed } from './currency-of.js'
import { describe, isUnknown } from './describe.js'
import { readItems } from './items.js'
import { kinds } from './kinds.js'
import { readParts } from './parts.js'
import { readPayerAmounts, readPayers } from './payers.js'
import { readCounts, readExceptions, readOccasions, readSharing } from './sharing.js'
import { isMember, isSame, type Work } from './work.js'

/** Reads an expense; null where something stays unread that could change it, or too little says that it is one. */
export const readExpense = (work: Work): Draft | null => {
  const amounts = work.tokens.filter(({ code }) => code === kinds.amount)
  if (amounts.length === 0 || isMixed(amounts)) return null
  const items = readItems(work)
  readOccasions(work)
  readCounts(work)
  readExceptions(work)
  readPayerAmounts(work)
  readParts(work)
  readSharing(work)
  readPayers(work)
  const total = takeTotal(work)
  if (total === 'unclear' || work.isDoubtful || !isAllRead(work) || !hasEvidence(work)) return null
  if (total === null && !addsUp(work)) return null
  if (work.needsSharing && work.base === null && work.except.length === 0) return null
  const sharing = sharingOf(work)
  if (sharing === null || !countsFit(work, sharing)) return null
  const { description, category } = describe(work)
  const draft: ExpenseDraft = {
    kind: 'expense',
    amount: items === null && work.tipPercent === null ? total : null,
    currency: currencyOf(amounts),
    payers: work.payers,
    sharing,
    items: [],
    extras: [],
    date: work.date,
    category,
    description,
  }
  if (items !== null) return { ...draft, amount: null, items: items(sharing, total, description) }
  if (work.tipPercent === null || total === null) return work.tipPercent === null ? draft : null
  return {
    ...draft,
    items: [{ label: description, amount: total, sharing }],
    extras: [{ label: 'tip', value: `${work.tipPercent}%` }],
  }
}

/** The one amount that no part and no payer has claimed. */
const takeTotal = (work: Work): string | null | 'unclear' => {
  const left = work.tokens.filter((_, at) => work.codes[at] === kinds.amount)
  const [first] = left
  if (first === undefined) return null
  if (left.some(({ text }) => text !== first.text) || /^0+(?:[.,]0*)?$/.test(first.text ?? '')) return 'unclear'
  if (first.isMarked === true) work.evidence += 1
  if (/^\d+[.,]\d{1,3}$/.test(first.text ?? '')) work.evidence += 1
  return first.text ?? null
}

/** Without a total, the amounts of all payers or of all sharers must make it up. */
const addsUp = (work: Work): boolean => {
  const paid = work.payers.filter(({ amount }) => amount !== null)
  if (paid.length > 0) return paid.length === work.payers.length
  return work.named.length > 1 && work.base === 'named' && work.named.every(({ part }) => part.kind === 'exact')
}

/** What may stay unread: nouns and small words. Names, other numbers, negations and doubts may not. */
const isAllRead = (work: Work): boolean => {
  if (/[NGHhuMmTO%FXoKLlgsa!eD<>?1-8k-]/.test(work.codes)) return false
  if (/z[,]?A|A[,]?z|r/.test(work.codes)) return false
  if (work.codes.includes(kinds.instead) && work.tokens.filter(({ code }) => code === kinds.amount).length > 1)
    return false
  for (const [at, token] of work.tokens.entries()) {
    const code = work.codes[at]
    const next = work.tokens[at + 1]
    if (code === kinds.number && !isHarmlessNumber(token.key, next?.code ?? '')) return false
    if (code === kinds.plus && (next?.code === kinds.amount || work.tokens[at - 1]?.code === kinds.amount)) return false
    if (code === kinds.with && next !== undefined && isUnknown(next)) return false
    // A list of people that goes on with a word nobody knows: an unknown person, perhaps.
    if (
      code === kinds.and &&
      work.codes[at - 1] === '_' &&
      isPerson(work.tokens[at - 1]?.code) &&
      next !== undefined &&
      isUnknown(next)
    )
      return false
  }
  return true
}

const isPerson = (code: string | undefined): boolean => code !== undefined && /[NMHhY]/.test(code)

const isHarmlessNumber = (key: string, next: string): boolean =>
  /[nxIj]/.test(next) || (/^\d{1,2}(?::\d\d|h\d\d)?(?:am|pm|h|uhr)?$/.test(key) && /[:aphu]/.test(key))

/** A report says who paid, or names something to spend on, or shows that a number is money; two of these at least. */
const hasEvidence = (work: Work): boolean => {
  const codes = work.tokens.map(({ code }) => code)
  const verbs = codes.filter((code) => code === kinds.verb).length
  const unknown = work.tokens.filter(isUnknown).length
  const hasTopic = codes.includes(kinds.topic) || codes.includes(kinds.occasion)
  const hasVerbOfPaying = work.evidence >= 3 || codes.includes(kinds.paid)
  const isBare = unknown === 0 && verbs === 0 && hasTopic && !codes.includes(kinds.is)
  const score =
    work.evidence +
    (hasTopic ? 1 : 0) +
    (codes.includes(kinds.split) || codes.includes(kinds.equally) ? 1 : 0) +
    (codes.includes(kinds.total) ? 1 : 0) +
    (isBare ? 1 : 0) -
    (work.payers.length > 0 || amountsAreClear(work) ? 0 : 2) -
    2 * verbs -
    (codes.includes(kinds.is) ? 2 : 0) -
    (codes.includes(kinds.takes) && work.named.length === 0 ? 1 : 0) -
    (hasVerbOfPaying ? 0 : Math.max(0, unknown - 2))
  return score >= scoreMin
}

const scoreMin = 2

/** "dinner 8 with Bo" may be a time: a small bare number says little. */
const amountsAreClear = (work: Work): boolean =>
  work.tokens.every(
    ({ code, text, isMarked }) => code !== kinds.amount || isMarked === true || !/^(?:\d|1\d|2[0-3])$/.test(text ?? ''),
  )

const sharingOf = (work: Work): DraftSharing | null => {
  const payers = work.payers.map(({ who }) => who)
  const except = work.withoutPayers ? [...work.except, ...(payers.length === 0 ? [sender(work)] : payers)] : work.except
  const named = work.named.filter(({ who }) => !except.some((other) => isSame(other, who)))
  if (named.length < work.named.length) return null
  const base = work.base ?? (named.length > 0 ? 'named' : 'everyone')
  // What somebody bought only for themselves is nobody else's business.
  const [only, ...others] = named
  const buyer = payers[0] ?? sender(work)
  if (base === 'named' && only !== undefined && others.length === 0 && payers.length < 2 && isSame(only.who, buyer))
    return null
  return { base, named, except }
}

const sender = (work: Work) => ({ kind: 'member', member: work.context.sender }) as const

/** "the four of us" must be four, else somebody is meant that we would get wrong. */
const countsFit = (work: Work, sharing: DraftSharing): boolean => {
  if (work.counts.length === 0) return true
  const payers = work.payers.length === 0 ? [sender(work)] : work.payers.map(({ who }) => who)
  const members = work.context.members.filter(({ id, active }) => {
    const isNamed = sharing.named.some(({ who }) => isMember(who, id))
    const isIn =
      sharing.base === 'everyone'
        ? active
        : sharing.base === 'payersAndNamed' && payers.some((who) => isMember(who, id))
    return (isIn || isNamed) && !sharing.except.some((who) => isMember(who, id))
  })
  return work.counts.every(
    (count) =>
      count === members.length || (work.payers.length === count && count > 1) || isRest(work, count, members.length),
  )
}

/** "rest three ways", "between the other three": those without a part of their own. */
const isRest = (work: Work, count: number, sharers: number): boolean =>
  work.named.length > 0 && count === sharers - work.named.filter(({ part }) => part.kind !== 'equal').length
