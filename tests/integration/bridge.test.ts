import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { type BotApi, type Room, startBotApi } from '../support/bot-api-server.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type SlackBot, startSlackBot } from '../support/slack-bot.js'
import { type Slack, startSlack } from '../support/slack-server.js'
import type { SlackChannel, SlackUser } from '../support/slack-state.js'
import { startTelegramBot, type TelegramBot } from '../support/telegram-bot.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const bo = { id: 12, is_bot: false, first_name: 'Bo' }

let database: TestDatabase
let connection: Connection
let api: BotApi
let slack: Slack
let telegramBot: TelegramBot
let slackBot: SlackBot
let group: Room
let alone: Room
let channel: SlackChannel
let direct: SlackChannel
let anaThere: SlackUser
let cy: SlackUser

beforeEach(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
  api = await startBotApi()
  group = api.open({ id: -100_200_300, type: 'supergroup', title: 'Lisbon', members: [ana, bo] })
  alone = api.open({ id: ana.id, type: 'private', members: [ana] })
  slack = await startSlack({ ackMs: 1_000 })
  anaThere = slack.addUser({ id: 'U0ANA', name: 'Ana Lima' })
  cy = slack.addUser({ id: 'U0CY', name: 'Cy' })
  channel = slack.open('lisbon', [anaThere, cy])
  direct = slack.direct(anaThere)
  telegramBot = await startTelegramBot(database.url, api)
  slackBot = await startSlackBot(database.url, slack, 'HTTP')
})

afterEach(async () => {
  await telegramBot.stop()
  await slackBot.stop()
  await api.close()
  await slack.close()
  const findings = await verify(connection.pool, migrationsDir())
  await connection.close()
  await database.drop()
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
  expect([...api.problems, ...slack.problems]).toEqual([])
})

/** Waits until a chat shows a text; a loaded machine needs patience. */
const shows = <Message extends { readonly text: string }>(
  shown: () => readonly Message[],
  text: string | RegExp,
): Promise<Message> =>
  vi.waitFor(() => {
    const found = shown().findLast((message) =>
      typeof text === 'string' ? message.text.includes(text) : text.test(message.text),
    )
    if (found === undefined)
      throw new Error(
        `no ${text} in:\n${shown()
          .map((one) => one.text)
          .join('\n---\n')}`,
      )
    return found
  }, 20_000)

const onTelegram = (text: string | RegExp, where = group) => shows(() => api.shownIn(where), text)
const onSlack = (text: string | RegExp, where = channel) => shows(() => slack.shownIn(where), text)

const codePattern = /[2-9A-Z]{4}-[2-9A-Z]{4}/u
const codeIn = ({ text }: { readonly text: string }): string => codePattern.exec(text)?.[0] ?? ''

/** Ana links her accounts, then the group and the channel. */
async function bridge(): Promise<void> {
  await api.say(alone, ana, '/link')
  await slack.command(direct, anaThere, `link ${codeIn(await onTelegram(codePattern, alone))}`)
  await slack.press(anaThere, await onSlack('This code is from', direct), 'That is me: join')
  await onSlack('are one person now', direct)

  await api.say(group, bo, '/join')
  await slack.command(channel, cy, 'join')
  await api.say(alone, ana, '/help')
  await api.say(group, ana, '/link')
  const told = await onTelegram(/The code of Lisbon/u, alone)
  await slack.command(channel, anaThere, `link ${codeIn(told)}`)
  await onTelegram('keep one tab now')
}

test('one group in Telegram and Slack: what is logged on one side shows on the other, and a press on either redraws both', async () => {
  await bridge()

  await slack.command(channel, cy, 'add 60 dinner')
  const copy = await onTelegram('dinner')
  await onSlack('dinner')
  await api.press(group, ana, copy, 'Undo')
  await onTelegram('Taken back')
  const undone = await onSlack('Taken back')
  await slack.press(anaThere, undone, 'Bring back')
  const back = await vi.waitFor(() => {
    const shown = api.shownIn(group).find(({ text }) => text.includes('dinner'))
    expect(shown?.text).not.toContain('Taken back')
    return shown
  }, 20_000)

  expect(back?.text).toMatch(/Ana\b[^\n]*€20\.00/u)
  expect(back?.text).not.toContain('Ana Lima')
  await api.say(group, bo, '/balance')
  await slack.command(channel, anaThere, 'balance')
  const balances = [await onTelegram('Balances'), await onSlack('Balances')].map(({ text }) => text)
  for (const text of balances) {
    expect(text).toMatch(/Cy\s+gets back\s+€40\.00/u)
    expect(text).toMatch(/Ana\s+owes\s+€20\.00/u)
    expect(text).toMatch(/Bo\s+owes\s+€20\.00/u)
  }
})
