import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCurrency } from '../../src/money/currency.js'
import type { Money } from '../../src/money/money.js'
import { crc16 } from '../../src/paying/emv.js'
import { epcPayload } from '../../src/paying/epc.js'
import { offersOf } from '../../src/paying/offers.js'
import { pixPayload } from '../../src/paying/pix.js'
import { promptPayPayload } from '../../src/paying/promptpay.js'
import { readWay } from '../../src/paying/read-way.js'
import { spaydPayload } from '../../src/paying/spayd.js'
import { swissPayload } from '../../src/paying/swiss.js'
import { isPersonal, isUnreadable, type Way } from '../../src/paying/way.js'

function money(amountMinor: bigint, code: string): Money {
  const currency = findCurrency(code)
  if (currency === null) throw new Error(`${code} is no currency`)
  return { amountMinor, currency }
}

function wayOf(text: string): Way {
  const read = readWay(text)
  if (isUnreadable(read)) throw new Error(`${text}: ${read.problem}`)
  return read
}

describe('what somebody types is read', () => {
  test.each([
    ['paypal.me/ana', 'paypal', 'ana'],
    ['https://www.paypal.com/paypalme/ana.r/25EUR', 'paypal', 'ana.r'],
    ['PayPal @ana', 'paypal', 'ana'],
    ['paypal https://paypal.me/ana', 'paypal', 'ana'],
    ['revolut.me/ana_1', 'revolut', 'ana_1'],
    ['https://cash.app/$ana', 'cashapp', 'ana'],
    ['cashapp $ana', 'cashapp', 'ana'],
    ['https://venmo.com/u/Ana-R', 'venmo', 'Ana-R'],
    ['iban DE33 1002 0500 0001 1947 00', 'iban', 'DE33100205000001194700'],
    ['be72000000001616', 'iban', 'BE72000000001616'],
    ['upi ana.r@okbank', 'upi', 'ana.r@okbank'],
    ['pix 529.982.247-25', 'pix', '52998224725'],
    ['pix 11.222.333/0001-81', 'pix', '11222333000181'],
    ['pix +55 (11) 91234-5678', 'pix', '+5511912345678'],
    ['pix Ana@Example.com', 'pix', 'ana@example.com'],
    ['pix 123E4567-e12b-12d1-a456-426655440000', 'pix', '123e4567-e12b-12d1-a456-426655440000'],
    ['promptpay 080-123-4567', 'promptpay', '+66801234567'],
    ['promptpay 1111111111119', 'promptpay', '1111111111119'],
    ['swish 070 123 45 67', 'swish', '+46701234567'],
    ['bizum +34 600 111 222', 'bizum', '+34600111222'],
    ['twint 0041 79 123 45 67', 'twint', '+41791234567'],
    ['link https://tikkie.me/pay/abc', 'link', 'https://tikkie.me/pay/abc'],
    ['https://buy.stripe.com/x1', 'link', 'https://buy.stripe.com/x1'],
  ])('%s', (text, rail, value) => {
    expect(readWay(text)).toMatchObject({ rail, value })
  })

  test('the name of an account, and the address that a Swiss bill wants', () => {
    expect(wayOf('iban DE33100205000001194700, Ana Ruiz').holder).toBe('Ana Ruiz')
    expect(wayOf('iban DE33 1002 0500 0001 1947 00 Ana Ruiz').holder).toBe('Ana Ruiz')
    expect(wayOf('iban CH93 0076 2011 6238 5295 7, Ana Ruiz, Am See 12a, 8001 Zürich')).toEqual({
      rail: 'iban',
      value: 'CH9300762011623852957',
      holder: 'Ana Ruiz',
      address: { street: 'Am See', number: '12a', postcode: '8001', town: 'Zürich' },
      isOpen: true,
    })
  })

  test.each([
    ['', 'unknown'],
    ['cash please', 'unknown'],
    ['iban DE33 1002 0500 0001 1947 01', 'iban'],
    ['iban', 'iban'],
    ['paypal ana/../bo', 'handle'],
    ['paypal https://paypal.me.evil.com/ana', 'handle'],
    ['paypal https://evil.com/paypal.me/ana', 'handle'],
    ['paypal 🍕', 'handle'],
    [`paypal ${'a'.repeat(500)}`, 'handle'],
    ['javascript:alert(1)', 'unknown'],
    ['link javascript:alert(1)', 'link'],
    ['http://bank.com/ana', 'link'],
    ['https://ana@bank.com/x', 'link'],
    ['https://bank.com:8443/x', 'link'],
    ['https://127.0.0.1/x', 'link'],
    ['https://localhost/x', 'link'],
    ['https://vault.internal/x', 'link'],
    ['link https://bank.com/"onclick=', 'link'],
    [`https://bank.com/${'x'.repeat(500)}`, 'link'],
    ['pix 529.982.247-26', 'pix'],
    ['pix 11912345678', 'pix'],
    ['promptpay 1111111111111', 'promptpay'],
    ['upi ana@bank&am=1', 'upi'],
    ['swish 12', 'phone'],
    ['iban CH9300762011623852957, Ana, Zürich', 'address'],
  ])('%s is refused', (text, problem) => {
    expect(readWay(text)).toMatchObject({ problem })
  })
})

describe('codes hold what banks publish', () => {
  test('EPC: a donation to Wikimedia', () => {
    const bill = { amount: money(2000n, 'EUR'), holder: 'Wikimedia Foerdergesellschaft', note: 'Spende fuer Wikipedia' }
    expect(epcPayload('DE33100205000001194700', bill)?.split('\n')).toEqual(
      'BCD|002|1|SCT||Wikimedia Foerdergesellschaft|DE33100205000001194700|EUR20.00|||Spende fuer Wikipedia'.split('|'),
    )
    expect(epcPayload('BE72000000001616', { ...bill, note: '' })).toMatch(/EUR20\.00$/u)
    expect(epcPayload('DE33100205000001194700', { ...bill, amount: money(2000n, 'USD') })).toBeNull()
    expect(epcPayload('DE33100205000001194700', { ...bill, holder: '🍕' })).toBeNull()
    expect(epcPayload('GB33BUKB20201555555555', bill)).toBeNull()
  })

  test('EPC: whatever people are called, a bank can read it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.bigInt(1n, 99_999_999_999n),
        (holder, note, amountMinor) => {
          const payload = epcPayload('DE33100205000001194700', { amount: money(amountMinor, 'EUR'), holder, note })
          if (payload === null) return
          expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(331)
          const lines = payload.split('\n')
          expect(lines.length === 8 || lines.length === 11).toBe(true)
          expect(lines[6]).toBe('DE33100205000001194700')
        },
      ),
    )
  })

  test('the checksum of the codes of many countries', () => {
    expect(crc16('123456789')).toBe(0x29b1)
  })

  test('PIX: the example of the central bank, with an amount', () => {
    const payload = pixPayload('123e4567-e12b-12d1-a456-426655440000', {
      amount: money(1234_56n, 'BRL'),
      holder: 'Fulano de Tal',
      note: '',
    })
    expect(payload).toMatch(
      /^00020126580014br\.gov\.bcb\.pix0136123e4567-e12b-12d1-a456-42665544000052040000530398654071234\.565802BR5913Fulano de Tal6006BRASIL62070503\*\*\*6304[\dA-F]{4}$/u,
    )
  })

  test.each([
    ['+66801234567', 4_22n, '00020101021229370016A000000677010111011300668012345675802TH530376454044.22630444FE'],
  ])('PromptPay to %s', (id, amountMinor, payload) => {
    expect(promptPayPayload(id, { amount: money(amountMinor, 'THB') })).toBe(payload)
  })

  test('SPAYD: an account, a sum and a message; a star would begin a field', () => {
    const bill = { amount: money(450_00n, 'CZK'), holder: '', note: 'PLATBA ZA ZBOŽÍ*AM:1' }
    expect(spaydPayload('CZ2806000000000168540115', bill)).toBe(
      'SPD*1.0*ACC:CZ2806000000000168540115*AM:450.00*CC:CZK*MSG:PLATBA ZA ZBOZI AM:1',
    )
  })

  test('the Swiss bill has its 31 lines', () => {
    const address = { street: 'Am See', number: '12a', postcode: '8001', town: 'Zürich' }
    const bill = { amount: money(19_95n, 'CHF'), holder: 'Ana Ruiz', note: 'Ski\nhut' }
    const lines = swissPayload('CH9300762011623852957', address, bill)?.split('\n')
    expect(lines).toHaveLength(31)
    expect(lines?.slice(0, 11)).toEqual(
      'SPC|0200|1|CH9300762011623852957|S|Ana Ruiz|Am See|12a|8001|Zürich|CH'.split('|'),
    )
    expect(lines?.slice(18, 20)).toEqual(['19.95', 'CHF'])
    expect(lines?.slice(27)).toEqual(['NON', '', 'Ski hut', 'EPD'])
  })
})

describe('a transfer is offered what fits it', () => {
  const due = (amountMinor: bigint, code: string) => ({
    amount: money(amountMinor, code),
    payee: 'Ana',
    note: 'Lisbon',
  })
  const offered = (text: string, amountMinor: bigint, code: string) =>
    offersOf([wayOf(text)], due(amountMinor, code))[0]

  test.each([
    ['paypal.me/ana', 25_50n, 'EUR', 'https://paypal.me/ana/25.50EUR'],
    ['paypal.me/ana', 2_000n, 'JPY', 'https://paypal.me/ana/2000JPY'],
    ['paypal.me/ana', 2_000_50n, 'HUF', 'https://paypal.me/ana'],
    ['paypal.me/ana', 25_50n, 'INR', 'https://paypal.me/ana'],
    ['monzo.me/ana', 25_50n, 'GBP', 'https://monzo.me/ana/25.50?d=Lisbon'],
    ['venmo ana', 5n, 'USD', 'https://venmo.com/ana?txn=pay&amount=0.05&note=Lisbon'],
    ['cashapp ana', 5n, 'USD', 'https://cash.app/$ana'],
    [
      'swish 0701234567',
      145_67n,
      'SEK',
      'https://app.swish.nu/1/p/sw/?sw=46701234567&amt=145.67&cur=SEK&msg=Lisbon&edit=msg',
    ],
  ])('%s for %s %s: %s', (text, amountMinor, code, link) => {
    expect(offered(text, amountMinor, code)?.link).toBe(link)
  })

  test('another currency than its own is not', () => {
    expect(offersOf([wayOf('venmo ana'), wayOf('upi ana@bank')], due(1n, 'EUR'))).toEqual([])
  })

  test('an account is copied, and has the picture that its country reads', () => {
    expect(offered('CZ28 0600 0000 0001 6854 0115', 100n, 'CZK')?.code?.scheme).toBe('spayd')
    expect(offered('CZ28 0600 0000 0001 6854 0115', 100n, 'EUR')?.code?.scheme).toBe('epc')
    expect(offered('CH9300762011623852957, Ana, Am See 1, 8001 Zürich', 100n, 'CHF')?.code?.scheme).toBe('swiss')
    expect(offered('CH9300762011623852957', 100n, 'CHF')).toMatchObject({
      copy: 'CH93 0076 2011 6238 5295 7',
      code: null,
    })
    expect(offered('upi ana@bank', 10_00n, 'INR')).toMatchObject({
      copy: 'ana@bank',
      link: null,
      code: { payload: 'upi://pay?pa=ana@bank&pn=Ana&am=10.00&cu=INR&tn=Lisbon' },
    })
  })

  test('a phone number or a number of an identity card is personal, what a bank made up is not', () => {
    expect(['pix 52998224725', 'promptpay 0801234567', 'bizum 600111222'].map(wayOf).every(isPersonal)).toBe(true)
    const others = ['pix 123e4567-e12b-12d1-a456-426655440000', 'DE33100205000001194700', 'paypal ana']
    expect(others.map(wayOf).some(isPersonal)).toBe(false)
  })
})
