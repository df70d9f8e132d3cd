import { kinds } from './kinds.js'
import type { Token } from './tokens.js'

/** Leaves out what carries no meaning for the rules, and tells amounts from numbers that only count or number something. */
export const prepare = (tokens: readonly Token[]): Token[] => {
  const live = tokens.flatMap(cardFor).filter(({ code }) => code !== kinds.filler && code !== kinds.article)
  const crossed = live.filter(
    (token, at) => token.key !== 'x' || token.code !== kinds.times || live[at + 1]?.code === kinds.amount,
  )
  return withoutReasons(withoutRepeatedMarks(crossed).map((token, at, all) => demoted(token, at, all)))
}

/** "my card for the hotel" is a way to pay, "a card for Bo" a thing to buy. */
const cardFor = (token: Token, at: number, all: readonly Token[]): readonly Token[] =>
  token.key === 'card for' && /[mhG]/.test(all[at - 1]?.code ?? '')
    ? [
        { ...token, code: kinds.card, key: 'card' },
        { ...token, code: kinds.for, key: 'for' },
      ]
    : [token]

/** "because he kept his longer" explains and changes nothing, unless it names somebody or a sum. */
const withoutReasons = (tokens: readonly Token[]): Token[] => {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const end = token !== undefined && reasonWords.has(token.key) ? endOfClause(tokens, at) : at
    const reason = tokens.slice(at, end)
    if (reason.length > 0 && reason.every(({ code }) => !/[NGMAo%XFPpKga?1-8]/.test(code))) {
      at = end
      continue
    }
    if (token !== undefined) kept.push(token)
    at += 1
  }
  return kept
}

const endOfClause = (tokens: readonly Token[], at: number): number => {
  const end = tokens.findIndex(({ code }, index) => index > at && (code === kinds.comma || code === kinds.stop))
  return end < 0 ? tokens.length : end
}

const reasonWords: ReadonlySet<string> = new Set(
  'because cos cuz coz since porque weil denn parce car perche perché karena'.split(' '),
)

const withoutRepeatedMarks = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ code }, at) => {
    const before = tokens[at - 1]?.code
    if (code !== kinds.comma && code !== kinds.stop) return true
    return before !== undefined && before !== kinds.stop && !(code === kinds.comma && before === kinds.comma)
  })

/** A bare number is no amount behind "bus" or "at", before "people" or "beers", or where it is a year. */
const demoted = (token: Token, at: number, all: readonly Token[]): Token => {
  if (token.code !== kinds.amount || token.isMarked === true) return token
  const text = token.text ?? ''
  const count = /^\d{1,4}$/.test(text) ? Number(text) : null
  const before = all[at - 1]
  const next = all[at + 1]
  const asNumber: Token = { ...token, code: kinds.number, ...(count === null ? {} : { count }) }
  if (before?.isTitle === true && before.code !== kinds.topic) return asNumber
  if (/^\d+k$/.test(text) && next !== undefined && /[x9I]/.test(next.code) && next.category === undefined)
    return asNumber
  if (count === null) return token
  if (count <= 50 && next?.code === kinds.word && all[at + 2]?.code === kinds.everyone) return asNumber
  if (isPartySize(count, at, all)) return asNumber
  if (before?.code === kinds.at && next?.code !== kinds.each && !isCounted(all, at)) return asNumber
  if (count >= 1900 && count < 2100 && before !== undefined && yearWords.has(before.key)) return asNumber
  return next !== undefined && counts(count, next) ? asNumber : token
}

/** "dinner for 4, 86": how many sat at the table, where the sum stands elsewhere. */
const isPartySize = (count: number, at: number, all: readonly Token[]): boolean =>
  count <= 20 &&
  all[at - 1]?.code === kinds.for &&
  mealWords.has(all[at - 2]?.key ?? '') &&
  /^[,.]?$/.test(all[at + 1]?.code ?? '') &&
  (all[at - 2]?.key === 'table' || all.some(({ code }, index) => code === kinds.amount && index !== at))

const mealWords: ReadonlySet<string> = new Set(['dinner', 'lunch', 'brunch', 'breakfast', 'supper', 'table', 'meal'])

/** "5 tickets at 12": a price behind a count. */
const isCounted = (all: readonly Token[], at: number): boolean => {
  const counted = all.slice(0, at).findLast(({ code }) => code === kinds.number || code === kinds.amount)
  return counted !== undefined && all.slice(at + 1).some(({ code }) => code === kinds.each)
}

const yearWords: ReadonlySet<string> = new Set([
  'in',
  'since',
  'from',
  'of',
  'year',
  'en',
  'desde',
  'depuis',
  'seit',
  'dal',
  'nel',
])

const counts = (count: number, next: Token): boolean => {
  const isNoun =
    next.code === kinds.topic || next.code === kinds.word || next.code === kinds.unit || next.code === kinds.occasion
  if (next.isUnit === true) return count <= 999
  if (!isNoun || (next.code === kinds.word && next.category !== undefined)) return false
  return count <= 12 || (count <= 60 && /[^su]s$/.test(next.key))
}
