import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { startBotProcess } from '../support/bot-process.js'
import { environmentOf, programPath } from '../support/program.js'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-idle-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('started in a container without anything, it says what is missing and ends', async () => {
  const { code, output, errors } = await startBotProcess(['--data-dir', dataDir], {}).ended

  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors).toMatch(/^There is nothing to do/u)
  for (const name of ['TELEGRAM_BOT_TOKEN', 'SLACK_BOT_TOKEN', 'DATABASE_URL', 'npm run chat', 'npm run doctor']) {
    expect(errors).toContain(name)
  }
})

test('what is piped in is read, from its first character on', async () => {
  const child = spawn(process.execPath, [programPath, '--data-dir', dataDir], {
    env: environmentOf({}),
    cwd: projectRoot(),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  const said = text(child.stdout)
  child.stdin.end('Ana: /add 60 dinner\nBo: /balance\n')

  expect(await said).toContain('Paid by Ana')
  expect(await said).toContain('Ana and Bo')
  expect(await closed).toEqual([0, null])
})

test('the machine mode may have nothing to read', async () => {
  const { code, errors } = await startBotProcess(['--json', '--data-dir', dataDir], {}).ended

  expect({ code, errors }).toEqual({ code: 0, errors: '' })
})
