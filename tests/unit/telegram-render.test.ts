import { expect, test } from 'vitest'
import { render } from '../../adapters/telegram/render.js'
import type { Block, View } from '../../src/chat/view.js'
import { parseHtml } from '../support/bot-api-text.js'

const viewOf = (...blocks: readonly Block[]): View => ({ blocks, buttons: [], files: [] })
const text = (written: string): Block => ({ kind: 'text', spans: [{ text: written }] })

test('styles are drawn and everything written is escaped', () => {
  const [message] = render(
    viewOf({
      kind: 'text',
      spans: [{ text: 'a<b', style: 'bold' }, { text: ' & ' }, { text: '/add 60', style: 'code' }],
    }),
  )

  expect(message?.html).toBe('<b>a&lt;b</b> &amp; <code>/add 60</code>')
})

test('a narrow table stands in columns, amounts to the right', () => {
  const [message] = render(
    viewOf({
      kind: 'table',
      header: ['Who', 'Share'],
      rows: [
        ['Bo', '5.00'],
        ['田中', '120.00'],
      ],
      align: ['left', 'right'],
    }),
  )

  expect(message?.html).toBe('<pre>Who    Share\nBo      5.00\n田中  120.00</pre>')
})

test('a table too wide for a phone has one line a row', () => {
  const [message] = render(
    viewOf({
      kind: 'table',
      rows: [['Maximiliane von Habenichts', 'gets back', '1,250.00 EUR']],
      align: ['left', 'left', 'right'],
    }),
  )

  expect(message?.html).toBe('Maximiliane von Habenichts · gets back · 1,250.00 EUR')
})

test('commands in a table can be tapped', () => {
  const [message] = render(viewOf({ kind: 'table', rows: [['/add', 'logs']], align: ['left', 'left'] }))

  expect(message?.html).toBe('/add · logs')
})

test('a long text is cut between lines, and the styles go on behind the cut', () => {
  const line = `${'x'.repeat(99)}\n`
  const parts = render(viewOf({ kind: 'text', spans: [{ text: line.repeat(100).trim(), style: 'bold' }] }))

  expect(parts).toHaveLength(3)
  for (const { html } of parts) {
    expect(html.startsWith('<b>x') && html.endsWith('x</b>')).toBe(true)
    const parsed = parseHtml(html)
    expect('text' in parsed && parsed.text.length).toBeLessThanOrEqual(4096)
  }
})

test('a text without a place to cut is cut all the same, but never inside a character', () => {
  const parts = render(viewOf(text(`x${'🍣'.repeat(4000)}`)))

  const whole = parts.map(({ html }) => html).join('')
  expect(whole).toBe(`x${'🍣'.repeat(4000)}`)
  for (const { html } of parts) expect(html.length).toBeLessThanOrEqual(4096)
})

test('a view without words is no message', () => {
  expect(render(viewOf())).toEqual([])
  expect(render(viewOf(text(' \n ')))).toEqual([])
})

test('a name that is written from right to left does not turn the sentence round', () => {
  const [message] = render(viewOf(text('#2 דנה כהן → Ana · €5.00')))

  expect(message?.html).toBe('#2 \u2068דנה כהן\u2069 → Ana · €5.00')
})
