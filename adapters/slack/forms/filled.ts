import { z } from 'zod'
import type { EntryForm } from '../../../src/chat/entry-form.js'
import type { Mention } from '../../../src/chat/event.js'
import type { SlackView } from '../events/payloads.js'

/** What somebody filled in; what is blank is empty, null or absent. */
export interface Filled {
  readonly amount: string
  readonly description: string
  readonly payer: string | null
  readonly sharers: readonly string[]
  readonly date: string | null
  readonly category: string | null
  readonly rest: string
}

const input = z.object({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})

/** Reads a form that was sent off. */
export function readFilled({ state }: SlackView): Filled {
  const values = new Map(Object.entries(state?.values ?? {}))
  const of = (name: string): z.output<typeof input> => {
    const [given] = Object.values(values.get(name) ?? {})
    return input.safeParse(given).data ?? {}
  }
  return {
    amount: oneLine(of('amount').value),
    description: oneLine(of('description').value),
    payer: of('payer').selected_user ?? null,
    sharers: of('sharers').selected_users ?? [],
    date: of('date').selected_date ?? null,
    category: of('category').selected_option?.value ?? null,
    rest: oneLine(of('rest').value),
  }
}

const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim()

/** A piece of a typed command; one of an account is a mention. */
type Piece = string | Mention['account']

/** The argument that `/add` would be typed with. */
export function addArgument(filled: Filled, by: string, accountOf: (user: string) => Mention['account']) {
  const { payer, sharers } = filled
  return typed([
    filled.amount,
    ...quoted(filled.description),
    ...(filled.category === null ? [] : [`#${filled.category}`]),
    ...(filled.date === null ? [] : ['on', filled.date]),
    ...(payer === null || payer === by ? [] : ['paid by', accountOf(payer)]),
    ...(sharers.length === 0 ? [] : ['for', ...sharers.map(accountOf)]),
    ...(filled.rest === '' ? [] : [filled.rest]),
  ])
}

/** The argument that `/edit` would be typed with: its number and whatever is different; null where nothing is. */
export function editArgument(filled: Filled, before: EntryForm, accountOf: (user: string) => Mention['account']) {
  const pieces: readonly Piece[] = [
    ...(filled.amount === before.amount ? [] : [filled.amount]),
    ...(filled.description === before.description ? [] : quoted(filled.description)),
    ...(filled.category === before.category || filled.category === null ? [] : [`#${filled.category}`]),
    ...(filled.date === before.date || filled.date === null ? [] : ['on', filled.date]),
    ...(filled.sharers.length === 0 ? [] : ['for', ...filled.sharers.map(accountOf)]),
    ...(filled.rest === '' ? [] : [filled.rest]),
  ]
  return pieces.length === 0 ? null : typed([String(before.number), ...pieces])
}

/** Between quotes nothing is taken for an amount, a name or a date. */
const quoted = (description: string): readonly string[] =>
  description === '' ? [] : [`"${description.replaceAll('"', '”')}"`]

/** Pieces with a space between them, and the places of the people among them. */
function typed(pieces: readonly Piece[]): { readonly argument: string; readonly mentions: readonly Mention[] } {
  let argument = ''
  const mentions: Mention[] = []
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : `@${piece.name}`
    const offset = argument === '' ? 0 : argument.length + 1
    if (typeof piece !== 'string') mentions.push({ offset, length: text.length, account: piece })
    argument = argument === '' ? text : `${argument} ${text}`
  }
  return { argument, mentions }
}
