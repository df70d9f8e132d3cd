import { describe, expect, test } from 'vitest'
import { decode, type Line } from '../../adapters/terminal/decode.js'
import { addressOf, chatNamed, rememberPeople, roomChat } from '../../adapters/terminal/ids.js'

const ana = { platform: 'terminal', id: 'ana', name: 'Ana' } as const
const spoken = { eventId: 'given:1', chat: roomChat, from: ana, at: new Date('2026-03-12T18:00:00+01:00') }

function said(text: string, more: Partial<Extract<Line, { kind: 'words' }>> = {}) {
  return decode({ ...spoken, kind: 'words', text, files: [], ...more })
}

describe('commands', () => {
  test.each([
    ['/add 60 dinner', 'add', '60 dinner'],
    ['/ADD 60', 'add', '60'],
    ['  /balance  ', 'balance', ''],
    ['/balance@tabkeeper me', 'balance', 'me'],
    ['/blance', 'blance', ''],
    ['/add pizza 24 @a;\n wine 18 @b', 'add', 'pizza 24 @a;\n wine 18 @b'],
    ['@tabkeeper /add 60', 'add', '60'],
  ])('%j is the command %s', (text, name, argument) => {
    const event = said(text)

    expect(event).toMatchObject({ kind: 'command', name, argument, mentions: [], files: [] })
  })

  test('an answer with a command keeps what it answers', () => {
    const event = said('/edit 12 42', { replyTo: 'm7' })

    expect(event).toMatchObject({ kind: 'command', name: 'edit', replyTo: { chat: roomChat, id: 'm7' } })
  })
})

describe('messages', () => {
  test('the terminal hears everything', () => {
    const event = said(' Bo paid 84 for sushi')

    expect(event).toEqual({
      kind: 'message',
      eventId: 'given:1',
      chat: roomChat,
      isPrivate: false,
      from: ana,
      at: '2026-03-12T17:00:00.000Z',
      message: { chat: roomChat, id: 'given:1' },
      text: ' Bo paid 84 for sushi',
      mentions: [],
      files: [],
      addressed: 'direct',
    })
  })

  test.each([
    ['@tabkeeper Bo paid 84', 'Bo paid 84'],
    ['Bo paid 84 @tabkeeper', 'Bo paid 84'],
    ['hey @TABKEEPER: Bo paid 84', 'hey Bo paid 84'],
    ['we settle it, @tabkeeper', 'we settle it,'],
  ])('%j names the bot, and the name is not part of the text', (text, rest) => {
    const event = said(text)

    expect(event).toMatchObject({ kind: 'message', addressed: 'mention', text: rest })
  })

  test('the first word may be a command only where the bot’s name stands before it', () => {
    expect(said('@Tabkeeper, Pay @bo 20')).toMatchObject({ kind: 'message', text: 'Pay @bo 20', mayCommand: true })
    expect(said('settle, @tabkeeper')).not.toHaveProperty('mayCommand')
    expect(said('balance')).not.toHaveProperty('mayCommand')
  })

  test.each(['mail ana@tabkeeper.example', '@tabkeepers paid 4', '7/8 of it', '/ 5', '/7 done'])(
    '%j is just words',
    (text) => {
      const event = said(text)

      expect(event).toMatchObject({ kind: 'message', addressed: 'direct', text })
    },
  )

  test('a file comes along', () => {
    const file = { id: '/tmp/a.csv', name: 'a.csv', mime: 'text/csv', sizeBytes: 3 }

    const event = said('/import', { files: [file] })

    expect(event).toMatchObject({ kind: 'command', name: 'import', files: [file] })
  })
})

describe('presses', () => {
  test('a button says its verb, version and id', () => {
    const event = decode({ ...spoken, kind: 'press', button: 'confirm:3:abc:def', on: 'm7' })

    expect(event).toMatchObject({
      kind: 'press',
      press: { verb: 'confirm', version: 3, id: 'abc:def' },
      on: { chat: roomChat, id: 'm7' },
    })
  })

  test('an unreadable button is still a press', () => {
    const event = decode({ ...spoken, kind: 'press', button: 'nonsense', on: 'm7' })

    expect(event).toMatchObject({ kind: 'press', press: { verb: 'unknown', id: 'nonsense', version: 0 } })
  })
})

describe('people and chats', () => {
  test('a person is called as first written, however they are written later', () => {
    const people = rememberPeople(['Zoë'])

    const accounts = [' ana', 'ANA ', 'Ana', 'zoe\u0308', 'Ａｎａ'].map((name) => people.account(name))

    expect(accounts.map(({ id }) => id)).toEqual(['ana', 'ana', 'ana', 'zoë', 'ana'])
    expect(accounts.map(({ name }) => name)).toEqual(['ana', 'ana', 'ana', 'Zoë', 'ana'])
  })

  test.each([
    [undefined, 'room', 'group', false, undefined],
    ['room', 'room', 'group', false, undefined],
    ['group', 'room', 'group', false, undefined],
    ['private', 'private/ana', 'Ana', true, undefined],
    ['Lisbon trip', 'Lisbon trip', 'Lisbon trip', false, 'Lisbon trip'],
  ])('the chat %s', (name, id, address, isPrivate, title) => {
    const people = rememberPeople(['Ana'])

    const chat = chatNamed(name, people.account('ana'))
    const event = said('hello', { chat })

    expect(chat).toEqual({ platform: 'terminal', chat: id })
    expect(addressOf(chat, people)).toBe(address)
    expect(event.isPrivate).toBe(isPrivate)
    expect(event.chatName).toBe(title)
  })
})
