import { expect, test } from 'vitest'
import { ansiStyle, plainStyle, renderButtons, renderText } from '../../adapters/terminal/render.js'
import { displayWidth, harmless, oneLine, storable } from '../../src/chat/text.js'
import type { Block, View } from '../../src/chat/view.js'

function viewOf(...blocks: Block[]): View {
  return { blocks, buttons: [], files: [] }
}

test('blocks stand under each other, facts as label and value', () => {
  const view = viewOf(
    { kind: 'text', spans: [{ text: 'Dinner ' }, { text: '60.00', style: 'bold' }, { text: ' EUR' }] },
    {
      kind: 'facts',
      facts: [
        { label: 'Paid by', value: 'Ana' },
        { label: 'Split', value: 'Ana, Bo' },
      ],
    },
  )

  expect(renderText(view, plainStyle)).toBe('Dinner 60.00 EUR\nPaid by: Ana\nSplit: Ana, Bo')
})

test('amounts stand under each other, whatever script the names are in', () => {
  const view = viewOf({
    kind: 'table',
    header: ['Who', 'Net'],
    rows: [['Ana', '+20.00'], ['田中さん', '-5.00'], ['Zoë 👩‍👩‍👧', '-15.00'], ['nobody']],
    align: ['left', 'right'],
  })

  expect(renderText(view, plainStyle).split('\n')).toEqual([
    'Who          Net',
    'Ana       +20.00',
    '田中さん   -5.00',
    'Zoë 👩‍👩‍👧    -15.00',
    'nobody',
  ])
})

test('looks are drawn only where the screen can', () => {
  const view = viewOf({ kind: 'text', spans: [{ text: 'a', style: 'bold' }, { text: 'b' }] })

  expect(renderText(view, ansiStyle)).toBe('\u001b[1ma\u001b[22mb')
  expect(renderText(view, plainStyle)).toBe('ab')
})

test('an escape in a name is seen, not obeyed, even on a coloured screen', () => {
  const view = viewOf({ kind: 'text', spans: [{ text: '\u001b[31mBo', style: 'bold' }] })

  expect(renderText(view, ansiStyle)).toBe('\u001b[1m␛[31mBo\u001b[22m')
})

test('buttons keep their rows and carry their press', () => {
  const button = (label: string) => ({ label, press: { verb: 'undo', id: 'x', version: 2 } })
  const view = { blocks: [], buttons: [[button('One'), button('Two')], [button('Three\nlines')]], files: [] }

  expect(renderButtons(view)).toEqual([
    [
      { id: 'undo:2:x', label: 'One' },
      { id: 'undo:2:x', label: 'Two' },
    ],
    [{ id: 'undo:2:x', label: 'Three lines' }],
  ])
})

test('control characters become signs; line ends and tabs stay', () => {
  expect(harmless('a\tb\r\nc\rd\u0000e\u007ff\u009bg\u202eh')).toBe('a\tb\nc␍d␀e␡f\uFFFDg\uFFFDh')
  expect(oneLine(' a\n\nb\tc\u2028d ')).toBe('a b c d')
})

test('what no database can store is left out', () => {
  expect(storable('a\u0000b\ud800c👍')).toBe('ab\uFFFDc👍')
})

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['日本', 4],
  ['한글', 4],
  ['ｱ', 1],
  ['Ａ', 2],
  ['👍🏽', 2],
  ['❤️', 2],
  ['🇪🇸', 2],
  ['\u200b', 0],
  ['', 0],
])('%j is %i columns wide', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
})
