import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Random } from './random.js'

// An evening of three people, and what it must come to: worked out here in cents, by nothing of the program.

/** The people of the evening, in the order in which they join. */
export const people = ['Ana', 'Bo', 'Cy'] as const
type Name = (typeof people)[number]

/** One thing that happens: a line for the machine mode under an event id of its own, and what it means. */
export interface Happening {
  readonly line: { readonly event: string; readonly from: Name; readonly text: string }
  /** Sharers in the order in which they joined. */
  readonly meaning:
    | {
        readonly kind: 'expense' | 'payment'
        readonly description: string
        readonly cents: number
        readonly sharers: readonly Name[]
      }
    | { readonly kind: 'undo' }
}

/** So many things that happen, each with a description that nothing else has; undos only where the order is kept. */
export function inventEvening(random: Random, count: number, withUndo: boolean): readonly Happening[] {
  return Array.from({ length: count }, (_, place): Happening => {
    const from = random.pick(people)
    const event = `event${place}`
    const cents = random.between(1, 99_999)
    const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
    const dice = random.between(1, 10)
    if (withUndo && dice > 8) return { line: { event, from, text: '/undo' }, meaning: { kind: 'undo' } }
    if (dice > 6) {
      const to = random.pick(people.filter((name) => name !== from))
      const description = `loan${place}`
      return {
        line: { event, from, text: `/pay @${to} ${amount} ${description}` },
        meaning: { kind: 'payment', description, cents, sharers: [to] },
      }
    }
    const named = random.shuffled(people).slice(0, random.between(1, people.length))
    const sharers = people.filter((name) => named.includes(name))
    const description = `dish${place}`
    return {
      line: { event, from, text: `/add ${amount} ${description} for ${named.map((name) => `@${name}`).join(' ')}` },
      meaning: { kind: 'expense', description, cents, sharers },
    }
  })
}

const money = z.string().regex(/^-?\d+\.\d\d$/)
const owing = z.object({ from: z.string(), to: z.string(), currency: z.literal('EUR'), amount: money })

const exported = z.object({
  entries: z.array(
    z.object({
      number: z.number(),
      kind: z.string(),
      description: z.string(),
      total: money,
      status: z.string(),
      createdBy: z.string(),
      postings: z.array(z.object({ member: z.string(), paid: money, owed: money })),
    }),
  ),
  balances: z.array(z.object({ member: z.string(), currency: z.literal('EUR'), net: money })),
  debts: z.array(owing),
  transfers: z.array(owing),
})

/** What an export says that an evening decides; days and times are left out. */
export type Tab = z.infer<typeof exported>

/** Reads a file that `/export json` wrote. */
export async function readTab(path: string): Promise<Tab> {
  return exported.parse(JSON.parse(await readFile(path, 'utf8')))
}

/** The entries and balances that an evening must come to. Without `numbers` they follow the order of what happened. */
export function expectedTab(
  happenings: readonly Happening[],
  numbers?: ReadonlyMap<string, number>,
): Pick<Tab, 'entries' | 'balances'> {
  const entries: Tab['entries'] = []
  const cents = new Map<string, number>(people.map((name) => [name, 0]))
  const latest = new Map<Name, Tab['entries'][number]>()
  for (const { line, meaning } of happenings) {
    if (meaning.kind === 'undo') {
      const entry = latest.get(line.from)
      if (entry !== undefined) entry.status = entry.status === 'active' ? 'reversed' : 'active'
      continue
    }
    const number = numbers?.get(meaning.description) ?? entries.length + 1
    const entry = {
      number,
      kind: meaning.kind,
      description: meaning.description,
      total: decimal(meaning.cents),
      status: 'active',
      createdBy: line.from,
      postings: postingsOf(line.from, meaning.cents, meaning.sharers, number),
    }
    entries.push(entry)
    latest.set(line.from, entry)
  }
  for (const { postings } of entries.filter(({ status }) => status === 'active')) {
    for (const { member, paid, owed } of postings) {
      cents.set(member, (cents.get(member) ?? 0) + centsOf(paid) - centsOf(owed))
    }
  }
  return {
    entries: entries.sort((one, other) => one.number - other.number),
    balances: people.flatMap((member) => {
      const net = cents.get(member) ?? 0
      return net === 0 ? [] : [{ member, currency: 'EUR' as const, net: decimal(net) }]
    }),
  }
}

/** What everybody would get back by debts or transfers, as balances. */
export function netsOf(owings: Tab['debts']): Tab['balances'] {
  return people.flatMap((member) => {
    const signed = owings.map(
      ({ from, to, amount }) => (Number(to === member) - Number(from === member)) * centsOf(amount),
    )
    const net = signed.reduce((sum, cents) => sum + cents, 0)
    return net === 0 ? [] : [{ member, currency: 'EUR' as const, net: decimal(net) }]
  })
}

/** Equal shares; the cents left over go round, beginning with the sharer whose turn it is by the number. */
function postingsOf(payer: Name, cents: number, sharers: readonly Name[], number: number) {
  const left = cents % sharers.length
  const owed = new Map<string, number>(
    sharers.map((name, place) => {
      const turn = (place - (number % sharers.length) + sharers.length) % sharers.length
      return [name, Math.floor(cents / sharers.length) + (turn < left ? 1 : 0)]
    }),
  )
  return [payer, ...sharers.filter((name) => name !== payer)]
    .map((member) => ({ member, paid: member === payer ? cents : 0, owed: owed.get(member) ?? 0 }))
    .filter(({ paid, owed: owes }) => paid > 0 || owes > 0)
    .map(({ member, paid, owed: owes }) => ({ member, paid: decimal(paid), owed: decimal(owes) }))
}

const decimal = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
const centsOf = (text: string): number => Number(text.replace('.', ''))
