import { z } from 'zod'
import { categories } from '../../src/ledger/entry.js'
import type { ModelDraft } from '../../src/ports/model.js'

// Property order matters: the model writes them in this order, and what it quotes first it derives the rest from. Limits on
// lengths and counts are checked behind, since the API refuses schemas that are too detailed.
const alias = z.string().describe('Alias of a member, such as m1')

const draft = z.object({
  evidence: z.string().describe('The piece of the message that says it, copied letter by letter'),
  kind: z.enum(['expense', 'payment']).describe('payment: one member gave another money to get even'),
  amount: z
    .string()
    .describe('The total as written, or numbers of the message joined by + - * / ( ), such as 3*110+45; else empty'),
  currency: z.string().describe('Currency as written in the message; empty if none is written'),
  payers: z
    .array(
      z.object({ who: alias, amount: z.string().describe('What this one paid, if the message says so; else empty') }),
    )
    .describe('Who paid. For a payment: the one who gave'),
  payee: z.string().describe('For a payment: alias of the one who got it. Else empty'),
  sharing: z
    .enum(['everyone', 'named'])
    .describe('everyone: all members share. named: only those listed in shares share'),
  shares: z
    .array(
      z.object({
        who: alias,
        how: z.enum(['equal', 'exact', 'percent', 'shares', 'adjust']),
        value: z.string().describe('Empty for equal. exact: amount. percent: 25. shares: 2. adjust: +10 or -10'),
      }),
    )
    .describe('named: everybody who shares. everyone: only those whose part differs'),
  except: z.array(alias).describe('Members who do not share, for sharing everyone'),
  items: z
    .array(
      z.object({
        label: z.string(),
        amount: z.string(),
        sharers: z.array(alias).describe('Who shares this item; empty if all who share the bill do'),
      }),
    )
    .describe('Lines of a bill that different people share, or that a picture shows'),
  extras: z
    .array(z.object({ label: z.string(), value: z.string().describe('10% or an amount') }))
    .describe('Tip, tax or service that come on top'),
  date: z.string().describe('The words that say the day, copied; empty for today'),
  category: z.enum([...categories, 'none']),
  description: z.string().describe('What it was for, in a few words of the message'),
})

const answer = z.object({ drafts: z.array(draft) })

/** What Gemini is asked to answer in, as JSON Schema. */
export const answerJsonSchema: object = withoutDialect(z.toJSONSchema(answer, { target: 'draft-7' }))

/** The drafts of an answer; null when it does not have the shape that was asked for. */
export function readAnswer(value: unknown): readonly ModelDraft[] | null {
  const parsed = answer.safeParse(value)
  if (!parsed.success) return null
  return parsed.data.drafts.map(({ category, ...rest }) => ({
    ...rest,
    category: category === 'none' ? null : category,
  }))
}

/** The API refuses a schema that names its dialect. */
function withoutDialect({ $schema: _, ...schema }: Readonly<Record<string, unknown>>): object {
  return schema
}
