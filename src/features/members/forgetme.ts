import type { Press } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, effects, redraw } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { inEveryLanguage } from '../../locales/index.js'
import type { Money } from '../../money/money.js'
import { sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { openAmounts } from './people.js'

/** Asks whether the sender is to be forgotten, since nothing brings a name back. */
export const forgetme: Command = {
  name: 'forgetme',
  aliases: [],
  usage: '',
  looks: 'never',
  takesWords: false,
  async run({ books, group, sender, words }) {
    const { owed, due } = openAmounts(await books.balances.of(group.id), sender)
    return answer(forgetCard(sender, [...owed, ...due], words))
  },
}

/** Asks for a last word; `open` is what the member owes and gets back. */
export function forgetCard(member: MemberId, open: readonly Money[], words: Words): View {
  const lines = [words.say('forgetme.ask', { name: words.say('forgetme.name') })]
  if (open.length > 0) lines.push(words.say('forgetme.open', { amounts: { list: open } }))
  const choices = (['forgetMe', 'keepMe'] as const).map((verb) => button(words.say(`button.${verb}`), verb, member))
  return view(
    lines.map((line) => text(line)),
    [choices],
  )
}

/** Forget me: names, accounts and words go from every tab; what others owe and get back stays. */
export const pressForgetMe: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const refusal = unlessOwn(situation, press)
    if (refusal !== null) return refusal
    const { sender, words } = situation
    return effects(
      [{ kind: 'personForgotten', member: sender, names: inEveryLanguage('forgetme.name') }],
      redraw(sentence(words.say('forgetme.done'))),
    )
  },
}

/** Keep me: nothing happens. */
export const pressKeepMe: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const refusal = unlessOwn(situation, press)
    return refusal ?? effects([], redraw(sentence(situation.words.say('forgetme.kept'))))
  },
}

function unlessOwn({ sender, members }: Situation, { id }: Press): Refusal | null {
  if (id === sender) return null
  const owner = members.find((member) => member.id === id)
  return owner === undefined ? refuse('buttonExpired') : refuse('notYourButton', { members: { member: owner.id } })
}
