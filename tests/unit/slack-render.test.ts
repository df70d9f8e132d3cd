import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Rendered, render, withoutBlocks } from '../../adapters/slack/messages/render.js'
import { commands } from '../../src/bot/registry.js'
import type { Button, View } from '../../src/chat/view.js'
import { commandNamed } from '../../src/decision/lookup.js'
import type { MemberId } from '../../src/ids.js'
import { bold, code, text, view } from '../../src/present/view.js'

const isCommand = (word: string) => commandNamed(commands, word) !== undefined
const drawn = (given: View): readonly Rendered[] => render(given, { isCommand })

/** All text of all blocks, as it is read. */
function seen(messages: readonly Rendered[]): string {
  const words: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'text' && 'text' in value) words.push(String(value.text))
    else if ('type' in value && value.type === 'link' && 'url' in value) words.push(String(value.url))
    else for (const inner of Object.values(value)) visit(inner)
  }
  for (const { blocks } of messages) visit(blocks.filter(({ type }) => type === 'rich_text'))
  return words.join('')
}

const button = (label: string, id = 'x'): Button => ({ label, press: { verb: 'undo', id, version: 0 } })

test('what is written comes out as it is written, and calls nobody', () => {
  const odd = '<!channel> *Zoë* & _Bo_ @here <@U1> :tada: `x`'

  const [message] = drawn(view([text(odd)]))

  expect(seen(message === undefined ? [] : [message])).toBe(odd)
  expect(message?.text).toBe('&lt;!channel&gt; *Zoë* &amp; _Bo_ @here &lt;@U1&gt; :tada: `x`')
})

test.each([
  ['/add 60 dinner', '/tab add 60 dinner'],
  ['Write /pay @bo 20, or /help.', 'Write /tab pay @bo 20, or /tab help.'],
  ['(/history) “/undo”', '(/tab history) “/tab undo”'],
  ['and/or 24/7 https://a.org/help /nothing /add-on', 'and/or 24/7 https://a.org/help /nothing /add-on'],
  ['/tab add 5', '/tab add 5'],
])('%s is typed %s here', (written, shown) => {
  expect(seen(drawn(view([text(code(written))])))).toBe(shown)
})

test('styles, tables and addresses are drawn as Slack draws them', () => {
  const [message] = drawn(
    view([
      text(bold('Dinner'), ' · €60'),
      {
        kind: 'table',
        rows: [
          ['Ana', '€30'],
          ['Bo', '€3'],
        ],
        align: ['left', 'right'],
      },
      text('Pay at https://paypal.me/ana.'),
    ]),
  )

  expect(message?.blocks).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Dinner', style: { bold: true } },
            { type: 'text', text: ' · €60' },
          ],
        },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'Ana  €30\nBo    €3' }] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Pay at ' },
            { type: 'link', url: 'https://paypal.me/ana' },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
  ])
})

test('a table that a phone cannot show becomes a line a row', () => {
  const long = 'x'.repeat(60)

  expect(
    seen(
      drawn(
        view([
          {
            kind: 'table',
            rows: [
              [long, '1'],
              ['b', '2'],
            ],
            align: ['left', 'right'],
          },
        ]),
      ),
    ),
  ).toBe(`${long} · 1\nb · 2`)
})

test('every button keeps its press, its label within limits, and an id of its own in its block', () => {
  const rows = Array.from({ length: 60 }, (_, row) => [button(`${'long label '.repeat(20)}${row}`, `id${row}`)])

  const messages = drawn(view([text('Who?')], rows))

  const blocks = messages.flatMap((message) => message.blocks)
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? [block] : []))
  const values = actions.flatMap(({ elements }) => elements.flatMap((one) => ('value' in one ? [one.value] : [])))
  expect(blocks.length).toBeLessThanOrEqual(50)
  expect(values).toEqual(rows.map((_, row) => `undo:0:id${row}`))
  for (const { elements } of actions) {
    const ids = elements.map((element) => ('action_id' in element ? element.action_id : undefined))
    expect(new Set(ids).size).toBe(elements.length)
    for (const one of elements) expect('text' in one && one.text ? one.text.text.length : 0).toBeLessThanOrEqual(75)
  }
})

test('a view of any length is said whole, in messages within the limits, with the buttons under the last', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 4_000 }), { maxLength: 4 }), (paragraphs) => {
      const messages = drawn(
        view(
          paragraphs.map((paragraph) => text(paragraph)),
          [[button('Undo')]],
        ),
      )

      const plain = (written: string) => written.replace(/\s/gu, '')
      const words = paragraphs.map((paragraph) => seen(drawn(view([text(paragraph)])))).join('')
      expect(plain(seen(messages))).toBe(plain(words))
      for (const [place, message] of messages.entries()) {
        expect(message.text.length).toBeGreaterThan(0)
        expect(message.text.length).toBeLessThanOrEqual(4_000)
        expect(seen([message]).length).toBeLessThanOrEqual(3_000)
        expect(message.blocks.some(({ type }) => type === 'actions')).toBe(place === messages.length - 1)
      }
    }),
    { numRuns: 50 },
  )
})

test('where Slack takes no blocks the words and the buttons are left', () => {
  const [message] = drawn(view([text('Dinner & wine')], [[button('Undo')]]))

  const plain = message === undefined ? null : withoutBlocks(message)

  expect(plain?.blocks.map(({ type }) => type)).toEqual(['section', 'actions'])
  expect(plain?.blocks[0]).toMatchObject({ text: { type: 'plain_text', text: 'Dinner & wine' } })
})

test('whoever is called is called by their user id, and nobody of another workspace is', () => {
  const called = (id: string) => ({ member: 'm' as MemberId, accounts: [{ platform: 'slack' as const, id }] })
  const given = view([
    text(
      { text: 'Ana', calls: called('-.T1.U1') },
      ', has it arrived? ',
      { text: 'Bo', calls: called('-.T2.U2') },
      ' asks.',
    ),
  ])
  const [message] = render(given, { isCommand, place: { enterprise: null, team: 'T1' } })

  expect(message?.text).toBe('Ana, has it arrived? Bo asks.')
  expect(JSON.stringify(message?.blocks)).toContain('{"type":"user","user_id":"U1"}')
  expect(JSON.stringify(message?.blocks)).not.toContain('U2')
  expect(JSON.stringify(drawn(given))).not.toContain('"user"')
})
