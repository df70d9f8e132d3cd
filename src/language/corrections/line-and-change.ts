import { isRefusal } from '../../ledger/refusal.js'
import type { ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { parseExpense } from '../grammar.js'
import { scan } from '../grammar-tokens.js'
import type { Mention } from '../mentions/mention.js'
import { changeDraft } from './change.js'

/**
 * A typed line whose last words change what stands before them: "60 dinner only bo", "60 dinner not cy". Null where they do not, or may
 * mean something else in a line than in a change, as "half for Bo" may.
 */
export const readLineAndChange = (text: string, context: ReadContext): Draft | null => {
  const { tokens, mentioned } = scan(text, context)
  const { mentions } = mentioned()
  if (mentions.some(isShareOfAll)) return null
  for (const [at, { start }] of [...tokens.entries()].slice(-changeMax).reverse()) {
    const before = tokens[at - 1]
    if (before === undefined || mentions.some((each) => isOperatorIn(each, before.start, before.end))) continue
    const line = parseExpense(text.slice(0, start), context)
    if (isRefusal(line)) continue
    const spans = context.mentions.map((span) => ({ ...span, offset: span.offset - start }))
    const changed = changeDraft(line, text.slice(start), { ...context, mentions: spans }, 'said')
    if (changed !== null && !isRefusal(changed)) return changed
  }
  return null
}

// Words of a change behind a line; more of them are a sentence.
const changeMax = 6

const isOperatorIn = (mention: Mention, start: number, end: number): boolean =>
  mention.kind === 'operator' && mention.start < end && mention.end > start

/** Half of a sum and half a share are not the same. */
const isShareOfAll = (mention: Mention): boolean =>
  mention.kind === 'operator'
    ? /^(?:half|third|quarter|rest)$/.test(mention.class)
    : mention.kind === 'number' && (mention.of === 'fraction' || mention.of === 'percent')
