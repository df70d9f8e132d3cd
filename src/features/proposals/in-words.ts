import type { MessageRef } from '../../chat/event.js'
import { type Effects, here, redrawAt, type Say } from '../../decision/effects.js'
import { sentence } from '../../present/view.js'

/** What a press would come to, for words that say the same: the card looks as after the press, and what the presser would see is said. */
export const inWords = (pressed: Effects, card: MessageRef | null): Effects => ({
  ...pressed,
  says: pressed.says.map((say): Say => {
    if (say.say === 'toast') return here(sentence(say.text))
    if (say.say !== 'redraw' || say.on !== 'pressed') return say
    return card === null ? here(say.view) : redrawAt(card, say.view)
  }),
})
