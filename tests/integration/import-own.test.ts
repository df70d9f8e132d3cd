import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestBooks, type TestBooks, type TestChat } from '../support/chat.js'
import { exported } from '../support/export.js'

let kept: TestBooks
let folder: string
let rooms = 0

beforeAll(async () => {
  kept = await createTestBooks()
  folder = await mkdtemp(join(tmpdir(), 'tabkeeper-own-'))
})

afterAll(async () => {
  expect(kept.errors).toEqual([])
  await kept.close()
  await rm(folder, { recursive: true })
})

async function roomOf(...names: readonly string[]): Promise<TestChat> {
  rooms += 1
  const chat = kept.room(`own-${rooms}`)
  for (const name of names) await chat.say(`${name}: /join`)
  return chat
}

async function bring(chat: TestChat, text: string, ending: 'csv' | 'json') {
  const id = join(folder, `${rooms}.${ending}`)
  await writeFile(id, text)
  const file = { id, name: `tab.${ending}`, mime: 'application/octet-stream', sizeBytes: Buffer.byteLength(text) }
  return chat.tell('Ana: ', { files: [file] })
}

async function importAll(chat: TestChat) {
  const label = chat.heard.at(-1)?.buttons.find(({ press }) => press.verb === 'importNow')?.label
  return chat.press('Ana', label ?? 'Import')
}

/** A tab with everything in it that an export tells. */
async function livedIn(): Promise<TestChat> {
  const chat = await roomOf('Ana', 'Bo', 'Cy')
  await chat.say('Ana: /guest Zoé')
  await chat.say('Ana: /weight @Zoé 2')
  await chat.say('Ana: /add 60 dinner, "with" wine #food')
  await chat.say('Bo: /add 10 taxi @Cy')
  await chat.say('Ana: /add 100 hotel paid by @Ana 60 @Bo 40')
  await chat.say('Bo: /pay @Ana 20')
  await chat.say('Cy: /add 1234 in JPY ramen')
  await chat.say('Bo: /edit 2 12')
  await chat.say('Cy: /undo')
  await chat.say('Ana: /forgive @Cy 1.50')
  await chat.press('Ana', 'Forgive')
  await chat.say("Ana: /add 5 '=1+1")
  return chat
}

interface ExportedTab {
  readonly entries: readonly Record<string, unknown>[]
  readonly members: readonly Record<string, unknown>[]
  readonly balances: readonly unknown[]
}

/** What an export tells that does not say who brought it here and when. */
function lasting(text: string) {
  const tab: ExportedTab & Record<string, unknown> = JSON.parse(text)
  return {
    ...tab,
    group: null,
    // The chain is that of these books.
    chain: null,
    // Names, weights and who is on the tab come along; somebody without an account is a guest.
    members: tab.members.map((one) => ({ ...one, guest: null })),
    // A table tells the members of an entry in the order of its columns.
    entries: tab.entries.map((entry) => ({ ...entry, createdAt: null, createdBy: null, postings: sorted(entry) })),
  }
}

const sorted = ({ postings }: Record<string, unknown>) =>
  (postings as readonly object[]).map((one) => JSON.stringify(one)).sort()

const withoutMaker = (csv: string): string =>
  csv
    .split('\r\n')
    .map((line) => line.replace(/,[^,]*,\d{4}-\d\d-\d\dT[^,]*,/u, ',,,'))
    .join('\r\n')

test.each(['json', 'csv'] as const)('what is exported as %s comes back in an empty group as it was', async (format) => {
  const old = await livedIn()
  const [file, json, csv] = [
    await exported(kept, old, format),
    await exported(kept, old),
    await exported(kept, old, 'csv'),
  ]
  const fresh = await roomOf('Ana', 'Bo', 'Cy')

  const preview = await bring(fresh, file.text, format)
  expect(preview.text).toContain('From Tabkeeper')
  expect((await importAll(fresh)).text).toContain('Done:')

  const again = lasting((await exported(kept, fresh)).text)
  const was = lasting(json.text)
  // A table has no column for the weight of a guest.
  expect(again).toEqual(format === 'json' ? was : { ...was, members: again.members })
  expect(withoutMaker((await exported(kept, fresh, 'csv')).text)).toBe(withoutMaker(csv.text))
  // What was edited is known as one thing.
  expect((await fresh.say('Ana: /show 2')).text).toContain('version 2\nChanged by Ana:\nAmount: €10.00 → €12.00')
})

test('into a tab that has entries, a history comes under the next numbers', async () => {
  const old = await livedIn()
  const { text } = await exported(kept, old)
  const other = await roomOf('Ana', 'Bo', 'Cy', 'Zoé')
  await other.say('Ana: /add 9 tea')
  await bring(other, text, 'json')
  await importAll(other)

  const { entries } = JSON.parse((await exported(kept, other)).text) as ExportedTab
  const was = JSON.parse(text) as ExportedTab
  expect(entries.slice(1).map(({ number, version, replaces }) => [number, version, replaces])).toEqual(
    was.entries.map(({ number, version, replaces }) => [Number(number) + 1, version, replaces]),
  )
})

test('a file counts once, whoever showed it and whatever it looks like', async () => {
  const file = `Date,Description,Category,Cost,Currency,Ana,Bo
2026-03-01,Rent,Rent,100.00,EUR,50.00,-50.00
2026-03-06,Total balance, , ,EUR,50.00,-50.00
`
  const chat = await roomOf('Ana', 'Bo')
  await bring(chat, file, 'csv')
  const first = chat.heard.at(-1)
  // Written anew by a spreadsheet, it still says the same.
  await bring(chat, `\uFEFF${file.replaceAll('\n', '\r\n').replaceAll(',', ';')}`, 'csv')
  const second = chat.heard.at(-1)

  const presses = await Promise.all([
    chat.press('Ana', 'Import 1', first?.message),
    chat.press('Bo', 'Import 1', second?.message),
  ])

  const told = presses.map(({ text }) => text).sort()
  expect(told[0]).toContain('Done: entry #1')
  expect(told[1]).toContain('This very file was brought in on')
  expect((JSON.parse((await exported(kept, chat)).text) as ExportedTab).entries).toHaveLength(1)
  // The database holds it whatever the program does.
  const twice = kept.query(
    `INSERT INTO import (id, group_id, content_hash, created_at, imported_at, first_number, last_number, counts)
     SELECT gen_random_uuid(), group_id, content_hash, created_at, imported_at, first_number, last_number, counts
     FROM import WHERE counts AND group_id = (SELECT group_id FROM chat WHERE chat = $1)`,
    [chat.chat.chat],
  )
  await expect(twice).rejects.toThrow('import_counts_once')
})

test('a newer export of what was brought in before says what would count twice', async () => {
  const of = (more: string, net: string) => `Date,Description,Category,Cost,Currency,Ana,Bo
2026-03-01,Rent,Rent,100.00,EUR,50.00,-50.00
${more}2026-03-06,Total balance, , ,EUR,${net},-${net}
`
  const chat = await roomOf('Ana', 'Bo')
  await bring(chat, of('', '50.00'), 'csv')
  await importAll(chat)

  const newer = of('2026-03-02,Tea,Food,4.00,EUR,2.00,-2.00\n', '52.00')
  expect((await bring(chat, newer, 'csv')).text).toContain('1 entry looks like what is here already')
  await chat.say('Ana: /undo')
  expect((await bring(chat, newer, 'csv')).text).not.toContain('here already')
})

test('a large file is written in parts, all of it or nothing, and taken back at once', async () => {
  const people = Array.from({ length: 60 }, (_, place) => `P${place}`)
  const nets = people.map((_, place) => (place === 0 ? 59 : -1))
  const lines = Array.from({ length: 300 }, (_, place) => `2026-03-01,tea ${place},Food,60,JPY,${nets.join()}`)
  const total = nets.map((net) => net * lines.length).join()
  const file = `Date,Description,Category,Cost,Currency,${people.join()}
${lines.join('\n')}
2026-03-06,Total balance, , ,JPY,${total}
`
  const chat = await roomOf('Ana')
  await bring(chat, file, 'csv')
  // The second part does not fit the books.
  await kept.query(`UPDATE import_part SET entries = replace(entries, '[0,60,1,', '[0,61,1,') WHERE place = 2`, [])
  const broken = await importAll(chat)
  const nothing = JSON.parse((await exported(kept, chat)).text) as ExportedTab
  expect(broken.text).toContain('nothing was written')
  expect([nothing.entries, nothing.members.length]).toEqual([[], 1])
  expect(kept.errors.splice(0)).toHaveLength(1)

  await kept.query(`UPDATE import_part SET entries = replace(entries, '[0,61,1,', '[0,60,1,') WHERE place = 2`, [])
  await bring(chat, file, 'csv')
  expect((await importAll(chat)).text).toContain('Done: 300 entries, #1 to #300')
  const written = JSON.parse((await exported(kept, chat)).text) as ExportedTab
  expect([written.entries.length, written.balances[0]]).toEqual([300, { member: 'P0', currency: 'JPY', net: '17700' }])

  await chat.say('Ana: /undo')
  expect((JSON.parse((await exported(kept, chat)).text) as ExportedTab).balances).toEqual([])
})

test('a table with words beside it is brought in too, and one with a sum is asked about elsewhere', async () => {
  const chat = await roomOf('Ana', 'Bo')
  const file = 'what,amount,date,payer_name,owers\n"tea",9,2026-03-01,Ana,"Ana,Bo"\n'
  const id = join(folder, 'words.csv')
  await writeFile(id, file)
  const sent = { id, name: 'tab.csv', mime: 'text/csv', sizeBytes: file.length }

  const asked = await chat.tell('Ana: please import this', { files: [sent], addressed: 'mention' })
  expect(asked.text).toContain('The file names no currency, so its sums are taken as EUR.')
})
