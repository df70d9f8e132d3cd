import type { MemberId } from '../../ids.js'
import type { CurrencyCode } from '../../money/money.js'

/** Somebody in a meaning: a member, or a name that the group has to explain, known by its place among the mentions. */
export type Whoever = MemberId | `?${number}`

/** How much of an expense one sharer bears; `weight` shares what the others leave. Amounts in units of the currency. */
export interface Part {
  readonly kind: 'weight' | 'exact' | 'fraction'
  readonly value: number
}

/** An expense as a sentence may mean it. */
export interface ExpenseMeaning {
  readonly kind: 'expense'
  readonly total: number
  readonly currency: CurrencyCode
  readonly paid: ReadonlyMap<Whoever, number>
  readonly base: 'everyone' | 'named'
  /** Sharers by name, with what was said of their part; everybody else of an expense for everyone has a weight of 1. */
  readonly sharers: ReadonlyMap<Whoever, Part>
  readonly more: ReadonlyMap<Whoever, number>
  readonly except: ReadonlySet<Whoever>
  /** As a draft keeps it. */
  readonly day: string | null
  /** Every number that may be money has its place in it. */
  readonly isWhole: boolean
}

/** Money that went from one to another. */
export interface PaymentMeaning {
  readonly kind: 'payment'
  readonly from: Whoever
  readonly to: Whoever
  readonly total: number
  readonly currency: CurrencyCode
  readonly day: string | null
  readonly isWhole: boolean
}

/**
 * `nothing`: nothing to log. `command`: a question or an order to the bot. `several`: several entries, one after the other. `other`:
 * something that no meaning here can hold.
 */
export type Meaning =
  | ExpenseMeaning
  | PaymentMeaning
  | { readonly kind: 'nothing' | 'several' | 'other' }
  /** `line`: which one it is, once that is known. */
  | { readonly kind: 'command'; readonly line?: string }

/** What each member owes; null where the parts do not make the total. */
export const owedIn = (meaning: ExpenseMeaning, members: readonly MemberId[]): ReadonlyMap<Whoever, number> | null => {
  const { total, more } = meaning
  const parts = partsOf(meaning, members)
  if ([...more.keys()].some((who) => parts.get(who)?.kind !== 'weight')) return null
  const fixed = [...parts.values()].reduce((sum, part) => sum + fixedOf(part, total), 0)
  const extra = [...more.values()].reduce((sum, value) => sum + value, 0)
  const weights = [...parts.values()].reduce((sum, { kind, value }) => sum + (kind === 'weight' ? value : 0), 0)
  const left = total - fixed - extra
  const slack = 0.0005 * Math.max(1, total)
  const isEven = Math.abs(left) < slack
  if (parts.size === 0 || left < -slack || (weights > 0 && isEven) || (weights === 0 && !isEven)) return null
  return new Map(
    [...parts].map(([who, part]) => [
      who,
      part.kind === 'weight' ? (left * part.value) / weights + (more.get(who) ?? 0) : fixedOf(part, total),
    ]),
  )
}

const partsOf = ({ base, sharers, except }: ExpenseMeaning, members: readonly MemberId[]) => {
  const parts = new Map<Whoever, Part>(sharers)
  if (base === 'everyone') for (const id of members) if (!parts.has(id)) parts.set(id, { kind: 'weight', value: 1 })
  for (const id of except) parts.delete(id)
  return parts
}

const fixedOf = ({ kind, value }: Part, total: number): number =>
  kind === 'weight' ? 0 : kind === 'exact' ? value : value * total
