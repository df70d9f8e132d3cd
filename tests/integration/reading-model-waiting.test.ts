import { expect } from 'vitest'
import { accessTo, type TestGemini } from '../support/gemini-model.js'
import { modelDraft } from '../support/model.js'
import { test } from '../support/model-room.js'
import { cardIn, cardsIn, sharesOn } from '../support/proposals.js'

/** The offline reader cannot tell which number is meant. */
const unsure = 'costco 20 thing 12 run'
const understood = { drafts: [modelDraft({ amount: '20', description: 'costco run' })], unused: ['n2'] }

/** A gate for an answer: the server says it when `open` is called. */
function gate<Answer>(answer: Answer): { readonly answer: () => Promise<Answer>; readonly open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { answer: () => opened.then(() => answer), open: () => open() }
}

/** Resolves when the server has got so many requests. */
async function asked(gemini: TestGemini, count: number): Promise<void> {
  await expect.poll(() => gemini.server.calls.length, { timeout: 10_000 }).toBe(count)
}

test.for(['Confirm', 'Discard'])(
  '%s while a correction is being read: what was pressed stays',
  async (label, { written, gemini, read }) => {
    const words = 'scrap that, it came to 48 in the end'
    const held = gate({ drafts: [modelDraft({ amount: '48' })] })
    gemini.server.answer(held.answer)
    const chat = await read()
    const card = cardIn(await chat.tell('Ana: dinner 60'))

    const late = chat.tell(`Bo: ${words}`, { replyTo: card.message })
    await asked(gemini, 1)
    await chat.press('Ana', label, card.message)
    held.open()
    const { all, text } = await late

    expect(all).toMatchObject([{ op: 'post', buttons: [] }])
    expect(text).toContain(label === 'Confirm' ? 'written down already' : 'discarded')
    expect((await written(chat)).map(({ totalMinor }) => totalMinor)).toEqual(label === 'Confirm' ? [6000n] : [])
  },
)

test('of two corrections the one that is read later does not undo the other in silence', async ({
  written,
  gemini,
  read,
}) => {
  const words = 'scrap that, it came to 48 in the end'
  const held = gate({ drafts: [modelDraft({ amount: '48' })] })
  gemini.server.answer(held.answer)
  const chat = await read()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const late = chat.tell(`Bo: ${words}`, { replyTo: card.message })
  await asked(gemini, 1)
  await chat.tell('Ana: without Cy', { replyTo: card.message })
  held.open()
  const { text } = await late
  await chat.press('Ana', 'Confirm', card.message)

  expect(text).toContain('The card has changed in the meantime')
  expect(await written(chat)).toMatchObject([{ owed: { Ana: 3000n, Bo: 3000n } }])
})

test('while an answer is awaited others in the chat are answered at once, and the message takes its turn afterwards', async ({
  written,
  gemini,
  read,
}) => {
  const held = gate(understood)
  gemini.server.answer(held.answer)
  const chat = await read()

  const waiting = chat.tell(`Ana: ${unsure}`)
  await asked(gemini, 1)
  const between = await chat.say('Bo: /add 10 taxi')
  const offline = cardIn(await chat.tell('Cy: dinner 60'))
  held.open()
  const card = cardIn(await waiting)
  await chat.press('Ana', 'Confirm', card.message)
  await chat.press('Ana', 'Confirm', offline.message)

  expect(between.text).toContain('#1 taxi')
  expect(await written(chat)).toMatchObject([
    { number: 1, totalMinor: 1000n },
    { number: 2, totalMinor: 2000n, owed: sharesOn(card) },
    { number: 3, totalMinor: 6000n, owed: sharesOn(offline) },
  ])
})

test('a message delivered twice while its answer is awaited makes one card', async ({ gemini, read }) => {
  gemini.server.answer(understood)
  const chat = await read()
  const { group } = await chat.home('Ana')
  const at = { platform: 'terminal', chat: group.name } as const
  const event = {
    kind: 'message',
    eventId: `${group.name} twice`,
    chat: at,
    chatName: group.name,
    isPrivate: false,
    from: { platform: 'terminal', id: 'ana', name: 'Ana' },
    at: '2026-03-12T18:00:00.000Z',
    message: { chat: at, id: 'twice' },
    text: unsure,
    mentions: [],
    files: [],
    addressed: 'direct',
  } as const

  const answers = await Promise.all([chat.send(event), chat.send(event)])

  expect(answers.flatMap(cardsIn)).toHaveLength(1)
})

test('twenty a minute are asked for a group, then it is said so, and other groups go on', async ({ gemini, read }) => {
  gemini.server.answer({ drafts: [] })
  const access = accessTo(gemini)
  const chat = await read(access)
  const other = await read(access)
  for (let times = 0; times < 20; times += 1) await chat.tell(`${times % 2 === 0 ? 'Ana' : 'Bo'}: ${unsure}`)

  const refused = await chat.tell(`Cy: ${unsure}`)
  const elsewhere = await other.tell(`Ana: ${unsure}`)

  expect(refused.all).toHaveLength(1)
  expect(refused.text).toContain('That was a lot to read in a short time')
  expect(elsewhere.text).not.toContain('a lot to read')
  expect(gemini.server.calls).toHaveLength(21)
})

test('twenty a minute are asked for a person, in all their groups together', async ({ gemini, read }) => {
  gemini.server.answer({ drafts: [] })
  const access = accessTo(gemini)
  const chats = [await read(access), await read(access)] as const
  for (let times = 0; times < 20; times += 1) await chats[times % 2 === 0 ? 0 : 1].tell(`Ana: ${unsure}`)

  const refused = await chats[0].tell(`Ana: ${unsure}`)
  const somebodyElse = await chats[0].tell(`Bo: ${unsure}`)

  expect(refused.text).toContain('a lot to read')
  expect(somebodyElse.text).not.toContain('a lot to read')
})

test('what is understood offline goes on above the limit', async ({ gemini, read }) => {
  const chat = await read({ ...accessTo(gemini), mayAsk: async () => false })

  const card = cardIn(await chat.tell('Ana: dinner 60'))

  expect(card.text).toContain('dinner · €60.00')
})
