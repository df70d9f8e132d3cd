import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import { pressMaxBytes } from '../../src/chat/press.js'
import type { Delivery, Reply } from '../../src/chat/reply.js'
import type { Block, Button, Span, View } from '../../src/chat/view.js'
import { fileContent, type Seen, type Stage } from './stage.js'

const uuid = '0198c0de-7a6b-7c00-8000-0123456789ab'

/** What every chat adapter promises the core. */
export function adapterContract(name: string, openStage: () => Promise<Stage>): void {
  describe(`the ${name} adapter`, () => {
    let stage: Stage
    let sequence = 0n

    beforeEach(async () => {
      stage = await openStage()
    })

    afterEach(async () => {
      await stage.close()
    })

    function delivery(reply: Reply): Delivery {
      sequence += 1n
      return { sequence, reply }
    }

    async function post(view: View) {
      return await stage.deliver(delivery({ op: 'post', to: stage.chat, view, key: `post ${sequence}` }))
    }

    test('a post arrives as one message that can be pointed at', async () => {
      const { message, seen } = await post(viewOf([text('Ana paid 60.00 EUR for dinner.')]))

      expect(seen.map((one) => one.op)).toEqual(['post'])
      expect(message?.chat).toEqual(stage.chat)
      expect(message?.id).toMatch(/./u)
    })

    test('two posts are two messages', async () => {
      const first = await post(viewOf([text('the first')]))
      const second = await post(viewOf([text('the second')]))

      expect(second.message?.id).not.toBe(first.message?.id)
    })

    test('every kind of block is drawn, in order', async () => {
      const { seen } = await post(
        viewOf([
          text('Dinner is on the tab.'),
          { kind: 'facts', facts: [{ label: 'Paid by', value: 'Ana 60.00' }] },
          { kind: 'table', header: ['Who', 'Share'], rows: [['Bo', '20.00']], align: ['left', 'right'] },
          { kind: 'table', rows: [['Cy', '-1.00']], align: ['left', 'right'] },
        ]),
      )

      expectInOrder(seen, [
        'Dinner is on the tab.',
        'Paid by',
        'Ana 60.00',
        'Who',
        'Share',
        'Bo',
        '20.00',
        'Cy',
        '-1.00',
      ])
    })

    test('a style changes the look and never the words', async () => {
      const styles: readonly Span['style'][] = ['bold', 'italic', 'code', 'strike', undefined]
      const spans = styles.map((style, at): Span => ({ text: `word${at} `, ...(style === undefined ? {} : { style }) }))

      const { seen } = await post(viewOf([{ kind: 'text', spans }]))

      expect(textOf(seen)).toContain('word0 word1 word2 word3 word4')
    })

    test('every button that can be drawn can be pressed back to the same press', async () => {
      const rows: readonly (readonly Button[])[] = [
        [button('Confirm', 'confirm', uuid, 3), button('Discard', 'discard', uuid, 3)],
        [button('Next ▸', 'page', 'history:2:#food:ünï', 0)],
        [button('No id', 'undo', '', 0)],
        [button('As long as can be', 'v', 'x'.repeat(pressMaxBytes - 'v:12345:'.length), 12_345)],
      ]

      const { message, seen } = await post(viewOf([text('What now?')], rows))
      const buttons = seen.flatMap((one) => one.buttons)
      const events: ChatEvent[] = []
      for (const drawn of buttons) events.push(await drawn.press())

      expect(buttons.map((drawn) => drawn.label)).toEqual(rows.flat().map((drawn) => drawn.label))
      for (const [at, drawn] of rows.flat().entries()) {
        expect(events[at]).toMatchObject({ kind: 'press', press: drawn.press, on: message, chat: stage.chat })
      }
      expect(new Set(events.map((event) => event.eventId)).size).toBe(rows.flat().length)
    })

    test('a press tells who pressed, where and when', async () => {
      const { seen } = await post(viewOf([text('Is it right?')], [[button('Confirm', 'confirm', uuid, 1)]]))

      const event = await seen[0]?.buttons[0]?.press()

      expect(event?.from).toEqual(stage.person)
      expect(event?.isPrivate).toBe(false)
      expect(event?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u)
    })

    test('an edit shows the new view on the message it is about, with the buttons of the new view', async () => {
      const { message } = await post(viewOf([text('before')], [[button('Old', 'old', uuid, 1)]]))
      const target = present(message)

      const edited = await stage.deliver(
        delivery({ op: 'edit', target, view: viewOf([text('after')], [[button('New', 'new', uuid, 2)]]) }),
      )
      const event = await edited.seen[0]?.buttons[0]?.press()

      expect(edited.message).toEqual(target)
      expect(edited.seen.map((one) => one.op)).toEqual(['edit'])
      expect(textOf(edited.seen)).toContain('after')
      expect(edited.seen[0]?.buttons.map((drawn) => drawn.label)).toEqual(['New'])
      expect(event).toMatchObject({ press: { verb: 'new', id: uuid, version: 2 }, on: target })
    })

    test('a toast is dropped or shown, and is no message to point at', async () => {
      const { message, seen } = await stage.deliver(
        delivery({ op: 'toast', to: stage.person, chat: stage.chat, text: 'Only Bo can confirm this.' }),
      )

      expect(message).toBeNull()
      for (const one of seen) expect(one.text).toContain('Only Bo can confirm this.')
    })

    test('a file arrives whole', async () => {
      const recipe = { kind: 'export', format: 'csv', group: uuid } as const
      const view = { ...viewOf([text('Here it is.')]), files: [{ name: 'tab.csv', mime: 'text/csv', recipe }] }

      const { seen } = await post(view)

      expect(seen.flatMap((one) => one.files)).toEqual([{ mime: 'text/csv', content: fileContent }])
    })

    test.each([
      ['HTML', '<b>Ana</b> & Bo &amp; <script>'],
      ['Markdown', '*Ana* _Bo_ ~Cy~ `Dan` [Eve](http://x.example) \\# > - 1.'],
      ['a mention of everybody', '@channel <!everyone> <@U123|ana>'],
      ['other scripts', 'ليلى 田中さん Zoë 👩‍👩‍👧 ½ €'],
      ['the replacement patterns of a program', '$& $1 $$ %s {name} {{name}}'],
    ])('%s in a text, a fact, a cell and a label comes out as written', async (_what, written) => {
      const { seen } = await post(
        viewOf(
          [
            text(written),
            { kind: 'facts', facts: [{ label: 'first', value: written }] },
            { kind: 'table', rows: [['second', written]], align: ['left', 'left'] },
          ],
          [[button(written, 'go', uuid, 1)]],
        ),
      )

      expectInOrder(seen, [written, 'first', written, 'second', written])
      expect(seen.flatMap((one) => one.buttons).map((drawn) => drawn.label)).toEqual([written])
    })

    test('a name cannot command the screen', async () => {
      const name = 'A\u001b[2J\u001b]0;owned\u0007n\ra\u0000\u009b31m\u202e'
      const everywhere: readonly Block[] = [
        text(name),
        { kind: 'facts', facts: [{ label: name, value: name }] },
        { kind: 'table', header: [name], rows: [[name]], align: ['left'] },
      ]

      const { seen } = await post(viewOf(everywhere, [[button(name, 'go', uuid, 1)]]))
      const shown = textOf(seen) + seen.flatMap((one) => one.buttons.map((drawn) => drawn.label)).join('')

      expect(shown).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
      expect(shown).toContain('owned')
    })

    test('a name with a line end cannot pretend to be a line of the card', async () => {
      const name = 'Ana\nBo: owes 1000.00'

      const { seen } = await post(
        viewOf([
          { kind: 'facts', facts: [{ label: 'Paid by', value: name }] },
          { kind: 'table', rows: [[name, '5.00']], align: ['left', 'right'] },
        ]),
      )

      expect(textOf(seen)).not.toMatch(/^\s*Bo: owes/mu)
      expect(textOf(seen)).toContain('Bo: owes 1000.00')
    })

    test('of a long view nothing is left out and its buttons can be pressed', async () => {
      const rows = Array.from({ length: 500 }, (_, at) => [`member-${at}`, `owes-${at}.00`])
      const words = Array.from({ length: 2000 }, (_, at) => `word-${at}`).join(' ')

      const { seen } = await post(
        viewOf([text(words), { kind: 'table', rows, align: ['left', 'right'] }], [[button('Next', 'page', uuid, 2)]]),
      )
      const event = await seen.at(-1)?.buttons[0]?.press()

      expectInOrder(seen, [...words.split(' '), ...rows.flat()])
      expect(event).toMatchObject({ kind: 'press', press: { verb: 'page', id: uuid, version: 2 } })
    })
  })
}

function viewOf(blocks: readonly Block[], buttons: readonly (readonly Button[])[] = []): View {
  return { blocks, buttons, files: [] }
}

function text(written: string): Block {
  return { kind: 'text', spans: [{ text: written }] }
}

function button(label: string, verb: string, id: string, version: number): Button {
  return { label, press: { verb, id, version } }
}

function textOf(seen: readonly Seen[]): string {
  return seen.map((one) => one.text).join('\n')
}

function expectInOrder(seen: readonly Seen[], parts: readonly string[]): void {
  const whole = textOf(seen)
  let from = 0
  for (const part of parts) {
    const at = whole.indexOf(part, from)
    expect(at, `"${part}" is shown after what comes before it`).toBeGreaterThanOrEqual(from)
    from = at + part.length
  }
}

function present<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('the test needs a value here')
  return value
}
