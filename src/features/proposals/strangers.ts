import type { Situation } from '../../decision/command.js'
import type { Effects } from '../../decision/effects.js'
import { strangersNamed } from '../../language/checks/strangers.js'
import { ask } from './run-command.js'

// Whoever names more at once writes of something else; a button has no room for them either.
const strangersMax = 4

/** Asks who those are whom a message names and nobody on the tab is called; null where it names none. A press makes them guests. */
export function askWhoTheyAre(situation: Situation, message: string): Effects | null {
  const names = strangersNamed(message, { ...situation, mentions: [] })
  if (names.length === 0 || names.length > strangersMax) return null
  const line = { argument: names.join(', '), mentions: [] }
  const choice = { label: `/guest ${line.argument}`, words: [], line }
  const told = situation.words.say('question.strangers', { names: { list: names } })
  const asks = { what: 'choice', choices: [choice] } as const
  return ask(situation, 'guest', { ...line, files: [] }, { asks, told })
}
