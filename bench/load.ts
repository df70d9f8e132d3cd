import type { Handle } from '../src/ports.js'
import { arrival, command } from './events.js'
import type { Product } from './product.js'
import { membersOfGroup } from './sizes.js'

/** Makes groups of friends, ready to log. */
export async function makeGroups(handle: Handle, groups: readonly string[]): Promise<void> {
  await Promise.all(groups.map((group) => handle(arrival(group, membersOfGroup))))
}

/** Logs one expense that all members of the group share. */
export async function logEntry(handle: Handle, group: string): Promise<void> {
  const deliveries = await handle(command(group, 'add', '60 dinner'))
  if (deliveries.length !== 1) throw new Error(`an /add in ${group} had ${deliveries.length} answers`)
}

/** Lets each client do its work over and over for some seconds; gives how often they did it, in all and a second. */
export async function repeat(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<{ readonly done: number; readonly perSecond: number }> {
  const start = performance.now()
  const end = start + seconds * 1_000
  let done = 0
  const client = async (_nobody: unknown, number: number): Promise<void> => {
    while (performance.now() < end) {
      await work(number)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { done, perSecond: done / ((performance.now() - start) / 1_000) }
}

/** How many entries the books hold. */
export async function countEntries({ connection }: Product): Promise<number> {
  const { rows } = await connection.pool.query<{ entries: number }>('SELECT count(*)::int AS entries FROM entry')
  return rows[0]?.entries ?? 0
}
