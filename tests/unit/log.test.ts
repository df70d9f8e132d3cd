import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { createLog, type Log } from '../../src/log.js'

/** What the log writes while `act` uses it, one object a line. */
function written(level: Parameters<typeof createLog>[0], act: (log: Log) => void): readonly Record<string, unknown>[] {
  const output = new PassThrough()
  act(createLog(level, output))
  return String(output.read() ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test('lines below the level are not written', () => {
  const lines = written('warn', (log) => {
    log.info({}, 'started')
    log.warn({ attempt: 2 }, 'slow')
  })

  expect(lines).toMatchObject([{ attempt: 2, msg: 'slow' }])
  expect(lines).toHaveLength(1)
})

test('what a person wrote, a name and an amount stay out, however deep they sit', () => {
  const event = { id: 'e1', text: 'Bo paid 84', from: { name: 'Ana' }, share: { money: { amountMinor: 8400n } } }

  const lines = written('info', (log) => log.info({ event, token: '123:abc' }, 'received'))

  expect(lines).toMatchObject([{ event: { id: 'e1', text: '[hidden]' }, token: '[hidden]' }])
  // The time of day may hold any digits.
  const facts = lines.map((line) => ({ ...line, time: 0 }))
  expect(JSON.stringify(facts)).not.toMatch(/Bo|Ana|84|abc/)
})

test('an error keeps its type, code, stack and cause, but not the row that the database quotes', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(Ana) exists' })

  const lines = written('info', (log) => log.error({ err: new TypeError('not written', { cause }) }, 'failed'))

  expect(lines).toMatchObject([{ err: { type: 'TypeError', cause: { code: '23505' } } }])
  expect(JSON.stringify(lines)).toContain('not written')
  expect(JSON.stringify(lines)).not.toContain('Ana')
})

test('what a database could not take is not repeated, only which table it is about and the code', () => {
  const refused = Object.assign(new Error('Code: `23000`. Message: `entry 01a1-fc of 8400 breaks "entry"`'), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2010',
  })
  const unread = Object.assign(new Error('invalid input syntax for type bigint: "Ana 84"'), {
    severity: 'ERROR',
    code: '22P02',
  })

  const lines = written('info', (log) => {
    log.error({ err: refused }, 'failed')
    log.error({ err: unread }, 'failed')
  })

  expect(lines).toMatchObject([{ err: { code: 'P2010', state: '23000' } }, { err: { code: '22P02' } }])
  const said = lines.map((line) => (line['err'] as { stack: string }).stack.split('\n    at ')[0]).join()
  expect(said).toContain('breaks "entry"')
  expect(said).not.toMatch(/84|Ana/u)
})

test('what an outage repeats is written a few times a minute, and then counted', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const lines = written('warn', (log) => {
      for (let times = 0; times < 300; times += 1) log.warn({ times }, 'the database is away')
      log.warn({}, 'something else')
      vi.advanceTimersByTime(60_000)
      log.warn({}, 'the database is away')
      vi.advanceTimersByTime(60_000)
      log.warn({}, 'the database is away')
    })

    expect(lines.map(({ msg, unsaid }) => [msg, unsaid])).toEqual([
      ...Array.from({ length: 5 }, () => ['the database is away', undefined]),
      ['something else', undefined],
      ['the database is away', 295],
      ['the database is away', undefined],
    ])
  } finally {
    vi.useRealTimers()
  }
})
