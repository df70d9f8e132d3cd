import { once } from 'node:events'
import { createServer } from 'node:http'
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appToken, type Slack, sightOf, signingSecret, startSlack } from '../support/slack-server.js'
import type { SlackChannel, SlackUser } from '../support/slack-state.js'
import { sendRequest, signedRequest } from '../support/slack-transport.js'

let slack: Slack
let client: WebClient
let ana: SlackUser
let channel: SlackChannel
let stops: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  slack = await startSlack({ ackMs: 300 })
  client = new WebClient(slack.home.token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  })
  ana = slack.addUser({ id: 'U0ANA', name: 'Ana', locale: 'es-ES', timezone: 'Europe/Madrid' })
  channel = slack.open('lisbon', [ana])
})

afterEach(async () => {
  for (const stop of stops) await stop()
  stops = []
  await slack.close()
})

const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** A bot of a few lines, as everybody writes one with Bolt. */
function smallBot(receiver: HTTPReceiver | SocketModeReceiver): App {
  const options = { token: slack.home.token, clientOptions: { slackApiUrl: slack.apiUrl }, logger: silent }
  const app = new App({ ...options, receiver })
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: `You said: ${event.text}`, thread_ts: event.ts })
  })
  app.command('/tab', async ({ ack, respond, command, client: api }) => {
    await ack()
    if (command.text !== '') return void (await respond({ text: `Noted: ${command.text}` }))
    await api.views.open({
      trigger_id: command.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'add',
        title: { type: 'plain_text', text: 'Add' },
        submit: { type: 'plain_text', text: 'Save' },
        blocks: [
          {
            type: 'input',
            block_id: 'what',
            label: { type: 'plain_text', text: 'What' },
            element: { type: 'plain_text_input', action_id: 'text' },
          },
        ],
      },
    })
  })
  app.view('add', async ({ ack, view }) => {
    const text = view.state.values['what']?.['text']?.value ?? ''
    await ack(text === 'wrong' ? { response_action: 'errors', errors: { what: 'Try again.' } } : undefined)
  })
  app.action('more', async ({ ack, respond }) => {
    await ack()
    await respond({ text: 'pressed', replace_original: true })
  })
  app.error(async (error) => {
    throw error
  })
  return app
}

async function startOverHttp(): Promise<string> {
  const receiver = new HTTPReceiver({ signingSecret, logger: silent })
  const server = await smallBot(receiver).start(0)
  stops.push(() => receiver.stop())
  const address = 'address' in server ? server.address() : null
  if (address === null || typeof address === 'string') throw new Error('a server has a port')
  const url = `http://127.0.0.1:${address.port}/slack/events`
  slack.connectTo(url)
  return url
}

async function startBySocket(): Promise<void> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  })
  await smallBot(receiver).start()
  stops.push(() => receiver.stop())
}

const soon = <T>(look: () => T): Promise<T> => vi.waitFor(look, 10_000)

test.each([
  ['HTTP', startOverHttp],
  ['Socket Mode', startBySocket],
])('a bot of Bolt lives here by %s as it does on Slack', async (_by, start) => {
  await start()

  await slack.say(channel, ana, `<@${slack.bot.id}> is 1 < 2 & so?`)
  await soon(() => expect(slack.shownIn(channel), JSON.stringify([slack.calls, slack.problems])).toHaveLength(1))
  await slack.command(channel, ana, '60 dinner')
  await soon(() => expect(slack.shownIn(channel)).toHaveLength(2))
  await slack.command(channel, ana, '')
  const modal = await soon(() => {
    const [open] = slack.modals()
    if (open === undefined) throw new Error('no modal')
    return open
  })
  const refused = await slack.submit(ana, modal, { What: 'wrong' })
  const stillOpen = slack.modals().length
  await slack.submit(ana, modal, { What: 'right' })

  const [said, noted] = slack.shownIn(channel)
  expect(said).toMatchObject({ text: 'You said: @U0BOT is 1 < 2 & so?', notified: ['U0BOT'] })
  expect(said?.thread).toMatch(/^\d+\.\d+$/u)
  expect(noted).toMatchObject({ text: 'Noted: 60 dinner', onlyFor: ana.id })
  expect(sightOf(modal).text).toContain('What')
  expect(refused.body).toEqual({ response_action: 'errors', errors: { what: 'Try again.' } })
  expect([stillOpen, slack.modals().length]).toEqual([1, 0])
  expect(slack.problems).toEqual([])
})

test('a press can be answered five times through its address', async () => {
  await startOverHttp()
  const element = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } } as const
  await client.chat.postMessage({
    channel: channel.id,
    text: 'a card',
    blocks: [{ type: 'actions', elements: [element] }],
  })
  const [card] = slack.shownIn(channel)
  if (card === undefined) throw new Error('no card')
  const parcel = slack.pressParcel(ana, card, 'More')

  for (let time = 1; time <= 6; time += 1) await slack.send(parcel)

  await soon(() => expect(slack.shownIn(channel)[0]).toMatchObject({ text: 'pressed', edits: 5 }))
})

test('a request that is forged or late is turned away', async () => {
  const url = await startOverHttp()
  const parcel = { type: 'slash_commands', payload: { command: '/tab', text: 'x' } } as const
  const old = new Date(Date.now() - 6 * 60_000)

  const forged = await sendRequest(url, signedRequest(parcel, 'another secret'))
  const late = await sendRequest(url, signedRequest(parcel, signingSecret, old))

  expect([forged.status, late.status]).toEqual([401, 401])
})

test('an event that nobody acknowledges comes three times more, with its count', async () => {
  const counts: (string | undefined)[] = []
  const deaf = createServer((request, response) => {
    counts.push(request.headers['x-slack-retry-num']?.toString())
    response.writeHead(500).end()
  }).listen(0)
  await once(deaf, 'listening')
  stops.push(async () => deaf.close())
  const address = deaf.address()
  if (address === null || typeof address === 'string') throw new Error('a server has a port')
  slack.connectTo(`http://127.0.0.1:${address.port}/`)

  const { ack } = await slack.say(channel, ana, 'hello')

  expect(ack).toMatchObject({ status: 500, tries: 4 })
  expect(counts).toEqual([undefined, '1', '2', '3'])
})

test.each([
  ['a text over its limit', [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }]],
  ['a field that is none', [{ type: 'section', text: { type: 'mrkdwn', text: 'x' }, colour: 'red' }]],
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
  ['mrkdwn in a header', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
  ['two actions of one id', [actionsOf('same', 'same')]],
  ['26 buttons', [actionsOf(...Array.from({ length: 26 }, (_, at) => `a${at}`))]],
  ['two tables', [tableOf(1), tableOf(1)]],
  ['a table of 101 rows', [tableOf(101)]],
  ['an empty rich text', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }]],
  ['a block nobody knows', [{ type: 'hologram' }]],
])('%s is no message', async (_what, blocks) => {
  const call = client.chat.postMessage({ channel: channel.id, text: 'x', blocks })

  await expect(call).rejects.toThrow('invalid_blocks')
  expect(slack.problems.length).toBeGreaterThan(0)
  expect(slack.shownIn(channel)).toEqual([])
})

test.each([
  ['an argument nobody knows', 'chat.postMessage', { text: 'x', colour: 'red' }, 'invalid_arguments'],
  ['blocks without a text', 'chat.postMessage', { blocks: [{ type: 'divider' }] }, 'no_text'],
  ['a method nobody knows', 'chat.shout', { text: 'x' }, 'unknown_method'],
  ['a missing argument', 'chat.update', { text: 'x' }, 'invalid_arguments'],
])('%s is refused', async (_what, method, args, code) => {
  const call = client.apiCall(method, { channel: channel.id, ...args })

  await expect(call).rejects.toThrow(code)
  expect(slack.problems).toHaveLength(1)
})

test('a trigger opens one view, and only at once', async () => {
  const view: ModalView = { type: 'modal', title: { type: 'plain_text', text: 'Add' }, blocks: [{ type: 'divider' }] }
  const used = slack.state.trigger(ana.id, 3_000)
  const old = slack.state.trigger(ana.id, -1)

  await client.views.open({ trigger_id: used, view })

  await expect(client.views.open({ trigger_id: used, view })).rejects.toThrow('exchanged_trigger_id')
  await expect(client.views.open({ trigger_id: old, view })).rejects.toThrow('expired_trigger_id')
  expect(slack.modals()).toHaveLength(1)
})

test('what the bot asks about is told, and a file arrives whole', async () => {
  const who = await client.auth.test()
  const { user } = await client.users.info({ user: ana.id, include_locale: true })
  const { channel: about } = await client.conversations.info({ channel: channel.id, include_num_members: true })
  await client.filesUploadV2({ channel_id: channel.id, file: Buffer.from('a,b\n'), filename: 'tab.csv' })

  expect(who).toMatchObject({ team_id: 'T0HOME', user_id: 'U0BOT' })
  expect(user).toMatchObject({ real_name: 'Ana', tz: 'Europe/Madrid', locale: 'es-ES' })
  expect(about).toMatchObject({ name: 'lisbon', num_members: 2, is_member: true })
  expect(slack.shownIn(channel)[0]?.file).toEqual({ name: 'tab.csv', content: 'a,b\n' })
  expect(slack.problems).toEqual([])
})

test('it is as broken as it is told to be', async () => {
  slack.fail(
    'chat.postMessage',
    { status: 429, retryAfterS: 7 },
    { status: 500 },
    { error: 'is_archived' },
    { reset: 'before' },
    { reset: 'after' },
  )
  const post = () => client.chat.postMessage({ channel: channel.id, text: 'x' })

  await expect(post()).rejects.toMatchObject({ retryAfter: 7 })
  await expect(post()).rejects.toMatchObject({ statusCode: 500 })
  await expect(post()).rejects.toThrow('is_archived')
  await expect(post()).rejects.toThrow()
  const before = slack.shownIn(channel).length
  await expect(post()).rejects.toThrow()

  expect([before, slack.shownIn(channel).length]).toEqual([0, 1])
})

test.each([
  ['*bold* _slanted_ ~struck~ `*code*`', 'bold slanted struck *code*', []],
  ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;', []],
  ['<!channel> and <@U0ANA>', '@channel and @U0ANA', ['channel', 'U0ANA']],
  ['2*3*4 a_b_c <https://a.example|here>', '2*3*4 a_b_c here', []],
])('people see %s as they do on Slack', async (text, seen, notified) => {
  await client.chat.postMessage({ channel: channel.id, text })

  expect(slack.shownIn(channel)[0]).toMatchObject({ text: seen, notified })
})

function actionsOf(...ids: readonly string[]) {
  return {
    type: 'actions',
    elements: ids.map((id) => ({ type: 'button', action_id: id, text: { type: 'plain_text', text: id } })),
  }
}

function tableOf(rows: number) {
  return { type: 'table', rows: Array.from({ length: rows }, () => [{ type: 'raw_text', text: 'x' }]) }
}
