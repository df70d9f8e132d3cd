import type { Command } from '../../decision/command.js'
import { changeDraft } from '../../language/corrections/change.js'
import { draftOfEntry } from '../../language/corrections/entry.js'
import { refuseUnlessActive } from '../../ledger/decide.js'
import { isRefusal, refuse } from '../../ledger/refusal.js'
import { changeEntry } from './change-entry.js'
import { entryTyped, takeEntry } from './find-entry.js'

/** Replaces an entry by a new version; what is not mentioned stays as it was. */
export const edit: Command = {
  name: 'edit',
  aliases: ['change'],
  usage: 'number what is different',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument, mentions }) {
    const entry = await entryTyped(situation, 'edit', argument)
    if (isRefusal(entry)) return entry
    const standing = refuseUnlessActive(entry)
    if (standing !== null) return standing

    const { number, split } = entry
    const { rest, cut } = takeEntry(argument) ?? { rest: '', cut: 0 }
    if (rest.trim() === '') return refuse('editNothing', { number })
    const shifted = mentions.map((mention) => ({ ...mention, offset: mention.offset - cut }))
    const after = changeDraft(draftOfEntry(entry, situation), rest, { ...situation, mentions: shifted }, 'typed')
    if (after !== null) return isRefusal(after) ? after : changeEntry(situation, entry, after)
    // One sum for a bill of several lines leaves open which of them it changes.
    return split?.kind === 'items' && /\p{Nd}/u.test(rest)
      ? refuse('editNeedsShares', { number })
      : refuse('changeUnread', { number })
  },
}
