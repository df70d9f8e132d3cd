import { z } from 'zod'
import type { EntryForm, FormPerson } from '../../../src/chat/entry-form.js'
import type { Mention } from '../../../src/chat/event.js'
import type { SlackView } from '../events/payloads.js'
import { withEmoji } from '../web/emoji.js'

/** The fields of the forms, by their blocks; what is wrong is said beside one of them. */
export type FieldName =
  | 'amount'
  | 'description'
  | 'payer'
  | 'payee'
  | 'sharers'
  | 'others'
  | 'date'
  | 'category'
  | 'rest'

/** Somebody of the tab by their member's id, or somebody of the workspace by their user id. */
export type Picked = { readonly of: 'tab' | 'workspace'; readonly id: string }

/** What somebody filled in; what is blank is empty or null. */
export interface Filled {
  readonly amount: string
  readonly description: string
  readonly payer: Picked | null
  readonly payee: Picked | null
  readonly sharers: readonly Picked[]
  /** Users who share and are not on the tab yet. */
  readonly others: readonly Picked[]
  readonly date: string | null
  readonly category: string | null
  readonly rest: string
}

/** Who opens a form and is not on the tab yet, and several payers who stay as they are, stand among the people under these names. */
export const opener = 'opener'
export const kept = 'kept'

const option = z.object({ value: z.string() })
const input = z.object({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
})
type Input = z.output<typeof input>

/** Reads a form that was sent off. */
export function readFilled({ state }: SlackView): Filled {
  const values = new Map(Object.entries(state?.values ?? {}))
  const of = (name: FieldName): Input => {
    const [given] = Object.values(values.get(name) ?? {})
    return input.safeParse(given).data ?? {}
  }
  return {
    amount: oneLine(of('amount').value),
    description: oneLine(of('description').value),
    payer: pickedIn(of('payer'))[0] ?? null,
    payee: pickedIn(of('payee'))[0] ?? null,
    sharers: pickedIn(of('sharers')),
    others: pickedIn(of('others')),
    date: of('date').selected_date ?? null,
    category: of('category').selected_option?.value ?? null,
    rest: oneLine(of('rest').value),
  }
}

const oneLine = (text: string | null | undefined): string =>
  withEmoji(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim()

function pickedIn({ selected_user: user, selected_users: users, selected_option: one, selected_options: many }: Input) {
  const members = [...(one == null ? [] : [one]), ...(many ?? [])]
  return [
    ...members.map(({ value }): Picked => ({ of: 'tab', id: value })),
    ...[...(user == null ? [] : [user]), ...(users ?? [])].map((id): Picked => ({ of: 'workspace', id })),
  ]
}

/** A piece of a typed command; one of an account is a mention. */
type Piece = string | Mention['account']

/** What one field says of a command. */
export interface Said {
  readonly field: FieldName
  readonly pieces: readonly Piece[]
}

/** Who can be picked, and who fills the form in. */
export interface Picking {
  readonly people: readonly FormPerson[]
  readonly user: string
  readonly accountOf: (user: string) => Mention['account']
}

/** The fields with somebody who is not on the tab any more. */
export const goneIn = ({ payer, payee, sharers }: Filled, { people }: Picking): readonly FieldName[] => {
  const isGone = (picked: Picked | null) =>
    picked?.of === 'tab' && picked.id !== opener && picked.id !== kept && !people.some(({ id }) => id === picked.id)
  return [
    ...(isGone(payer) ? (['payer'] as const) : []),
    ...(isGone(payee) ? (['payee'] as const) : []),
    ...(sharers.some(isGone) ? (['sharers'] as const) : []),
  ]
}

/** What `/add` would be typed with, field by field. */
export function addSaid(filled: Filled, picking: Picking): readonly Said[] {
  const { payer, sharers, others, description, category, date } = filled
  const active = picking.people.filter(({ isActive }) => isActive)
  const isAll = sharers.length > 0 && active.every(({ id }) => sharers.some((sharer) => sharer.id === id))
  const sharing = sharers.length === 0 || isAll ? [] : ['for', ...named(sharers, picking)]
  return spoken([
    { field: 'amount', pieces: [filled.amount] },
    { field: 'description', pieces: description === '' ? [] : [quoted(description)] },
    { field: 'category', pieces: category === null ? [] : [`#${category}`] },
    { field: 'date', pieces: date === null ? [] : ['on', date] },
    { field: 'payer', pieces: payer === null || isOwn(payer, picking) ? [] : ['paid by', ...named([payer], picking)] },
    { field: 'sharers', pieces: sharing },
    {
      field: 'others',
      pieces: others.length === 0 ? [] : [...(sharing.length === 0 ? ['everyone'] : []), ...named(others, picking)],
    },
    { field: 'rest', pieces: filled.rest === '' ? [] : [filled.rest] },
  ])
}

/** What is different, as it would be typed behind `/edit`, field by field; nothing where nothing is. What was cleared is different, too. */
export function editSaid(filled: Filled, before: EntryForm, picking: Picking): readonly Said[] {
  const { amount, description, category, date, payer, payee, sharers, others, rest } = filled
  const isPayment = before.kind === 'payment'
  const isKept = (picked: Picked | null, was: readonly string[]) =>
    picked === null || picked.id === kept || (was.length === 1 && memberOf(picked, picking) === was[0])
  const sharing = isSameSet(sharers, before.sharers, picking) ? [] : ['for', ...named(sharers, picking)]
  return spoken([
    { field: 'amount', pieces: amount === before.amount ? [] : [amount] },
    { field: 'description', pieces: description === before.description ? [] : [quoted(description)] },
    {
      field: 'category',
      pieces: isPayment || category === before.category ? [] : [category === null ? 'no category' : `#${category}`],
    },
    { field: 'date', pieces: date === before.date || date === null ? [] : ['on', date] },
    {
      field: 'payer',
      pieces: isKept(payer, before.payers) ? [] : [isPayment ? 'from' : 'paid by', ...named([payer], picking)],
    },
    { field: 'payee', pieces: isKept(payee, before.sharers) ? [] : ['to', ...named([payee], picking)] },
    { field: 'sharers', pieces: isPayment || sharers.length === 0 ? [] : sharing },
    {
      field: 'others',
      pieces: others.length === 0 ? [] : [...(sharing.length === 0 ? ['also'] : []), ...named(others, picking)],
    },
    { field: 'rest', pieces: rest === '' ? [] : [rest] },
  ])
}

const spoken = (all: readonly Said[]): readonly Said[] => all.filter(({ pieces }) => pieces.length > 0)

const quotes = [
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
] as const

/** Between quotes nothing is taken for an amount, a name or a date; they are such as the words do not have themselves. */
function quoted(description: string): string {
  const fitting = quotes.find((pair) => pair.every((mark) => !description.includes(mark)))
  const [opening, closing] = fitting ?? quotes[0]
  return `${opening}${fitting === undefined ? description.replaceAll('"', "'") : description}${closing}`
}

const named = (picked: readonly (Picked | null)[], { people, accountOf }: Picking): readonly Piece[] =>
  picked.flatMap((one): readonly Piece[] => {
    if (one === null) return []
    if (one.of === 'workspace') return [accountOf(one.id)]
    if (one.id === opener) return ['@me']
    const person = people.find(({ id }) => id === one.id)
    if (person === undefined) return []
    const { account, name, typed } = person
    return [account === null ? typed : { platform: 'slack', id: account, name }]
  })

/** The member that somebody picked is; null for somebody who is not on the tab. */
function memberOf({ of, id }: Picked, { people, accountOf }: Picking): string | null {
  if (of === 'tab') return id
  const account = accountOf(id).id
  return people.find((person) => person.account === account)?.id ?? null
}

const isOwn = (picked: Picked, picking: Picking): boolean =>
  picked.id === opener ||
  picked.id === picking.user ||
  picking.people.find(({ id }) => id === picked.id)?.account === picking.accountOf(picking.user).id

const isSameSet = (picked: readonly Picked[], was: readonly string[], picking: Picking): boolean => {
  const now = new Set(picked.map((one) => memberOf(one, picking)))
  return now.size === was.length && was.every((id) => now.has(id))
}

/** An argument of these words in front and what the fields say, and the places of the people in it. */
export function typedAs(
  first: string | null,
  said: readonly Said[],
): { readonly argument: string; readonly mentions: readonly Mention[] } {
  let argument = first ?? ''
  const mentions: Mention[] = []
  for (const piece of said.flatMap(({ pieces }) => pieces)) {
    const text = typeof piece === 'string' ? piece : `@${piece.name}`
    const offset = argument === '' ? 0 : argument.length + 1
    if (typeof piece !== 'string') mentions.push({ offset, length: text.length, account: piece })
    argument = argument === '' ? text : `${argument} ${text}`
  }
  return { argument, mentions }
}
