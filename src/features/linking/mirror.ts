import type { ChatEvent, MessageRef } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, inChats, redrawAt, type Say } from '../../decision/effects.js'
import type { EntryId } from '../../ids.js'
import type { Change } from '../../ledger/change.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import { type CardEntry, entryCard } from '../entries/entry-card.js'
import { detailsOf } from '../entries/entry-presses.js'
import { isSameChat, otherChats } from './other-chats.js'

/** Null where the event is no press. */
type Pressed = Extract<ChatEvent, { kind: 'press' }> | null

/**
 * What an event says beyond its own answer: every card that does not show any more how things are is redrawn, in this chat
 * and the others of the group, and the others get the cards of new entries.
 */
export async function mirrored(situation: Situation, done: Effects, pressed: Pressed): Promise<readonly Say[]> {
  const others = otherChats(situation.chats, situation.where.chat)
  const written = new Set<string>(done.changes.flatMap((change) => (change.kind === 'entry' ? [change.entry.id] : [])))
  const isCard = (view: View) => view.buttons.flat().some(({ press }) => written.has(press.id))
  return [
    ...(await redrawn(situation, done, pressed)),
    ...done.says.flatMap((say) => (say.say !== 'toast' && isCard(say.view) ? [inChats(others, say.view)] : [])),
  ]
}

async function redrawn(situation: Situation, { changes, says }: Effects, pressed: Pressed): Promise<readonly Say[]> {
  const { books, chats } = situation
  const touched = touchedBy(changes)
  const copies = touched.length === 0 ? [] : await books.cards.copies(touched)
  const isOn = ({ chat, id }: MessageRef) => id === pressed?.on.id && isSameChat(chat, pressed.on.chat)
  const views = new Map<EntryId, View>()
  for (const say of says) {
    // What is said of the entry whose button was pressed holds for its copies too.
    if (say.say === 'redraw' && say.on === 'pressed' && pressed !== null)
      views.set(pressed.press.id as EntryId, say.view)
  }
  const redraws: Say[] = []
  for (const { entry, message } of copies) {
    if (isOn(message) || !chats.some((chat) => isSameChat(chat, message.chat))) continue
    const view = views.get(entry) ?? (await cardAfter(situation, entry, changes))
    if (view === null) continue
    views.set(entry, view)
    redraws.push(redrawAt(message, view))
  }
  return redraws
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
  const entry = await situation.books.entries.byId(id)
  if (entry === null) return null
  const versions = await situation.books.entries.versions(situation.group.id, entry.number)
  const fresh = changes.flatMap((change): readonly CardEntry[] =>
    change.kind === 'entry' ? [{ ...change.entry, turns: 0, replacedBy: null }] : [],
  )
  const standing = [...versions.map((version) => turnedBy(version, changes)), ...fresh].filter(isActive)
  const replacedBy = standing.findLast(({ replaces }) => replaces === entry.version)?.version ?? null
  const isConfirmed = changes.some(
    (change) => change.kind === 'activity' && change.what === 'paymentConfirmed' && change.entry === id,
  )
  const after = turnedBy(entry, changes)
  const details = {
    ...(await detailsOf(situation, entry)),
    ...(isConfirmed ? { arrival: 'confirmed' as const } : {}),
    ...(after.turns === entry.turns ? {} : { turnedBy: situation.sender }),
  }
  return entryCard({ ...after, replacedBy }, situation.words, details)
}

const turnedBy = (entry: Entry, changes: readonly Change[]): Entry => ({
  ...entry,
  turns: entry.turns + changes.filter((change) => change.kind === 'turn' && change.entry === entry.id).length,
})
