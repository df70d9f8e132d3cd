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

test('an answer that can’t be believed is asked for once more with what is wrong, and then stands', async ({
  written,
  gemini,
  read,
}) => {
  const message = 'so Bo got the tix for 40 thing'
  const wrong = { drafts: [modelDraft({ amount: 'n1', payers: [{ who: 'm3', amount: '' }], description: 'tix' })] }
  const right = { drafts: [modelDraft({ amount: 'n1', payers: [{ who: 'p1', amount: '' }], description: 'tix' })] }
  gemini.server.answer(wrong, right)
  const chat = await read()

  await chat.tell(`Ana: ${message} 12`)
  gemini.server.answer(wrong)
  const silent = await chat.tell(`Ana: ${message} 12`)

  expect(gemini.server.calls.map(({ texts }) => texts[0]?.includes('"objections"'))).toEqual([false, true, false, true])
  expect(cardsIn(silent)).toEqual([])
  expect(await written(chat)).toEqual([])
})

test('what is said to the bot with a sum in it is asked of the model, though the offline reader sees nothing there', async ({
  gemini,
  read,
}) => {
  gemini.server.answer(
    { drafts: [modelDraft({ amount: 'n1', payers: [{ who: 'p1', amount: '' }], description: 'plumber' })] },
    { drafts: [], nothing: 'plan' },
  )
  const chat = await read()

  const card = cardIn(await chat.tell('Ana: plumber 80, Bo wired it to him already'))
  const plan = await chat.tell('Ana: we could take the 80 boat tomorrow?')

  expect(card.text).toContain('plumber · €80.00')
  expect(plan.text).toContain('That sounds like a plan')
})

test('of two people of one name the bot asks, whichever the model took, and a name that nobody bears can become a guest', async ({
  gemini,
  read,
}) => {
  const words = 'taxi thing 60, danny had cash, 12 min'
  gemini.server.answer(
    {
      drafts: [modelDraft({ amount: 'n1', payers: [{ who: 'm4', amount: '' }], description: 'taxi' })],
      unused: ['n2'],
    },
    {
      drafts: [
        modelDraft({
          amount: 'n1',
          sharing: 'named',
          shares: [
            { who: 'm1', how: 'equal', value: '' },
            { who: 'p1', how: 'equal', value: '' },
          ],
        }),
      ],
      unused: ['n2'],
    },
  )
  const chat = await read()
  await chat.say('Ana: /guest Danny K')
  await chat.say('Ana: /guest Danny M')

  const which = await chat.tell(`Ana: ${words}`)
  const stranger = await chat.tell('Ana: dinner thing 60 with @Zoe at 12 street')

  expect(cardsIn(which)).toEqual([])
  expect(which.text).toMatch(/danny/iu)
  expect(stranger.text).toContain('Zoe')
  expect(cardsIn(stranger)).toEqual([])
})

test('a message that comes in late belongs to its own day', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  const { group } = await chat.home('Ana')
  const at = { platform: 'terminal', chat: group.name } as const
  const late = (eventId: string, sentAt: string) =>
    chat.send({
      kind: 'command',
      eventId,
      chat: at,
      chatName: group.name,
      isPrivate: false,
      from: { platform: 'terminal', id: 'ana', name: 'Ana' },
      at: sentAt,
      name: 'add',
      argument: '10 taxi',
      mentions: [],
      files: [],
      addressed: true,
    })

  const days = [
    await late(`${group.name} late`, '2026-03-09T18:00:00.000Z'),
    await late(`${group.name} early`, '2100-03-29T18:00:00.000Z'),
  ].map(({ text }) => /\b[A-Z][a-z]{2} \d{1,2}, \d{4}/u.exec(text)?.[0])
  const today = /\b[A-Z][a-z]{2} \d{1,2}, \d{4}/u.exec((await chat.say('Ana: /add 11 bus')).text)?.[0]

  expect(days).toEqual(['Mar 9, 2026', today])
})
