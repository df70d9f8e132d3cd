import { expect, test } from 'vitest'
import { createReadBody } from '../../src/bounds/body.js'
import { inTime } from '../../src/bounds/deadline.js'
import { keepNewest, memo } from '../../src/bounds/memo.js'
import { isSameSecret } from '../../src/bounds/secret.js'

test('what was made is kept while it is used, and makes room when it is not', () => {
  const made: string[] = []
  const shout = memo(4, (word: string) => {
    made.push(word)
    return word.toUpperCase()
  })

  const said = ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a', 'b'].map((word) => shout(word))

  expect(said.join('')).toBe('ABACADAEAB')
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'b'])
})

test('a key of several words is none of another cut', () => {
  const joined = memo(10, (left: string, right: string) => `${left}|${right}`)

  expect([joined('a b', 'c'), joined('a', 'b c')]).toEqual(['a b|c', 'a|b c'])
})

test('nothing found is remembered as well', () => {
  let asked = 0
  const find = memo(10, (_word: string): string | null => {
    asked += 1
    return null
  })

  expect([find('x'), find('x'), asked]).toEqual([null, null, 1])
})

test('a map keeps its newest only', () => {
  const kept = new Map<string, number>()
  for (const [place, key] of ['a', 'b', 'a', 'c'].entries()) keepNewest(kept, key, place, 2)

  expect([...kept]).toEqual([
    ['a', 2],
    ['c', 3],
  ])
})

test('work in time is what it comes to, and work that is late is what the caller says', async () => {
  const never = new Promise<string>(() => {})
  const late = () => {
    throw new Error('late')
  }

  expect(await inTime(Promise.resolve('done'), 1_000, late)).toBe('done')
  expect(await inTime(never, 1, () => 'no answer')).toBe('no answer')
  await expect(inTime(never, 1, late)).rejects.toThrow('late')
  await expect(inTime(Promise.reject(new Error('broken')), 1_000, late)).rejects.toThrow('broken')
})

test('work that fails after its time is heard of by nobody', async () => {
  let fail = (_error: Error): void => {}
  const work = new Promise<string>((_resolve, reject) => {
    fail = reject
  })

  expect(await inTime(work, 1, () => 'late')).toBe('late')
  fail(new Error('nobody listens'))
  await new Promise((resolve) => setImmediate(resolve))
})

test('a body is read to its maximum and not beyond', async () => {
  const request = (body: string) => new Request('http://localhost/', { method: 'POST', body })

  const readBody = createReadBody(5)
  expect((await readBody(request('12345'))).toString()).toBe('12345')
  expect(await readBody(request('123456'))).toBe('tooLarge')
  expect(await readBody(new Request('http://localhost/'))).toHaveLength(0)
})

test('a secret is itself and nothing of another length', () => {
  expect(isSameSecret('secret', 'secret')).toBe(true)
  expect(isSameSecret('', 'secret')).toBe(false)
  expect(isSameSecret('secret ', 'secret')).toBe(false)
})
