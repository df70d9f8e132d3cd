import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { readHead } from '../../adapters/postgres/verify/chain-head.js'
import { verify } from '../../adapters/postgres/verify.js'
import { withDatabase } from './database.js'
import type { Start } from './options.js'

/**
 * Checks every invariant of the books and prints what was checked; exit code 1 on any violation. It changes nothing, and refuses a
 * database that does not hold the books of this version. With `--head` the chain that was kept has to be the beginning of today's.
 */
export async function verifyBooks({ config, dataDir, log, options }: Start): Promise<void> {
  const head = options.head === undefined ? undefined : await headOf(options.head)
  await withDatabase(
    { url: config.DATABASE_URL, dataDir },
    log,
    async ({ pool }) => {
      const findings = await verify(pool, migrationsDir(), head)
      const lines = findings.map(({ check, checked, broken, example }) => {
        const found = broken === 0 ? '' : `, ${broken} broken, such as ${example}`
        return `${broken === 0 ? 'ok    ' : 'BROKEN'} ${check}: ${checked} checked${found}\n`
      })
      // At once, so that whoever reads only the first lines breaks nothing.
      process.stdout.write(lines.join(''))
      if (findings.some((finding) => finding.broken > 0)) process.exitCode = 1
    },
    'read',
  )
}

const headOf = async (given: string): Promise<string> =>
  readHead(existsSync(given) ? await readFile(given, 'utf8') : given)
