import { outcomesOf, scorer } from '../sentence/choose.js'
import type { Passage } from '../sentence/passage.js'
import { unpacked } from '../sentence/weights.js'
import { linesOf } from './lines.js'
import { data } from './weights-data.js'

const learnt = unpacked(data)

/**
 * The typed line that a question or an order in words stands for; null where that is not likely. `likely` is how likely the message
 * is a command at all, by whoever weighed it against an expense.
 */
export const readOrder = (
  passage: Passage,
  likely: number,
): { readonly line: string; readonly isSure: boolean } | null => {
  const { weights, proposes, offers } = learnt()
  if (likely < offers) return null
  const candidates = linesOf(passage).map(({ line, choices }) => ({
    meaning: { kind: 'command', line } as const,
    choices,
  }))
  const [best] = outcomesOf(candidates, scorer(weights), [])
  const line = best?.meaning.kind === 'command' ? (best.meaning.line ?? '') : ''
  const probability = likely * (best?.probability ?? 0)
  return line === '' || probability < offers ? null : { line, isSure: probability >= proposes }
}
