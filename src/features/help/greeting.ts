import type { View } from '../../chat/view.js'
import type { GroupDefaults } from '../../ports/inbox.js'
import { code, text, view } from '../../present/view.js'
import { createWords } from '../../present/words.js'

/** What the terminal says when it opens: what this is and what to type first. */
export function greeting(defaults: GroupDefaults): View {
  const words = createWords(defaults, [])
  return view([
    text(words.say('greeting.welcome')),
    text(code('ana: /add 60 dinner'), ` – ${words.say('greeting.add')}`),
    text(code('bo: /add 12.50 taxi with @ana'), ` – ${words.say('greeting.with')}`),
    text(code('/settle'), ` – ${words.say('command.settle.summary')}`),
    text(words.say('greeting.more')),
  ])
}
