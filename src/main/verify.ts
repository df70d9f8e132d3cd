import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { withDatabase } from './database.js'
import type { Start } from './options.js'

/** Checks every invariant of the books and prints what was checked; exit code 1 on any violation. */
export async function verifyBooks({ config, dataDir, log }: Start): Promise<void> {
  await withDatabase({ url: config.DATABASE_URL, dataDir }, log, async (database) => {
    const findings = await verify(database.pool, migrationsDir())
    for (const { check, checked, broken, example } of findings) {
      const found = broken === 0 ? '' : `, ${broken} broken, such as ${example}`
      process.stdout.write(`${broken === 0 ? 'ok    ' : 'BROKEN'} ${check}: ${checked} checked${found}\n`)
    }
    if (findings.some((finding) => finding.broken > 0)) process.exitCode = 1
  })
}
