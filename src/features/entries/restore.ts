import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { restore as restoreEntry } from '../../ledger/decide.js'
import { isRefusal } from '../../ledger/refusal.js'
import { entryCard } from './entry-card.js'
import { detailsOf } from './entry-presses.js'
import { entryTyped } from './find-entry.js'

/** Brings back what was taken back. */
export const restore: Command = {
  name: 'restore',
  aliases: [],
  usage: 'number',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const entry = await entryTyped(situation, 'restore', argument)
    if (isRefusal(entry)) return entry
    const changes = restoreEntry(entry, await situation.books.entries.versions(situation.group.id, entry.number))
    if (isRefusal(changes)) return changes
    const details = { ...(await detailsOf(situation, entry)), turnedBy: situation.sender }
    return effects(changes, here(entryCard({ ...entry, turns: entry.turns + 1 }, situation.words, details)))
  },
}
