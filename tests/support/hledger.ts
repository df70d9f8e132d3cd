import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'

const program = 'hledger'

/** Whether hledger is on the PATH. Without it its tests are left out with a word, but not where CI must run them. */
export const isHledgerInstalled = spawnSync(program, ['--version']).status === 0
if (!isHledgerInstalled && process.env['CI']) throw new Error('hledger is not on the PATH, and CI must run its tests')
if (!isHledgerInstalled)
  process.stderr.write('hledger is not on the PATH, so its tests are left out: apt-get install hledger\n')

/** Runs hledger on a journal; throws with what it complains about. */
export function hledger(journal: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, ['-f', '-', ...argv], {
    input: journal,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  assert(status === 0, `${stderr}\n${journal}`)
  return stdout
}

/** The balance of every account and commodity that is not zero: `members:Ana EUR 20.00`. */
export const balancesIn = (journal: string): readonly string[] =>
  hledger(journal, 'balance', '--flat', '--no-total', '--layout', 'bare', '-O', 'csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell]) => cell).join(' '))
    .sort()
