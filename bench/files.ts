import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { peakBytes, startProductProcess } from './child.js'
import type { Context } from './context.js'
import type { Figure } from './figure.js'

const importMaxMs = 10_000
const otherWaitsMaxMs = 1_000
const peakMaxMegabytes = 400
const fileBytes = 9_800_000

/** A Splitwise file of so many lines, in which everybody pays in turn and all share. */
function splitwise(lines: number, people: number): string {
  const names = Array.from({ length: people }, (_nobody, place) => `Person ${place}`)
  const sums = names.map(() => 0)
  const rows = Array.from({ length: lines }, (_line, line) => {
    const nets = names.map((_name, place) => (place === line % people ? people - 1 : -1))
    for (const [place, net] of nets.entries()) sums[place] = (sums[place] ?? 0) + net
    return `2026-03-01,tea,Food,${people},JPY,${nets.join()}`
  })
  const header = `Date,Description,Category,Cost,Currency,${names.join()}`
  return [header, ...rows, `2026-03-06,Total balance, , ,JPY,${sums.join()}`].join('\n')
}

/** Files that are made to be too much, and the largest one that is right. */
const hostile: readonly (readonly [what: string, make: () => string])[] = [
  ['ten megabytes of one-letter lines', () => 'a\n'.repeat(fileBytes / 2)],
  ['ten megabytes of commas', () => ','.repeat(fileBytes)],
  ['ten megabytes of quotes', () => '"'.repeat(fileBytes)],
  ['ten megabytes of numbers in JSON', () => `[${'0,'.repeat(fileBytes / 2)}0]`],
  ['a right file of 19,750 lines and 90 people', () => splitwise(19_750, 90)],
]

/** (k) Files brought in: how long it takes, how long another group waits meanwhile, and what the process needs for it. */
export async function measureFiles({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const url = await cluster.booksDatabase('files')
  const folder = await mkdtemp(join(tmpdir(), 'tabkeeper-bench-files-'))
  const figures: Figure[] = []
  const atMost = (what: string, value: number, unit: string, figure: number) =>
    figures.push({ measurement: 'k', what, value, unit, goal: { of: 'value', is: 'atMost', figure } })
  const fileOf = async (name: string, text: string): Promise<string> => {
    const path = join(folder, `${name}.csv`)
    await writeFile(path, text)
    return path
  }
  try {
    const lines = sizes.importLines
    say(`k: bringing in ${lines.toLocaleString('en')} lines`)
    const product = await startProductProcess(program)
    const path = await fileOf('usual', splitwise(lines, 4))
    const [shownMs = 0, writtenMs = 0, waitedMs = 0] = await product.ask({
      kind: 'importFile',
      url,
      path,
      isWritten: true,
    })
    atMost(
      `${lines.toLocaleString('en')} lines of four people, shown and written`,
      shownMs + writtenMs,
      'ms',
      importMaxMs,
    )
    atMost('another group waited meanwhile at most', waitedMs, 'ms', otherWaitsMaxMs)
    await product.stop()
    for (const [place, [what, make]] of hostile.entries()) {
      say(`k: ${what}`)
      const reader = await startProductProcess(program)
      const task = { kind: 'importFile', url, path: await fileOf(String(place), make()), isWritten: false } as const
      const [, , waited = 0] = await reader.ask(task)
      atMost(`${what}: another group waited at most`, waited, 'ms', otherWaitsMaxMs)
      const peak = await peakBytes(reader.pid)
      if (peak !== null) atMost(`${what}: peak resident memory`, peak / 1_000_000, 'MB', peakMaxMegabytes)
      await reader.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return figures
}
