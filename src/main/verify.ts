import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { withDatabase } from './database.js'
import type { Start } from './options.js'

/** Checks every invariant of the books and prints what was checked; exit code 1 on any violation. */
export async function verifyBooks({ config, dataDir, log }: Start): Promise<void> {
  await withDatabase({ url: config.DATABASE_URL, dataDir }, log, async (database) => {
    const findings = await verify(database.pool, migrationsDir())
    const lines = findings.map(({ check, checked, broken, example }) => {
      const found = broken === 0 ? '' : `, ${broken} broken, such as ${example}`
      return `${broken === 0 ? 'ok    ' : 'BROKEN'} ${check}: ${checked} checked${found}\n`
    })
    // At once, so that whoever reads only the first lines breaks nothing.
    process.stdout.write(lines.join(''))
    if (findings.some((finding) => finding.broken > 0)) process.exitCode = 1
  })
}
