import { balances } from './en/balances.js'
import { commands } from './en/commands.js'
import { entries } from './en/entries.js'
import { people } from './en/people.js'
import { refusals } from './en/refusals.js'

/** English, in ICU MessageFormat. What a message may name stands beside its key in the code that says it. */
export const en = { ...commands, ...entries, ...balances, ...people, ...refusals } as const
