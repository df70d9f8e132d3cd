import type { Checked } from './checked.js'
import { numberChecks } from './number-checks.js'
import type { Objection } from './objection.js'
import { peopleChecks } from './people-checks.js'

/** What an answer has made up, turned round or left out; the worst first, and null where nothing is wrong. */
export const objectionTo = (checked: Checked): Objection | null => {
  const found = [...peopleChecks, ...numberChecks].flatMap((check) => check(checked))
  return found.find(({ kind }) => kind === 'false') ?? found[0] ?? null
}
