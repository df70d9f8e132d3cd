import type { Command } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { parseEdit } from '../../language/grammar.js'
import { type Edited, interpretEdit } from '../../language/interpret.js'
import { refuseUnlessActive, replace } from '../../ledger/decide.js'
import type { EntryContent } from '../../ledger/entry.js'
import { type EntryLimits, expenseContent, paymentContent } from '../../ledger/expense.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'
import { arrivalOf } from './entry-presses.js'
import { entryTyped, takeNumber } from './find-entry.js'
import { cardsOf } from './recorded.js'

/** Replaces an entry by a new version; what is not mentioned stays as it was. */
export const edit: Command = {
  name: 'edit',
  aliases: ['change'],
  usage: 'number what is different',
  async run(situation, { argument, mentions }) {
    const { group, members, sender, now, words, limits } = situation
    const entry = await entryTyped(situation, 'edit', argument)
    if (isRefusal(entry)) return entry
    const standing = refuseUnlessActive(entry)
    if (standing !== null) return standing

    const { rest, cut } = takeNumber(argument) ?? { rest: '', cut: 0 }
    const shifted = mentions.map((mention) => ({ ...mention, offset: mention.offset - cut }))
    const context = { members, sender, group, now, mentions: shifted }
    const parsed = parseEdit(rest, context, entry.number)
    if (isRefusal(parsed)) return parsed
    const edited = await interpretEdit(parsed, entry, context)
    if ('question' in edited || isRefusal(edited)) return edited
    const content = contentOf(edited, group.nextNumber, limits)
    if (isRefusal(content)) return content
    const changes = replace(entry, content, group)
    if (isRefusal(changes)) return changes
    const arrival = await arrivalOf(situation, { ...entry, createdBy: sender })
    return effects(changes, ...cardsOf(changes, words, arrival).map(here))
  },
}

function contentOf(edited: Edited, rotation: number, limits: EntryLimits): EntryContent | Refusal {
  switch (edited.kind) {
    case 'kept':
      return edited.content
    case 'expense':
      return expenseContent(edited.request, rotation, limits)
    case 'payment':
      return paymentContent(edited.request, limits)
  }
}
