import { kinds } from './kinds.js'
import type { Token } from './tokens.js'
import { claim, find, type Match, tokenAt, type Work } from './work.js'

/** Joins amounts that belong together: corrections, sums, discounts, and counts times a price. */
export const joinAmounts = (work: Work): void => {
  for (const { pattern, text } of joins) {
    for (let match = find(work, pattern); match !== null; match = find(work, pattern)) {
      const written = text(work, match)
      if (written === null) {
        work.isDoubtful = true
        return
      }
      replace(work, match, written)
    }
  }
  addTip(work)
  takeTip(work)
}

interface Join {
  readonly pattern: RegExp
  readonly text: (work: Work, match: Match) => string | null
}

const amountIn = (work: Work, match: Match, group: string): string =>
  work.tokens[match.span(group)?.[0] ?? -1]?.text ?? ''

const countIn = (work: Work, match: Match): number | null => work.tokens[match.span('count')?.[0] ?? -1]?.count ?? null

const times = (work: Work, match: Match): string | null => {
  const count = countIn(work, match)
  const price = match.span('price') === null ? 'priceEach' : 'price'
  return count === null || count < 1 ? null : `${count}*${amountIn(work, match, price)}`
}

const wholeOf = (work: Work, match: Match): string | null =>
  /^incl?(?:uding|udes|uded)?$|^inc$/.test(tokenAt(work, match.span('word'))?.key ?? '')
    ? amountIn(work, match, 'whole')
    : null

const joins: readonly Join[] = [
  // sushi 54, no wait 45 not 54
  {
    pattern: /A[xnw$]{0,2}[,.]*C[,.]*(?:x[,.]*)?(?<right>A)(?:,?!A)?/d,
    text: (work, match) => amountIn(work, match, 'right'),
  },
  // 45 not 54
  { pattern: /(?<right>A),?!A/d, text: (work, match) => amountIn(work, match, 'right') },
  // 3 nights x $110, 12 packs of water at 8 apiece, 5 tickets, 12.50 each
  { pattern: /(?<count>#)[nxI]{0,4}[,w]?X(?<price>A)e?/d, text: times },
  {
    // "3 coffees for 12" are twelve in all.
    pattern: /(?<count>#)[nxI]{1,4}[,w]?(?:@(?<price>A)e?|R(?<priceEach>A)e)(?!%)/d,
    text: times,
  },
  { pattern: /(?<count>#)[nxI]{1,4}[,w]?(?<price>A)e/d, text: times },
  // 12 each for the four of us
  { pattern: /(?<price>A)e(?=[,xn]{0,2}R?x?(?<count>#)x?Y)/d, text: times },
  // 90 including 10 tip
  { pattern: /(?<whole>A)[,&]*W?(?<word>x)(?<right>A)V/d, text: wholeOf },
  // 80 plus 12 tip, 60 + 8 delivery
  {
    pattern: /(?<left>A)[,&]*(?:\+|(?=A[V])|&(?=A[V]))x?(?<right>A)(?:R?[Vn]+)?/d,
    text: (work, match) => `${amountIn(work, match, 'left')}+${amountIn(work, match, 'right')}`,
  },
  // 860, minus 200 coupon; 50 with 10 off
  {
    pattern: /(?<left>A)[,&xW]*(?:-|(?=AD))D?(?<right>A)(?:[xn]?D)?/d,
    text: (work, match) => `${amountIn(work, match, 'left')}-${amountIn(work, match, 'right')}`,
  },
]

/** "80 for dinner and 10 tip": the tip belongs to the sum before, which keeps its words. */
const addTip = (work: Work): void => {
  const match = find(work, /(?<left>A)[Rxn@]{1,4}[,]?(?<added>[&+](?<right>A)(?:V|RV))(?=[,.]|$)/d)
  const [left, right] = [tokenAt(work, match?.span('left') ?? null), tokenAt(work, match?.span('right') ?? null)]
  const added = match?.span('added') ?? null
  if (left === null || right === null || added === null) return
  work.tokens = work.tokens.map((token) => (token === left ? { ...token, text: `${left.text}+${right.text}` } : token))
  claim(work, added[0], added[1])
}

/** One token for all of a match, in the place of its first. */
const replace = (work: Work, match: Match, text: string): void => {
  const used = work.tokens.slice(match.start, match.end)
  const amounts = used.filter(({ code }) => code === kinds.amount)
  const marked = amounts.find(({ isMarked }) => isMarked === true)
  const currencies = new Set(
    amounts.flatMap(({ currency }) => (currency === null || currency === undefined ? [] : [currency])),
  )
  if (currencies.size > 1) work.isDoubtful = true
  const [currency = null] = currencies
  const token: Token = {
    code: kinds.amount,
    key: '',
    text,
    currency,
    isMarked: marked !== undefined || used.length > 2,
    start: used[0]?.start ?? 0,
    end: used.at(-1)?.end ?? 0,
  }
  work.tokens = [...work.tokens.slice(0, match.start), token, ...work.tokens.slice(match.end)]
  work.codes = `${work.codes.slice(0, match.start)}A${work.codes.slice(match.end)}`
}

/** 90 plus 10% tip */
const takeTip = (work: Work): void => {
  const match = find(work, /A(?<tip>[,&]*[+W]?(?<percent>%)xx?V|[,&]*[+W]?(?<before>%)V|[,&]*[+W]V(?<behind>%))/d)
  const span = match?.span('percent') ?? match?.span('before') ?? match?.span('behind') ?? null
  const whole = match?.span('tip') ?? null
  if (span === null || whole === null) return
  work.tipPercent = work.tokens[span[0]]?.text ?? null
  work.codes = work.codes.slice(0, whole[0]) + '_'.repeat(whole[1] - whole[0]) + work.codes.slice(whole[1])
}
