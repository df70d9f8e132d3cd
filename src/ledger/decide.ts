import { newEntryId } from '../ids.js'
import type { Change } from './change.js'
import { type Entry, type EntryContent, isActive } from './entry.js'
import type { Group } from './group.js'
import { type Refusal, refuse } from './refusal.js'

/** What an event did to one entry: it recorded it (turn 0) or turned it; `turnsNow` is how often it has been turned since. */
export interface OperationStep {
  readonly entry: Entry['id']
  readonly number: number
  readonly turn: number
  readonly turnsNow: number
  /** Another version of its number that stands now; null where none does. */
  readonly standing: Entry['id'] | null
}

/** A new entry under the group's next number. */
export function record(content: EntryContent, group: Pick<Group, 'nextNumber'>): readonly Change[] {
  const number = group.nextNumber
  return [{ kind: 'entry', entry: { ...content, id: newEntryId(), number, version: 1, replaces: null } }]
}

/** The next turn of an entry: its reversal while it stands, else what restores it. */
export const turned = (entry: Pick<Entry, 'id' | 'turns'>): Change => ({
  kind: 'turn',
  id: newEntryId(),
  entry: entry.id,
  turn: entry.turns + 1,
})

/** Takes a standing entry out of the balances. */
export function reverse(entry: Entry): readonly Change[] | Refusal {
  return refuseUnlessActive(entry) ?? [turned(entry)]
}

/** Puts a reversed entry back, unless another version of it stands. `versions` are all of them. */
export function restore(entry: Entry, versions: readonly Entry[]): readonly Change[] | Refusal {
  if (isActive(entry)) return refuse('entryActive', { number: entry.number })
  if (versions.some(isActive)) return refuse('entryReplaced', { number: entry.number })
  return [turned(entry)]
}

/** Reverses a standing entry and records its new version under the same number. */
export function replace(entry: Entry, content: EntryContent): readonly Change[] | Refusal {
  const refusal = refuseUnlessActive(entry)
  if (refusal !== null) return refusal
  return [
    turned(entry),
    {
      kind: 'entry',
      entry: {
        ...content,
        id: newEntryId(),
        number: entry.number,
        version: entry.versions + 1,
        replaces: entry.version,
      },
    },
  ]
}

/** Takes back a standing entry; where it replaced another version, that one stands again. */
export function takeBack(entry: Entry, versions: readonly Entry[]): readonly Change[] | Refusal {
  const refusal = refuseUnlessActive(entry)
  if (refusal !== null) return refusal
  const before = versions.find((version) => version.version === entry.replaces)
  return before === undefined ? [turned(entry)] : [turned(entry), turned(before)]
}

/** Turns everything back that an event did, so undoing an undo brings it all back; never so that two versions of an entry stand. */
export function undo(steps: readonly OperationStep[]): readonly Change[] | Refusal {
  if (steps.length === 0) return refuse('nothingToUndo')
  const changed = steps.find((step) => step.turn !== step.turnsNow)
  if (changed !== undefined) return refuse('entryChangedSince', { number: changed.number })
  const leaving = new Set(steps.filter((step) => step.turnsNow % 2 === 0).map((step) => step.entry))
  for (const { number, turnsNow, standing } of steps) {
    const wouldReturn = turnsNow % 2 === 1
    if (wouldReturn && standing !== null && !leaving.has(standing)) {
      return refuse('entryReplaced', { number })
    }
  }
  return steps.map((step) => turned({ id: step.entry, turns: step.turnsNow }))
}

/** Why an entry that no longer counts cannot be changed; null for one that does. */
export function refuseUnlessActive(entry: Entry): Refusal | null {
  if (isActive(entry)) return null
  if (entry.replacedBy !== null) return refuse('entryReplaced', { number: entry.number })
  return refuse('entryReversed', { number: entry.number })
}
