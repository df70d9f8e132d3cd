import { expect } from 'vitest'
import { accessTo } from '../support/gemini-model.js'
import { modelDraft } from '../support/model.js'
import { test } from '../support/model-room.js'
import { cardIn, cardsIn, sharesOn } from '../support/proposals.js'

const notice = 'is sent to Google’s Gemini'
/** The offline reader cannot tell which number is meant. */
const unsure = 'costco 20 thing 12 run'
const understood = { drafts: [modelDraft({ amount: '20', description: 'costco run' })], unused: ['n2'] }

test('what the offline reader understands is never sent away', async ({ gemini, read }) => {
  const chat = await read()

  const card = cardIn(await chat.tell('Ana: dinner 60'))
  await chat.tell('Ana: no, 42', { replyTo: card.message })
  await chat.tell('Ana: what a day')

  expect(gemini.server.calls).toEqual([])
})

test('what it is not sure of is asked, and the answer becomes a card that writes what it shows', async ({
  written,
  gemini,
  read,
}) => {
  gemini.server.answer(understood)
  const chat = await read()

  const card = cardIn(await chat.tell(`Ana: ${unsure}`))
  await chat.press('Bo', 'Confirm')

  expect(gemini.server.calls).toHaveLength(1)
  expect(card.text).toContain('costco run · €20.00')
  expect(card.text).toContain('/add 20 costco run')
  expect(await written(chat)).toMatchObject([{ totalMinor: 2000n, paid: { Ana: 2000n }, owed: sharesOn(card) }])
})

test('several drafts become several cards', async ({ written, gemini, read }) => {
  const message = 'bo got tix 40 and cy snax 12'
  gemini.server.answer({
    drafts: [
      modelDraft({ amount: '40', payers: [{ who: 'm2', amount: '' }], description: 'tix' }),
      modelDraft({ amount: '12', payers: [{ who: 'm3', amount: '' }], description: 'snax' }),
    ],
  })
  const chat = await read()

  const cards = cardsIn(await chat.tell(`Ana: ${message}`))
  await chat.press('Ana', 'Confirm', cards[1]?.message)

  expect(cards).toHaveLength(2)
  expect(await written(chat)).toMatchObject([{ description: 'snax', paid: { Cy: 1200n } }])
})

test('the members travel as aliases, and nobody of another group does', async ({ kept, gemini, read }) => {
  const chat = await read()
  const other = kept.room('elsewhere', { reader: accessTo(gemini) })
  await other.say('Ana: /guest Zenobia')
  await other.say('Ana: /add 31 secret garden')

  await chat.tell(`Ana: ${unsure}`)

  const [call] = gemini.server.calls
  expect(call?.texts[0]).toContain('{"alias":"m1","name":"Ana"},{"alias":"m2","name":"Bo"},{"alias":"m3","name":"Cy"}')
  expect(call?.body).not.toMatch(/Zenobia|secret garden/u)
})

test('the notice where messages are read appears once in a group, with the first answer', async ({ gemini, read }) => {
  gemini.server.answer({ drafts: [] }, understood)
  const chat = await read()
  const other = await read()

  const first = await chat.tell(`Ana: ${unsure}`)
  const second = await chat.tell(`Bo: ${unsure}`)
  const elsewhere = await other.tell(`Ana: ${unsure}`)

  expect(first.text).toContain(notice)
  expect(second.text).not.toContain(notice)
  expect(elsewhere.text).toContain(notice)
})

test('a group that does not want it is never read by it', async ({ gemini, read }) => {
  gemini.server.answer(understood)
  const chat = await read()
  await chat.say('Ana: /settings')
  await chat.press('Ana', 'Read without Gemini')

  const { all, text } = await chat.tell(`Ana: ${unsure}`)

  expect(gemini.server.calls).toEqual([])
  expect(all).toHaveLength(1)
  expect(text).toContain('I am not sure what to make of that')
})

test('between people nothing is sent unless the group has every message read', async ({ gemini, read }) => {
  gemini.server.answer(understood)
  const chat = await read()

  const silent = await chat.tell(`Ana: ${unsure}`, { addressed: 'ambient' })
  await chat.say('Ana: /settings')
  await chat.press('Ana', 'Read every message')
  const heard = await chat.tell(`Ana: ${unsure}`, { addressed: 'ambient' })

  expect(silent.all).toEqual([])
  expect(cardsIn(heard)).toHaveLength(1)
  expect(gemini.server.calls).toHaveLength(1)
})

test('a correction that the offline reader does not understand is asked with the draft, and edits the same card', async ({
  written,
  gemini,
  read,
}) => {
  const words = 'scrap that, Bo put down the whole lot and it came to 48'
  gemini.server.answer({
    drafts: [modelDraft({ amount: '48', payers: [{ who: 'm2', amount: '' }], description: 'dinner' })],
  })
  const chat = await read()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const corrected = await chat.tell(`Cy: ${words}`, { replyTo: card.message })
  await chat.press('Ana', 'Confirm', card.message)

  expect(gemini.server.calls[0]?.texts[0]).toContain('"corrects"')
  expect(corrected.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(await written(chat)).toMatchObject([
    { totalMinor: 4800n, paid: { Bo: 4800n }, owed: sharesOn(cardIn(corrected)) },
  ])
})
