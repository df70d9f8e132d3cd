import { setTimeout as sleep } from 'node:timers/promises'
import type { Handle } from '../src/ports/delivery.js'
import { arrival, command } from './events.js'
import type { Product } from './product.js'
import { membersOfGroup } from './sizes.js'

const lookMs = 50

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

/** So many steps a second come nearer to a steady pace than the clock of a process can tell. */
export const stepsPerSecond = 20

/** Begins a step of some work `stepsPerSecond` times a second, however long each of them takes; returns when all are done. */
export async function steadily(seconds: number, work: (step: number) => Promise<unknown>): Promise<void> {
  const start = performance.now()
  const all: Promise<unknown>[] = []
  for (let step = 0; step < seconds * stepsPerSecond; step += 1) {
    await sleep(Math.max(0, start + (step * 1_000) / stepsPerSecond - performance.now()))
    all.push(work(step))
  }
  await Promise.all(all)
}

/** Waits until something is so, or for so long; the caller looks which. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs
  while (!(await isSo()) && performance.now() < end) await sleep(lookMs)
}

/** How many entries the books hold. */
export async function countEntries({ connection }: Product): Promise<number> {
  const { rows } = await connection.pool.query<{ entries: number }>('SELECT count(*)::int AS entries FROM entry')
  return rows[0]?.entries ?? 0
}
