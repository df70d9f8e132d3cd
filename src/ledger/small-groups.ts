import type { Net } from './zero-sums.js'

/** Groups that are even among themselves, and the nets that are in none. */
interface Taken {
  readonly groups: Net[][]
  readonly rest: Net[]
}

/** Matches every net with an exact opposite while there is one, the earlier members first. */
export const takeOpposites = (nets: readonly Net[]): Taken => {
  const waiting = byAmount(nets)
  const groups: Net[][] = []
  const taken = new Set<number>()
  for (const net of nets) {
    if (net.netMinor < 0n || taken.has(net.index)) continue
    const opposite = waiting.get(-net.netMinor)?.shift()
    if (opposite === undefined) continue
    groups.push([net, opposite])
    taken.add(net.index).add(opposite.index)
  }
  return { groups, rest: nets.filter(({ index }) => !taken.has(index)) }
}

/** Takes triples, two of one sign and one of the other, that sum to zero: half a million look-ups for 1,000 members. */
export const takeTriples = (nets: readonly Net[]): Taken => {
  const waiting = byAmount(nets)
  const groups: Net[][] = []
  const taken = new Set<number>()
  const sides = [nets.filter(({ netMinor }) => netMinor > 0n), nets.filter(({ netMinor }) => netMinor < 0n)]
  for (const side of sides) {
    for (const [position, first] of side.entries()) {
      for (let next = position + 1; next < side.length && !taken.has(first.index); next++) {
        const second = side[next]
        if (second === undefined || taken.has(second.index)) continue
        const third = waiting.get(-first.netMinor - second.netMinor)?.find(({ index }) => !taken.has(index))
        if (third === undefined) continue
        groups.push([first, second, third])
        taken.add(first.index).add(second.index).add(third.index)
      }
    }
  }
  return { groups, rest: nets.filter(({ index }) => !taken.has(index)) }
}

const byAmount = (nets: readonly Net[]): Map<bigint, Net[]> => {
  const lists = new Map<bigint, Net[]>()
  for (const net of nets) {
    const list = lists.get(net.netMinor)
    if (list === undefined) lists.set(net.netMinor, [net])
    else list.push(net)
  }
  return lists
}
