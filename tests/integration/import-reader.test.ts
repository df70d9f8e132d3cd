import { expect, test } from 'vitest'
import type { GroupId } from '../../src/ids.js'
import { isRefusal } from '../../src/ledger/refusal.js'
import { createImportReader } from '../../src/main/import-reader.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import { currency } from '../support/money.js'

const options = { currency: currency('EUR'), toldCurrency: null, maxExpenseMajor: 10_000_000n }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const file = bytesOf(`Date,Description,Category,Cost,Currency,Ana,Bo
2026-03-01,tea,Food,20.00,EUR,10.00,-10.00
2026-03-06,Total balance, , ,EUR,10.00,-10.00
`)
const groupOf = (name: string) => name as GroupId

/** Gives what it is told to, when it is told to. */
function doorstep() {
  let give: (bytes: Uint8Array) => void = () => {}
  const given = new Promise<Uint8Array>((resolve) => {
    give = resolve
  })
  return { open: () => given, give: (bytes: Uint8Array) => give(bytes) }
}

test('one file a group is read at a time, and the others one after the other', async () => {
  const read = createImportReader()
  const slow = doorstep()
  const order: string[] = []
  const noting = (name: string, reading: ReturnType<typeof read>) => reading.finally(() => order.push(name))

  const first = noting('first', read(groupOf('one'), slow.open, options))
  const second = noting(
    'second',
    read(groupOf('two'), async () => file, options),
  )
  const again = await read(groupOf('one'), async () => file, options)
  slow.give(file)

  expect(isRefusal(again) && again.refused).toBe('importBusy')
  expect(await first).toMatchObject({ book: { source: 'splitwise' }, parts: [expect.any(String)] })
  expect(await second).toEqual(await first)
  expect(order).toEqual(['first', 'second'])
  // The group may come again when its file is read.
  expect(isRefusal(await read(groupOf('one'), async () => file, options))).toBe(false)
})

test('a crowd of files is refused instead of waited for', async () => {
  const read = createImportReader()
  const slow = doorstep()
  const reading = Array.from({ length: 30 }, (_, place) => read(groupOf(`${place}`), slow.open, options))
  slow.give(file)

  const answers = await Promise.all(reading)
  const busy = answers.filter((answer) => isRefusal(answer))
  expect(busy.length).toBeGreaterThan(0)
  expect(busy.every((answer) => isRefusal(answer) && answer.refused === 'importBusy')).toBe(true)
  expect(answers.length - busy.length).toBeGreaterThan(1)
})

test('a file that is gone fails as it does, and the next one is read', async () => {
  const read = createImportReader()
  const gone = async () => {
    throw new PlatformError('telegram', 'fileGone')
  }

  await expect(read(groupOf('one'), gone, options)).rejects.toThrow(PlatformError)
  expect(isRefusal(await read(groupOf('one'), async () => file, options))).toBe(false)
})

const megabytes = 9_800_000
const texts = Array.from({ length: 590_000 }, (_, place) => `{"a":"${place}"}`).join()

test.each<[what: string, text: string, refused: readonly string[]]>([
  ['lines of one letter', 'a\n'.repeat(megabytes / 2), ['importTooManyLines']],
  ['short lines of cells', 'b,b,b,b,b,\n'.repeat(megabytes / 11), ['importTooManyLines']],
  ['commas', ','.repeat(megabytes), ['importTooManyPeople']],
  ['quotes', '"'.repeat(megabytes), ['importLineTorn']],
  ['line breaks', '\n'.repeat(megabytes), ['importFileEmpty']],
  ['brackets', '['.repeat(megabytes), ['importTooHeavy', 'importUnknownFormat']],
  ['texts in JSON', `[${texts}]`, ['importTooHeavy', 'importUnknownFormat']],
  ['numbers in JSON', `[${'1.5,'.repeat(2_400_000)}1]`, ['importTooHeavy', 'importUnknownFormat']],
])('ten megabytes of %s end with a sentence, and others are answered meanwhile', async (_what, text, refused) => {
  const read = createImportReader()
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  }, 1)

  const answer = await read(groupOf('one'), async () => bytesOf(text), options)
  clearInterval(others)

  expect(refused).toContain(isRefusal(answer) && answer.refused)
  // Read beside them it would have taken one turn of the loop.
  expect(turns).toBeGreaterThan(5)
})
