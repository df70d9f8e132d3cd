import fc from 'fast-check'
import { expect, test } from 'vitest'
import { render, withoutBlocks } from '../../adapters/slack/messages/render.js'
import type { Block, Button, View } from '../../src/chat/view.js'
import { messageBlocks } from '../support/slack-blocks.js'
import { drawMessage } from '../support/slack-text.js'

/** Text as people and programs write it: blanks, mark-up, addresses, controls, and signs of two units. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\u0000',
    '<!channel>',
    '*a* _b_',
    '&amp;',
    '👩‍👩‍👧'.repeat(40),
    'x'.repeat(4_000),
    '\ud800',
  ),
  fc.webUrl(),
)
const styled = fc.record(
  { text, style: fc.constantFrom('bold', 'italic', 'code', 'strike') },
  { requiredKeys: ['text'] },
) as fc.Arbitrary<Extract<Block, { kind: 'text' }>['spans'][number]>
const align = fc.constantFrom<'left' | 'right'>('left', 'right')
const row = fc.array(text, { maxLength: 5 })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), spans: fc.array(styled, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    header: row,
    rows: fc.array(row, { maxLength: 30 }),
    align: fc.array(align, { minLength: 5, maxLength: 5 }),
  }),
)
const button: fc.Arbitrary<Button> = text.map((label) => ({ label, press: { verb: 'go', id: 'x', version: 1 } }))

const view: fc.Arbitrary<View> = fc.record({
  blocks: fc.array(block, { maxLength: 6 }),
  // Long rows, and more rows than a message has blocks.
  buttons: fc.oneof(
    fc.array(fc.array(button, { maxLength: 30, size: 'max' }), { maxLength: 3 }),
    fc.array(fc.array(button, { maxLength: 2 }), { maxLength: 70, size: 'max' }),
  ),
  files: fc.constant([]),
})

test('whatever a view says, Slack takes it, its notification says something, and nobody is called', () => {
  fc.assert(
    fc.property(view, (drawn) => {
      for (const part of render(drawn, { isCommand: (word) => word === 'add' })) {
        for (const message of [part, withoutBlocks(part)]) {
          expect(messageBlocks(message.blocks, 'blocks')).toEqual([])
          expect(message.text.trim()).not.toBe('')
          expect(message.text.length).toBeLessThanOrEqual(4_000)
          expect(drawMessage(message.text, message.blocks).notified).toEqual([])
        }
      }
    }),
    { numRuns: 300 },
  )
})
