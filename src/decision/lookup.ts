import { closest } from './closest.js'
import type { Command } from './command.js'

/** The command of that name or alias, case aside. */
export function commandNamed(commands: readonly Command[], name: string): Command | undefined {
  const wanted = name.toLowerCase()
  return commands.find((command) => command.name === wanted || command.aliases.includes(wanted))
}

/** The name that a mistyped one most likely meant: one that begins so or has few letters otherwise; else that of the help. */
export function nearestCommand(commands: readonly Command[], name: string): string {
  const typed = name.toLowerCase().slice(0, namesLengthMax)
  const names = commands.flatMap((command) => [command.name, ...command.aliases]).filter((one) => one.length > 2)
  const begun = typed.length < 2 ? undefined : names.find((one) => one.startsWith(typed))
  return begun ?? closest(typed, names, Math.max(1, Math.floor(typed.length / 3))) ?? helpName
}

// No command is longer; comparing more of a mistyped one would only cost time.
const namesLengthMax = 20
/** What is suggested where nothing is near. */
const helpName = 'help'
