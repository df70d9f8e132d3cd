import { scalePattern } from './scales.js'

/** A piece of the text of an amount. Numbers are still text, since reading them takes the currency, which stands in a word. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly scale: string | null }
  | { readonly kind: 'operator'; readonly sign: string }
  | { readonly kind: 'word'; readonly text: string }

/** Cuts a text, after `plainText`, into numbers, operators and words (which should be currencies). Null at any other character. */
export const readTokens = (text: string): readonly Token[] | null => {
  const tokens: Token[] = []
  const trimmed = text.replace(emptyDecimals, '').trimEnd()
  for (let at = 0; at < trimmed.length; ) {
    const groups = matchAt(isValueEnd(tokens.at(-1)) ? pieceAfterValue : piece, trimmed, at)
    if (groups === null) return null
    tokens.push(tokenOf(groups))
    at += groups['all']?.length ?? 0
  }
  return tokens
}

const tokenOf = (groups: Readonly<Record<string, string | undefined>>): Token => {
  if (groups['number'] !== undefined) {
    return { kind: 'number', text: groups['number'], scale: groups['scale'] ?? null }
  }
  if (groups['word'] !== undefined) return { kind: 'word', text: groups['word'] }
  return { kind: 'operator', sign: groups['operator'] ?? '*' }
}

const isValueEnd = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'word' || (token?.kind === 'operator' && token.sign === ')')

const matchAt = (pattern: RegExp, text: string, at: number): Readonly<Record<string, string | undefined>> | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.groups ?? null
}

const number = String.raw`(?<number>[.,٫]?\d+(?:[.,'٫ ]\d+)*)(?: ?(?<scale>${scalePattern})(?![\p{L}\p{M}])\.?)?`
const operator = '(?<operator>[-+*/()])'
// Several words are a currency's name, as in "US dollars"; whether they are one is for the reader of currencies.
const word = String.raw`(?<word>[\p{L}\p{M}\p{Sc}]+(?:(?<=\p{L})\.)?(?:(?<=\p{L}) \p{L}[\p{L}\p{M}-]+)*)`

const piece = new RegExp(`(?<all> *(?:${number}|${operator}|${word}))`, 'iuy')

// Only after a value is a lone x a multiplication sign, as in 3x110 and 3 x €5; XAF stays a currency.
const pieceAfterValue = new RegExp(String.raw`(?<all> *(?:(?<times>x(?!\p{L}))|${number}|${operator}|${word}))`, 'iuy')

// The dash for "no cents" in 60,- and 500/- is no minus: nothing to subtract follows it.
const emptyDecimals = /(?<=\d)[,.:/][-–—](?= *(?:[\p{L}\p{Sc}]|$))/u
