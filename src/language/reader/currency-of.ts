import type { Token } from './tokens.js'

/** The currency said with any of these amounts; null: the group's. */
export const currencyOf = (tokens: readonly Token[]): string | null =>
  tokens.find(({ currency }) => currency !== null && currency !== undefined)?.currency ?? null

/** Whether amounts are said to be in two currencies. */
export const isMixed = (tokens: readonly Token[]): boolean =>
  new Set(tokens.flatMap(({ currency }) => (currency === null || currency === undefined ? [] : [currency]))).size > 1
