import { expect, test } from 'vitest'
import { decodeEvent } from '../../adapters/slack/events/decode.js'
import { decodeCommand, decodePressed, decodeShortcut } from '../../adapters/slack/events/decode-actions.js'
import type { Listener } from '../../adapters/slack/events/happening.js'
import { blockActions, envelope, messageAction, slashCommand } from '../../adapters/slack/events/payloads.js'
import { addressOf, userOf } from '../../adapters/slack/web/ids.js'
import type { Person } from '../../adapters/slack/web/people.js'
import { contentOf } from '../../src/chat/content.js'
import { encodePress } from '../../src/chat/press.js'

const person = (name: string, standing: Person['standing'] = 'active'): Person => ({
  name,
  standing,
  timezone: 'Europe/Madrid',
  locale: 'es-ES',
})

const listener: Listener = {
  workspace: { enterprise: null, team: 'T1', token: 'xoxb-1', botUser: 'UBOT' },
  known: new Map([
    ['U1', person('Ana')],
    ['U2', person('Bo <b>')],
    ['U8', person('Gone', 'deactivated')],
    ['U9', person('Other bot', 'bot')],
  ]),
  channel: { name: 'trip', size: 4, isPrivate: false, sharedWith: [], isOpenToBot: true },
  now: new Date('2026-11-21T12:00:00Z'),
}

const alone: Listener = {
  ...listener,
  channel: { name: null, size: null, isPrivate: true, sharedWith: [], isOpenToBot: true },
}

const event = (given: object, more: object = {}) =>
  envelope.parse({
    event_id: 'Ev1',
    team_id: 'T1',
    event: { user: 'U1', channel: 'C1', ts: '1795262400.000100', ...given },
    ...more,
  })

const said = (text: string, more: object = {}, by: Listener = listener) =>
  decodeEvent(event({ type: 'message', text, ...more }), by)

test('a mention at the front is taken off, and a command behind it is a command', () => {
  const decoded = said('<@UBOT> /add 60 dinner with <@U2>')

  expect(decoded).toMatchObject({
    kind: 'command',
    name: 'add',
    argument: '60 dinner with @Bo <b>',
    addressed: true,
    chat: { platform: 'slack', chat: '-.T1.C1' },
    chatName: 'trip',
    chatSize: 4,
    initialSettings: { timezone: 'Europe/Madrid', locale: 'es-ES' },
    from: { id: '-.T1.U1', name: 'Ana' },
    mentions: [{ offset: 15, length: 7, account: { id: '-.T1.U2', name: 'Bo <b>' } }],
    at: '2026-11-21T12:00:00.000Z',
  })
})

test.each([
  ['<@UBOT> I paid 84 for sushi', 'I paid 84 for sushi', 'mention'],
  ['I paid 84, <@UBOT>, for sushi', 'I paid 84, for sushi', 'mention'],
  ['I paid 84 for sushi', 'I paid 84 for sushi', 'ambient'],
])('“%s” is words for the bot or not', (text, words, addressed) => {
  expect(said(text)).toMatchObject({ kind: 'message', text: words, addressed })
})

test.each([
  ['60 &lt; 70 &amp; more', '60 < 70 & more'],
  ['<!here> I paid 60', ' I paid 60'],
  ['60 pizza for <!channel>', '60 pizza for everyone'],
  ['60 in <#C9|general>', '60 in general'],
  ['see <https://sushi.com/a?b=1|sushi.com>', 'see sushi.com'],
  ['write <mailto:a@b.org>', 'write a@b.org'],
  ['60\u00A0dinner', '60 dinner'],
])('“%s” reads as it was seen', (text, seen) => {
  expect(said(text)).toMatchObject({ text: seen.trim() })
})

test('a bot and somebody who has left are named, but nobody puts them on a tab', () => {
  const decoded = said('<@UBOT> /add 60 dinner with <@U8> and <@U9>')

  expect(decoded).toMatchObject({ argument: '60 dinner with @Gone and @Other bot', mentions: [] })
})

test('a message that names the bot is one event, though Slack tells of it twice', () => {
  const text = '<@UBOT> I paid 84 for sushi'
  const mention = decodeEvent(event({ type: 'app_mention', text }, { event_id: 'Ev1' }), listener)
  const message = decodeEvent(event({ type: 'message', text, channel_type: 'channel' }, { event_id: 'Ev2' }), listener)

  expect(mention?.eventId).toBe(message?.eventId)
  expect(mention && contentOf(mention)).toEqual(message && contentOf(message))
})

test('an event is the same when it comes again and people are called otherwise by then', () => {
  const text = '<@UBOT> /add 60 dinner with <@U2>'
  const before = said(text)
  const unknown = said(text, {}, { ...listener, known: new Map(), channel: null })

  expect(before && contentOf(before)).toEqual(unknown && contentOf(unknown))
  expect(unknown).toMatchObject({ argument: '60 dinner with @U2' })
})

test('alone with the bot everything is for it, and the first word may be a command', () => {
  expect(said('balance', { channel: 'D1' }, alone)).toMatchObject({
    text: 'balance',
    mayCommand: true,
    isPrivate: true,
  })
  expect(said('<@UBOT> balance')).toMatchObject({ text: 'balance', mayCommand: true })
  expect(said('balance, <@UBOT>')).not.toHaveProperty('mayCommand')
  expect(said('I paid 84 for sushi', { channel: 'D1' }, alone)).toMatchObject({ kind: 'message', addressed: 'direct' })
  expect(said('/tab add 5 tea', { channel: 'D1' }, alone)).toMatchObject({
    kind: 'command',
    name: 'add',
    argument: '5 tea',
  })
})

test('a command in a thread says who began that, unless it was the bot', () => {
  const answer = (writer: string) => said('<@UBOT> /pay 20', { thread_ts: '1795262000.000100', parent_user_id: writer })

  expect(answer('U2')).toMatchObject({ kind: 'command', name: 'pay', repliedTo: { name: 'Bo <b>' } })
  expect(answer('UBOT')).not.toHaveProperty('repliedTo')
})

test('in a thread the answer stays there, and an answer to the bot is one', () => {
  const decoded = said('no, 42', { thread_ts: '1795262000.000100', parent_user_id: 'UBOT' })

  expect(decoded).toMatchObject({
    addressed: 'thread',
    chat: { chat: '-.T1.C1', thread: '1795262000.000100' },
    replyTo: { chat: { chat: '-.T1.C1' }, id: '1795262000.000100' },
  })
})

test('new words of a message are read again; what Slack adds to it is not', () => {
  const changed = (text: string, before: string) =>
    decodeEvent(
      event({
        type: 'message',
        subtype: 'message_changed',
        message: { user: 'U1', text, ts: '1795262400.000100', edited: { ts: '1795262500.000000' } },
        previous_message: { user: 'U1', text: before, ts: '1795262400.000100' },
      }),
      listener,
    )

  expect(changed('I paid 48', 'I paid 84')).toMatchObject({ kind: 'message', text: 'I paid 48', isEdited: true })
  expect(changed('I paid 84', 'I paid 84')).toBeNull()
  expect(changed('<@UBOT> /add 48', '<@UBOT> /add 84')).toBeNull()
})

test.each([
  [{ user: 'UBOT', text: 'hello' }],
  [{ user: 'U9', text: 'hello' }],
  [{ bot_id: 'B9', text: 'hello' }],
  [{ subtype: 'channel_topic', text: 'hello' }],
  [{ subtype: 'message_deleted' }],
  [{ text: '' }],
])('%j is nobody’s word', (given) => {
  expect(decodeEvent(event({ type: 'message', ...given }), listener)).toBeNull()
})

test('people come and go, and so does the bot', () => {
  const joined = (given: object) => decodeEvent(event({ type: 'member_joined_channel', ...given }), listener)

  expect(joined({ user: 'U2' })).toMatchObject({ kind: 'membersChanged', joined: [{ id: '-.T1.U2' }], left: [] })
  expect(joined({ user: 'UBOT', inviter: 'U1' })).toMatchObject({ kind: 'botAdded', from: { id: '-.T1.U1' } })
  expect(joined({ user: 'U9' })).toBeNull()
  expect(decodeEvent(event({ type: 'channel_left', actor_id: 'U2' }), listener)).toMatchObject({ kind: 'botRemoved' })
  expect(decodeEvent(event({ type: 'channel_deleted', user: null }), listener)).toBeNull()
})

const command = (text: string) =>
  slashCommand.parse({ command: '/tab', text, team_id: 'T1', channel_id: 'C1', user_id: 'U1', user_name: 'ana' })

test('a slash command has its sub-command in front, and nobody else saw it', () => {
  const decoded = decodeCommand('c1', command('Add 60 dinner <@U2|bo>'), listener)

  expect(decoded).toMatchObject({ kind: 'command', name: 'add', argument: '60 dinner @Bo <b>', isUnseen: true })
  expect(decodeCommand('c1', command('  '), listener)).toBeNull()
  expect(decodeCommand('c1', command('blance'), listener)).toMatchObject({ name: 'blance', argument: '' })
  expect(decodeCommand('c1', command('€60 dinner'), listener)).toMatchObject({ name: 'add', argument: '€60 dinner' })
})

test('a press brings back what its button was drawn with, and anything else is a press of no known verb', () => {
  const press = { verb: 'undo', id: 'e1', version: 3 }
  const pressed = (value: string) =>
    decodePressed(
      'p1',
      blockActions.parse({
        user: { id: 'U1', name: 'ana' },
        team: { id: 'T1' },
        channel: { id: 'C1' },
        message: { ts: '5.1', thread_ts: '4.1' },
        actions: [{ action_id: 'press.0.0', value }],
      }),
      listener,
    )

  expect(pressed(encodePress(press))).toMatchObject({
    kind: 'press',
    press,
    on: { id: '5.1', chat: { chat: '-.T1.C1', thread: '4.1' } },
  })
  expect(pressed('{"old":1}')).toMatchObject({ press: { verb: 'unknown', id: '{"old":1}' } })
})

test('“Split this” has the writer of a message say it to the bot, in a thread under it', () => {
  const split = (message: object) =>
    decodeShortcut(
      's1',
      messageAction.parse({
        callback_id: 'split',
        user: { id: 'U1', name: 'ana' },
        team: { id: 'T1' },
        channel: { id: 'C1' },
        message: { ts: '5.1', text: 'I paid 84 for sushi', ...message },
      }),
      listener,
    )

  expect(split({ user: 'U2' })).toMatchObject({
    kind: 'message',
    addressed: 'mention',
    from: { id: '-.T1.U2' },
    chat: { thread: '5.1' },
  })
  expect(split({ user: 'U9', bot_id: 'B1' })).toMatchObject({ from: { id: '-.T1.U1' } })
  expect(split({ user: 'U2', text: '' })).toBeNull()
})

test('ids tell the installation whose token is needed, and in an organization a person is one everywhere', () => {
  const inOrganization = { ...listener, workspace: { ...listener.workspace, enterprise: 'E1' } }

  const decoded = said('hello', {}, inOrganization)

  expect(decoded?.from.id).toBe('E1.-.U1')
  expect(decoded && userOf(decoded.from)).toBe('U1')
  expect(decoded && addressOf(decoded.chat)).toEqual({ enterprise: 'E1', team: 'T1', channel: 'C1', thread: null })
})

test.each([
  ['I paid *60* for dinner', 'I paid 60 for dinner'],
  ['_I paid 30 for `taxi`_', 'I paid 30 for taxi'],
  ['*<@U1> 20* and 3*4*5', '@Ana 20 and 3*4*5'],
  ['<https://a.org/_b_|*c*>', '*c*'],
  ['~60~ 50 for bo_and_cy_', '~60~ 50 for bo_and_cy_'],
  [':+1: 10:30:45 :flag-us: 2:3:4', '👍 10:30:45 🇺🇸 2:3:4'],
])('%s is seen as %s', (marked, seen) => {
  expect(said(marked)).toMatchObject({ text: seen })
})
