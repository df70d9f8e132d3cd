import type { ReadContext } from '../language/context.js'
import type { Reading } from '../language/reading.js'
import { contextOf, parseCase } from './corpus.js'
import { proposedBy, type ScoredCase, scoreCase } from './score.js'

/** How many messages were understood. */
export interface Tally {
  n: number
  correct: number
  wrong: number
  abstained: number
}

/** What an evaluation found out; `--json` prints exactly this. */
export interface Report {
  readonly reader: string
  readonly total: number
  readonly tiers: Readonly<Record<string, Readonly<Tally>>>
  readonly langs: Readonly<Record<string, Readonly<Tally>>>
  readonly cases: readonly ScoredCase[]
}

/** Reads a message; `readSentence` or any other reader of the same kind. */
export type Reader = (message: string, context: ReadContext) => Reading | Promise<Reading>

/** Reads every message of a corpus, one JSON object a line, and scores what comes out. Throws at a malformed line, naming its number. */
export const evaluate = async (
  lines: AsyncIterable<string> | Iterable<string>,
  read: Reader,
  reader: string,
): Promise<Report> => {
  const tiers: Record<string, Tally> = {}
  const langs: Record<string, Tally> = {}
  const cases: ScoredCase[] = []
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const each = parseCase(line, number)
    const context = contextOf(each)
    const scored = scoreCase(each, await proposedBy(await read(each.text, context), context))
    cases.push(scored)
    count(tiers, each.tier, scored)
    count(langs, each.lang, scored)
  }
  return { reader, total: cases.length, tiers, langs, cases }
}

const count = (tallies: Record<string, Tally>, key: string, { verdict }: ScoredCase): void => {
  tallies[key] ??= { n: 0, correct: 0, wrong: 0, abstained: 0 }
  tallies[key].n += 1
  tallies[key][verdict] += 1
}
