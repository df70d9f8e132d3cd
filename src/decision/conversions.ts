import type { Change } from '../ledger/change.js'
import { turned } from '../ledger/decide.js'
import { isActive } from '../ledger/entry.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { sentence } from '../present/view.js'
import type { Situation } from './command.js'
import { type Effects, here } from './effects.js'

/**
 * Takes back and restores both sides of a conversion where one is, whatever way that was asked for, and says so. A side can't be
 * changed by itself: its worth would no longer be that of the other.
 */
export async function withBothSides(situation: Situation, decided: Effects): Promise<Effects | Refusal> {
  const { books, rates, words } = situation
  const turns = decided.changes.flatMap((change) => (change.kind === 'turn' ? [change] : []))
  if (turns.length === 0) return decided
  const turnedIds = new Set(turns.map(({ entry }) => entry))
  const more: Change[] = []
  const says = [...decided.says]
  for (const { settled, owed } of await rates.conversions([...turnedIds])) {
    const sides = await Promise.all([settled, owed].map((id) => (id === null ? null : books.entries.byId(id))))
    const numbers = sides.flatMap((side) => side?.number ?? [])
    const [number = 0] = sides.flatMap((side) => (side !== null && turnedIds.has(side.id) ? [side.number] : []))
    const isChanged = decided.changes.some((change) => change.kind === 'entry' && numbers.includes(change.entry.number))
    if (isChanged) return refuse('conversionFixed', { number })
    const other = sides.find((side) => side !== null && !turnedIds.has(side.id)) ?? null
    if (other === null) continue
    more.push(turned(other))
    says.push(
      here(
        sentence(
          words.say(isActive(other) ? 'conversion.takenBack' : 'conversion.restored', { number, other: other.number }),
        ),
      ),
    )
  }
  return { ...decided, changes: [...decided.changes, ...more], says }
}
