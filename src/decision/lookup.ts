import { closest } from './closest.js'
import type { Command } from './command.js'

/** The command of that name or alias, case aside. */
export function commandNamed(commands: readonly Command[], name: string): Command | undefined {
  const wanted = name.toLowerCase()
  return commands.find((command) => command.name === wanted || command.aliases.includes(wanted))
}

/** The name that a mistyped one most likely meant. */
export function nearestCommand(commands: readonly Command[], name: string): string {
  const names = commands.flatMap((command) => [command.name, ...command.aliases])
  return closest(name.toLowerCase().slice(0, namesLengthMax), names)
}

// No command is longer; comparing more of a mistyped one would only cost time.
const namesLengthMax = 20
