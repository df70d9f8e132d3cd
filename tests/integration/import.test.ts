import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { IncomingFile } from '../../src/chat/event.js'
import type { TestBooks, TestChat } from '../support/chat.js'
import { exported } from '../support/export.js'
import { test } from '../support/room.js'

const splitwise = `Date,Description,Category,Cost,Currency,Ana,Ben,Cy

2026-03-01,"Dinner, drinks",Dining out,60.00,EUR,40.00,-20.00,-20.00
2026-03-02,Taxi,Taxi,10.00,EUR,-3.34,6.67,-3.33
2026-03-04,Cy paid Ana,Payment,6.67,EUR,-6.67,0.00,6.67
2026-03-05,Nothing,Gifts,0.00,EUR,0.00,0.00,0.00

2026-03-06,Total balance, , ,EUR,29.99,-13.33,-16.66
`

async function fileOf(folder: string, text: string): Promise<IncomingFile> {
  const id = join(folder, 'group.csv')
  await writeFile(id, text)
  return { id, name: 'group.csv', mime: 'text/csv', sizeBytes: Buffer.byteLength(text) }
}

/** The file is handed over without a word, which means the same as `/import` with it. */
const bring = async (folder: string, chat: TestChat, text: string) =>
  chat.tell('Ana: ', { files: [await fileOf(folder, text)] })

const tabOf = async (kept: TestBooks, chat: TestChat) => JSON.parse((await exported(kept, chat)).text)

test('a file is shown first, and written at once when somebody presses Import', async ({ kept, folder, roomOf }) => {
  const chat = await roomOf(['Ana', 'Benjamin'])

  const { text } = await bring(folder, chat, splitwise)
  expect(text).toContain('From Splitwise: 2 expenses and 1 payment, Mar 1, 2026 to Mar 4, 2026')
  expect(text).toContain('the file’s own totals agree')
  expect((await tabOf(kept, chat)).entries).toEqual([])

  await chat.press('Benjamin', 'Ben → new guest')
  const { text: done } = await chat.press('Benjamin', 'Import 3')
  const tab = await tabOf(kept, chat)

  expect(done).toContain('Done: 3 entries, #1 to #3.')
  expect(tab.members.map(({ name, guest }: { name: string; guest: boolean }) => [name, guest])).toEqual([
    ['Ana', false],
    ['Benjamin', false],
    ['Cy', true],
  ])
  expect(tab.balances).toEqual([
    { member: 'Ana', currency: 'EUR', net: '29.99' },
    { member: 'Benjamin', currency: 'EUR', net: '-13.33' },
    { member: 'Cy', currency: 'EUR', net: '-16.66' },
  ])
  expect(tab.entries[1]).toMatchObject({
    kind: 'expense',
    total: '10.00',
    category: 'transport',
    date: '2026-03-02',
    postings: [
      { member: 'Ana', paid: '0.00', owed: '3.34' },
      { member: 'Benjamin', paid: '10.00', owed: '3.33' },
      { member: 'Cy', paid: '0.00', owed: '3.33' },
    ],
  })
  expect(tab.entries[2]).toMatchObject({ kind: 'payment', description: 'Cy paid Ana' })
})

test('the same file is not written twice, but again once it was undone', async ({ kept, folder, roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy'])
  await bring(folder, chat, splitwise)
  await chat.press('Ana', 'Import 3')

  const again = await bring(folder, chat, splitwise)
  await chat.say('Ana: /undo')
  const undone = await tabOf(kept, chat)
  const onceMore = await bring(folder, chat, splitwise)
  await chat.press('Ana', 'Import 3')

  expect(again.text).toContain('This very file was brought in on Mar 12, 2026')
  expect(undone.balances).toEqual([])
  expect(onceMore.text).toContain('From Splitwise')
  expect((await tabOf(kept, chat)).balances).toHaveLength(3)
})

test('two presses on Import write once', async ({ kept, folder, roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy'])
  await bring(folder, chat, splitwise)
  const presses = await Promise.all([chat.press('Ana', 'Import 3'), chat.press('Ben', 'Import 3')])

  expect(presses.map(({ text }) => text).join('\n')).toContain('This is written down already')
  expect((await tabOf(kept, chat)).entries).toHaveLength(3)
})

test('an imported expense is edited like any other', async ({ folder, roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy'])
  await bring(folder, chat, splitwise)
  await chat.press('Ana', 'Import 3')

  expect((await chat.say('Ana: /edit 1 66')).text).toContain('Ben  €22.00')
  expect((await chat.say('Ana: /why @Cy')).text).toContain('Dinner, drinks')
})

test('a file that is discarded, broken or missing writes nothing', async ({ kept, folder, roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben'])

  expect((await chat.say('Ana: /import')).text).toContain('Send the file together with /import')
  expect((await bring(folder, chat, splitwise.slice(0, 130))).text).toBe(
    'Line 4 of the file is not whole. Export the file again and send it as it is.',
  )
  expect((await bring(folder, chat, splitwise.replace('29.99', '30.00').replace('-13.33', '-13.34'))).text).toContain(
    'The file says Ana ends at €30.00, but its lines come to €29.99.',
  )
  const gone: IncomingFile = { id: join(folder, 'gone.csv'), name: 'gone.csv', mime: 'text/csv', sizeBytes: 1 }
  expect((await chat.tell('Ana: ', { files: [gone] })).text).toContain('Send it once more')
  await bring(folder, chat, splitwise)
  expect((await chat.press('Ana', 'Discard')).text).toContain('discarded')

  expect(await tabOf(kept, chat)).toMatchObject({ entries: [], balances: [] })
})
