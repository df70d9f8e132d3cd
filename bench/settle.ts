import { startProductProcess } from './child.js'
import type { Context } from './context.js'
import { type Figure, ratioTo } from './figure.js'
import { fill } from './fill.js'

const groupSizes = [20, 1_000] as const
/** So many that hardly anybody is even by chance. */
const entriesOfMember = 5

/** (e) Settling up: the plan alone, and the whole command. */
export async function measureSettle({ cluster, sizes, program, say }: Context): Promise<readonly Figure[]> {
  const url = await cluster.booksDatabase('settle')
  const product = await startProductProcess(program)
  const measured: { readonly members: number; readonly numbers: readonly number[] }[] = []
  for (const members of groupSizes) {
    say(`e: settling up among ${members.toLocaleString('en')}`)
    const group = `group of ${members}`
    await product.ask({ kind: 'makeGroup', url, group, members })
    await fill(url, group, members * entriesOfMember)
    measured.push({ members, numbers: await product.ask({ kind: 'settle', url, group, runs: sizes.settleRuns }) })
  }
  await product.stop()

  const few = measured[0]
  return measured.flatMap(({ members, numbers: [planMs = 0, commandMs = 0, payments = 0] }): readonly Figure[] => {
    const what = `among ${members.toLocaleString('en')} (${payments} payments)`
    const compared = (value: number, place: number) =>
      few === undefined || few.members === members
        ? {}
        : { ratio: ratioTo(`among ${few.members}`, value, few.numbers[place] ?? 0) }
    return [
      { measurement: 'e', what: `the settle-up plan ${what}`, value: planMs, unit: 'ms', ...compared(planMs, 0) },
      { measurement: 'e', what: `/settle ${what}`, value: commandMs, unit: 'ms', ...compared(commandMs, 1) },
    ]
  })
}
