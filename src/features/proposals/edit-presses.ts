import type { PressHandler } from '../../decision/command.js'
import { commandText } from '../../language/command-text.js'
import { isRefusal } from '../../ledger/refusal.js'
import { code, text } from '../../present/view.js'
import { stale } from '../entries/entry-presses.js'
import { entryPressed } from '../entries/find-entry.js'
import { openDraft } from './proposal-presses.js'
import { draftOf } from './propose.js'
import { ask } from './run-command.js'

/** What waits under this name, which nobody can type, are words that change the proposal whose id stands behind it. */
export const toAmend = ' amend'

/** Edit on the card of an entry: asks what should be different, and shows how it may be typed. */
export const pressEdit: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const entry = await entryPressed(situation, press.id)
    if (isRefusal(entry)) return entry
    if (entry.turns !== press.version) return stale(situation, entry)
    const { words } = situation
    const number = String(entry.number)
    const examples = ['edit.example.amount', 'edit.example.people', 'edit.example.text'] as const
    const more = [text(words.say('entry.editHint')), ...examples.map((key) => text(code(words.say(key, { number }))))]
    const told = words.say('question.change')
    return ask(
      situation,
      'edit',
      { argument: number, mentions: [], files: [] },
      { asks: { what: 'change' }, told, more },
    )
  },
}

/** Edit on a proposal: asks what should be different, and shows the command that says the same. */
export const pressAmend: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openDraft(situation, press.id)
    if (!('proposal' in open)) return open
    const { words } = situation
    const command = commandText(draftOf(open.content), situation)
    const told = words.say('question.change')
    const more = command === null ? [] : [text(words.say('proposal.amendHint'), ' ', code(`/${command}`))]
    return ask(
      situation,
      toAmend,
      { argument: open.id, mentions: [], files: [] },
      { asks: { what: 'change' }, told, more },
    )
  },
}
