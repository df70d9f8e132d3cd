import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../adapters/postgres/project-root.js'

/** How a run of the program ended. */
export interface Ended {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** The program as it is installed. */
export const programPath = join(projectRoot(), 'bin', 'tabkeeper.mjs')

/** An environment that says what is given here and nothing of the configuration of whoever runs the tests. */
export function environmentOf(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables }
}

/** Runs the program to its end; what it reads from its input is empty. */
export function runProgram(argv: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: environmentOf(variables), cwd: projectRoot() }
    const child = execFile(process.execPath, [programPath, ...argv], options, (_error, output, errors) => {
      resolve({ code: child.exitCode ?? -1, output, errors })
    })
    child.stdin?.end()
  })
}
