import type { MemberId } from '../../ids.js'
import { withRole } from './features.js'
import type { Meaning } from './meaning.js'
import type { Passage } from './passage.js'
import type { AmountSlot, Choice, PersonSlot } from './slots.js'

/** A way to understand a text, and what was decided for it. */
export interface Candidate {
  readonly meaning: Meaning
  readonly choices: readonly Choice[]
}

/** What candidates are made of. */
export interface Work {
  readonly passage: Passage
  readonly members: readonly MemberId[]
  readonly amounts: readonly AmountSlot[]
  readonly people: readonly PersonSlot[]
  readonly days: readonly DayChoice[]
  /** Classes of the whole text, as they are seen by a choice. */
  readonly classes: readonly string[]
  readonly made: Map<string, Choice>
  readonly candidates: Candidate[]
}

export interface DayChoice {
  readonly day: string | null
  readonly choices: readonly Choice[]
}

/** A choice about the whole text, made once. */
export const chosen = ({ made }: Work, role: string, seen: readonly string[]): Choice => {
  const known = made.get(role)
  if (known !== undefined) return known
  const choice = { features: withRole(role, seen) }
  made.set(role, choice)
  return choice
}
