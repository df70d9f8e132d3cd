import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openRoom, type RoomDeps } from '../../adapters/terminal/room.js'
import type { ChatEvent, ChatRef } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import type { View } from '../../src/chat/view.js'

const room: ChatRef = { platform: 'terminal', chat: 'room' }

function viewOf(text: string, ...labels: string[]): View {
  return {
    blocks: [{ kind: 'text', spans: [{ text, style: 'bold' }] }],
    buttons: [labels.map((label) => ({ label, press: { verb: label.toLowerCase(), id: 'x', version: 1 } }))],
    files: [],
  }
}

function post(sequence: bigint, view: View, to = room): Delivery {
  return { sequence, reply: { op: 'post', to, view, key: `${sequence}` } }
}

/** A room whose screen and keys are streams; `isTTY` makes them a real screen and keyboard. */
function openTestRoom(more: Partial<RoomDeps> & { isTTY?: boolean } = {}) {
  const events: ChatEvent[] = []
  const errors: unknown[] = []
  const isTTY = more.isTTY ?? false
  const input = Object.assign(new PassThrough(), { isTTY })
  const output = Object.assign(new PassThrough(), { isTTY, hasColors: () => true })
  let written = ''
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  const handle = more.handle ?? (async () => [])
  const terminal = openRoom({
    input,
    output,
    me: 'ana',
    greeting: viewOf('Welcome.'),
    people: [],
    filesDir: '/nowhere',
    clock: { now: () => new Date('2026-03-12T17:00:00Z') },
    markAdmin: () => undefined,
    openFile: () => new PassThrough(),
    draw: async () => null,
    undelivered: async () => [],
    runDue: async function* () {
      yield []
    },
    delivered: async () => undefined,
    onError: (error) => {
      errors.push(error)
    },
    ...more,
    handle: (event) => {
      events.push(event)
      return handle(event)
    },
  })
  return { terminal, input, events, errors, written: () => written }
}

/** Types a whole conversation into a pipe and gives what came of it. */
async function talk(typed: readonly string[], more: Partial<RoomDeps> = {}) {
  const { terminal, input, events, errors, written } = openTestRoom(more)
  const running = terminal.run()
  for (const line of typed) input.write(`${line}\n`)
  input.end()
  await running
  // Empty lines set the messages apart; what is said is between them.
  return {
    events,
    errors,
    lines: written()
      .split('\n')
      .filter((line) => line !== ''),
  }
}

describe('who speaks', () => {
  test('a line is spoken by the one it names, or by the one who spoke last', async () => {
    const { events } = await talk(['/balance', 'Bo: hi', 'again', 'ANA: back', 'Cy:', 'and Cy', ''])

    expect(events.map(({ from }) => from.name)).toEqual(['ana', 'Bo', 'Bo', 'ana', 'Cy'])
    expect(events[0]).toMatchObject({ kind: 'command', name: 'balance', chat: room, isPrivate: false })
    expect(events[4]).toMatchObject({ kind: 'message', text: 'and Cy', addressed: 'direct' })
  })

  test('through a pipe there is a greeting and no prompt', async () => {
    const { lines } = await talk(['hi'])

    expect(lines).toEqual(['Welcome.'])
  })

  test('nothing is heard after /quit', async () => {
    const { events } = await talk(['hi', 'bo: /quit', 'still there?'])

    expect(events).toHaveLength(1)
  })
})

describe('buttons', () => {
  test('numbers grow, and an older button can still be pressed', async () => {
    const views = [viewOf('first', 'Undo', 'Edit'), viewOf('second', 'Settle'), viewOf('third')]
    let said = 0

    const { events, lines } = await talk(['one', 'two', 'Bo: 1', '[3]'], {
      handle: async () => {
        said += 1
        return [post(BigInt(said), views[Math.min(said, 3) - 1] ?? viewOf(''))]
      },
    })

    expect(lines).toEqual(['Welcome.', 'first', '[1] Undo  [2] Edit', 'second', '[3] Settle', 'third', 'third'])
    expect(events.slice(2)).toMatchObject([
      { kind: 'press', from: { name: 'Bo' }, press: { verb: 'undo' }, on: { chat: room, id: 'm1' } },
      { kind: 'press', from: { name: 'Bo' }, press: { verb: 'settle' }, on: { chat: room, id: 'm2' } },
    ])
  })

  test.each(['0', '7', '[99]'])('there is no button %s', async (typed) => {
    const { events, lines } = await talk([typed])

    expect(lines[1]).toMatch(/^There is no button \[\d+\] here\.$/u)
    expect(events).toEqual([])
  })

  test('a button in private is only its owner’s', async () => {
    const bosChat = { platform: 'terminal', chat: 'private/bo' } as const

    const { events, lines } = await talk(['ana: 1', 'Bo: 1'], {
      people: ['Bo'],
      undelivered: async () => [post(1n, viewOf('You owe 5.', 'Settle'), bosChat)],
    })

    expect(lines).toEqual([
      'Welcome.',
      '→ Bo (in private):',
      'You owe 5.',
      '[1] Settle',
      'There is no button [1] here.',
    ])
    expect(events).toMatchObject([{ kind: 'press', from: { name: 'Bo' }, chat: bosChat, isPrivate: true }])
  })
})

test('an edited card is shown again, and a toast in one line', async () => {
  const bo = { platform: 'terminal', id: 'bo', name: 'bo' } as const

  const { lines } = await talk(['Bo: hi'], {
    handle: async () => [
      { sequence: 2n, reply: { op: 'edit', target: { chat: room, id: 'm1' }, view: viewOf('60.00 EUR', 'Undo') } },
      { sequence: 3n, reply: { op: 'toast', to: bo, chat: room, text: 'Only Ana\ncan confirm.' } },
    ],
  })

  expect(lines).toEqual(['Welcome.', '✎ (edited)', '60.00 EUR', '[1] Undo', '→ Bo: Only Ana can confirm.'])
})

test('what was typed meanwhile waits for its turn', async () => {
  let isBusy = false
  const { lines, errors } = await talk(['slow', 'quick'], {
    handle: async (event) => {
      if (isBusy) throw new Error('two at once')
      isBusy = true
      await setTimeout(event.kind === 'message' && event.text === 'slow' ? 20 : 0)
      isBusy = false
      return [post(1n, viewOf(event.kind === 'message' ? event.text : ''))]
    },
  })

  expect(lines).toEqual(['Welcome.', 'slow', 'quick'])
  expect(errors).toEqual([])
})

test('a failure is told in a sentence and the room stays open', async () => {
  const { lines, events, errors } = await talk(['boom', 'x'.repeat(100_001), 'hi'], {
    handle: (event) =>
      event.kind === 'message' && event.text === 'boom' ? Promise.reject(new Error('a bug')) : Promise.resolve([]),
  })

  expect(lines[1]).toContain('/history')
  expect(lines[2]).toContain('more than 100000 characters')
  expect(events).toHaveLength(2)
  expect(errors).toEqual([new Error('a bug')])
})

describe('on a real screen', () => {
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await setTimeout(1)
  }

  test('the prompt says who speaks, and what is bold is bold', async () => {
    const { terminal, input, written } = openTestRoom({
      isTTY: true,
      handle: async () => [post(1n, viewOf('Hello Bo'))],
    })
    const running = terminal.run()

    await until(() => written().includes('ana> '))
    input.write('Bo: hi\r')
    await until(() => written().includes('Bo> '))
    input.write('/quit\r')
    await running

    expect(written()).toContain('\u001b[1mHello Bo\u001b[22m')
  })

  test('what comes from elsewhere stands above the line being typed', async () => {
    const { terminal, input, events, written } = openTestRoom({ isTTY: true })
    const running = terminal.run()

    await until(() => written().includes('ana> '))
    input.write('half a li')
    await until(() => written().endsWith('half a li'))
    await terminal.outbound.deliver(post(9n, viewOf('The digest')))
    input.write('ne\r')
    await until(() => events.length === 1)
    input.write('\u0004')
    await running

    const afterDigest = written().slice(written().indexOf('The digest'))
    expect(afterDigest).toContain('ana> half a li')
    expect(events).toMatchObject([{ text: 'half a line' }])
  })

  test('Ctrl-C ends it', async () => {
    const { terminal, input, events, written } = openTestRoom({ isTTY: true })
    const running = terminal.run()

    await until(() => written().includes('ana> '))
    input.write('\u0003')
    await running

    expect(events).toEqual([])
  })
})
