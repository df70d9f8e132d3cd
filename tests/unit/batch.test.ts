import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { batched } from '../../adapters/postgres/batch.js'

/** Work that is done when it is told to: what was asked for together, and how each lot ends. */
function openOffice(underWayMax: number, sizeMax = 64) {
  const lots: { readonly work: readonly number[]; finish(): void; fail(error: Error): void }[] = []
  const carryOut = (work: readonly number[]) =>
    new Promise<readonly string[]>((resolve, reject) => {
      lots.push({ work, finish: () => resolve(work.map((one) => `done ${one}`)), fail: reject })
    })
  const isCommon = (error: unknown) => error instanceof Error && error.message === 'nobody is there'
  /** The lot of that place, once it is asked for. */
  const lot = async (place: number) => {
    for (let turns = 0; turns < 10 && lots[place] === undefined; turns += 1) await turn()
    return lots[place] ?? expect.fail(`lot ${place} was never asked for`)
  }
  const finish = async (place: number) => (await lot(place)).finish()
  const fail = async (place: number, error: Error) => (await lot(place)).fail(error)
  return { lots, finish, fail, ask: batched(carryOut, { underWayMax, sizeMax, isCommon }) }
}

test('work that is asked for alone starts at once, alone', async () => {
  const { ask, finish, lots } = openOffice(1)

  const answer = ask(1)
  await finish(0)

  expect(await answer).toBe('done 1')
  expect(lots.map(({ work }) => work)).toEqual([[1]])
})

test('what is asked for while work is under way goes together, and each gets its own answer', async () => {
  const { ask, finish, lots } = openOffice(1)
  const first = ask(1)
  await turn()

  const others = [ask(2), ask(3), ask(4)]
  await finish(0)
  await first
  await finish(1)

  expect(await Promise.all(others)).toEqual(['done 2', 'done 3', 'done 4'])
  expect(lots.map(({ work }) => work)).toEqual([[1], [2, 3, 4]])
})

test('free statements share what waits', async () => {
  const { ask, finish, lots } = openOffice(2)

  const answers = [1, 2, 3, 4, 5].map((work) => ask(work))
  // The second is asked for while the first is still under way.
  await finish(1)
  await finish(0)

  expect(await Promise.all(answers)).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'done 5'])
  expect(lots.map(({ work }) => work)).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('no statement carries more than the maximum', async () => {
  const { ask, finish, lots } = openOffice(1, 2)

  const answers = [1, 2, 3].map((work) => ask(work))
  await finish(0)
  await Promise.all(answers.slice(0, 2))
  await finish(1)
  await Promise.all(answers)

  expect(lots.map(({ work }) => work)).toEqual([[1, 2], [3]])
})

test('when work fails in company, each is tried alone and only the broken one fails', async () => {
  const { ask, fail, finish, lots } = openOffice(1)
  const answers = Promise.allSettled([ask(1), ask(2), ask(3)])
  await turn()

  await fail(0, new Error('2 is broken'))
  await finish(1)
  await fail(2, new Error('2 is broken'))
  await finish(3)

  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(lots.map(({ work }) => work)).toEqual([[1, 2, 3], [1], [2], [3]])
})

test('a failure that would meet everybody is told to everybody, and nothing is tried again', async () => {
  const { ask, fail, lots } = openOffice(1)
  const answers = Promise.allSettled([ask(1), ask(2)])
  await turn()

  await fail(0, new Error('nobody is there'))

  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(lots).toHaveLength(1)
})
