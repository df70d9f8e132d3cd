import { balances } from './es/balances.js'
import { commands } from './es/commands.js'
import { entries } from './es/entries.js'
import { imports } from './es/imports.js'
import { links } from './es/links.js'
import { people } from './es/people.js'
import { refusals } from './es/refusals.js'
import { slack } from './es/slack.js'

/** Spanish, in ICU MessageFormat. */
export const es = {
  ...commands,
  ...entries,
  ...balances,
  ...people,
  ...links,
  ...imports,
  ...refusals,
  ...slack,
} as const
