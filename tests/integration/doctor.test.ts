import { once } from 'node:events'
import { createServer as createHttp, type RequestListener } from 'node:http'
import { createServer as createSocketServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAsk } from '../../adapters/http/ask.js'
import { examineInstalled, examineSlack } from '../../adapters/slack/web/doctor.js'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { runProgram } from '../support/program.js'
import { startRatesServer } from '../support/rates-server.js'

const token = '7000001:token-of-the-doctor'
const servers: Server[] = []
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close()
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections()
  }
})

afterAll(() => database.drop())

async function listen(server: Server): Promise<string> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server of a port has one')
  return `127.0.0.1:${address.port}`
}

type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }

/** A server that answers by path; 404 elsewhere. */
async function serve(answers: Readonly<Record<string, Answer>>): Promise<string> {
  const answer: RequestListener = (request, response) => {
    const { status = 200, headers = {}, body = {} } = answers[request.url ?? ''] ?? { status: 404 }
    response.writeHead(status, headers).end(JSON.stringify(body))
  }
  return `http://${await listen(createHttp(answer))}`
}

const telegram = (webhook: object, headers: Record<string, string> = {}) =>
  serve({
    [`/bot${token}/getMe`]: {
      headers,
      body: {
        ok: true,
        result: { id: 1, is_bot: true, first_name: 'T', username: 'tab_bot', can_read_all_group_messages: false },
      },
    },
    [`/bot${token}/getWebhookInfo`]: {
      headers,
      body: { ok: true, result: { url: '', has_custom_certificate: false, pending_update_count: 0, ...webhook } },
    },
  })

/** A Redis that knows INFO, and asks for nothing else. */
const redisWith = async (policy: string): Promise<string> => {
  const info = `# Memory\r\nmaxmemory_policy:${policy}\r\nredis_version:8.0.0\r\nloading:0\r\n`
  const server = createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (data) => {
      // One answer a command: each begins with the number of its parts.
      for (const command of String(data)
        .split(/^\*\d+\r\n/mu)
        .slice(1)) {
        socket.write(/info/iu.test(command) ? `$${info.length}\r\n${info}\r\n` : '+OK\r\n')
      }
    })
  })
  return `redis://${await listen(server)}`
}

async function examine(variables: Readonly<Record<string, string>>) {
  const { code, output, errors } = await runProgram(['doctor'], variables)
  const line = (about: string) => output.split('\n').filter((each) => each.slice(3).startsWith(`${about}: `))
  return { code, output, errors, line }
}

test('where all is well, every line says so', async () => {
  const gemini = await serve({ '/v1beta/models/gemini-3.5-flash-lite': {} })
  const slack = await serve({
    '/api/auth.test': { body: { ok: true, team: 'Hostel' } },
    '/api/apps.connections.open': { body: { ok: true, url: 'wss://slack.example.org' } },
  })
  const own = await serve({ '/healthz': {} })
  const rates = await startRatesServer()
  const publications = [{ day: new Date().toISOString().slice(0, 10), quote: 'JPY', rate: 172.4 }]
  rates.publish('frankfurter', publications)
  rates.publish('ecb', publications)

  const { code, output, errors, line } = await examine({
    RATES_URL: rates.frankfurter,
    RATES_FALLBACK_URL: rates.ecb,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: await telegram({}),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: `${slack}/api/`,
    GEMINI_API_KEY: 'key',
    GEMINI_BASE_URL: gemini,
    DATABASE_URL: database.url,
    REDIS_URL: await redisWith('noeviction'),
    PUBLIC_URL: own,
  })
  await rates.close()

  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(
    output
      .trim()
      .split('\n')
      .filter((each) => !each.startsWith('ok ')),
  ).toEqual([])
  expect(line('Telegram')[0]).toContain('@tab_bot')
  expect(line('Telegram privacy')[0]).toContain('/setprivacy')
  expect(line('Clock')).toHaveLength(1)
  expect(output).not.toContain(token)
})

test('without any setting nothing is wrong, and the lines say what is not used', async () => {
  const { code, line } = await examine({})

  expect(code).toBe(0)
  for (const about of ['Database', 'Redis', 'Telegram', 'Slack', 'Gemini']) expect(line(about)[0]).toMatch(/^-- /u)
})

test('everything that is wrong is told at once, with what to do and without secrets', async () => {
  const closed = `127.0.0.1:${new URL(await serve({})).port}`
  for (const server of servers.splice(0)) server.close()

  const { code, output, line } = await examine({
    TELEGRAM_BOT_TOKEN: 'a b',
    PORT: 'x',
    DATABASE_URL: `postgres://ana:hunter2@${closed}/tab`,
    REDIS_URL: `redis://:hunter2@${closed}`,
    GEMINI_API_KEY: 'key-hunter2',
    GEMINI_BASE_URL: `http://${closed}`,
    SLACK_BOT_TOKEN: 'xoxb-hunter2',
    SLACK_APP_TOKEN: 'xapp-hunter2',
    SLACK_API_URL: `http://${closed}/api/`,
  })

  expect(code).toBe(1)
  expect(line('Configuration')).toHaveLength(2)
  expect(line('Database')[0]).toMatch(/^!! .*ECONNREFUSED.*DATABASE_URL/u)
  expect(line('Redis')[0]).toMatch(/^!! .*ECONNREFUSED.*REDIS_URL/u)
  expect(line('Gemini')[0]).toMatch(/^!! .*ECONNREFUSED.*GEMINI_BASE_URL/u)
  expect(line('Slack')[0]).toMatch(/^!! .*ECONNREFUSED.*SLACK_API_URL/u)
  expect(output).not.toContain('hunter2')
})

const hook = { TELEGRAM_WEBHOOK_URL: 'https://tab.example.org', TELEGRAM_WEBHOOK_SECRET: 'secret' }

test.each([
  ['a token Telegram does not know', '1:other', {}, {}, 'Telegram', /TELEGRAM_BOT_TOKEN.*BotFather/u],
  [
    'a webhook nobody configured',
    token,
    { url: 'https://else.example.org/x' },
    {},
    'Telegram webhook',
    /TELEGRAM_WEBHOOK_URL is not set/u,
  ],
  ['a webhook that is not set', token, {}, hook, 'Telegram webhook', /not told the address yet/u],
  ['another address', token, { url: 'https://else.example.org/x' }, hook, 'Telegram webhook', /another address/u],
  [
    'calls that fail',
    token,
    {
      url: 'https://tab.example.org/telegram/webhook',
      last_error_message: 'Connection refused',
      pending_update_count: 7,
    },
    hook,
    'Telegram webhook',
    /Connection refused.*7 updates wait/u,
  ],
  ['updates that pile up', token, { pending_update_count: 5_000 }, {}, 'Telegram webhook', /5000 updates wait/u],
] as const)('Telegram: %s', async (_what, given, webhook, variables, about, words) => {
  const { code, line } = await examine({
    TELEGRAM_BOT_TOKEN: given,
    TELEGRAM_API_ROOT: await telegram(webhook),
    ...variables,
  })

  expect(code).toBe(1)
  expect(line(about)[0]).toMatch(words)
  expect(line(about)[0]).toMatch(/^!! /u)
})

test.each([
  [403, /GEMINI_API_KEY is not accepted/u],
  [404, /GEMINI_MODEL/u],
  [429, /quota/u],
])('Gemini answers %i', async (status, words) => {
  const gemini = await serve({ '/v1beta/models/gemini-3.5-flash-lite': { status } })

  const { code, line } = await examine({ GEMINI_API_KEY: 'key', GEMINI_BASE_URL: gemini })

  expect(code).toBe(1)
  expect(line('Gemini')[0]).toMatch(words)
})

test('Slack lacks scopes, and does not know the app', async () => {
  const apiUrl = await serve({
    '/auth.test': { headers: { 'x-oauth-scopes': 'chat:write,commands' }, body: { ok: true } },
    '/apps.connections.open': { body: { ok: false, error: 'invalid_auth' } },
  })

  const scopes = ['chat:write', 'files:write', 'users:read']
  const ask = createAsk(() => {})
  const found = await examineSlack(ask, {
    botToken: 'xoxb-1',
    appToken: 'xapp-1',
    signingSecret: 'abc',
    apiUrl,
    scopes,
  })

  expect(found).toMatchObject([
    { state: 'wrong', says: expect.stringContaining('lacks the scopes files:write, users:read') },
    { state: 'wrong', says: expect.stringContaining('invalid_auth') },
    { state: 'wrong', says: expect.stringContaining('SLACK_SIGNING_SECRET') },
  ])
})

test('the tokens of workspaces are asked about, and each that is refused is told with where to install again', async () => {
  const refused = await serve({ '/auth.test': { body: { ok: false, error: 'token_revoked' } } })
  const known = await serve({ '/auth.test': { headers: { 'x-oauth-scopes': 'chat:write' }, body: { ok: true } } })
  const ask = createAsk(() => {})
  const at = (apiUrl: string, scopes: readonly string[]) => ({ apiUrl, scopes, installAt: 'https://tab/slack/install' })
  const two = ['T1', 'T2'].map((place) => ({ place, token: `xoxb-${place}` }))

  const wrong = await examineInstalled(ask, two, at(refused, []))
  const fine = await examineInstalled(ask, two, at(known, ['chat:write']))
  const scopeless = await examineInstalled(ask, two.slice(1), at(known, ['pins:write']))
  const { line } = await examine({
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'secret',
    SLACK_STATE_SECRET: 's'.repeat(40),
    SLACK_SIGNING_SECRET: 'a'.repeat(32),
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    PUBLIC_URL: known,
    SLACK_API_URL: known,
    DATABASE_URL: database.url,
  })

  expect(wrong.map(({ says }) => says)).toEqual([
    expect.stringMatching(/token_revoked.*T1.*slack\/install/u),
    expect.stringMatching(/token_revoked.*T2/u),
  ])
  expect(fine).toMatchObject([{ state: 'fine', says: expect.stringContaining('2') }])
  expect(scopeless).toMatchObject([{ state: 'wrong', says: expect.stringMatching(/T2 lacks the scopes pins:write/u) }])
  expect(line('Slack workspaces')[0]).toMatch(/^ok .*\/slack\/install/u)
})

test('a clock that is off, a Redis that forgets, a database without tables', async () => {
  const empty = await createEmptyDatabase()
  const { code, line } = await examine({
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: await telegram({}, { date: new Date(Date.now() + 95_000).toUTCString() }),
    REDIS_URL: await redisWith('allkeys-lru'),
    DATABASE_URL: empty.url,
  })
  await empty.drop()

  expect(code).toBe(1)
  expect(line('Clock')[0]).toMatch(/^!! .*[6-9]\d s behind.*NTP/u)
  expect(line('Redis')[0]).toMatch(/^!! .*allkeys-lru.*noeviction/u)
  expect(line('Migrations')[0]).toContain('next start')
})
