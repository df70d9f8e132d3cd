import { strict as assert } from 'node:assert'
import { magnitude } from '../money/bigint.js'

/** A member's place in the caller's list and what it gets back (above zero) or owes (below zero), in minor units. */
export interface Net {
  readonly index: number
  readonly netMinor: bigint
}

/** How many nets the exact search takes; twenty need half a million subsets, each more doubles them. */
export const exactSearchMax = 20

/**
 * Divides nets that sum to zero into the largest possible number of groups that each sum to zero, the heart of a plan with the
 * fewest transfers, since a group of k needs k - 1. Dynamic programming over subsets: the members are laid out one after another,
 * and every prefix that sums to zero ends a group. Any member may be the last one of such a layout, so the last net is left out,
 * which halves the work.
 */
export const mostZeroSumGroups = (nets: readonly Net[]): Net[][] => {
  assert(nets.length <= exactSearchMax, 'the exact search is for few members')
  const last = nets.at(-1)
  if (last === undefined) return []
  const rest = nets.slice(0, -1)
  const isZeroSum = zeroSumSubsets(rest.map(({ netMinor }) => netMinor))
  return layoutGroups(rest, last, isZeroSum, mostPrefixes(rest.length, isZeroSum))
}

/** For every subset, the most zero-sum prefixes a layout of its members can have. */
const mostPrefixes = (count: number, isZeroSum: Uint8Array): Uint8Array => {
  const most = new Uint8Array(1 << count)
  for (let subset = 1; subset < most.length; subset++) {
    let best = 0
    for (let left = subset; left !== 0; left &= left - 1) {
      const before = most[subset ^ (left & -left)] ?? 0
      if (before > best) best = before
    }
    most[subset] = best + (isZeroSum[subset] ?? 0)
  }
  return most
}

/** Takes a best layout apart from its end; ties fall to the member named first. */
const layoutGroups = (rest: readonly Net[], last: Net, isZeroSum: Uint8Array, most: Uint8Array): Net[][] => {
  const groups: Net[][] = [[last]]
  for (let subset = most.length - 1; subset !== 0; ) {
    if (isZeroSum[subset] === 1) groups.push([])
    const target = (most[subset] ?? 0) - (isZeroSum[subset] ?? 0)
    const next = rest.findIndex((_, bit) => (subset & (1 << bit)) !== 0 && most[subset ^ (1 << bit)] === target)
    const net = rest[next]
    assert(net !== undefined, 'a best layout ends with some member')
    groups.at(-1)?.push(net)
    subset ^= 1 << next
  }
  return groups
}

/** 1 for every subset that sums to zero. In doubles while these are exact, which they are for all sums anybody shares. */
const zeroSumSubsets = (amounts: readonly bigint[]): Uint8Array => {
  const largestMinor = amounts.reduce((sum, amount) => sum + magnitude(amount), 0n)
  return largestMinor <= BigInt(Number.MAX_SAFE_INTEGER)
    ? zeroSumsInDoubles(amounts.map(Number))
    : zeroSumsInBigints(amounts)
}

const zeroSumsInDoubles = (amounts: readonly number[]): Uint8Array => {
  const sums = new Float64Array(1 << amounts.length)
  const isZeroSum = new Uint8Array(sums.length)
  for (const [bit, amount] of amounts.entries()) {
    const size = 1 << bit
    for (let subset = 0; subset < size; subset++) {
      const sum = (sums[subset] ?? 0) + amount
      sums[subset + size] = sum
      if (sum === 0) isZeroSum[subset + size] = 1
    }
  }
  return isZeroSum
}

const zeroSumsInBigints = (amounts: readonly bigint[]): Uint8Array => {
  const sums: bigint[] = [0n]
  const isZeroSum = new Uint8Array(1 << amounts.length)
  for (const amount of amounts) {
    const size = sums.length
    for (let subset = 0; subset < size; subset++) {
      const sum = (sums[subset] ?? 0n) + amount
      sums.push(sum)
      if (sum === 0n) isZeroSum[subset + size] = 1
    }
  }
  return isZeroSum
}
