import { startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { fill } from './fill.js'
import { membersOfGroup } from './sizes.js'

const group = 'friends'
const growthMax = 1.2
const warmUpSamples = 100
const commands = [
  { name: 'add', argument: '60 dinner' },
  { name: 'balance', argument: '' },
] as const

/** (b) How long an answer takes in books of several sizes, each in a database of its own. They are asked in turn. */
export async function measureLatency({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const product = await startProductProcess(program)
  try {
    const urls: string[] = []
    for (const entries of sizes.groupEntries) {
      say(`b: filling a group with ${entries.toLocaleString('en')} entries`)
      const url = await cluster.booksDatabase(`latency_${entries}`)
      await product.ask({ kind: 'makeGroup', url, group, members: membersOfGroup })
      await fill(url, group, entries)
      urls.push(url)
    }
    const figures: Figure[] = []
    for (const { name, argument } of commands) {
      say(`b: asking for /${name}`)
      const task = { kind: 'latencies', urls, group, name, argument } as const
      await product.ask({ ...task, samples: Math.min(warmUpSamples, sizes.latencySamples) })
      figures.push(
        ...toFigures(name, sizes.groupEntries, await product.ask({ ...task, samples: sizes.latencySamples })),
      )
    }
    return figures
  } finally {
    await product.stop()
  }
}

function toFigures(name: string, sizes: readonly number[], times: readonly number[]): readonly Figure[] {
  const smallest = `${sizes[0]?.toLocaleString('en')} entries`
  return ['p50', 'p99'].flatMap((share, offset) =>
    sizes.map((entries, place): Figure => {
      const [value, base] = [times[2 * place + offset] ?? 0, times[offset] ?? 0]
      const what = `/${name}, ${share}, ${entries.toLocaleString('en')} entries in the group`
      const figure = { measurement: 'b', what, value, unit: 'ms' } as const
      if (place === 0) return figure
      const ratio = ratioTo(smallest, value, base)
      const isLargest = place === sizes.length - 1
      return isLargest
        ? { ...figure, ratio, goal: { of: 'ratio', is: 'atMost', figure: growthMax } }
        : { ...figure, ratio }
    }),
  )
}
