import type { Block } from '../../chat/view.js'
import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { undo as undoSteps } from '../../ledger/decide.js'
import { isRefusal } from '../../ledger/refusal.js'
import { text, view } from '../../present/view.js'
import { titleOf } from './entry-card.js'

// A bill and its correction are a few; of an import, the first ones say enough.
const toldMax = 10

/** Takes back the sender's latest change of entries; once more brings it back. */
export const undo: Command = {
  name: 'undo',
  aliases: [],
  usage: '',
  looks: 'never',
  takesWords: false,
  async run({ books, group, sender, words }) {
    const steps = await books.entries.lastOperation(group.id, sender)
    const changes = undoSteps(steps)
    if (isRefusal(changes)) return changes
    const told: Block[] = []
    for (const step of steps.slice(0, toldMax)) {
      const entry = await books.entries.byId(step.entry)
      if (entry === null) continue
      // Of a change that is taken back or made again one line tells: what the entry is then.
      const others = steps.filter(({ number, entry: other }) => number === step.number && other !== step.entry)
      if (others.length > 0) {
        if (step.turnsNow % 2 === 0) continue
        const amount = { amountMinor: entry.totalMinor, currency: entry.currency }
        const values = { who: { member: sender }, number: entry.number, description: titleOf(entry, words), amount }
        told.push(text(words.say('undo.version', values)))
        continue
      }
      const key = step.turnsNow % 2 === 0 ? 'undo.reversed' : 'undo.restored'
      told.push(
        text(words.say(key, { who: { member: sender }, number: entry.number, description: titleOf(entry, words) })),
      )
    }
    const rest = steps.length - toldMax
    if (rest > 0) told.push(text(words.say('undo.more', { count: rest })))
    return effects(changes, here(view([...told, text(words.say('undo.done'))])))
  },
}
