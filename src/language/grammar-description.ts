import { type Refusal, refuse } from '../ledger/refusal.js'
import { cleanLine } from './fold.js'
import type { Token } from './grammar-tokens.js'

/** What is left over of a text, in its own spelling and order; refused over 200 characters. */
export const describe = (text: string, rest: readonly Token[]): string | Refusal => {
  let joined = ''
  let before: Token | undefined
  for (const token of [...rest].sort((left, right) => left.start - right.start)) {
    if (token.kind === 'comma' && (before === undefined || before.kind === 'comma')) continue
    const isGlued = token.kind === 'comma' || before === undefined || before.end === token.start
    joined += `${isGlued ? '' : ' '}${token.kind === 'quoted' ? token.text : text.slice(token.start, token.end)}`
    before = token
  }
  const hasQuote = rest.some(({ kind }) => kind === 'quoted')
  const description = hasQuote ? cleanLine(joined) : withoutLooseEnds(cleanLine(joined))
  return [...description].length > descriptionMax ? refuse('descriptionTooLong', { max: descriptionMax }) : description
}

/** What joined the words to a clause that was taken out: commas, dashes, `and`, and `for` at the beginning. */
const withoutLooseEnds = (text: string): string => {
  const trimmed = text
    .replace(/\(\s*\)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^(?:(?:for|para|and|y)(?=\s|$)|[\s,;:&+–—-])+/iu, '')
    .replace(/(?:(?<=\s|^)(?:and|y)|[\s,;:&+–—-])+$/iu, '')
  return /[\p{L}\p{N}\p{S}]/u.test(trimmed) ? trimmed : ''
}

const descriptionMax = 200
