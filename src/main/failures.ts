import type { Failure } from '../ports/jobs.js'
import { misused } from './options.js'

/** The newest ones tell what is wrong; a longer list would be grepped anyway. */
export const failuresMax = 200

/** Prints what was given up, one a line, for programs as well. */
export function tell(failures: readonly Failure[]): void {
  if (failures.length === 0) say('Nothing was given up.')
  for (const { id, what, where, at, because, attempts } of failures) {
    say([id, what, where, at.toISOString(), `${attempts} attempts`, because].join('\t'))
  }
}

/** What lists failures, and what it says became of them. */
export interface FailureList {
  readonly command: 'events' | 'jobs'
  readonly became: string
}

/** Changes one of a list and says so; throws where none is named, or the list has none of that id. */
export async function change(
  { command, became }: FailureList,
  id: string | undefined,
  how: (id: string) => Promise<boolean>,
  done: string,
): Promise<void> {
  if (id === undefined) throw misused(`Which one? “tabkeeper ${command} failed” lists them with their ids.`)
  if (!(await how(id))) {
    throw new Error(`Nothing of the id ${id} was ${became}. “tabkeeper ${command} failed” lists what was.`)
  }
  say(`${id} ${done}`)
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
