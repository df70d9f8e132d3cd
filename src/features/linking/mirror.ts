import type { MessageRef } from '../../chat/event.js'
import type { Reply } from '../../chat/reply.js'
import type { View } from '../../chat/view.js'
import type { Outcome, Situation } from '../../decision/command.js'
import type { EntryId } from '../../ids.js'
import type { Change } from '../../ledger/change.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import { type CardEntry, entryCard } from '../entries/entry-card.js'
import { arrivalOf } from '../entries/entry-presses.js'
import { isSameChat, otherChats, postsTo } from './other-chats.js'

/** What was pressed, where the event is a press. */
interface Pressed {
  readonly id: string
  readonly on: MessageRef
}

/**
 * What an outcome changes beyond its own answer: every card that does not show any more how things are is redrawn, in this
 * chat and the others of the group, and the others get the cards of new entries. `key` names the event.
 */
export async function mirrored(
  situation: Situation,
  outcome: Outcome,
  pressed: Pressed | null,
  key: string,
): Promise<readonly Reply[]> {
  const others = otherChats(situation.chats, situation.chat)
  const edits = await redrawn(situation, outcome, pressed)
  if (others.length === 0) return edits
  const { changes, card, posts } = outcome
  const shown = card === undefined ? posts : [card, ...posts]
  const written = new Set<string>(changes.flatMap((change) => (change.kind === 'entry' ? [change.entry.id] : [])))
  const cards = shown.filter((view) => view.buttons.flat().some(({ press }) => written.has(press.id)))
  return [...edits, ...postsTo(others, cards, key)]
}

async function redrawn(situation: Situation, outcome: Outcome, pressed: Pressed | null): Promise<readonly Reply[]> {
  const { books, chats } = situation
  const touched = touchedBy(outcome.changes)
  const copies = touched.length === 0 ? [] : await books.cardCopies(touched)
  const isOn = ({ chat, id }: MessageRef) => id === pressed?.on.id && isSameChat(chat, pressed.on.chat)
  const views = new Map<EntryId, View>()
  const replies: Reply[] = []
  for (const { entry, message } of copies) {
    if (isOn(message) || !chats.some((chat) => isSameChat(chat, message.chat))) continue
    const view =
      views.get(entry) ??
      (outcome.card !== undefined && pressed?.id === entry
        ? outcome.card
        : await cardAfter(situation, entry, outcome.changes))
    if (view === null) continue
    views.set(entry, view)
    replies.push({ op: 'edit', target: message, view })
  }
  return replies
}

/** The entries that were there before and look different now. */
function touchedBy(changes: readonly Change[]): readonly EntryId[] {
  const touched = new Set<EntryId>()
  for (const change of changes) {
    if (change.kind === 'turn') touched.add(change.entry)
    if (change.kind === 'activity' && change.entry !== null) touched.add(change.entry)
  }
  return [...touched]
}

/** The card of an entry once the changes are written; null for one that is only being written. */
async function cardAfter(situation: Situation, id: EntryId, changes: readonly Change[]): Promise<View | null> {
  const entry = await situation.books.entryById(id)
  if (entry === null) return null
  const versions = await situation.books.versions(situation.group.id, entry.number)
  const fresh = changes.flatMap((change): readonly CardEntry[] =>
    change.kind === 'entry' ? [{ ...change.entry, turns: 0, replacedBy: null }] : [],
  )
  const standing = [...versions.map((version) => turnedBy(version, changes)), ...fresh].filter(isActive)
  const replacedBy = standing.findLast(({ replaces }) => replaces === entry.number)?.number ?? null
  const isConfirmed = changes.some(
    (change) => change.kind === 'activity' && change.what === 'paymentConfirmed' && change.entry === id,
  )
  const arrival = isConfirmed ? 'confirmed' : await arrivalOf(situation, entry)
  return entryCard({ ...turnedBy(entry, changes), replacedBy }, situation.words, arrival)
}

const turnedBy = (entry: Entry, changes: readonly Change[]): Entry => ({
  ...entry,
  turns: entry.turns + changes.filter((change) => change.kind === 'turn' && change.entry === entry.id).length,
})
