import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peakBytes, startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { concurrencyMax } from './sizes.js'
import { startOnce } from './start.js'

const peakMaxMegabytes = 250
const growthMax = 1.05
const busySeconds = 5
/** Until then the compiler is still at work and caches fill. */
const warmUpShare = 0.1

const toMegabytes = (bytes: number): number => bytes / 1_000_000

/** (d) The most memory the Node process has: busy with 32 clients, and as somebody starts it. PostgreSQL is not in it. */
export async function measurePeak({ cluster, program, say }: Context): Promise<readonly Figure[]> {
  say('d: peak memory')
  const url = await cluster.booksDatabase('peak')
  const product = await startProductProcess(program)
  await product.ask({ kind: 'log', url, clients: concurrencyMax, seconds: busySeconds, isHot: false })
  const busy = await peakBytes(product.pid)
  await product.stop()

  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-bench-peak-'))
  const started = (await startOnce(dataDir)).peakBytes
  await rm(dataDir, { recursive: true, force: true })

  const figure = (what: string, bytes: number | null): readonly Figure[] =>
    bytes === null
      ? []
      : [
          {
            measurement: 'd',
            what,
            value: toMegabytes(bytes),
            unit: 'MB',
            goal: { of: 'value', is: 'atMost', figure: peakMaxMegabytes },
          },
        ]
  return [
    ...figure(`peak resident memory of the process that logged for ${concurrencyMax} clients`, busy),
    ...figure('peak resident memory of the program until its first reply', started),
  ]
}

/** (f) What a process keeps after many entries, against the same process when it had just warmed up. */
export async function measureGrowth({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const entries = sizes.entriesForMemory
  say(`f: memory after ${entries.toLocaleString('en')} entries`)
  const url = await cluster.booksDatabase('growth')
  const product = await startProductProcess(program)
  await product.ask({ kind: 'logEntries', url, entries: Math.ceil(entries * warmUpShare) })
  const atStart = await product.ask({ kind: 'memory' })
  await product.ask({ kind: 'logEntries', url, entries })
  const after = await product.ask({ kind: 'memory' })
  await product.stop()

  return ['resident memory', 'heap in use'].map((what, place): Figure => {
    const [base, value] = [toMegabytes(atStart[place] ?? 0), toMegabytes(after[place] ?? 0)]
    return {
      measurement: 'f',
      what: `${what} after ${entries.toLocaleString('en')} entries, garbage collected`,
      value,
      unit: 'MB',
      ratio: ratioTo(`after the first ${Math.ceil(entries * warmUpShare).toLocaleString('en')}`, value, base),
      goal: { of: 'ratio', is: 'atMost', figure: growthMax },
    }
  })
}
