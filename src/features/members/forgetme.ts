import type { Press } from '../../chat/event.js'
import type { Button } from '../../chat/view.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, effects, redraw } from '../../decision/effects.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { inEveryLanguage } from '../../locales/index.js'
import { sentence, text, view } from '../../present/view.js'
import { openAmounts } from './people.js'

/** Asks whether the sender is to be forgotten, since nothing brings a name back. */
export const forgetme: Command = {
  name: 'forgetme',
  aliases: [],
  usage: '',
  async run({ books, group, sender, words }) {
    const { owed, due } = openAmounts(await books.balances.of(group.id), sender)
    const open = [...owed, ...due]
    const lines = [words.say('forgetme.ask', { name: words.say('forgetme.name') })]
    if (open.length > 0) lines.push(words.say('forgetme.open', { amounts: { list: open } }))
    const button = (verb: 'forgetMe' | 'keepMe'): Button => ({
      label: words.say(`button.${verb}`),
      press: { verb, id: sender, version: 0 },
    })
    return answer(
      view(
        lines.map((line) => text(line)),
        [[button('forgetMe'), button('keepMe')]],
      ),
    )
  },
}

/** Forget me: names, accounts and words go from every tab; what others owe and get back stays. */
export const pressForgetMe: PressHandler = {
  verb: 'forgetMe',
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
  verb: 'keepMe',
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
