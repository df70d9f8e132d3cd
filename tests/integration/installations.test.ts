import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { openInstallations } from '../../adapters/postgres/installations.js'
import { redirectPath, scopes } from '../../adapters/slack/install/manifest.js'
import { installPath, slackOAuth } from '../../adapters/slack/install/oauth.js'
import { createLog } from '../../src/log.js'
import type { Installation } from '../../src/ports/installations.js'
import { createWords } from '../../src/present/words.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type Slack, startSlack } from '../support/slack-server.js'

let database: TestDatabase
let connection: Connection
let slack: Slack
let now = new Date('2026-03-12T18:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 4, onIdleError: () => {} })
  slack = await startSlack()
})
afterEach(async () => {
  await connection.pool.query('DELETE FROM installation')
})
afterAll(async () => {
  await slack.close()
  await connection.close()
  await database.drop()
})

const key = (fill: number): Buffer => Buffer.alloc(32, fill)

const installed = (about: Partial<Installation> = {}): Installation => ({
  platform: 'slack',
  enterprise: null,
  team: 'T1',
  botUser: 'U1',
  token: 'xoxb-secret-token',
  scopes: ['commands'],
  installedBy: 'U2',
  installedAt: now,
  ...about,
})

test('a token is kept sealed, each time otherwise, and found again', async () => {
  const installations = await openInstallations(connection.prisma, [key(1)])
  await installations.save(installed())
  await installations.save(installed({ team: 'T2' }))

  const stored = await connection.pool.query<{ row: string; token: Buffer }>(
    'SELECT installation::text AS row, token FROM installation',
  )
  const found = await installations.find('slack', { enterprise: null, team: 'T1' })

  expect(found).toEqual(installed())
  expect(stored.rows.some(({ token }) => token.includes('xoxb'))).toBe(false)
  expect(stored.rows[0]?.token.equals(stored.rows[1]?.token ?? Buffer.alloc(0))).toBe(false)
  expect(await installations.find('slack', { enterprise: null, team: 'T3' })).toBeNull()
})

test('an organization lets the app into all its workspaces; one of its own comes first', async () => {
  const installations = await openInstallations(connection.prisma, [key(1)])
  await installations.save(installed({ enterprise: 'E1', team: null, token: 'xoxb-organization' }))
  await installations.save(installed({ enterprise: 'E1', team: 'T1' }))

  const elsewhere = await installations.find('slack', { enterprise: 'E1', team: 'T9' })
  const own = await installations.find('slack', { enterprise: 'E1', team: 'T1' })

  expect(elsewhere).toMatchObject({ token: 'xoxb-organization', team: null })
  expect(own).toMatchObject({ token: 'xoxb-secret-token', team: 'T1' })
})

test('a new key reads what an old one sealed and seals it anew, so that the old one can go', async () => {
  const before = await openInstallations(connection.prisma, [key(1)])
  await before.save(installed())

  await openInstallations(connection.prisma, [key(2), key(1)])
  const after = await openInstallations(connection.prisma, [key(2)])

  expect((await after.find('slack', { enterprise: null, team: 'T1' }))?.token).toBe('xoxb-secret-token')
})

test('a wrong key is one sentence, whoever asks and when', async () => {
  const installations = await openInstallations(connection.prisma, [key(1)])
  await installations.save(installed())
  const wrong = /^ENCRYPTION_KEY does not open the stored tokens: set it to the key they were sealed with/u

  await expect(openInstallations(connection.prisma, [key(2)])).rejects.toThrow(wrong)
  await connection.pool.query(`UPDATE installation SET team = 'T2'`)
  await expect(installations.find('slack', { enterprise: null, team: 'T2' })).rejects.toThrow(wrong)
})

test('whoever throws the app out is forgotten, but not whoever let it in again since', async () => {
  const installations = await openInstallations(connection.prisma, [key(1)])
  const place = { enterprise: null, team: 'T1' }
  await installations.save(installed())

  await installations.forget('slack', place, new Date(now.getTime() - 60_000))
  const kept = await installations.find('slack', place)
  await installations.forget('slack', place, now)

  expect(kept).not.toBeNull()
  expect(await installations.find('slack', place)).toBeNull()
})

/** A server with the two pages, and what is needed to walk through them. */
async function openPages(): Promise<{ readonly server: HttpServer; readonly get: Get }> {
  const installations = await openInstallations(connection.prisma, [key(1)])
  const words = createWords({ locale: 'en', timezone: 'UTC' }, [])
  const log = createLog('silent')
  const routes = slackOAuth({
    clientId: '12.34',
    clientSecret: 'client secret',
    stateSecret: 'state secret',
    apiUrl: slack.apiUrl,
    publicUrl: 'https://tab.example',
    scopes,
    clock: { now: () => now },
    say: (phrase, values) => words.say(`install.${phrase}`, values),
    save: installations.save,
    log,
  })
  const server = await createHttpServer({ port: 0, routes, log })
  const get: Get = (path, cookie) =>
    fetch(`http://127.0.0.1:${server.port}${path}`, {
      redirect: 'manual',
      headers: cookie === undefined ? {} : { cookie },
    })
  return { server, get }
}

type Get = (path: string, cookie?: string) => Promise<Response>

/** Asks for the installation: what Slack is given, and the cookie that comes with it. */
async function begin(get: Get) {
  const response = await get(installPath)
  const authorize = new URL(response.headers.get('location') ?? '')
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return { response, authorize, cookie, state: authorize.searchParams.get('state') ?? '' }
}

const back = (about: Readonly<Record<string, string>>): string => `${redirectPath}?${new URLSearchParams(about)}`

test('a workspace lets the app in by two pages, and its token is kept', async () => {
  const { server, get } = await openPages()
  const team = { id: 'T7', name: 'Chess & <b>Friends</b>', token: 'xoxb-chess', botUser: 'U7' }
  const code = slack.grant({ team, by: 'U8' })

  const { response, authorize, cookie, state } = await begin(get)
  const done = await get(back({ code, state }), cookie)
  const page = await done.text()
  await server.close()

  const installations = await openInstallations(connection.prisma, [key(1)])
  expect(response.status).toBe(302)
  expect(authorize.pathname).toBe('/oauth/v2/authorize')
  expect(authorize.searchParams.get('client_id')).toBe('12.34')
  expect(authorize.searchParams.get('scope')).toContain('commands')
  expect(authorize.searchParams.get('redirect_uri')).toBe('https://tab.example/slack/oauth_redirect')
  expect(response.headers.get('set-cookie')).toContain('HttpOnly; SameSite=Lax; Secure')
  expect(done.status).toBe(200)
  expect(page).toContain('Tabkeeper is in Chess &amp; &lt;b&gt;Friends&lt;/b&gt; now.')
  expect(page).not.toContain('xoxb')
  expect(await installations.find('slack', { enterprise: null, team: 'T7' })).toMatchObject({
    token: 'xoxb-chess',
    botUser: 'U7',
    installedBy: 'U8',
  })
})

test('who comes back too late, elsewhere or with a state of their own making gets nowhere', async () => {
  const { server, get } = await openPages()
  const code = slack.grant({ team: { id: 'T8', name: 'Eight', token: 'xoxb-eight', botUser: 'U1' }, by: 'U8' })
  const { cookie, state } = await begin(get)
  const other = await begin(get)

  const answers = [
    await get(back({ code, state })),
    await get(back({ code, state }), other.cookie),
    await get(back({ code, state: `${state}x` }), cookie),
    await get(back({ code, state: '' }), cookie),
    await get(back({ code }), cookie),
  ]
  now = new Date(now.getTime() + 601_000)
  answers.push(await get(back({ code, state }), cookie))
  const pages = await Promise.all(answers.map((answer) => answer.text()))
  await server.close()

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
  for (const page of pages) expect(page).toContain('Begin again at /slack/install.')
  expect((await connection.pool.query('SELECT FROM installation')).rowCount).toBe(0)
})

test('a refusal, a wrong code and a Slack that is away each have a sentence', async () => {
  const { server, get } = await openPages()
  const visit = async (about: Readonly<Record<string, string>>) => {
    const { cookie, state } = await begin(get)
    const answer = await get(back({ ...about, state }), cookie)
    return { status: answer.status, page: await answer.text() }
  }

  const denied = await visit({ error: 'access_denied' })
  const wrong = await visit({ code: 'never granted' })
  slack.fail('oauth.v2.access', { status: 503 })
  const away = await visit({ code: 'granted' })
  await server.close()

  expect(denied).toMatchObject({ status: 200, page: expect.stringContaining('Nothing was installed') })
  expect(wrong).toMatchObject({ status: 400, page: expect.stringContaining('Slack did not let Tabkeeper in') })
  expect(away).toMatchObject({ status: 502, page: expect.stringContaining('Slack cannot be reached right now') })
})
