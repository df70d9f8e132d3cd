import { z } from 'zod'
import { categories } from '../../src/ledger/entry.js'
import { type ModelAnswer, type ModelDraft, nothings } from '../../src/ports/model.js'

// Smaller models know what they read better than the shape they were asked for. What says the same in another shape is taken; nothing
// is made up: who and how much are checked behind, whatever shape they came in.

/** Texts, numbers as texts, and nothing for nothing. */
const text = z.preprocess(
  (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : (value ?? '')),
  z.string(),
)

/** A list, also where one thing stands in place of a list of one. */
const listOf = <Kind extends z.ZodType>(kind: Kind) =>
  z.preprocess((value) => (value === null || value === undefined || value === '' ? [] : [value].flat()), z.array(kind))

/** One of some words, however it is written. */
const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.preprocess(
    (value) => words.find((word) => word === String(value).trim().toLowerCase()) ?? null,
    z.enum(words).nullable(),
  )

/** An object, also where the one text stands in place of it that matters most. */
const objectOr = <Shape extends z.ZodRawShape>(main: keyof Shape & string, shape: Shape) =>
  z.preprocess((value) => (typeof value === 'string' ? { [main]: value } : value), z.object(shape))

const hows = ['equal', 'exact', 'percent', 'shares', 'adjust'] as const
const share = objectOr('who', { who: text, how: oneOf(hows), value: text })
const draft = z.object({
  kind: z.preprocess((value) => value ?? '', z.string()),
  amount: text,
  currency: text,
  payers: listOf(objectOr('who', { who: text, amount: text })),
  payee: text,
  sharing: oneOf(['everyone', 'named']),
  shares: listOf(share),
  except: listOf(text),
  items: listOf(z.object({ label: text, amount: text, sharers: listOf(text) })),
  extras: listOf(z.object({ label: text, value: text })),
  date: text,
  category: oneOf(categories),
  description: text,
})
const answer = z.object({ drafts: listOf(draft), unused: listOf(text), nothing: oneOf(nothings), heard: text })

/** The answer in a text: also behind a fence of Markdown or between other words. Null where there is none of the asked shape. */
export function readAnswer(written: string): ModelAnswer | null {
  const whole = wholeOf(jsonIn(written))
  if (!hasKey(whole, 'drafts')) return null
  const read = answer.safeParse(whole)
  if (!read.success) return null
  const drafts = read.data.drafts.map(draftOf)
  return drafts.every((each) => each !== null) ? { ...read.data, drafts } : null
}

/** A list of drafts, or the one draft, in place of the whole. */
function wholeOf(value: unknown): unknown {
  if (!Array.isArray(value)) return hasKey(value, 'kind') ? { drafts: [value] } : value
  const [only, another] = value
  return another === undefined && hasKey(only, 'drafts') ? only : { drafts: value }
}

/** Null for a kind that there is not. */
function draftOf(read: z.infer<typeof draft>): ModelDraft | null {
  const kind = read.kind.trim().toLowerCase() || (read.payee === '' ? 'expense' : 'payment')
  if (kind !== 'expense' && kind !== 'payment') return null
  const shares = read.shares.map(({ who, how, value }) => ({ who, how: how ?? howOf(value), value }))
  // Whoever lists those who share and not how means those.
  const sharing =
    read.sharing ?? (shares.length > 0 && shares.every(({ how }) => how === 'equal') ? 'named' : 'everyone')
  return { ...read, kind, shares, sharing }
}

/** What a value alone says it is. */
function howOf(value: string): (typeof hows)[number] {
  const plain = value.trim()
  if (plain === '') return 'equal'
  if (/[%٪]$/u.test(plain)) return 'percent'
  if (/^[+\-−]/u.test(plain)) return 'adjust'
  return /^[x×]|[x×]$/iu.test(plain) ? 'shares' : 'exact'
}

const hasKey = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && key in value

/** Undefined where there is no JSON, which no JSON is. The parser's own error would quote the answer. */
function jsonIn(written: string): unknown {
  const start = written.search(/[[{]/u)
  const end = Math.max(written.lastIndexOf('}'), written.lastIndexOf(']'))
  if (start < 0 || end < start) return undefined
  try {
    return JSON.parse(written.slice(start, end + 1))
  } catch {
    return undefined
  }
}
