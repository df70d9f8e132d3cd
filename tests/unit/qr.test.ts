import { Resvg } from '@resvg/resvg-js'
import decode from 'qr/decode.js'
import { expect, test } from 'vitest'
import { drawCode } from '../../adapters/charts/code.js'
import { findCurrency } from '../../src/money/currency.js'
import { offersOf } from '../../src/paying/offers.js'
import { readWay } from '../../src/paying/read-way.js'
import { isUnreadable } from '../../src/paying/way.js'

/** The picture as its pixels, read by a program that did not draw it. */
function read(png: Uint8Array): string {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="880" height="990"><image href="${href}" width="880" height="990"/></svg>`
  const { pixels, width, height } = new Resvg(svg).render()
  return decode({ data: new Uint8Array(pixels), width, height })
}

test.each([
  ['DE33100205000001194700, Ana Ruiz', 99_999_999_999n, 'EUR'],
  [`DE33100205000001194700, ${'Žofie '.repeat(20)}`, 1n, 'EUR'],
  ['CZ2806000000000168540115', 450_00n, 'CZK'],
  ['CH9300762011623852957, Ana Ruiz, Am See 12a, 8001 Zürich', 19_95n, 'CHF'],
  ['upi ana@bank', 10_00n, 'INR'],
  ['pix 123e4567-e12b-12d1-a456-426655440000', 12_34n, 'BRL'],
  ['promptpay 0801234567', 4_22n, 'THB'],
])('the picture of %s is read back as what it says', async (text, amountMinor, code) => {
  const way = readWay(text)
  const currency = findCurrency(code)
  if (isUnreadable(way) || currency === null) throw new Error(`${text} is no way`)
  const note = 'Lissabon über Ostern, Hütte und Gondel '.repeat(4)
  const [offer] = offersOf([way], { amount: { amountMinor, currency }, payee: 'Ana', note })
  const payload = offer?.code?.payload ?? ''
  const mark = offer?.code?.scheme === 'swiss' ? 'swissCross' : null

  const png = await drawCode({ kind: 'code', payload, mark, title: `${code} to Ana` })

  expect(payload).not.toBe('')
  expect(read(png)).toBe(payload)
})
