import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { decode } from '../../adapters/telegram/decode.js'
import { problemsOfUpdate } from '../support/bot-api-schema.js'

const updates: Readonly<Record<string, Update>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/telegram/updates.json'), 'utf8'),
)
const listener = {
  me: { id: 7_000_001, username: 'tabkeeper_bot' },
  now: new Date('2026-11-10T18:00:00Z'),
}

/** What each recorded update means. */
const meanings = {
  command: `command commandWithBot textMention topic threadWithoutTopics forwardedCommand flags
    captionedCommand ephemeralCommand byChannel editedCommand anonymousAdmin`,
  message: `mention mentionInside mentionThenCommand ambient private replyToBot replyToPerson photo voice document edited editedCaption
    forwarded replyInTopic quoted answerToElsewhere`,
  membersChanged: 'joined left memberJoined memberLeft memberJoinedByLink memberBanned',
  press: 'press pressOnOld',
  botAdded: 'botAdded',
  botRemoved: 'botRemoved botBlocked',
  chatMoved: 'moved movedFrom',
  nothing: `commandForAnother sticker byBot pressInline botPromoted poll
    memberRestrictedInside memberPromoted automaticForward channelPost editedChannelPost
    botAddedToChannel topicCreated pinned titleChanged reaction inlineQuery`,
}

test.each(Object.keys(updates))('%s is as Telegram describes its updates', (name) => {
  const update = updates[name]

  expect(update === undefined ? ['it is missing'] : problemsOfUpdate(update)).toEqual([])
})

test('every recorded update means what it should, and none is forgotten', () => {
  const meant = Object.entries(updates).map(([name, update]) => [name, decode(update, listener)?.kind ?? 'nothing'])

  const expected = Object.entries(meanings).flatMap(([kind, names]) => names.split(/\s+/u).map((name) => [name, kind]))
  expect(Object.fromEntries(meant)).toEqual(Object.fromEntries(expected))
})

test('names and words of many signs keep their places', () => {
  const { flags } = updates
  const event = flags === undefined ? null : decode(flags, listener)
  if (event?.kind !== 'command') throw new Error('it is a command')
  const [mention] = event.mentions

  const called = event.argument.slice(mention?.offset, (mention?.offset ?? 0) + (mention?.length ?? 0))
  expect(called).toBe('🇩🇪'.repeat(32))
  expect(mention?.account.name).toBe(called)
  expect(event.from.name).toBe(`${flags?.message?.from?.first_name} ${flags?.message?.from?.last_name}`)
})

test.each([
  ['before the words', { offset: -3, length: 2 }],
  ['behind them', { offset: 12, length: 3 }],
  ['without a sign', { offset: 5, length: 0 }],
  ['backwards', { offset: 5, length: -1e300 }],
  ['between signs', { offset: 5, length: 1.5 }],
])('a mention %s is none', (_what, place) => {
  const user = { id: 12, is_bot: false, first_name: 'Bo' }
  const message = { ...updates['command']?.message, entities: [{ ...place, type: 'text_mention', user }] }

  expect(decode({ update_id: 1, message } as Update, listener)).toMatchObject({ argument: '60 dinner', mentions: [] })
})

test.each([
  ['the chat', { chat: { id: 'nonsense', type: 'group' } }],
  ['the message', { message_id: null }],
  ['the topic', { is_topic_message: true, message_thread_id: null }],
  ['the sender', { from: { id: 1.5, is_bot: false, first_name: 'Ana' } }],
])('a wrong id of %s is refused', (_what, wrong) => {
  const message = { ...updates['private']?.message, ...wrong }

  expect(() => decode({ update_id: 1, message } as Update, listener)).toThrow('an id of Telegram is a whole number')
})

test('an answer in a topic is in the topic and addressed to who is answered', () => {
  const { replyInTopic } = updates
  const event = replyInTopic === undefined ? null : decode(replyInTopic, listener)

  expect(event).toMatchObject({ chat: { chat: '-1001234567890', thread: '5' }, addressed: 'reply', text: 'no, 42' })
  expect(event).toHaveProperty('replyTo')
})

test.each([
  ['an unknown field', { poll_id: 1 }, 'update.message.poll_id is unknown'],
  ['a missing field', { chat: { id: 1 } }, 'update.message.chat.type is missing'],
  ['a wrong type', { text: 60 }, 'update.message.text is no String: 60'],
  ['a wrong type deep inside', { photo: [{ file_id: 1 }] }, 'update.message.photo[0].file_id is no String: 1'],
  ['a flag in words', { is_topic_message: 'yes' }, 'update.message.is_topic_message is no Boolean: "yes"'],
])('%s is found', (_what, wrong, problem) => {
  const message = { ...updates['command']?.message, ...wrong }

  expect(problemsOfUpdate({ update_id: 1, message })).toContain(problem)
})

test('an update of two kinds is found', () => {
  const { message } = updates['command'] ?? {}

  expect(problemsOfUpdate({ update_id: 1, message, edited_message: message })).toHaveLength(1)
})
