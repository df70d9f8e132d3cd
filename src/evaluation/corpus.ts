import { z } from 'zod'
import { newGroupId, newMemberId } from '../ids.js'
import type { ReadContext } from '../language/context.js'
import type { Member } from '../ledger/group.js'
import { findCurrency } from '../money/currency.js'

const amount = z.string().regex(/^\d+(?:\.\d+)?$/)

const expectation = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('expense'),
    total: amount,
    currency: z.string(),
    paid: z.record(z.string(), amount),
    owed: z.record(z.string(), amount),
    date: z.string().optional(),
    category: z.string().optional(),
  }),
  z.object({ kind: z.literal('payment'), from: z.string(), to: z.string(), amount, currency: z.string() }),
  z.object({ kind: z.literal('command'), line: z.string().startsWith('/') }),
])

const corpusCase = z.object({
  id: z.string(),
  tier: z.enum(['basic', 'medium', 'hard', 'negative', 'command']),
  lang: z.string(),
  members: z.array(z.string()).min(1),
  currency: z.string().length(3),
  speaker: z.string(),
  now: z.iso.datetime({ offset: true }),
  text: z.string(),
  expect: z.array(expectation),
})

/** What a message should be, or was, understood to say: an expense, a payment, or a command in words. Amounts are decimal strings. */
export type Expectation = z.infer<typeof expectation>

/** One message of a corpus with what it says. */
export type CorpusCase = z.infer<typeof corpusCase>

/** Reads a line of a corpus; throws one sentence with the line's number where it is malformed. */
export const parseCase = (line: string, number: number): CorpusCase => {
  const json = jsonOf(line, number)
  const parsed = corpusCase.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(
      `Line ${number} of the corpus is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'unreadable'}.`,
    )
  }
  const { speaker, members, currency } = parsed.data
  if (!members.includes(speaker))
    throw new Error(`Line ${number} of the corpus is wrong at speaker: ${speaker} is no member.`)
  if (findCurrency(currency) === null)
    throw new Error(`Line ${number} of the corpus is wrong at currency: ${currency} is unknown.`)
  return parsed.data
}

const jsonOf = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Error(`Line ${number} of the corpus is not JSON.`, { cause })
  }
}

/** The chat that a message of the corpus was written in. */
export const contextOf = ({ members, speaker, currency, lang, now }: CorpusCase): ReadContext => {
  const people = members.map(
    (name): Member => ({
      id: newMemberId(),
      person: null,
      name,
      username: null,
      active: true,
      weightHundredths: 100n,
      household: null,
    }),
  )
  const sender = people[members.indexOf(speaker)]
  const code = findCurrency(currency)
  if (sender === undefined || code === null)
    throw new Error('A case has its speaker among the members and a known currency.')
  return {
    members: people,
    sender: sender.id,
    group: {
      id: newGroupId(),
      name: 'Corpus',
      currency: code,
      timezone: `UTC${/(?:[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? ''}`,
      locale: localeOf(lang, currency),
      simplify: true,
      listensToAll: false,
      usesModel: true,
      modelTold: true,
      managers: 'everybody',
      version: 0n,
      nextNumber: 1,
    },
    now: new Date(now),
    mentions: [],
  }
}

/** The language where its money is used: Mexicans do not write 1.250,50 as Spaniards do. */
const localeOf = (lang: string, currency: string): string => {
  const region = currency.slice(0, 2)
  const tag = currency === 'EUR' || !/^[A-Z]{2}$/.test(region) ? lang : `${lang}-${region}`
  return Intl.NumberFormat.supportedLocalesOf([tag]).length > 0 ? tag : lang
}
