import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate, allocateIdeals } from '../../src/money/allocate.js'
import { readAmount, readSignedAmount } from '../../src/money/amount.js'
import { formatMoney, fromDecimal, toDecimal } from '../../src/money/format.js'
import { decimalsByCode } from '../../src/money/iso4217.js'
import { add, multiply, ratio, whole, zero } from '../../src/money/rational.js'
import { currency } from '../support/money.js'

// More than twenty, with every kind of digits, separators, groups and direction marks that we know of.
const locales =
  'en en-IN en-ZA de de-AT de-CH fr fr-CA fr-CH es es-MX pt-BR pt-PT it nl sv nb da pl cs hu bg-BG uk ru tr id vi ja ko zh th hi mr bn my he ar-EG fa'.split(
    ' ',
  )
const anyLocale = fc.constantFrom(...locales)
const anyCurrency = fc.constantFrom(...decimalsByCode.keys()).map(currency)
const anyMinor = fc.oneof(
  fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
)
const total = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n))
const turn = fc.integer({ min: 0, max: 1_000_000 })
const sum = (parts: readonly bigint[]): bigint => parts.reduce((left, right) => left + right, 0n)

test('what is written for people is read back, in every locale and currency', () => {
  fc.assert(
    fc.property(anyMinor, anyCurrency, anyLocale, (amountMinor, code, locale) => {
      const money = { amountMinor, currency: code }

      expect(readSignedAmount(formatMoney(money, locale), { currency: code, locale })).toEqual(money)
    }),
    { numRuns: 2000 },
  )
})

test('what is written for programs is read back', () => {
  fc.assert(
    fc.property(anyMinor, anyCurrency, (amountMinor, code) => {
      const money = { amountMinor, currency: code }

      expect(fromDecimal(toDecimal(money), code)).toEqual(money)
    }),
  )
})

test('no text makes the reader fail or gives an amount that is not above zero', () => {
  const piece = fc.constantFrom(..."0123456789.,' ()+-*x/k€$٫٬१".split(''), '1.250', 'EUR', '\u200f', '\u00a0')
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(text, anyCurrency, anyLocale, (written, code, locale) => {
      const read = readAmount(written, { currency: code, locale })

      expect('problem' in read || read.amountMinor > 0n).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('two decimals behind one separator are never read as thousands', () => {
  const decimals = fc.integer({ min: 0, max: 99 }).map((cents) => cents.toString().padStart(2, '0'))
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 999_999n }),
      decimals,
      fc.constantFrom('.', ','),
      anyLocale,
      (major, cents, mark, locale) => {
        const eur = currency('EUR')

        const read = readAmount(`${major}${mark}${cents}`, { currency: eur, locale })

        expect(read).toEqual({ amountMinor: major * 100n + BigInt(cents), currency: eur })
      },
    ),
  )
})

test('parts sum to the total and none is a whole unit off', () => {
  fc.assert(
    fc.property(total, weights, turn, (totalMinor, list, rotation) => {
      const parts = allocate(totalMinor, list, rotation)

      expect(sum(parts)).toBe(totalMinor)
      for (const [index, part] of parts.entries()) {
        const off = part * sum(list) - totalMinor * (list[index] ?? 0n)
        expect(off > -sum(list) && off < sum(list)).toBe(true)
      }
    }),
  )
})

test('a negative total is the mirror of the positive one', () => {
  fc.assert(
    fc.property(total, weights, turn, (totalMinor, list, rotation) => {
      expect(sum(allocate(-totalMinor, list, rotation))).toBe(-totalMinor)
      expect(allocate(-totalMinor, list, rotation)).toEqual(allocate(totalMinor, list, rotation).map((part) => -part))
    }),
  )
})

test('over a full turn of entries equal members have paid the same', () => {
  fc.assert(
    fc.property(total, fc.integer({ min: 1, max: 20 }), turn, (totalMinor, count, firstEntry) => {
      const weightsOfOne = Array.from({ length: count }, () => 1n)
      const paid = weightsOfOne.map(() => 0n)
      for (let entry = firstEntry; entry < firstEntry + count; entry++) {
        for (const [index, part] of allocate(totalMinor, weightsOfOne, entry).entries())
          paid[index] = (paid[index] ?? 0n) + part
      }

      expect(new Set(paid)).toEqual(new Set([totalMinor]))
    }),
  )
})

test('ideal parts of any denominators are rounded to the total', () => {
  const fraction = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
    .map(([top, bottom]) => ratio(top, bottom))
  fc.assert(
    fc.property(fc.array(fraction, { minLength: 1, maxLength: 12 }), total, turn, (fractions, totalMinor, rotation) => {
      const others = fractions.reduce(add, zero)
      const ideals = [...fractions, add(whole(totalMinor), multiply(others, whole(-1n)))]

      const parts = allocateIdeals(totalMinor, ideals, rotation)

      expect(sum(parts)).toBe(totalMinor)
      for (const [index, part] of parts.entries()) {
        const ideal = ideals[index] ?? zero
        const off = part * ideal.denominator - ideal.numerator
        expect(off > -ideal.denominator && off < ideal.denominator).toBe(true)
      }
    }),
  )
})
