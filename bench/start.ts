import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../adapters/postgres/project-root.js'
import { peakBytes } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { median } from './statistics.js'

const coldMax = 2_500
const warmMax = 1_200

interface Start {
  readonly firstReplyMs: number
  readonly peakBytes: number | null
}

/** (c) From the start of the program to its first reply: cold on no data folder, warm on one that is there. */
export async function measureStart({ sizes, say }: Context): Promise<readonly Figure[]> {
  const cold: number[] = []
  const warm: number[] = []
  for (let round = 1; round <= sizes.starts; round += 1) {
    say(`c: start ${round} of ${sizes.starts}`)
    const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-bench-start-'))
    cold.push((await startOnce(dataDir)).firstReplyMs)
    warm.push((await startOnce(dataDir)).firstReplyMs)
    await rm(dataDir, { recursive: true, force: true })
  }
  const [coldMs, warmMs] = [median(cold), median(warm)]
  return [
    {
      measurement: 'c',
      what: 'start to first reply, cold: no data folder yet',
      value: coldMs,
      unit: 'ms',
      ratio: ratioTo('warm', coldMs, warmMs),
      goal: { of: 'value', is: 'atMost', figure: coldMax },
    },
    {
      measurement: 'c',
      what: 'start to first reply, warm: the same folder again',
      value: warmMs,
      unit: 'ms',
      goal: { of: 'value', is: 'atMost', figure: warmMax },
    },
  ]
}

/** Starts the program as people do, lets it log one expense, and ends it. */
export async function startOnce(dataDir: string): Promise<Start> {
  const { DATABASE_URL: _elsewhere, ...env } = process.env
  const start = performance.now()
  const child = spawn(process.execPath, ['bin/tabkeeper.mjs', 'chat', '--json', '--data-dir', dataDir], {
    cwd: projectRoot(),
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  child.stdin.write(`${JSON.stringify({ from: 'Ana', text: '/add 60 dinner' })}\n`)
  const firstLine = once(createInterface(child.stdout), 'line')
  const [line] = await Promise.race([firstLine, ended.then(() => [null])])
  const firstReplyMs = performance.now() - start
  if (line === null || !String(line).includes('"op":"post"')) throw new Error(`the program's first word was ${line}`)

  const peak = child.pid === undefined ? null : await peakBytes(child.pid)
  child.stdin.end()
  await ended
  return { firstReplyMs, peakBytes: peak }
}
