import type { Failure } from '../ports/jobs.js'

/** The newest ones tell what is wrong; a longer list would be grepped anyway. */
export const failuresMax = 200

/** Prints what was given up, one a line, for programs as well. */
export function tell(failures: readonly Failure[]): void {
  if (failures.length === 0) say('Nothing was given up.')
  for (const { id, what, where, at, because, attempts } of failures) {
    say([id, what, where, at.toISOString(), `${attempts} attempts`, because].join('\t'))
  }
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
