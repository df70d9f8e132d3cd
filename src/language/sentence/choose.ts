import type { MemberId } from '../../ids.js'
import { activeIn } from '../context.js'
import { candidatesOf, type Ranking } from './candidates.js'
import { type Meaning, owedIn } from './meaning.js'
import type { Passage } from './passage.js'
import type { Choice } from './slots.js'
import type { Candidate } from './work.js'

/** Meanings that come to the same books, and how likely they are together. */
export interface Outcome {
  readonly meaning: Meaning
  readonly candidate: Candidate
  /** 0 to 1. */
  readonly probability: number
}

/** Scores choices by the weights of their features, each once. */
export const scorer = (weights: ArrayLike<number>): ((choice: Choice) => number) => {
  const known = new Map<Choice, number>()
  return (choice) => {
    const before = known.get(choice)
    if (before !== undefined) return before
    let score = 0
    for (const feature of choice.features) score += weights[feature] ?? 0
    known.set(choice, score)
    return score
  }
}

/** The outcomes of the candidates, the likeliest first: log-linear in the scores of their choices, as in a conditional random field. */
export const outcomesOf = (
  candidates: readonly Candidate[],
  scoreOf: (choice: Choice) => number,
  members: readonly MemberId[],
): readonly Outcome[] => {
  const scores = candidates.map(({ choices }) => choices.reduce((sum, choice) => sum + scoreOf(choice), 0))
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY)
  const byBooks = new Map<string, { candidate: Candidate; best: number; sum: number }>()
  let all = 0
  for (const [index, candidate] of candidates.entries()) {
    const score = Math.exp((scores[index] ?? 0) - top)
    all += score
    // What is that unlikely changes no sum that matters.
    if (score < 1e-4) continue
    const key = booksOf(candidate.meaning, members)
    const known = byBooks.get(key)
    if (known === undefined) byBooks.set(key, { candidate, best: score, sum: score })
    else {
      known.sum += score
      if (score > known.best) [known.best, known.candidate] = [score, candidate]
    }
  }
  return [...byBooks.values()]
    .map(({ candidate, sum }) => ({ meaning: candidate.meaning, candidate, probability: sum / all }))
    .sort((left, right) => right.probability - left.probability)
}

/** What a passage may come to, the likeliest first. */
export const outcomesIn = (passage: Passage, ranking: Ranking): readonly Outcome[] =>
  outcomesOf(candidatesOf(passage, ranking), ranking.scoreOf, activeIn(passage.context))

/** What a meaning would write, as a text that is equal for equal books. */
export const booksOf = (meaning: Meaning, members: readonly MemberId[]): string => {
  const cents = (value: number) => Math.round(value * 1000)
  const listed = (sums: ReadonlyMap<string, number>) =>
    [...sums]
      .map(([who, value]) => `${who}${cents(value)}`)
      .sort()
      .join()
  switch (meaning.kind) {
    case 'expense': {
      const { total, currency, paid, day } = meaning
      return `${cents(total)}${currency}${day}|${listed(paid)}|${listed(owedIn(meaning, members) ?? new Map())}`
    }
    case 'payment':
      return `${meaning.from}>${meaning.to}${cents(meaning.total)}${meaning.currency}${meaning.day}`
    case 'command':
      return meaning.line ?? meaning.kind
    default:
      return meaning.kind
  }
}
