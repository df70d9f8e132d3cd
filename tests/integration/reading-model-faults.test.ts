import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModelDraft } from '../../src/ports/model.js'
import { createTestBooks, type TestBooks, type TestChat } from '../support/chat.js'
import { accessTo, openGemini, SECRET_KEY, type TestGemini } from '../support/gemini-model.js'
import type { GeminiAnswer } from '../support/gemini-server.js'
import { modelDraft } from '../support/model.js'
import { cardIn, tabOfThree, writtenIn } from '../support/proposals.js'

const timeoutMs = 500
/** The offline reader cannot tell which number is meant. */
const unsure = 'costco 20 thing 12 run'

let kept: TestBooks
let rooms = 0

beforeAll(async () => {
  kept = await createTestBooks()
  const stranger = kept.room('another group')
  await stranger.say('Zenobia: /join')
  await stranger.say('Zenobia: /add 31 secret garden')
})

afterAll(async () => {
  expect(kept.errors).toEqual([])
  await kept.close()
})

interface Situation {
  readonly gemini: TestGemini
  readonly chat: TestChat
}

/** A room with a model of its own, since a model that fails is left alone for a while. */
async function room(...answers: readonly GeminiAnswer[]): Promise<Situation> {
  const gemini = await openGemini({ timeoutMs })
  gemini.server.answer(...answers)
  rooms += 1
  return { gemini, chat: await tabOfThree(kept, `faults-${rooms}`, { reader: accessTo(gemini, timeoutMs) }) }
}

/** Entries and whatever waits for a press. */
async function marksIn(chat: TestChat): Promise<readonly unknown[]> {
  const { group } = await chat.home('Ana')
  return [
    ...(await writtenIn(kept, chat)),
    ...(await kept.query('SELECT content FROM proposal WHERE group_id = $1', [group.id])),
  ]
}

const draft = (more: Partial<ModelDraft>): GeminiAnswer => ({
  drafts: [modelDraft({ amount: '20', description: 'costco run', ...more })],
  unused: ['n2'],
})
const stopped = (finishReason: string): GeminiAnswer => ({ text: '{"drafts": []}', finishReason })
const call = { functionCall: { name: 'record', args: { who: 'm2', amount: 1000 } } }
const quota = { error: { code: 429, message: `quota of ${SECRET_KEY}`, status: 'RESOURCE_EXHAUSTED' } }

const sentences =
  /^(The model that helps me read|I could not reach the model|I see nothing|I am not sure|The shares add up)/u

test.each<readonly [string, GeminiAnswer]>([
  ['429', { status: 429, body: JSON.stringify(quota) }],
  ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '30' }, body: JSON.stringify(quota) }],
  ['400 that quotes the key', { status: 400, body: JSON.stringify({ error: { message: `API key ${SECRET_KEY}` } }) }],
  ['403', { status: 403, body: '{}' }],
  ['500', { status: 500, body: `<html>${SECRET_KEY}</html>` }],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['silence', 'silence'],
  ['an answer that never ends', 'stall'],
  ['garbage', 'garbage'],
  ['a broken connection', 'hangUp'],
  ['HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>hello</html>' }],
  ['an empty answer', { response: {} }],
  ['no JSON', { text: 'Sure! Here is your expense: 20' }],
  ['half a JSON', { text: '{"drafts": [{"kind": "expense"' }],
  ['another shape', { text: '{"entries": [{"kind": "expense", "amount": 20}]}' }],
  ['another shape around it', { text: '[{"drafts": []}]' }],
  ['an unknown member', draft({ payers: [{ who: 'm9', amount: '' }] })],
  ['a member by name', draft({ payers: [{ who: 'Zenobia', amount: '' }] })],
  ['an amount nobody said', draft({ amount: '999' })],
  ['a negative amount', draft({ amount: '-20' })],
  ['NaN', draft({ amount: 'NaN' })],
  ['1e308', draft({ amount: '1e308' })],
  ['Infinity', draft({ amount: 'Infinity' })],
  ['zero', draft({ amount: '20-20' })],
  ['a currency nobody said', draft({ currency: 'KWD' })],
  [
    'parts that do not make the total',
    draft({
      sharing: 'named',
      shares: [
        { who: 'm1', how: 'exact', value: '20' },
        { who: 'm2', how: 'exact', value: '20' },
      ],
    }),
  ],
  ['a date nobody said', draft({ date: 'yesterday' })],
  ['eleven drafts', { drafts: Array.from({ length: 11 }, () => modelDraft({ amount: '20' })) }],
  ['SAFETY', stopped('SAFETY')],
  ['RECITATION', stopped('RECITATION')],
  ['MAX_TOKENS', stopped('MAX_TOKENS')],
  ['a blocked prompt', { response: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } }],
  [
    'a function call',
    { response: { candidates: [{ content: { role: 'model', parts: [call] }, finishReason: 'STOP', index: 0 }] } },
  ],
])('%s: nothing is written, one sentence says so, and nothing leaks', async (_fault, answer) => {
  const { gemini, chat } = await room(answer)

  const { all, text } = await chat.tell(`Ana: ${unsure}`)
  const marks = await marksIn(chat)
  await gemini.close()

  expect(all).toMatchObject([{ op: 'post', buttons: [] }])
  expect(text).toMatch(sentences)
  expect(`${text}${gemini.logged()}`).not.toContain(SECRET_KEY)
  expect(text).not.toMatch(/Zenobia|garden|m9|<html>/u)
  expect(marks).toEqual([])
})

test('a server that is down is one more reason for a sentence', async () => {
  const { gemini, chat } = await room()
  await gemini.close()

  const { all, text } = await chat.tell(`Ana: ${unsure}`)

  expect(all).toHaveLength(1)
  expect(text).toContain('I could not reach the model')
  expect(await marksIn(chat)).toEqual([])
})

test('what keeps a draft from being written is told, and no line is offered that would be refused', async () => {
  const message = 'brunch 20, mine like 12, plate of bo like 12'
  const { gemini, chat } = await room({
    drafts: [
      modelDraft({
        amount: '20',
        description: 'brunch',
        sharing: 'named',
        shares: [
          { who: 'm1', how: 'exact', value: '12' },
          { who: 'm2', how: 'exact', value: '12' },
        ],
      }),
    ],
  })

  const { text } = await chat.tell(`Ana: ${message}`)
  await gemini.close()

  expect(text).toContain('The shares add up to €24.00, which is €4.00 more than €20.00.')
  expect(text).not.toContain('/add')
  expect(await marksIn(chat)).toEqual([])
})

test('after failures in a row the server is left alone, and everybody is still answered', async () => {
  const { gemini, chat } = await room({ status: 500 })

  for (let times = 0; times < 8; times += 1) {
    const { text } = await chat.tell(`Ana: ${unsure}`)
    expect(text).toMatch(sentences)
  }
  const offline = cardIn(await chat.tell('Ana: dinner 60'))
  await gemini.close()

  expect(gemini.server.calls).toHaveLength(5)
  expect(offline.text).toContain('dinner · €60.00')
})

test('a fault while a correction is read leaves the card as it was', async () => {
  const { gemini, chat } = await room('silence')
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const { all, text } = await chat.tell('Bo: scrap that, it came to 48 in the end', { replyTo: card.message })
  await chat.press('Ana', 'Confirm', card.message)
  await gemini.close()

  expect(all).toMatchObject([{ op: 'post', buttons: [] }])
  expect(text).toContain('I did not understand what should be different')
  expect(await writtenIn(kept, chat)).toMatchObject([{ totalMinor: 6000n }])
})

test('a fault of our own while reading is answered too, and told to whoever keeps the program', async () => {
  const own = await createTestBooks()
  const gemini = await openGemini({ timeoutMs })
  const mayAsk = () => Promise.reject(new Error('the counter is broken'))
  const chat = await tabOfThree(own, 'broken', { reader: { ...accessTo(gemini, timeoutMs), mayAsk } })

  const { all, text } = await chat.tell(`Ana: ${unsure}`)
  const waiting = await own.inbox.unprocessed('terminal')
  await gemini.close()
  await own.close()

  expect(all).toHaveLength(1)
  expect(text).toContain('I could not reach the model')
  expect(own.errors).toMatchObject([{ message: 'the counter is broken' }])
  expect(waiting).toEqual([])
})
