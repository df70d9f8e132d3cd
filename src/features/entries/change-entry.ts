import type { Situation } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import { changedEntry, isSameEntry } from '../../language/corrections/entry.js'
import type { Draft } from '../../language/draft.js'
import type { NameQuestion } from '../../language/interpret.js'
import { refuseUnlessActive, replace } from '../../ledger/decide.js'
import type { Entry } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { arrivalOf } from './entry-presses.js'
import { cardsOf } from './recorded.js'

/** Replaces an entry by the version that its changed draft asks for; its card tells what was, what is now, and who says so. */
export async function changeEntry(
  situation: Situation,
  entry: Entry,
  after: Draft,
): Promise<Effects | Refusal | NameQuestion> {
  const { sender, limits } = situation
  const standing = refuseUnlessActive(entry)
  if (standing !== null) return standing
  if (entry.isForgiven) return refuse('forgivenStays', { number: entry.number })
  const content = await changedEntry(entry, after, situation, limits)
  if (isRefusal(content) || 'question' in content) return content
  if (isSameEntry(entry, content)) return refuse('changeNothing', { number: entry.number })
  const changes = replace(entry, content)
  if (isRefusal(changes)) return changes
  const arrival = await arrivalOf(situation, { ...entry, createdBy: sender })
  return effects(
    changes,
    ...cardsOf(changes, situation, { arrival, revision: { before: entry, by: sender } }).map(here),
  )
}
