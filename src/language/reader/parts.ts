import { type DraftPart, isSameWho, type Who } from '../draft.js'
import { kinds } from './kinds.js'
import { readOthers } from './others.js'
import type { Token } from './tokens.js'
import { claim, find, joined, one, peopleIn, several, type Work } from './work.js'

/** One person's part, with the place it was found at. */
interface Item {
  readonly people: readonly Who[]
  readonly part: DraftPart
  readonly start: number
  readonly end: number
  /** The words between the name and the number say that it is a part. */
  readonly isSaid: boolean
}

/**
 * Parts of several people: "Ana 10, Bo 12, rest Cy", "Bo pays 5 more", "Cy counts double", "70% me 30% Bo". Amounts count as
 * parts only where there are two of them, or where a verb says that it is one.
 */
export const readParts = (work: Work): void => {
  const items = [...itemsOf(work)]
  const isChain = items.length > 1
  const hasRest = restOf(work) !== null
  for (const item of items) {
    if (item.part.kind === 'exact' && !item.isSaid && !isChain && !hasRest) continue
    take(work, item)
  }
  const known = work.named.length
  readOthers(work)
  const rest = restOf(work)
  if (rest !== null && known > 0) takeRest(work, rest)
  else if (rest !== null && work.payers.length < 2) return
  if (known === 0) return
  if (work.base === null) work.base = rest === null && isComplete(work) ? 'named' : 'everyone'
}

const link = `[,]?(?:[JvwzoiCq]|(?:v[wi])){0,3}J?`

/** The patterns of parts, the number behind the person or before. */
const behind = `(?:(?<mine>[mGh])v?|(?<who>${joined})(?<all>e)?)(?<link>${link})(?<value>A|%|F|X|z(?=[,.]|$))(?<sign>[><])?(?<each>e)?(?:x{0,2}[vn]{1,2}(?=[,.&]|$))?`
const before = `(?<value>%|X)(?<each>e)?(?<link>[RJzxv]{0,2})(?<who>${several})`

function* itemsOf(work: Work): Generator<Item> {
  for (const match of work.codes.matchAll(isNumberFirst(work.codes) ? numberFirst : personFirst)) {
    const item = itemOf(work, match)
    if (item !== null) yield item
  }
}

/** Whether the numbers stand before the people: "70% me 30% Bo", "double for Bo". */
const isNumberFirst = (codes: string): boolean => {
  const upToPercent = codes.slice(0, codes.indexOf('%') + 1)
  const isPercentFirst = new RegExp(`^[^%]*%x?${one}`).test(codes) && !new RegExp(`${one}${link}%`).test(upToPercent)
  return isPercentFirst || (/X[R]?[NMHh]/.test(codes) && !/[NMHhT][zJ]?X/.test(codes))
}

const personFirst = new RegExp(behind, 'dg')

const numberFirst = new RegExp(before, 'dg')

const itemOf = (work: Work, match: RegExpExecArray): Item | null => {
  const spans = match.indices?.groups ?? {}
  const { link: said = '', mine, each, all, sign = '' } = match.groups ?? {}
  const token = work.tokens[spans['value']?.[0] ?? -1]
  const span = spans['who'] ?? spans['mine']
  const part = token === undefined ? null : partOf(token, sign, work)
  if (part === null || span === undefined) return null
  const people = peopleIn(work, span)
  const isForAll = each !== undefined || all !== undefined || part.kind === 'shares'
  if (people.length === 0 || (people.length > 1 && !isForAll)) return null
  const isSaid = mine === undefined ? /[zovJ]/.test(said) : said !== '' || match[0].includes('v')
  return {
    people,
    part,
    start: match.index,
    end: match.index + match[0].length,
    isSaid: isSaid || part.kind !== 'exact',
  }
}

const partOf = (token: Token, sign: string, work: Work): DraftPart | null => {
  const text = token.text ?? ''
  switch (token.code) {
    case kinds.amount:
      return sign === ''
        ? { kind: 'exact', amount: text }
        : { kind: 'adjust', amount: `${sign === '>' ? '+' : '-'}${text}` }
    case kinds.percent:
      return { kind: 'percent', percent: text }
    case kinds.times:
      return token.key === 'x'
        ? null
        : { kind: 'shares', shares: text === '' ? (timesWords.get(token.key) ?? '2') : text }
    case kinds.fraction:
      return fractionOf(token.key, work)
    default:
      return null
  }
}

const timesWords: ReadonlyMap<string, string> = new Map([
  ['triple', '3'],
  ['three times', '3'],
  ['thrice', '3'],
])

const fractionOf = (key: string, work: Work): DraftPart | null => {
  const percent = fractions.find(({ words }) => words.includes(key))?.percent
  if (percent !== undefined) return { kind: 'percent', percent }
  const total = work.tokens.find(({ code }) => code === kinds.amount)?.text
  const divisor = /third|1\/3|⅓/.test(key) ? (/two|2\//.test(key) ? '*2/3' : '/3') : null
  return total === undefined || divisor === null ? null : { kind: 'exact', amount: `${total}${divisor}` }
}

const fractions: readonly { readonly words: readonly string[]; readonly percent: string }[] = [
  {
    words: [
      'half',
      'a half',
      'half of it',
      'half of that',
      '1/2',
      '½',
      'half the bill',
      'half of the bill',
      'half the cost',
      'half of the total',
    ],
    percent: '50',
  },
  {
    words: [
      'quarter',
      'a quarter',
      'a quarter of it',
      'quarter of it',
      'one quarter',
      '1/4',
      '¼',
      'a fourth',
      'a quarter of the bill',
      'a quarter of that',
    ],
    percent: '25',
  },
  { words: ['three quarters', 'three quarters of it', '3/4', '¾'], percent: '75' },
  { words: ['a fifth', 'one fifth', 'a fifth of it'], percent: '20' },
  { words: ['a tenth', 'one tenth'], percent: '10' },
]

const take = (work: Work, item: Item): void => {
  // "pays 200 upfront": a word behind the number may turn it into something else.
  if (/[x9I]/.test(work.codes[item.end] ?? '')) work.isDoubtful = true
  claim(work, item.start, item.end)
  work.evidence += 1
  for (const who of item.people) {
    if (work.named.some((sharer) => isSameWho(sharer.who, who))) work.isDoubtful = true
    else work.named.push({ who, part: item.part })
  }
}

const restPattern = new RegExp(
  `[,&.]*(?:(?:(?<first>${several})|[TY])U?[SzpP]?[=]?r|[RSC=]{0,2}r,?[wiSzt=REx]{0,5}J?(?:(?<who>${several})(?![&,]?[NMHhu]?[wJ]?[Ppzo])|(?<mine>[hmG])(?![nx])|(?<all>[TY]))?)[=eSJ]*`,
  'd',
)

const restOf = (work: Work) => find(work, restPattern)

/** "rest hers", "the rest is me and Bo equally", "rest three ways". */
const takeRest = (work: Work, match: NonNullable<ReturnType<typeof restOf>>): void => {
  const span = match.span('first') ?? match.span('who') ?? match.span('mine')
  const wasDoubtful = work.isDoubtful
  const meant = peopleIn(work, span)
  const open = (people: readonly Who[]) =>
    people.filter((who) => !work.named.some((sharer) => isSameWho(sharer.who, who)))
  // "rest hers": not the one whose part was just said, so it is the payer.
  const isPronoun = span !== null && span[1] - span[0] === 1 && /[hH]/.test(work.codes.slice(...span))
  if (isPronoun) work.isDoubtful = wasDoubtful
  const others = isPronoun && open(meant).length === 0 ? open(peopleIn(work, [0, span[0]])).slice(0, 2) : open(meant)
  if (
    span !== null &&
    (others.length === 0 || others.length < meant.length || others.length > Math.max(1, meant.length))
  )
    work.isDoubtful = true
  claim(work, match.start, match.end)
  work.evidence += 1
  if (span === null) {
    work.base = 'everyone'
    return
  }
  work.base = 'named'
  for (const who of others) work.named.push({ who, part: { kind: 'equal' } })
}

/** Whether the parts leave nothing for anybody else: percentages of a hundred, or amounts, whose sum `interpret` checks. */
const isComplete = (work: Work): boolean => {
  const percents = work.named.flatMap(({ part }) =>
    part.kind === 'percent' ? [Number(part.percent.replace(',', '.'))] : [],
  )
  if (percents.length > 0)
    return (
      percents.length === work.named.length && Math.abs(percents.reduce((sum, each) => sum + each, 0) - 100) < 0.001
    )
  return work.named.length > 1 && work.named.every(({ part }) => part.kind === 'exact')
}
