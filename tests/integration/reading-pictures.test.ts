import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { modelDraft } from '../support/model.js'
import { test } from '../support/model-room.js'
import { cardIn, cardsIn } from '../support/proposals.js'

/** A picture of a bill, as far as a server that does not look can tell. */
async function picture(folder: string, name: string) {
  const bytes = Buffer.from('89504e470d0a1a0a0102030405060708', 'hex')
  const id = join(folder, name)
  await writeFile(id, bytes)
  return { file: { id, name, mime: 'image/png', sizeBytes: bytes.length }, bytes }
}

test('a picture is sent along and becomes items with a tip; the shares sum to the printed total', async ({
  folder,
  written,
  gemini,
  read,
}) => {
  const { file, bytes } = await picture(folder, 'bill.png')
  gemini.server.answer({
    drafts: [
      modelDraft({
        amount: '46.20',
        description: 'Trattoria Lupo',
        items: [
          { label: 'Pizza', amount: '24.00', sharers: ['m1', 'm2'] },
          { label: 'Wine', amount: '18.00', sharers: [] },
        ],
        extras: [{ label: 'Tip', value: '10%' }],
      }),
    ],
  })
  const chat = await read()

  const card = cardIn(await chat.tell('Ana: Bo and I had the pizza', { files: [file] }))
  await chat.press('Bo', 'Confirm')

  expect(gemini.server.calls[0]?.files).toEqual([{ mime: 'image/png', bytes }])
  expect(card.text).toContain('Trattoria Lupo · €46.20')
  expect(await written(chat)).toMatchObject([
    { totalMinor: 4620n, paid: { Ana: 4620n }, owed: { Ana: 1980n, Bo: 1980n, Cy: 660n } },
  ])
})

test('a bill whose lines do not add up to its total is not proposed', async ({ folder, gemini, read }) => {
  const { file } = await picture(folder, 'torn.png')
  gemini.server.answer({
    drafts: [modelDraft({ amount: '50', items: [{ label: 'Pizza', amount: '24.00', sharers: [] }] })],
  })
  const chat = await read()

  const heard = await chat.tell('Ana: the bill', { files: [file] })

  expect(cardsIn(heard)).toEqual([])
  expect(heard.all).toHaveLength(1)
})

test('without a model a picture gets a hint, and one with words is read by its words', async ({
  folder,
  tabOfThree,
}) => {
  const { file } = await picture(folder, 'lonely.png')
  const chat = await tabOfThree()

  const alone = await chat.tell('Ana: the bill', { files: [file] })
  const captioned = await chat.tell('Ana: dinner 60', { files: [file] })

  expect(alone.text).toContain('needs GEMINI_API_KEY')
  expect(alone.all).toHaveLength(1)
  expect(cardIn(captioned).text).toContain('dinner · €60.00')
  expect(captioned.text).toContain('I read only the words, not the file.')
})

test('a picture that is gone is said to be unread', async ({ folder, gemini, read }) => {
  const chat = await read()
  const file = { id: join(folder, 'never-was.png'), name: 'never-was.png', mime: 'image/png', sizeBytes: 3 }

  const { all, text } = await chat.tell('Ana: the bill', { files: [file] })

  expect(all).toHaveLength(1)
  expect(text).toContain('I could not read that file')
  expect(text).not.toContain(folder)
  expect(gemini.server.calls).toEqual([])
})
