import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type SlackBot, startSlackBot } from '../support/slack-bot.js'
import { type Slack, startSlack } from '../support/slack-server.js'
import type { SlackTeam } from '../support/slack-state.js'

const acme: SlackTeam = { id: 'T0ACME', name: 'Acme', token: 'xoxb-acme', botUser: 'U0ACMEBOT' }

let database: TestDatabase
let slack: Slack
let bot: SlackBot
const variables = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '123.456',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
}

beforeEach(async () => {
  database = await createTestDatabase()
  slack = await startSlack()
  bot = await startSlackBot(database.url, slack, 'HTTP', variables)
})

afterEach(async () => {
  await bot.stop()
  await slack.close()
  await database.drop()
  expect(slack.problems).toEqual([])
})

/** Somebody installs the app by the page of the bot, and comes back with what Slack gave. */
async function install(team: SlackTeam): Promise<Response> {
  const page = await fetch(`${bot.root}/slack/install`, { redirect: 'manual' })
  const state = new URL(page.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const [cookie = ''] = (page.headers.get('set-cookie') ?? '').split(';')
  const back = new URLSearchParams({ code: slack.grant({ team, by: 'U0EVE' }), state })
  return fetch(`${bot.root}/slack/oauth_redirect?${back}`, { headers: { cookie } })
}

/** A channel of the workspace, and somebody in it. */
function acmeChannel() {
  const eve = slack.addUser({ id: 'U0EVE', name: 'Eve', team: acme.id })
  slack.addUser({ id: acme.botUser, name: 'Tabkeeper', team: acme.id, isBot: true })
  return { eve, channel: slack.open('acme', [eve], { id: 'C0ACME', team: acme.id }) }
}

const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, 20_000)

test('a workspace lets the app in by itself, and is served with a token of its own', async () => {
  const installed = await install(acme)
  const { eve, channel } = acmeChannel()

  await slack.command(channel, eve, 'add 60 dinner')
  await soon(() => expect(slack.shownIn(channel)).toHaveLength(1))

  expect(installed.status).toBe(200)
  expect(await installed.text()).toContain('Acme')
  expect(slack.shownIn(channel)[0]).toMatchObject({ by: acme.botUser, text: expect.stringContaining('dinner') })
})

test('a workspace that took the app out and lets it in again finds its tab', async () => {
  await install(acme)
  const { eve, channel } = acmeChannel()
  await slack.command(channel, eve, 'add 60 dinner')
  await soon(() => expect(slack.shownIn(channel)).toHaveLength(1))

  await slack.uninstall(acme)
  const away = await slack.command(channel, eve, 'history')
  await install({ ...acme, token: 'xoxb-acme-again' })
  await slack.command(channel, eve, 'history')

  await soon(() => expect(slack.shownIn(channel).at(-1)?.text).toContain('newest first'))
  expect(away.body).toMatchObject({ response_type: 'ephemeral' })
})

test('in a channel of two companies that both have the app, whoever speaks to it is told once that there are two tabs', async () => {
  await install(acme)
  await install(slack.home)
  const { eve } = acmeChannel()
  const about = { team: acme.id, sharedBy: [acme.id, slack.home.id] }
  const [shared, other] = [
    slack.open('both', [eve], { id: 'C0BOTH', ...about }),
    slack.open('one', [eve], { id: 'C0ONE', ...about, sharedBy: [acme.id, 'T0NOBODY'] }),
  ]

  await slack.command(other, eve, 'add 60 dinner')
  await slack.command(shared, eve, 'add 60 dinner')
  await slack.command(shared, eve, 'balance')
  await soon(() => expect(slack.shownIn(shared)).toHaveLength(3))
  await soon(() => expect(slack.shownIn(other)).toHaveLength(1))

  const told = slack.shownIn(shared).filter(({ text }) => text.includes('a tab of its own'))
  expect(told).toMatchObject([{ onlyFor: eve.id }])
})

test('who comes back without having been sent gets no further', async () => {
  const code = slack.grant({ team: acme, by: 'U0EVE' })

  const { status } = await fetch(`${bot.root}/slack/oauth_redirect?code=${code}&state=invented`)

  expect(status).toBe(400)
  expect(slack.calls).toEqual([])
})
