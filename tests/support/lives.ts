import { setTimeout as sleep } from 'node:timers/promises'
import { type Life, type Said, startLife } from './machine.js'
import type { Random } from './random.js'

/** A program that is killed again and again. */
export interface KilledProgram {
  readonly argv: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
  /** How often it is killed. */
  readonly kills: number
}

/** All that was said in all lives, and the last of them, which was not killed. */
export interface Lives {
  readonly heard: readonly Said[]
  /** What the lives that were killed have logged. */
  readonly logged: readonly string[]
  readonly last: Life
}

/** A start takes less than a second on an idle machine; some kills shall fall into it. */
const START_MS = 900
/** From the answer of one event into the work on the next. */
const WORK_MS = 20

/** Sends lines in their order through lives that are killed at random, each until it is acknowledged by its `done`. */
export async function sendThroughKills(
  random: Random,
  { argv, variables, kills }: KilledProgram,
  lines: readonly object[],
): Promise<Lives> {
  const heard: Said[] = []
  const logged: string[] = []
  let acknowledged = 0
  for (let killed = 0; killed < kills; killed += 1) {
    const perLife = Math.ceil((lines.length - acknowledged) / (kills - killed))
    const batch = lines.slice(acknowledged, acknowledged + random.between(1, 2 * perLife))
    const life = startLife(argv, variables)
    life.send(batch)
    // One in four dies while it starts, the others somewhere in their work.
    if (random.between(1, 4) === 1) await sleep(random.between(0, START_MS))
    else await life.reaches(random.between(0, batch.length))
    await sleep(random.between(0, WORK_MS))
    const { errors } = await life.kill()
    if (errors !== '') logged.push(errors)
    heard.push(...life.said)
    acknowledged += batch.filter((_line, place) => life.answerTo(place + 1) !== null).length
  }

  const last = startLife(argv, variables)
  const rest = lines.slice(acknowledged)
  last.send(rest)
  await last.reaches(rest.length)
  heard.push(...last.said)
  return { heard, logged, last }
}
