import type { Command, Situation } from '../../decision/command.js'
import { type Effects, nothing } from '../../decision/effects.js'
import { commandNamed } from '../../decision/lookup.js'
import type { Reading } from '../../language/reading.js'
import type { Refusal } from '../../ledger/refusal.js'
import { ask, runCommand } from './run-command.js'

/**
 * What a command in words comes to: one that surely only looks is answered like the line that was meant; one that changes something,
 * or may be another, waits for a press.
 */
export async function answerOrder(
  situation: Situation,
  { line, isSure }: Extract<Reading, { kind: 'command' }>,
): Promise<Effects | Refusal> {
  const [name = '', ...rest] = line.slice(1).split(' ')
  const argument = rest.join(' ')
  const command = commandNamed(situation.commands, name)
  if (command === undefined) return nothing
  const typed = { argument, mentions: [], files: [] }
  if (isSure && onlyLooks(command, argument)) return runCommand(situation, command.name, typed)
  const choice = { label: line, words: [], line: { argument, mentions: [] } }
  const asks = { what: 'choice', choices: [choice] } as const
  return ask(situation, command.name, typed, { asks, told: situation.words.say('question.order', { line }) })
}

const onlyLooks = ({ looks }: Command, argument: string): boolean =>
  looks === 'always' || (looks === 'bare' && argument === '')
