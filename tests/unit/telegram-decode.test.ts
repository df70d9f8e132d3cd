import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { decode } from '../../adapters/telegram/decode.js'
import type { ChatEvent } from '../../src/chat/event.js'

const updates: Readonly<Record<string, Update>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/telegram/updates.json'), 'utf8'),
)
const now = new Date('2026-11-10T18:00:00Z')
const listener = {
  me: { id: 7_000_001, username: 'tabkeeper_bot' },
  now,
}
const group = { platform: 'telegram', chat: '-1001234567890' }
const ana = { platform: 'telegram', id: '11', name: 'Ana Ruiz', username: 'ana_b' }
const bo = { platform: 'telegram', id: '12', name: 'Bo' }

function decoded(name: string): ChatEvent | null {
  const update = updates[name]
  if (update === undefined) throw new Error(`no update is called ${name}`)
  return decode(update, listener)
}

/** What a text that somebody writes in the group becomes. */
function spoken(text: string): ChatEvent | null {
  const { update_id, message } = updates['command'] ?? {}
  if (update_id === undefined || message === undefined) throw new Error('the fixture holds a command')
  return decode({ update_id, message: { ...message, text, entities: [] } }, listener)
}

test('a command knows its chat, its speaker and its moment', () => {
  const event = decoded('command')

  expect(event).toEqual({
    kind: 'command',
    message: { chat: { platform: 'telegram', chat: '-1001234567890' }, id: '100' },
    eventId: String(updates['command']?.update_id),
    chat: group,
    chatName: 'Lisbon',
    isPrivate: false,
    initialSettings: { locale: 'es' },
    from: ana,
    at: '2026-11-10T18:00:00.000Z',
    name: 'add',
    argument: '60 dinner',
    addressed: false,
    mentions: [],
    files: [],
  })
})

test('a command that names the bot is for it, in any case of letters; one that names another bot is not', () => {
  expect(decoded('commandWithBot')).toMatchObject({ name: 'add', argument: '60 dinner', addressed: true })
  expect(decoded('commandForAnother')).toBeNull()
})

test('a command may span lines and stand alone', () => {
  expect(spoken('/Add\n60\ndinner')).toMatchObject({ name: 'add', argument: '60\ndinner' })
  expect(spoken('/balance')).toMatchObject({ name: 'balance', argument: '' })
  expect(spoken('/balance@tabkeeper_bot')).toMatchObject({ name: 'balance', argument: '', addressed: true })
  expect(spoken('1/2 of it')).toMatchObject({ kind: 'message', addressed: 'ambient' })
})

test('a mentioned person stands where the name is, counted as Telegram counts', () => {
  const event = decoded('textMention')

  if (event?.kind !== 'command') throw new Error('it is a command')
  const [mention] = event.mentions
  expect(mention?.account).toEqual(bo)
  expect(event.argument.slice(mention?.offset, (mention?.offset ?? 0) + (mention?.length ?? 0))).toBe('Bo')
})

test('the bot’s name is taken off the words, and mentions move along', () => {
  const event = decoded('mention')

  if (event?.kind !== 'message') throw new Error('it is a message')
  expect(event).toMatchObject({ text: 'Bo paid 84 for 🍣', addressed: 'mention' })
  expect(event.mentions).toEqual([{ offset: 0, length: 2, account: bo }])
  expect(decoded('mentionInside')).toMatchObject({ text: 'hey I paid 40', addressed: 'mention' })
})

test('a word behind the bot’s name may be a command, and one with a slash is', () => {
  expect(decoded('mentionThenCommand')).toMatchObject({ kind: 'message', text: 'balance @cyclist', mayCommand: true })
  expect(spoken('balance @tabkeeper_bot')).not.toHaveProperty('mayCommand')
  expect(spoken('@tabkeeper_bot /add 5 tea')).toMatchObject({ kind: 'command', name: 'add', argument: '5 tea' })
})

test('words among people are ambient, even where an address looks like the bot’s name', () => {
  expect(decoded('ambient')).toMatchObject({ kind: 'message', addressed: 'ambient' })
})

test('a private chat is addressed to the bot without a mention', () => {
  expect(decoded('private')).toMatchObject({ isPrivate: true, addressed: 'direct', text: 'I paid 40 for sushi' })
})

test('a reply to the bot is addressed to it, and points at what it answers', () => {
  expect(decoded('replyToBot')).toMatchObject({ addressed: 'reply', replyTo: { chat: group, id: '77' } })
  expect(decoded('replyToPerson')).toMatchObject({ addressed: 'ambient', replyTo: { chat: group, id: '78' } })
})

test('a command that answers a person says whose words it answers', () => {
  const answer = (name: string) => {
    const { update_id, message } = updates[name] ?? {}
    if (update_id === undefined || message === undefined) throw new Error('the fixture holds a reply')
    return decode({ update_id, message: { ...message, text: '/add 20', entities: [] } }, listener)
  }

  expect(answer('replyToPerson')).toMatchObject({ kind: 'command', repliedTo: bo, replyTo: { id: '78' } })
  expect(answer('replyToBot')).not.toHaveProperty('repliedTo')
})

test('a topic is a thread, and nothing said in it answers its first message', () => {
  const event = decoded('topic')

  expect(event).toMatchObject({ chat: { ...group, thread: '5' }, addressed: false })
  expect(event).not.toHaveProperty('replyTo')
  expect(decoded('threadWithoutTopics')?.chat).toEqual(group)
})

test.each([
  ['photo', { id: 'large', name: 'photo.jpg', mime: 'image/jpeg', sizeBytes: 120_000 }],
  ['voice', { id: 'v1', name: 'voice.ogg', mime: 'audio/ogg', sizeBytes: 9_000 }],
  ['document', { id: 'd1', name: 'splitwise.csv', mime: 'text/csv', sizeBytes: 2_048 }],
])('a %s is a file', (name, file) => {
  expect(decoded(name)).toMatchObject({ files: [file] })
})

test('a moving picture is no file, though it comes as a document, too', () => {
  const gif = { file_id: 'g1', file_unique_id: 'g', mime_type: 'video/mp4' }
  const { message } = updates['document'] ?? {}
  const update = {
    update_id: 1,
    message: { ...message, document: gif, animation: { ...gif, width: 1, height: 1, duration: 1 } },
  }

  expect(decode(update as Update, listener)).toBeNull()
})

test('words under a picture count as its text', () => {
  expect(decoded('photo')).toMatchObject({ kind: 'message', text: 'split this' })
})

test.each(['sticker', 'byBot', 'pressInline', 'botPromoted', 'poll', 'memberRestrictedInside'])(
  '%s means nothing here',
  (name) => {
    expect(decoded(name)).toBeNull()
  },
)

test('people come and go, bots do not', () => {
  expect(decoded('joined')).toMatchObject({ kind: 'membersChanged', joined: [bo], left: [] })
  expect(decoded('left')).toMatchObject({ kind: 'membersChanged', joined: [], left: [bo] })
  expect(decoded('memberJoined')).toMatchObject({ kind: 'membersChanged', from: bo, joined: [bo], left: [] })
  expect(decoded('memberLeft')).toMatchObject({ kind: 'membersChanged', from: ana, joined: [], left: [bo] })
})

test('the bot is taken in and thrown out', () => {
  expect(decoded('botAdded')).toMatchObject({ kind: 'botAdded', chat: group, from: ana })
  expect(decoded('botRemoved')).toMatchObject({ kind: 'botRemoved', chat: group, from: ana })
})

test('a group that becomes a supergroup has moved', () => {
  for (const name of ['moved', 'movedFrom'])
    expect(decoded(name)).toMatchObject({ kind: 'chatMoved', chat: { chat: '-55' }, to: group })
})

test('new words of a message are those of the same message under another event', () => {
  const event = decoded('edited')

  expect(event).toMatchObject({ kind: 'message', isEdited: true, text: 'I paid 45', addressed: 'mention' })
  expect(event?.eventId).toBe(String(updates['edited']?.update_id))
})

test('a command that was edited is the same message, and what a channel or an anonymous admin says is nobody’s', () => {
  expect(decoded('editedCommand')).toMatchObject({ kind: 'command', isEdited: true, argument: '61 dinner' })
  expect(decoded('byChannel')).toMatchObject({ kind: 'command', from: { id: 'anonymous' } })
})

test('a press says what its button said, on which message, and who waits for an answer', () => {
  expect(decoded('press')).toMatchObject({
    kind: 'press',
    chat: { ...group, thread: '5' },
    from: bo,
    at: now.toISOString(),
    press: { verb: 'undo', version: 2, id: '0198c0de-7a6b-7c00-8000-0123456789ab' },
    on: { chat: { ...group, thread: '5' }, id: '77' },
    answer: '4382',
  })
})

test('a button that cannot be read is a press all the same', () => {
  expect(decoded('pressOnOld')).toMatchObject({ press: { verb: 'unknown', id: 'what is this' }, on: { id: '7' } })
})

test.each([
  ['an invisible name', '\u200b\u2060', undefined, '#31'],
  ['an invisible name with a username', '\u3164', 'ghost', 'ghost'],
  ['a name with a NUL', 'A\0na', undefined, 'Ana'],
  ['a name in another script', 'ليلى', undefined, 'ليلى'],
])('%s', (_what, first_name, username, name) => {
  const message = updates['command']?.message
  if (message === undefined) throw new Error('the fixture holds a command')
  const from = { id: 31, is_bot: false, first_name, ...(username === undefined ? {} : { username }) }

  const event = decode({ update_id: 1, message: { ...message, from } }, listener)

  expect(event?.from.name).toBe(name)
})

test('the bot that is named behind a command is nobody who shares', () => {
  expect(spoken('/add 5 tea @tabkeeper_bot @cyclist')).toMatchObject({ name: 'add', argument: '5 tea @cyclist' })
})

test('what was forwarded says so', () => {
  for (const name of ['forwarded', 'forwardedCommand']) expect(decoded(name)).toMatchObject({ isForwarded: true })
})
