import { refuseToIdle } from './main/idle.js'
import { misused, readStart, type Start } from './main/options.js'

/** What the program can be started as. Each role loads only what it needs, so that none waits for the others' libraries. */
const roles: Readonly<Record<string, { readonly run: (start: Start) => Promise<void>; readonly operandsMax: number }>> =
  {
    bot: { run: async (start) => (await import('./main/bot.js')).bot(start, 'bot'), operandsMax: 0 },
    worker: { run: async (start) => (await import('./main/bot.js')).bot(start, 'worker'), operandsMax: 0 },
    both: { run: async (start) => (await import('./main/bot.js')).bot(start, 'both'), operandsMax: 0 },
    jobs: { run: async (start) => (await import('./main/jobs.js')).jobs(start), operandsMax: 2 },
    events: { run: async (start) => (await import('./main/events.js')).events(start), operandsMax: 2 },
    chat: { run: async (start) => (await import('./main/chat.js')).chat(start), operandsMax: 0 },
    demo: { run: async (start) => (await import('./main/chat.js')).demo(start), operandsMax: 0 },
    migrate: { run: async (start) => (await import('./main/migrate.js')).migrateDatabase(start), operandsMax: 0 },
    doctor: { run: async (start) => (await import('./main/doctor.js')).doctor(start), operandsMax: 0 },
    forget: { run: async (start) => (await import('./main/forget.js')).forgetWholeGroup(start), operandsMax: 1 },
    verify: { run: async (start) => (await import('./main/verify.js')).verifyBooks(start), operandsMax: 0 },
    'slack-manifest': {
      run: async (start) => (await import('./main/slack-manifest.js')).printManifest(start),
      operandsMax: 0,
    },
    eval: { run: async (start) => (await import('./main/evaluate.js')).evaluateCorpus(start), operandsMax: 1 },
  }

async function main(): Promise<void> {
  const start = readStart()
  if (start === null) return
  const role = Object.hasOwn(roles, start.role) ? roles[start.role] : undefined
  if (role === undefined) throw misused(`There is no command “${start.role}”.`)
  if (start.operands.length > role.operandsMax) throw misused(`I do not understand “${start.operands.join(' ')}”.`)
  await refuseToIdle(start)
  await role.run(start)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
