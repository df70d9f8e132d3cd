import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createAdmins } from '../../adapters/terminal/admins.js'
import type { TerminalDeps } from '../../adapters/terminal/conversation.js'
import { openMachine } from '../../adapters/terminal/machine.js'
import { readMachineLine } from '../../adapters/terminal/machine-input.js'
import type { ChatEvent, ChatRef, MessageRef } from '../../src/chat/event.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { View } from '../../src/chat/view.js'

const room: ChatRef = { platform: 'terminal', chat: 'room' }
const now = new Date('2026-03-12T17:00:00Z')

function viewOf(text: string, more: Partial<View> = {}): View {
  return { blocks: [{ kind: 'text', spans: [{ text }] }], buttons: [], files: [], ...more }
}

function post(sequence: bigint | null, text: string, to = room, more: Partial<View> = {}): Delivery {
  return { sequence, reply: { op: 'post', to, view: viewOf(text, more), key: `${sequence}` } }
}

function deliveryOf(sequence: bigint, reply: Reply): Delivery {
  return { sequence, reply }
}

async function* nothingDue(): AsyncGenerator<readonly Delivery[]> {
  yield []
}

interface Run {
  readonly lines: readonly unknown[]
  readonly events: readonly ChatEvent[]
  readonly delivered: readonly (readonly [bigint, MessageRef | null])[]
  readonly errors: readonly unknown[]
}

/** Runs the machine mode over whole lines; by default it is answered by what was said. */
async function run(inputs: readonly (object | string)[], more: Partial<TerminalDeps> = {}): Promise<Run> {
  const events: ChatEvent[] = []
  const delivered: (readonly [bigint, MessageRef | null])[] = []
  const errors: unknown[] = []
  const output = new PassThrough({ encoding: 'utf8' })
  let written = ''
  output.on('data', (text: string) => {
    written += text
  })
  const echo = async (event: ChatEvent) => [post(BigInt(events.length), describeEvent(event), event.chat)]
  const handle = more.handle ?? echo

  await openMachine({
    input: Readable.from(inputs.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)),
    output,
    people: ['Ana', 'Bo', 'Cy'],
    filesDir: join(tmpdir(), 'tabkeeper-unused'),
    clock: { now: () => now },
    markAdmin: () => undefined,
    openFile: () => Readable.from([]),
    draw: async () => null,
    undelivered: async () => [],
    delivered: async (sequence, message) => {
      delivered.push([sequence, message])
    },
    onError: (error) => {
      errors.push(error)
    },
    runDue: () => nothingDue(),
    ...more,
    handle: (event) => {
      events.push(event)
      return handle(event)
    },
  }).run()

  const lines = written.split('\n').slice(0, -1)
  return { lines: lines.map((line): unknown => JSON.parse(line)), events, delivered, errors }
}

function describeEvent(event: ChatEvent): string {
  if (event.kind === 'press') return `${event.from.name} pressed ${event.press.verb} on ${event.on.id}`
  if (event.kind === 'command') return `${event.from.name} ordered ${event.name} ${event.argument}`
  return event.kind === 'message' ? `${event.from.name} said ${event.text}` : event.kind
}

function said(message: string, to: string, text: string, op = 'post') {
  return { op, message, to, text, buttons: [], files: [] }
}

function done(input: number) {
  return { op: 'done', input }
}

function sorry(to: string, text: unknown) {
  return { op: 'post', message: expect.stringMatching(/^e/u), to, text, buttons: [], files: [] }
}

describe('the contract', () => {
  test('what one line causes is out before its done, in the order of the lines', async () => {
    const { lines } = await run(
      [
        { from: 'Ana', text: '/add 60 dinner' },
        { from: 'Bo', press: 'confirm:1:x', on: 'm1' },
        { from: 'Ana', text: 'no, 42', replyTo: 'm1' },
      ],
      {
        handle: async (event) => {
          // The first is slow and the others are not.
          if (event.kind === 'command') await setTimeout(20)
          const sequence = event.kind === 'command' ? 1n : event.kind === 'press' ? 3n : 5n
          return [post(sequence, describeEvent(event)), post(sequence + 1n, 'and more')]
        },
      },
    )

    expect(lines).toEqual([
      said('m1', 'group', 'Ana ordered add 60 dinner'),
      said('m2', 'group', 'and more'),
      done(1),
      said('m3', 'group', 'Bo pressed confirm on m1'),
      said('m4', 'group', 'and more'),
      done(2),
      said('m5', 'group', 'Ana said no, 42'),
      said('m6', 'group', 'and more'),
      done(3),
    ])
  })

  test('a post has text, buttons in reading order, and is addressed to the group, a person or another group', async () => {
    const undo = { label: 'Undo', press: { verb: 'undo', id: 'x', version: 1 } }
    const edit = { label: 'Edit', press: { verb: 'edit', id: 'x', version: 1 } }
    const view = { buttons: [[undo], [edit, undo]] }

    const { lines } = await run(
      [
        { from: 'bo', text: 'hi' },
        { from: 'Bo', text: 'hi', chat: 'private' },
        { from: 'Bo', text: 'hi', chat: 'Lisbon' },
      ],
      { handle: async ({ chat }) => [post(1n, 'hello', chat, view)] },
    )

    const buttons = [
      { id: 'undo:1:x', label: 'Undo' },
      { id: 'edit:1:x', label: 'Edit' },
      { id: 'undo:1:x', label: 'Undo' },
    ]
    expect(lines.filter((_, at) => at % 2 === 0)).toEqual([
      { ...said('m1', 'group', 'hello'), buttons },
      { ...said('m1', 'Bo', 'hello'), buttons },
      { ...said('m1', 'Lisbon', 'hello'), buttons },
    ])
  })

  test('an edit names the message it changes, a toast the person who sees it', async () => {
    const bo = { platform: 'terminal', id: 'bo', name: 'Bo' } as const

    const { lines, delivered } = await run([{ from: 'bo', text: 'hi' }], {
      handle: async () => [
        deliveryOf(8n, { op: 'edit', target: { chat: room, id: 'm3' }, view: viewOf('changed') }),
        deliveryOf(9n, { op: 'toast', to: bo, chat: room, text: 'Only Ana can.' }),
      ],
    })

    expect(lines).toEqual([said('m3', 'group', 'changed', 'edit'), said('m9', 'Bo', 'Only Ana can.', 'toast'), done(1)])
    expect(delivered).toEqual([
      [8n, { chat: room, id: 'm3' }],
      [9n, null],
    ])
  })

  test('a command that answers what somebody said says who that was', async () => {
    const { events } = await run([
      { from: 'Bo', text: 'got the tickets', event: 'e-1' },
      { from: 'Ana', text: '/pay 20', replyTo: 'e-1' },
      { from: 'Ana', text: '/pay 20', replyTo: 'm4' },
    ])

    expect(events[1]).toMatchObject({ kind: 'command', repliedTo: { id: 'bo', name: 'Bo' } })
    expect(events[2]).not.toHaveProperty('repliedTo')
  })

  test('a line says who, where, when and what it answers', async () => {
    const { events } = await run([
      { from: 'ANA', text: 'hello', chat: 'private', replyTo: 'm4', event: 'e-1' },
      { from: 'Dan', press: 'undo:1:x', on: 'm4', chat: 'Lisbon' },
    ])

    const mine = { platform: 'terminal', chat: 'private/ana' }
    expect(events[0]).toMatchObject({
      eventId: 'given:e-1',
      kind: 'message',
      from: { platform: 'terminal', id: 'ana', name: 'Ana' },
      chat: mine,
      isPrivate: true,
      at: '2026-03-12T17:00:00.000Z',
      replyTo: { chat: mine, id: 'm4' },
    })
    expect(events[1]).toMatchObject({
      from: { id: 'dan', name: 'Dan' },
      chat: { chat: 'Lisbon' },
      chatName: 'Lisbon',
      isPrivate: false,
      on: { chat: { chat: 'Lisbon' }, id: 'm4' },
    })
  })

  test('the same event id is the same event, no id is always a new one', async () => {
    const { events } = await run([
      { event: 'same', from: 'Ana', text: 'hi' },
      { event: 'same', from: 'ana', text: 'hi' },
      { from: 'Ana', text: 'hi' },
      { from: 'Ana', text: 'hi' },
    ])

    expect(events[1]).toEqual(events[0])
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(3)
  })

  test('blank lines are no input', async () => {
    const { lines } = await run(['', '   ', { from: 'Ana', text: 'hi' }, '\r'])

    expect(lines).toEqual([said('m1', 'group', 'Ana said hi'), done(1)])
  })
})

describe('a restart', () => {
  test('what was never said is said first, under the id it would have had', async () => {
    const { lines, delivered } = await run([{ from: 'Ana', text: 'hi' }], {
      undelivered: async () => [
        post(41n, 'from before'),
        post(42n, 'to Bo', { platform: 'terminal', chat: 'private/bo' }),
      ],
      handle: async () => [post(43n, 'new')],
    })

    expect(lines).toEqual([
      said('m41', 'group', 'from before'),
      said('m42', 'Bo', 'to Bo'),
      said('m43', 'group', 'new'),
      done(1),
    ])
    expect(delivered.map(([sequence, message]) => [sequence, message?.id])).toEqual([
      [41n, 'm41'],
      [42n, 'm42'],
      [43n, 'm43'],
    ])
  })

  test('a sentence outside the books is shown and not ticked off', async () => {
    const { lines, delivered } = await run([{ from: 'Ana', text: 'hi' }], {
      handle: async () => [post(null, 'The books are out of reach.')],
    })

    expect(lines).toEqual([sorry('group', 'The books are out of reach.'), done(1)])
    expect(delivered).toEqual([])
  })
})

describe('the clock', () => {
  test('an advance runs what is due until then', async () => {
    const times: Date[] = []

    const { lines } = await run([{ advance: 'P7DT1H' }, { advance: 'P1M' }, { advance: 'PT0S' }], {
      runDue: async function* (until) {
        times.push(until)
        if (until > now) yield [post(BigInt(times.length), 'the digest')]
      },
    })

    const asked = times.map((time) => time.toISOString()).filter((time) => time !== now.toISOString())
    expect(asked).toEqual(['2026-03-19T18:00:00.000Z', '2026-04-12T17:00:00.000Z'])
    expect(lines).toMatchObject([{ text: 'the digest' }, done(1), { text: 'the digest' }, done(2), done(3)])
  })

  test.each(['-P1D', 'P-1D', '7 days', '', 'P', 'P101Y', 'P999999999Y', 'PT1e9H'])(
    'the clock does not move by %j',
    async (advance) => {
      const { lines } = await run([{ advance }], {
        runDue: async function* (until) {
          if (until.getTime() !== now.getTime()) throw new Error('the clock moved')
          yield []
        },
      })

      expect(lines).toEqual([sorry('group', expect.stringContaining('ISO 8601 duration')), done(1)])
    },
  )
})

describe('lines that cannot be read', () => {
  test.each([
    ['{"from":"Ana"', 'not one JSON object'],
    ['hello', 'not one JSON object'],
    ['[]', 'not one JSON object'],
    ['null', 'not one JSON object'],
    ['"x"', 'not one JSON object'],
    ['{}', 'needs a "text"'],
    ['{"from":"Ana"}', 'needs a "text"'],
    ['{"text":"hi"}', '"from" must be text'],
    ['{"from":7,"text":"hi"}', '"from" must be text'],
    ['{"from":"  ","text":"hi"}', '"from" must not be blank'],
    [`{"from":"${'x'.repeat(101)}","text":"hi"}`, '"from" is longer than 100 characters'],
    ['{"from":"Ana","text":["hi"]}', '"text" must be text'],
    ['{"from":"Ana","text":"hi","chat":null}', '"chat" must be text'],
    ['{"from":"Ana","text":"hi","chat":"private/bo"}', '"chat" is a name that no group may have'],
    ['{"from":"Ana","text":"hi","reply_to":"m1"}', 'the key "reply_to" is unknown'],
    ['{"from":"Ana","press":"undo:1:x"}', '"on" must be text'],
    ['{"from":"Ana","press":"undo:1:x","on":"m1","text":"hi"}', 'the key "text" is unknown'],
    ['{"advance":7}', '"advance" must be text'],
    ['{"advance":"P7D","from":"Ana"}', 'the key "from" is unknown'],
    [`{"from":"Ana","text":"${'x'.repeat(1_000_000)}"}`, 'longer than 1000000 characters'],
  ])('%.60s', async (line, problem) => {
    const { lines, events } = await run([line, { from: 'Ana', text: 'hi' }])

    expect(lines).toEqual([
      sorry('group', expect.stringContaining(problem)),
      done(1),
      said('m1', 'group', 'Ana said hi'),
      done(2),
    ])
    expect(events).toHaveLength(1)
  })
})

describe('files', () => {
  test('a file is handed over with its whole path, name, kind and size', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'tabkeeper-')), 'Splitwise export.CSV')
    await writeFile(path, 'Date,Cost\n')

    const { events } = await run([
      { from: 'Ana', text: '/import', file: path },
      { from: 'Ana', file: path },
    ])

    const files = [{ id: path, name: 'Splitwise export.CSV', mime: 'text/csv', sizeBytes: 10 }]
    expect(events[0]).toMatchObject({ kind: 'command', name: 'import', files })
    expect(events[1]).toMatchObject({ kind: 'message', text: '', files })
  })

  test.each(['/nowhere/at/all.csv', tmpdir()])('%s is no file, and the core hears nothing', async (file) => {
    const { lines, events } = await run([{ from: 'Ana', text: '/import', file, chat: 'private' }])

    expect(lines).toEqual([sorry('Ana', expect.stringContaining(file)), done(1)])
    expect(events).toEqual([])
  })

  test('the files of a message are written before it is shown, under names that harm nobody', async () => {
    const filesDir = join(await mkdtemp(join(tmpdir(), 'tabkeeper-')), 'files')
    const recipe = { kind: 'export', format: 'json', group: 'g' } as const
    const files = [
      { name: '../../etc/tab.json', mime: 'application/json', recipe },
      { name: '../../etc/tab.json', mime: 'application/json', recipe },
    ]

    const { lines } = await run([{ from: 'Ana', text: '/export json' }], {
      filesDir,
      openFile: () => Readable.from([Buffer.from('{"a":'), Buffer.from('1}')]),
      handle: async () => [post(7n, 'Here it is.', room, { files })],
    })

    const paths = [1, 2].map((at) => join(filesDir, `m7-${at}-.-.-etc-tab.json`))
    expect(lines[0]).toEqual({
      ...said('m7', 'group', 'Here it is.'),
      files: paths.map((path) => ({ path, mime: 'application/json' })),
    })
    for (const path of paths) {
      expect(await readFile(path, 'utf8')).toBe('{"a":1}')
      expect(dirname(path)).toBe(filesDir)
    }
  })
})

describe('when something breaks', () => {
  test('a failure is told in a sentence, reported, and the next line is heard', async () => {
    const { lines, errors } = await run(
      [
        { from: 'Ana', text: 'boom', chat: 'private' },
        { from: 'Ana', text: 'hi' },
      ],
      {
        handle: async (event) => {
          if (event.kind === 'message' && event.text === 'boom') throw new Error('a bug')
          return [post(2n, 'hello')]
        },
      },
    )

    expect(lines).toEqual([
      sorry('Ana', expect.stringContaining('/history')),
      done(1),
      said('m2', 'group', 'hello'),
      done(2),
    ])
    expect(errors).toEqual([new Error('a bug')])
  })

  test('a message whose file cannot be made stays undelivered and holds up no other', async () => {
    const recipe = { kind: 'export', format: 'csv', group: 'g' } as const
    const files = [{ name: 'tab.csv', mime: 'text/csv', recipe }]

    const { lines, delivered } = await run([{ from: 'Ana', text: 'hi' }], {
      filesDir: await mkdtemp(join(tmpdir(), 'tabkeeper-')),
      openFile: async function* () {
        yield Buffer.from('half')
        throw new Error('the books are gone')
      },
      handle: async () => [post(1n, 'a file', room, { files }), post(2n, 'and a word')],
    })

    expect(lines).toEqual([
      said('m2', 'group', 'and a word'),
      sorry('group', expect.stringContaining('/history')),
      done(1),
    ])
    expect(delivered.map(([sequence]) => sequence)).toEqual([2n])
  })

  test('a reader who goes away ends it quietly', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    })

    const { events, errors } = await run(
      [
        { from: 'Ana', text: 'hi' },
        { from: 'Ana', text: 'more' },
      ],
      { output },
    )

    expect(events).toHaveLength(1)
    expect(errors).toEqual([])
  })

  test('NUL and half letters never reach the core', async () => {
    const { events } = await run(['{"from":"A\\u0000na","text":"hi\\u0000 \\ud800"}'])

    expect(events[0]).toMatchObject({ from: { id: 'ana', name: 'Ana' }, text: 'hi \uFFFD' })
  })
})

test('everybody is an admin of a chat until a line marks somebody as one', async () => {
  const { mark, isAdmin } = createAdmins()
  const account = (id: string) => ({ platform: 'terminal' as const, id, name: id })
  const flat = { platform: 'terminal' as const, chat: 'flat' }

  expect(await isAdmin(flat, account('bo'))).toBe(true)
  mark(flat, account('ana'), true)
  expect(await isAdmin(flat, account('ana'))).toBe(true)
  expect(await isAdmin(flat, account('bo'))).toBe(false)
  expect(await isAdmin({ ...flat, chat: 'trip' }, account('bo'))).toBe(true)
  expect(readMachineLine('{"from":"Ana","text":"hi","admin":true}')).toMatchObject({ ok: true, input: { admin: true } })
})
