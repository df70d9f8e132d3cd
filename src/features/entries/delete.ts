import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { reverse } from '../../ledger/decide.js'
import { isRefusal } from '../../ledger/refusal.js'
import { entryCard } from './entry-card.js'
import { detailsOf } from './entry-presses.js'
import { entryTyped } from './find-entry.js'

/** Takes an entry back by its number. It stays in the history and can be restored. */
export const remove: Command = {
  name: 'delete',
  aliases: ['del', 'remove'],
  usage: 'number',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const entry = await entryTyped(situation, 'delete', argument)
    if (isRefusal(entry)) return entry
    const changes = reverse(entry)
    if (isRefusal(changes)) return changes
    const details = { ...(await detailsOf(situation, entry)), turnedBy: situation.sender }
    return effects(changes, here(entryCard({ ...entry, turns: entry.turns + 1 }, situation.words, details)))
  },
}
