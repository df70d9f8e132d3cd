import type { DraftSharer, DraftSharing, ExpenseDraft } from '../draft.js'
import { type Correction, saysSharing } from './common.js'
import {
  everybodyShares,
  onlySharers,
  type SharingPlace,
  sharedEqually,
  shares as sharesNow,
  withoutSharer,
  withPart,
  withSharer,
} from './sharing.js'

/** An expense with one total, with what is said of its sharers; null where that cannot be. */
export const amendTotal = (draft: ExpenseDraft, correction: Correction, place: SharingPlace): ExpenseDraft | null => {
  const { amendment, clauses } = correction
  const based = amendBase(draft.sharing, correction, place)
  if (based === null) return null
  let sharing = amendment.equally ? sharedEqually(based) : based
  for (const who of amendment.also) sharing = withSharer(sharing, who, place)
  for (const { who, part } of amendment.parts) {
    const changed = withPart(sharing, who, part, place)
    if (changed === null) return null
    sharing = changed
  }
  for (const who of [...amendment.without, ...clauses.except]) {
    const changed = withoutSharer(sharing, who, place)
    if (changed === null) return null
    sharing = changed
  }
  return { ...draft, sharing }
}

/** Who shares now, before single people are taken in or out; null when it is said twice or not at all clear. */
const amendBase = (sharing: DraftSharing, correction: Correction, place: SharingPlace): DraftSharing | null => {
  const { amendment, clauses, settled } = correction
  const isEveryone = amendment.everyone || clauses.everyone
  const says = [isEveryone, amendment.only.length > 0, clauses.sharers.length > 0 && !clauses.everyone]
  if (says.filter((said) => said).length > 1) return null
  if (amendment.only.length > 0) return onlySharers(sharing, amendment.only)
  if (isEveryone) return clauses.sharers.length > 0 ? { ...settled.sharing, except: [] } : everybodyShares(sharing)
  if (clauses.sharers.length === 0) return sharing
  const { named } = settled.sharing
  if (clauses.only) return { ...settled.sharing, except: [] }
  // "With Bo", who shares already, is about nobody else; "with Dan", who does not, takes him in.
  const isAmongThem = named.every(({ who, part }) => part.kind === 'equal' && sharesNow(sharing, who, place))
  if (clauses.together && isAmongThem) return { ...settled.sharing, except: [] }
  return amendParts(sharing, named, clauses.together, place)
}

/** `@cy -10`, `@cy 10` and `@cy x2` change Cy's part and nobody else's. A name alone may just call somebody. */
const amendParts = (
  sharing: DraftSharing,
  named: readonly DraftSharer[],
  mayJoin: boolean,
  place: SharingPlace,
): DraftSharing | null => {
  let amended: DraftSharing | null = sharing
  for (const { who, part } of named) {
    if (amended === null || (part.kind === 'equal' && !mayJoin)) return null
    amended = part.kind === 'equal' ? withSharer(amended, who, place) : withPart(amended, who, part, place)
  }
  return amended
}

/** From the lines of a bill somebody can be taken out; whatever else is said of sharers leaves open of which line. */
export const amendItems = (draft: ExpenseDraft, correction: Correction, place: SharingPlace): ExpenseDraft | null => {
  const { amendment, clauses } = correction
  const { without } = amendment
  if (without.length === 0) return saysSharing(correction) ? null : draft
  const others: Correction = { ...correction, amendment: { ...amendment, without: [] } }
  if (saysSharing(others) || clauses.except.length > 0) return null
  let { items } = draft
  for (const who of without) {
    const changed = items.map((item) => withoutSharer(item.sharing, who, place))
    if (changed.every((sharing) => sharing === null)) return null
    items = items.map((item, index) => ({ ...item, sharing: changed[index] ?? item.sharing }))
  }
  return { ...draft, items }
}
