import type { CurrencyCode } from '../../money/money.js'
import type { Part, Whoever } from './meaning.js'
import type { OpenScheme } from './open-scheme.js'
import type { Passage } from './passage.js'
import { amountOptions, type Option, quantityOptions } from './scheme-options.js'
import type { AmountSlot, Choice, PersonSlot, QuantitySlot } from './slots.js'

/** What the numbers of a text are for: which is the total, whose part another is, what was paid by whom. */
export interface Scheme {
  readonly total: number | null
  readonly isPerHead: boolean
  readonly currency: CurrencyCode
  /** Tip and the like, or less a discount. */
  readonly extra: number
  /** A tip as a part of the total: 0.1. */
  readonly rate: number
  readonly parts: ReadonlyMap<Whoever, Part>
  readonly more: ReadonlyMap<Whoever, number>
  readonly paid: ReadonlyMap<Whoever, number>
  /** People whose role is decided by a number. */
  readonly fixed: ReadonlyMap<number, string>
  readonly choices: readonly Choice[]
  /** Numbers that were left out though they may be money. */
  readonly unused: readonly AmountSlot[]
}

/** All schemes that the places of the numbers allow, at most `schemesMax`. Whose a number is stands on one side of all of them. */
export const amountSchemes = (
  amounts: readonly AmountSlot[],
  people: readonly PersonSlot[],
  quantities: readonly QuantitySlot[],
  passage: Passage,
): readonly Scheme[] => {
  const schemes: Scheme[] = []
  for (const side of ['before', 'after'] as const) {
    const place = { passage, amounts, people, side }
    const options = [
      ...amounts.map((slot) => amountOptions(slot, place)),
      ...quantities.map((slot) => quantityOptions(slot, place)),
    ]
    for (const open of combined(options)) {
      // What takes no side was made before.
      const isNew = side === 'before' || open.isSided
      if (isNew && isPossible(open))
        schemes.push({ ...open, currency: open.currency ?? passage.context.group.currency })
      if (schemes.length >= schemesMax) return schemes
    }
  }
  return schemes
}

const schemesMax = 300

/** One option of each number, in every combination that fits. */
function* combined(options: readonly (readonly Option[])[], at = 0, open = empty()): Generator<OpenScheme> {
  const here = options[at]
  if (here === undefined) {
    yield open
    return
  }
  for (const option of here) {
    const next = copyOf(open)
    if (option(next)) yield* combined(options, at + 1, next)
  }
}

const empty = (): OpenScheme => ({
  total: null,
  isPerHead: false,
  currency: null,
  extra: 0,
  rate: 0,
  parts: new Map(),
  more: new Map(),
  paid: new Map(),
  fixed: new Map(),
  choices: [],
  unused: [],
  isSided: false,
})

const copyOf = (open: OpenScheme): OpenScheme => ({
  ...open,
  parts: new Map(open.parts),
  more: new Map(open.more),
  paid: new Map(open.paid),
  fixed: new Map(open.fixed),
  choices: [...open.choices],
  unused: [...open.unused],
})

/** Something makes the total, and what only changes a total has one to change. */
const isPossible = ({ total, parts, paid, more, extra, rate }: OpenScheme): boolean =>
  total === null
    ? more.size === 0 &&
      extra >= 0 &&
      rate === 0 &&
      (paid.size > 0 || [...parts.values()].some(({ kind }) => kind === 'exact'))
    : true
