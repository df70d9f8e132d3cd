import { type Draft, type DraftSharing, type ExpenseDraft, isSameWho } from '../draft.js'
import { readAdjustments } from './adjustments.js'
import { currencyOf, isMixed } from './currency-of.js'
import { describe, isContent, isUnknown } from './describe.js'
import { readItems } from './items.js'
import { kinds } from './kinds.js'
import { readParts } from './parts.js'
import { readPayerAmounts, readPayers } from './payers.js'
import { readCounts, readExceptions, readOccasions, readSharing } from './sharing.js'
import { isMember, type Work } from './work.js'

/** Reads an expense; null where something stays unread that could change it, or too little says that it is one. */
export const readExpense = (work: Work): Draft | null => {
  const amounts = work.tokens.filter(({ code }) => code === kinds.amount)
  if (amounts.length === 0 || isMixed(amounts)) return null
  const items = readItems(work)
  readOccasions(work)
  readCounts(work)
  readAdjustments(work)
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
    isRefund: false,
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
  if (unreadCodes.test(work.codes)) return false
  // "flights from 60" is a price.
  if (work.lexicon.language === 'en' && work.codes.includes('fA')) return false
  if (work.codes.includes(kinds.instead) && work.tokens.filter(({ code }) => code === kinds.amount).length > 1)
    return false
  return work.tokens.every((_, at) => isHarmless(work, at))
}

// Words that change an expense; `z` beside an amount makes a part of it; behind `x&` somebody unknown was in it, too.
const unreadCodes = /[NGHhuMmTO%FXoKLlgsa!eD<>?1-8k-]|z,?A|A,?z|r|(?:^|[,.])x&_/

const isHarmless = ({ tokens, codes }: Work, at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  switch (codes[at]) {
    case kinds.number:
      return isHarmlessNumber(token?.key ?? '', next?.code ?? '')
    case kinds.plus:
      return next?.code !== kinds.amount && before?.code !== kinds.amount
    case kinds.with:
      return next === undefined || !isUnknown(next)
    case kinds.and:
      // A list of people that goes on with a word nobody knows: an unknown person, perhaps.
      return codes[at - 1] !== '_' || !isPerson(before?.code) || next === undefined || !isUnknown(next)
    default:
      return true
  }
}

const isPerson = (code: string | undefined): boolean => code !== undefined && /[NMHhY]/.test(code)

const isHarmlessNumber = (key: string, next: string): boolean =>
  /[nxIj]/.test(next) || (/^\d{1,2}(?::\d\d|h\d\d)?(?:am|pm|h|uhr)?$/.test(key) && /[:aphu]/.test(key))

/** A report says who paid, or names something to spend on, or shows that a number is money; two of these at least. */
const hasEvidence = (work: Work): boolean => {
  const codes = work.tokens.map(({ code }) => code)
  const isOnlyMoney = work.payers.length === 0 && !codes.some((code) => /[njV]/.test(code))
  if (isOnlyMoney || isPaidBefore(work) || isPersonal(work) || isByAll(work)) return false
  const verbs = codes.filter((code) => code === kinds.verb).length
  const unknown = work.tokens.filter(isUnknown).length
  const hasTopic = codes.includes(kinds.topic) || codes.includes(kinds.occasion)
  const hasVerbOfPaying = work.evidence >= 3 || codes.includes(kinds.paid)
  const isNumbered = work.tokens.some(({ code, isTitle }) => code === kinds.topic && isTitle === true)
  const isBare = unknown === 0 && verbs === 0 && hasTopic && !isNumbered && !codes.includes(kinds.is)
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

/** "Bo bought new shoes for 80": nobody else's, unless it is said who shares. */
const isPersonal = ({ tokens, base, except }: Work): boolean =>
  base === null &&
  except.length === 0 &&
  tokens.some(({ key, code }) => /[nxIc]/.test(code) && (personalThings.has(key) || isOwnFine(key, codesOf(tokens))))

/** "Bo got a fine": his, unless somebody paid it for all. */
const isOwnFine = (key: string, codes: string): boolean =>
  key === 'fine' && codes.includes(kinds.got) && !codes.includes(kinds.paid)

const codesOf = (tokens: Work['tokens']): string => tokens.map(({ code }) => code).join('')

const personalThings: ReadonlySet<string> = new Set(
  (
    'shoes shoe sneakers trainers boots jacket coat shirt dress jeans trousers sweater hoodie clothes haircut barber tattoo watch ring ' +
    'headphones phone iphone laptop car house dog cat guitar necklace earrings perfume makeup manicure glasses sunglasses wallet purse ' +
    'lottery'
  ).split(' '),
)

/** "everyone paid 20", "we spent 300": a sum of each of them, or without a thing one of many expenses. */
const isByAll = ({ tokens }: Work): boolean => {
  const hasThing = tokens.some(({ code }) => code === kinds.topic || code === kinds.occasion)
  return tokens.some(
    ({ code, key }, at) =>
      code === kinds.everyone &&
      tokens[at + 1]?.code === kinds.paid &&
      (/^(?:every|each|all|us all|we all)/.test(key) || (/^we/.test(key) && !hasThing)),
  )
}

/** "Bo already paid 40": of something that everybody knows but we. */
const isPaidBefore = ({ tokens }: Work): boolean =>
  tokens.some(({ key }) => key.startsWith('already ')) && !tokens.some(isContent)

/** "dinner 8 with Bo" may be a time: a small bare number says little. */
const amountsAreClear = (work: Work): boolean =>
  work.tokens.every(
    ({ text, isMarked }, at) =>
      work.codes[at] !== kinds.amount || isMarked === true || !/^(?:\d|1\d|2[0-3])$/.test(text ?? ''),
  )

const sharingOf = (work: Work): DraftSharing | null => {
  const payers = work.payers.map(({ who }) => who)
  const except = work.withoutPayers ? [...work.except, ...(payers.length === 0 ? [sender(work)] : payers)] : work.except
  const named = work.named.filter(({ who }) => !except.some((other) => isSameWho(other, who)))
  if (named.length < work.named.length) return null
  const base = work.base ?? (named.length > 0 ? 'named' : 'everyone')
  // What somebody bought only for themselves is nobody else's business.
  const [only, ...others] = named
  const buyer = payers[0] ?? sender(work)
  if (base === 'named' && only !== undefined && others.length === 0 && payers.length < 2 && isSameWho(only.who, buyer))
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
