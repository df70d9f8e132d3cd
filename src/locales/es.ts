import { balances } from './es/balances.js'
import { commands } from './es/commands.js'
import { entries } from './es/entries.js'
import { imports } from './es/imports.js'
import { links } from './es/links.js'
import { paying } from './es/paying.js'
import { people } from './es/people.js'
import { rates } from './es/rates.js'
import { refusals } from './es/refusals.js'
import { reports } from './es/reports.js'
import { routines } from './es/routines.js'
import { slack } from './es/slack.js'
import { standing } from './es/standing.js'

/** Spanish, in ICU MessageFormat. */
export const es = {
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
