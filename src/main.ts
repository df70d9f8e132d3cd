import { bot } from './main/bot.js'
import { chat, demo } from './main/chat.js'
import { evaluateCorpus } from './main/evaluate.js'
import { misused, readStart, type Start } from './main/options.js'
import { verifyBooks } from './main/verify.js'

/** What the program can be started as. */
const roles: Readonly<Record<string, { readonly run: (start: Start) => Promise<void>; readonly operandsMax: number }>> =
  {
    bot: { run: bot, operandsMax: 0 },
    chat: { run: chat, operandsMax: 0 },
    demo: { run: demo, operandsMax: 0 },
    verify: { run: verifyBooks, operandsMax: 0 },
    eval: { run: evaluateCorpus, operandsMax: 1 },
  }

async function main(): Promise<void> {
  const start = readStart()
  if (start === null) return
  const role = Object.hasOwn(roles, start.role) ? roles[start.role] : undefined
  if (role === undefined) throw misused(`There is no role “${start.role}”.`)
  if (start.operands.length > role.operandsMax) throw misused(`I do not understand “${start.operands.join(' ')}”.`)
  await role.run(start)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
