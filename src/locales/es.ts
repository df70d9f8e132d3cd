import { balances } from './es/balances.js'
import { commands } from './es/commands.js'
import { entries } from './es/entries.js'
import { people } from './es/people.js'
import { refusals } from './es/refusals.js'

/** Spanish, in ICU MessageFormat. */
export const es = { ...commands, ...entries, ...balances, ...people, ...refusals } as const
