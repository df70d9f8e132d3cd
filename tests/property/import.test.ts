import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from '../../src/export/csv.js'
import { jsonText } from '../../src/export/json.js'
import { newEntryId } from '../../src/ids.js'
import type { ImportedEntry } from '../../src/import/book.js'
import { createPacker, unpack } from '../../src/import/pack.js'
import { cleanLine } from '../../src/language/fold.js'
import { categories, type Day, type Entry } from '../../src/ledger/entry.js'
import { allocate } from '../../src/money/allocate.js'
import { decimalsByCode, endedDecimalsByCode } from '../../src/money/iso4217.js'
import { book, nets } from '../support/imported.js'
import { currency, member } from '../support/money.js'
import { lent, tabOf, whole } from '../support/tab.js'

const names = ['Ana', '=Bo', "'=Cy", 'Dé, "x"']
const anyCurrency = fc.constantFrom(...decimalsByCode.keys()).map(currency)
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)
// What people type and paste, and what spreadsheets stumble over.
const anyDescription = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''@x",
      '-5 for Bo',
      '+49 30',
      'a "b", c',
      "'",
      "' quoted'",
      '|x',
      '＝1',
      '2026-01-02',
    ),
  )
  .map(cleanLine)
const anyShares = fc
  .array(fc.bigInt({ min: 0n, max: 9n }), { minLength: names.length, maxLength: names.length })
  .filter((weights) => weights.some((weight) => weight > 0n))

const anyEntry = fc
  .record({
    totalMinor: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).filter((totalMinor) => totalMinor !== 0n),
    code: anyCurrency,
    description: anyDescription,
    date: anyDay,
    category: fc.option(fc.constantFrom(...categories)),
    paid: anyShares,
    owed: anyShares,
    turns: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ totalMinor, code, paid, owed, ...rest }): Omit<Entry, 'number' | 'original'> => {
    const [paidMinor, owedMinor] = [paid, owed].map((weights) => allocate(totalMinor, weights, 0))
    const postings = names
      .map((_, place) => ({
        member: member(`member ${place}`),
        paidMinor: paidMinor?.[place] ?? 0n,
        owedMinor: owedMinor?.[place] ?? 0n,
      }))
      .filter((posting) => posting.paidMinor !== 0n || posting.owedMinor !== 0n)
    return { ...lent(1, ''), ...rest, id: newEntryId(), totalMinor, currency: code, postings }
  })

const numbered = (entries: readonly Omit<Entry, 'number' | 'original'>[]): readonly Entry[] =>
  entries.map((entry, place) => ({ ...entry, number: place + 1, original: place + 1 }))

const anyEntries = fc.array(anyEntry, { minLength: 1, maxLength: 12 }).map(numbered)

/** An entry as both sides tell it. */
const told = (entry: ImportedEntry | Entry) => ({
  kind: entry.kind,
  date: entry.date,
  description: entry.description,
  category: entry.category,
  currency: entry.currency,
  totalMinor: entry.totalMinor,
  isForgiven: entry.isForgiven,
  isReversed: 'turns' in entry ? entry.turns === 1 : entry.isReversed,
  postings: entry.postings.map((posting) => [
    'member' in posting ? Number(String(posting.member).at(-1)) : posting.person,
    posting.paidMinor,
    posting.owedMinor,
  ]),
})

test('what is exported as CSV comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      const read = book(await whole(csvText(tabOf(names, entries))))

      expect(read.people.map(({ name }) => name)).toEqual(names)
      expect(read.entries.map(told)).toEqual(entries.map(told))
    }),
    { numRuns: 300 },
  )
})

test('what is exported as JSON comes back as it was, and its balances are looked at', async () => {
  await fc.assert(
    fc.asyncProperty(anyEntries, async (entries) => {
      const read = book(await whole(jsonText(tabOf(names, entries))))

      expect(read.people.map(({ name }) => name)).toEqual(names)
      expect(read.entries.map(told)).toEqual(entries.map(told))
    }),
    { numRuns: 300 },
  )
})

test('entries that wait for a press are the same when they are unpacked', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const packer = createPacker()
      const imported = entries.map(
        (entry, place): ImportedEntry => ({
          ...told(entry),
          line: place + 1,
          replaces: place === 0 ? null : place - 1,
          postings: entry.postings.map(({ paidMinor, owedMinor }, person) => ({ person, paidMinor, owedMinor })),
        }),
      )
      for (const entry of imported) packer.add(entry)
      const { parts } = packer.finish([])

      expect(parts.flatMap(unpack)).toEqual(imported.map(({ line: _, ...entry }) => entry))
    }),
    { numRuns: 200 },
  )
})

const exponents: ReadonlyMap<string, number> = new Map([...decimalsByCode, ...endedDecimalsByCode])

test('a Splitwise file of any sums brings everybody to where it says', () => {
  const anyCode = fc.constantFrom('EUR', 'JPY', 'KWD', 'HRK')
  const anyLine = fc.record({
    code: anyCode,
    date: anyDay,
    nets: fc.array(fc.bigInt({ min: -500_000n, max: 500_000n }), { minLength: 3, maxLength: 3 }),
    extra: fc.bigInt({ min: 0n, max: 100_000n }),
  })
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 15 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const decimal = (minor: bigint, code: string): string => {
        const digits = exponents.get(code) ?? 2
        const text = String(minor < 0n ? -minor : minor).padStart(digits + 1, '0')
        const sum = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
        return minor < 0n ? `-${sum}` : sum
      }
      const sums = new Map<string, bigint[]>()
      const rows = lines.map(({ code, date, nets: three, extra }) => {
        const all = [...three, -three.reduce((sum, net) => sum + net, 0n)]
        const back = all.reduce((sum, net) => sum + (net > 0n ? net : 0n), 0n)
        const sum = sums.get(code) ?? all.map(() => 0n)
        sums.set(code, sum)
        for (const [place, net] of all.entries()) sum[place] = (sum[place] ?? 0n) + net
        return [date, 'x', 'General', decimal(back + extra, code), code, ...all.map((net) => decimal(net, code))].join()
      })
      const totals = [...sums].map(([code, sum]) =>
        ['2031-01-01', 'Total balance', ' ', ' ', code, ...sum.map((net) => decimal(net, code))].join(),
      )
      fc.pre(lines.some(({ nets: three }) => three.some((net) => net !== 0n)))
      const read = book(['Date,Description,Category,Cost,Currency,A,B,C,D', ...rows, ...totals].join(end))

      const expected: Record<string, string> = {}
      for (const [code, sum] of sums)
        for (const [place, net] of sum.entries()) expected[`${'ABCD'[place]} ${code}`] = String(net)
      const found = nets(read)
      for (const [key, sum] of Object.entries(expected)) expect(found[key] ?? '0').toBe(sum)
    }),
    { numRuns: 200 },
  )
})
