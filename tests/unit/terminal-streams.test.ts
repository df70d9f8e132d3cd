import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { isReaderGone, readLines, writeOut } from '../../adapters/terminal/streams.js'

async function linesOf(chunks: readonly (string | Buffer)[], maxLength = 100): Promise<string[]> {
  const lines: string[] = []
  for await (const line of readLines(Readable.from(chunks), maxLength)) {
    lines.push(line.kind === 'line' ? line.text : '(too long)')
  }
  return lines
}

test('lines are put together from any pieces, and the last needs no end', async () => {
  expect(await linesOf(['a', 'b\nc', 'd\r\n\ne'])).toEqual(['ab', 'cd', '', 'e'])
  expect(await linesOf(['a\n'])).toEqual(['a'])
  expect(await linesOf([])).toEqual([])
})

test('a letter cut in two by the pipe stays one letter', async () => {
  const bytes = Buffer.from('Zoë 👍\n')

  expect(await linesOf([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['Zoë 👍'])
})

test('a byte order mark is no part of the first line', async () => {
  expect(await linesOf(['\uFEFF{}\n'])).toEqual(['{}'])
})

test('only a line feed ends a line', async () => {
  expect(await linesOf(['a\u2028b\u0085c\n'])).toEqual(['a\u2028b\u0085c'])
})

test('a line over the limit is dropped and the next one is read', async () => {
  expect(await linesOf(['12345\n123456\nok\n'], 5)).toEqual(['12345', '(too long)', 'ok'])
  expect(await linesOf(['123456', '789', '0\nok'], 5)).toEqual(['(too long)', 'ok'])
  expect(await linesOf(['ok\n', '123456', '789'], 5)).toEqual(['ok', '(too long)'])
})

test('writing waits for the reader', async () => {
  const taken: string[] = []
  const slow = new Writable({
    highWaterMark: 1,
    write: (chunk, _encoding, done) => {
      setImmediate(() => {
        taken.push(String(chunk))
        done()
      })
    },
  })

  await writeOut(slow, 'one\n')

  expect(taken).toEqual(['one\n'])
})

test('a reader who went away is told apart from a failure', async () => {
  const closed = new Writable({ write: (_chunk, _encoding, done) => done() })
  closed.destroy()

  const error: unknown = await writeOut(closed, 'x').catch((failure: unknown) => failure)

  expect(isReaderGone(error)).toBe(true)
  expect(isReaderGone(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe(false)
})
