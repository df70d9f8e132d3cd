import { balances } from './en/balances.js'
import { commands } from './en/commands.js'
import { entries } from './en/entries.js'
import { imports } from './en/imports.js'
import { links } from './en/links.js'
import { paying } from './en/paying.js'
import { people } from './en/people.js'
import { rates } from './en/rates.js'
import { refusals } from './en/refusals.js'
import { reports } from './en/reports.js'
import { routines } from './en/routines.js'
import { slack } from './en/slack.js'
import { standing } from './en/standing.js'

/** English, in ICU MessageFormat. What a message may name stands beside its key in the code that says it. */
export const en = {
  ...commands,
  ...entries,
  ...balances,
  ...paying,
  ...rates,
  ...people,
  ...links,
  ...imports,
  ...reports,
  ...routines,
  ...standing,
  ...refusals,
  ...slack,
} as const
