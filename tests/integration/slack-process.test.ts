import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { appToken, type Slack, signingSecret, startSlack } from '../support/slack-server.js'

/** How often the program is killed; each start takes about a second. */
const kills = 4
const perLife = 3
const timeoutMs = 120_000

let database: TestDatabase
let connection: Connection
let slack: Slack
let processes: BotProcess[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  slack = await startSlack()
})

afterEach(async () => {
  for (const one of processes) await one.end('SIGKILL')
  processes = []
  await slack.close()
  const found = await verify(connection.pool, migrationsDir())
  await connection.close()
  await database.drop()
  expect(found.filter(({ broken }) => broken > 0)).toEqual([])
})

const configuration = () => ({
  DATABASE_URL: database.url,
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.home.token,
  LOG_LEVEL: 'error',
})

function start(variables: Readonly<Record<string, string>>): BotProcess {
  const started = startBotProcess(['bot'], { ...configuration(), ...variables })
  processes.push(started)
  return started
}

const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 60_000, interval: 50 })

async function startOverHttp(): Promise<BotProcess> {
  const port = await freePort()
  const started = start({ SLACK_SIGNING_SECRET: signingSecret, PORT: String(port) })
  await soon(async () => expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200))
  slack.connectTo(`http://127.0.0.1:${port}/slack/events`)
  return started
}

test(
  `killed ${kills} times right after it acknowledged, it answers everything in a later life`,
  async () => {
    const ana = slack.addUser({ id: 'U0ANA', name: 'Ana' })
    const channels = Array.from({ length: perLife }, (_, place) => slack.open(`channel-${place}`, [ana]))
    const acknowledged: string[] = []

    for (let life = 0; life <= kills; life += 1) {
      const running = await startOverHttp()
      for (const [place, channel] of channels.entries()) {
        const thing = `thing${life}x${place}`
        const { status } = await slack.command(channel, ana, `add 1 ${thing}`)
        if (status === 200) acknowledged.push(thing)
      }
      if (life < kills) await running.end('SIGKILL')
    }
    await soon(() => {
      const shown = channels.flatMap((channel) => slack.shownIn(channel).map(({ text }) => text))
      expect(acknowledged.filter((thing) => !shown.some((text) => text.includes(thing)))).toEqual([])
    })

    const { rows } = await connection.pool.query<{ description: string }>('SELECT description FROM entry')
    expect(rows.map(({ description }) => description).sort()).toEqual([...acknowledged].sort())
    expect(acknowledged).toHaveLength((kills + 1) * perLife)
    expect(slack.problems).toEqual([])
  },
  timeoutMs,
)

test(
  'by Socket Mode it needs no address, and stops when it is asked to',
  async () => {
    const ana = slack.addUser({ id: 'U0ANA', name: 'Ana' })
    const channel = slack.open('lisbon', [ana])
    const running = start({ SLACK_APP_TOKEN: appToken, PORT: String(await freePort()) })

    await slack.command(channel, ana, 'add 60 dinner')
    await soon(() => expect(slack.shownIn(channel)).toHaveLength(1))
    const ended = await running.end('SIGTERM')

    expect(ended).toMatchObject({ code: 0, errors: '' })
    expect(slack.problems).toEqual([])
  },
  timeoutMs,
)

test.each([
  ['a wrong bot token', { SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: appToken }, 'SLACK_BOT_TOKEN'],
  ['a wrong app token', { SLACK_APP_TOKEN: 'xapp-wrong' }, 'SLACK_APP_TOKEN'],
])(
  '%s is named at the start',
  async (_what, variables, named) => {
    const ended = await start({ ...variables, PORT: String(await freePort()) }).ended

    expect(ended.code).toBe(1)
    expect(ended.errors).toContain(named)
  },
  timeoutMs,
)
