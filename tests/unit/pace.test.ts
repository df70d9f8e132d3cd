import { expect, test } from 'vitest'
import { roomFor } from '../../src/delivery/pace.js'

const at = (ms: number): Date => new Date(ms)
const pace = [
  { times: 5, perMs: 1_000 },
  { times: 2, perMs: 100 },
]

test.each<[what: string, begun: readonly number[], now: number, count: number, opensAt: number]>([
  ['as many as the shortest stretch allows, where nothing was said', [], 0, 2, 0],
  ['one more where one was said just now', [0], 50, 1, 50],
  ['none where the short stretch is full, until its first one is over', [0, 30], 50, 0, 100],
  ['none where the long stretch is full, until its first one is over', [0, 0, 300, 600, 800], 950, 0, 1_000],
  ['what the long stretch leaves', [10, 200, 400, 600], 1_000, 1, 1_000],
])('there is room for %s', (_what, begun, now, count, opensAt) => {
  expect(roomFor(begun.map(at), pace, at(now))).toEqual({ count, opensAt: at(opensAt) })
})
