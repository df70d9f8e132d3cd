import { type Draft, isSameWho, type Who } from '../draft.js'
import { currencyOf } from './currency-of.js'
import { describe, isUnknown } from './describe.js'
import { kinds } from './kinds.js'
import { claim, find, isMember, joined, type Match, one, peopleIn, tokenAt, type Work } from './work.js'

/** Reads "Bo paid me back 40" and "sent Bo 40"; null when the sentence is no repayment. `unsure`: it is one, but not clear. */
export const readPayment = (work: Work): Draft | 'unsure' | null => {
  for (const pattern of work.lexicon.language === 'en' ? paymentPatterns : [...paymentPatterns, givenFor]) {
    const match = find(work, pattern)
    if (match !== null && isGiving(work, match)) return paymentOf(work, match)
  }
  return null
}

const from = `(?<from>${one})?w?`
const to = `(?<to>${one})`
const amount = '(?<amount>A)'

const paymentPatterns: readonly RegExp[] = [
  // paid me back 40, sent Bo 40, gave her the 20 she owed
  new RegExp(`${from}[Pg]${to}k[hmx$,]{0,2}${amount}`, 'd'),
  new RegExp(`${from}[Pg]${to}[hm,]{0,2}${amount}k?(?![,.]?R|&|>|e)`, 'd'),
  new RegExp(`${from}g${to}[hm,]{0,2}${amount}k?(?!&|>|e)`, 'd'),
  // settled up with Bo 20, repaid Bo 20
  new RegExp(`${from}Kk?W?${to}[,xh]{0,2}${amount}`, 'd'),
  // sent 40 to Bo, paid 40 back to Bo, returned his 40 to Bo
  new RegExp(`${from}[PgK][hm]?${amount}k?t${to}`, 'd'),
  new RegExp(`${from}[PgK]k?t${to},?${amount}`, 'd'),
  // got 40 back from Bo, received 40 from Bo
  new RegExp(`(?<to>${one})?(?:L|p(?=[hm]?Ak))[hm]?${amount}k?f(?<from>${one})`, 'd'),
  // Ute hat mir die 50 zurückgegeben; Beto me devolvió 300
  new RegExp(`(?<from>${one})w?${to}[hm]?${amount}[gK]`, 'd'),
  new RegExp(`(?<from>${one})w?${to}w?[gK][hm]?${amount}`, 'd'),
  new RegExp(`(?<from>${one})w?${amount}k?t${to}w?[gK]`, 'd'),
  new RegExp(`(?<from>${one})t${to}${amount}[gK]`, 'd'),
  new RegExp(`t${to}${amount}(?<from>${one})?[gK]`, 'd'),
  // 40 to Bo, settled
  new RegExp(`(?<from>${one})?w?[gK]${amount}s?(?:,)?t${to}`, 'd'),
]

/** Of the verbs of paying only "paid" itself gives money to somebody: "covered Bo 20" does not, nor does "pagó Bo 20". */
const isGiving = (work: Work, match: Match): boolean => {
  const verb = work.tokens.slice(match.start, match.end).find(({ code }) => code === kinds.paid)
  return (
    verb === undefined ||
    (work.lexicon.language === 'en' && /^(?:have |has |just )?(?:paid|payed|payd|pd)$/.test(verb.key))
  )
}

// Where "for" and "to" are one word; in English "gave 40 for Bo" is no payment to Bo.
const givenFor = new RegExp(`${from}g[hm]?${amount}R${to}`, 'd')

const paymentOf = (work: Work, match: Match): Draft | 'unsure' => {
  const [payer] = peopleIn(work, match.span('from'))
  const [payee] = peopleIn(work, match.span('to'))
  const isReceived =
    /[Lp]/.test(work.codes.slice(match.start, match.end)) &&
    match.span('from') !== null &&
    !/[gK]/.test(work.codes.slice(match.start, match.end))
  const token = tokenAt(work, match.span('amount'))
  claim(work, match.start, match.end)
  const sender: Who = { kind: 'member', member: work.context.sender }
  const giver = payer ?? sender
  const taker = payee ?? (isReceived ? sender : undefined)
  if (token === null || taker === undefined || isSameWho(giver, taker) || work.isDoubtful) return 'unsure'
  if (payer === undefined && !work.lexicon.verbMeansSpeaker) return 'unsure'
  if (!isRestHarmless(work) || isThing(work, match)) return 'unsure'
  return {
    kind: 'payment',
    from: isMember(giver, work.context.sender) ? null : giver,
    to: taker,
    amount: token.text ?? null,
    currency: currencyOf([token]),
    date: work.date,
    description: describe(work).description,
  }
}

/** "sent me the 120 invoice", "gave me 20 reasons": what stands behind the number is what was given. */
const isThing = (work: Work, match: Match): boolean => {
  const next = work.tokens[match.end]
  return next !== undefined && (/[nIj]/.test(next.code) || isUnknown(next))
}

/** Beside a payment or a debt nobody and no number may stay unread. */
const isRestHarmless = (work: Work): boolean => {
  // "for his train ticket" tells what it was for.
  const codes = work.codes.replace(/[Rf][hmG](?=[nxVI])/g, 'xx')
  return !/[NGHhuMmYTOA%FXPpgKLlozaZWESe!rD+\-C]/.test(codes) && !/#(?!I|n|x)/.test(codes)
}

const debtPatterns: readonly RegExp[] = [
  // Bo owes me 15, Bo and Cy each owe me 14, I lent Bo 20
  new RegExp(`(?<debtor>${joined})U?(?<each>e)?[,]?o(?<creditor>${one})${amount}(?<eachBehind>e)?`, 'd'),
  new RegExp(`(?<debtor>${joined})(?<each>e)?o[hm]?${amount}t(?<creditor>${one})`, 'd'),
  new RegExp(`(?<creditor>${one})?l(?<debtor>${one})${amount}`, 'd'),
  new RegExp(`(?<creditor>${one})?l${amount}t(?<debtor>${one})`, 'd'),
  // me debe Lalo 250; Emre'ye 200 lira borcum var
  new RegExp(`o(?<creditor>[Mu])(?<debtor>${one})${amount}`, 'd'),
  new RegExp(`(?<debtor>${one})(?<creditor>${one})o${amount}`, 'd'),
  new RegExp(`(?<debtor>${one})(?<creditor>${one})${amount}o`, 'd'),
  new RegExp(`t(?<creditor>${one})${amount}(?<debtor>${one})o`, 'd'),
  new RegExp(`(?<debtor>${one})t(?<creditor>${one})${amount}o`, 'd'),
  new RegExp(`t(?<creditor>${one})(?<debtor>${one})o${amount}`, 'd'),
]

/** Reads "Bo owes me 15 for the concert" as an expense that Bo owes alone; null when the sentence says no debt. */
export const readDebt = (work: Work): Draft | 'unsure' | null => {
  for (const pattern of debtPatterns) {
    const match = find(work, pattern)
    if (match !== null) return debtOf(work, match)
  }
  return null
}

const debtOf = (work: Work, match: Match): Draft | 'unsure' => {
  const debtors = peopleIn(work, match.span('debtor'))
  const [creditor = { kind: 'member', member: work.context.sender } as const] = peopleIn(work, match.span('creditor'))
  const token = tokenAt(work, match.span('amount'))
  const isEach = match.span('each') !== null || match.span('eachBehind') !== null
  claim(work, match.start, match.end)
  if (token === null || work.isDoubtful || debtors.length === 0) return 'unsure'
  if (debtors.some((debtor) => isSameWho(debtor, creditor)) || isEach !== debtors.length > 1) return 'unsure'
  if (!isRestHarmless(work)) return 'unsure'
  const { description, category } = describe(work)
  return {
    kind: 'expense',
    isRefund: false,
    amount: isEach ? `${token.text}*${debtors.length}` : (token.text ?? null),
    currency: currencyOf([token]),
    payers: [{ who: creditor, amount: null }],
    sharing: { base: 'named', named: debtors.map((who) => ({ who, part: { kind: 'equal' } })), except: [] },
    items: [],
    extras: [],
    date: work.date,
    category,
    description,
  }
}
