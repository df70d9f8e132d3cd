import { z } from 'zod'
import { categories } from '../../src/ledger/entry.js'
import { nothings } from '../../src/ports/model.js'

// Property order matters: the model writes them in this order, and what it points at first it derives the rest from. Limits on
// lengths and counts are checked behind, since the API refuses schemas that are too detailed.
const person = z.string().describe('Alias of a member, such as m1, or id of a person of the message, such as p2')
const amount = (what: string) => z.string().optional().describe(what)

const draft = z.object({
  kind: z.enum(['expense', 'payment']).describe('payment: one member gave another money to get even'),
  amount: amount(
    'The total: an id of a number, or ids joined by + - * / ( ), such as n1*n2+n3; left out if parts carry it',
  ),
  currency: z.string().optional().describe('ISO 4217 code, where the message names one'),
  payers: z
    .array(z.object({ who: person, amount: amount('What this one paid, if the message says so') }))
    .describe('Who paid. For a payment: the one who gave'),
  payee: z.string().optional().describe('For a payment: the one who got it'),
  sharing: z
    .enum(['everyone', 'named'])
    .optional()
    .describe('everyone: all members share. named: only those listed in shares share'),
  shares: z
    .array(
      z.object({
        who: person,
        how: z.enum(['equal', 'exact', 'percent', 'shares', 'adjust']),
        value: z.string().optional().describe('exact: amount. percent: 25. shares: 2. adjust: +n2 or -n2'),
      }),
    )
    .optional()
    .describe('named: everybody who shares. everyone: only those whose part differs'),
  except: z.array(person).optional().describe('Members who do not share, for sharing everyone'),
  items: z
    .array(
      z.object({
        label: z.string(),
        amount: z.string(),
        sharers: z.array(person).optional().describe('Who shares this item; left out if all who share the bill do'),
      }),
    )
    .optional()
    .describe('Lines of a bill that different people share, or that a picture shows'),
  extras: z
    .array(z.object({ label: z.string(), value: z.string().describe('10% or an amount; a discount begins with -') }))
    .optional()
    .describe('Tip, tax, service on top of the items; discounts of the whole bill'),
  date: z.string().optional().describe('Id of a day, such as d1; of a bill its printed day as YYYY-MM-DD'),
  category: z.enum([...categories, 'none']).optional(),
  description: z.string().optional().describe('What it was for, in a few words of the message'),
})

const answer = z.object({
  heard: z.string().optional().describe('Only for a recording: what is said, word for word, numbers in digits'),
  drafts: z.array(draft),
  unused: z.array(z.string()).optional().describe('Ids of numbers and people that play no part in any draft'),
  nothing: z.enum(nothings).optional().describe('Only if drafts is empty: why'),
})

/** What Gemini is asked to answer in, as JSON Schema. */
export const answerJsonSchema: object = withoutDialect(z.toJSONSchema(answer, { target: 'draft-7' }))

/** The API refuses a schema that names its dialect. */
function withoutDialect({ $schema: _, ...schema }: Readonly<Record<string, unknown>>): object {
  return schema
}
