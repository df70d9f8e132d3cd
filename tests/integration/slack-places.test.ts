import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type SlackBot, startSlackBot } from '../support/slack-bot.js'
import { type Slack, sightOf, startSlack } from '../support/slack-server.js'
import type { SlackChannel, SlackShown, SlackUser } from '../support/slack-state.js'

let database: TestDatabase
let slack: Slack
let bot: SlackBot
let channel: SlackChannel
let ana: SlackUser
let bo: SlackUser

beforeEach(async () => {
  database = await createTestDatabase()
  slack = await startSlack()
  ana = slack.addUser({ id: 'U0ANA', name: 'Ana' })
  bo = slack.addUser({ id: 'U0BO', name: 'Bo' })
  channel = slack.open('lisbon', [ana, bo])
  bot = await startSlackBot(database.url, slack, 'HTTP')
})

afterEach(async () => {
  await bot.stop()
  await slack.close()
  await database.drop()
  expect(slack.problems).toEqual([])
})

const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, 20_000)

/** The newest message of the bot in the channel, once one shows this. */
const shows = (text: string, where = channel): Promise<SlackShown> =>
  soon(() => {
    const found = slack.shownIn(where).findLast((message) => message.text.includes(text))
    if (found === undefined) throw new Error(`“${text}” is not shown`)
    return found
  })

const textNow = ({ channel: where, ts }: SlackShown): string => slack.state.find(where, ts)?.text ?? ''

test('under a message that was split, whoever says “no” corrects the card, and chatter does not', async () => {
  await slack.command(channel, ana, 'join')
  const said = await slack.say(channel, bo, 'I paid 40 for sushi')
  await slack.shortcut(ana, said, 'split')
  const card = await shows('40.00')

  await slack.say(channel, bo, 'no thanks, I had enough', { thread: said.ts })
  await slack.say(channel, bo, 'I like 50 ways of sushi', { thread: said.ts })
  await slack.say(channel, bo, 'no, 42', { thread: said.ts })
  await soon(() => expect(textNow(card)).toContain('42.00'))

  expect(textNow(card)).toContain('Paid by Bo')
  expect(slack.shownIn(channel).filter(({ thread }) => thread === said.ts)).toHaveLength(1)
})

test('a payment is confirmed in the Home, and its card in the channel knows', async () => {
  await slack.command(channel, ana, 'add 60 dinner with <@U0BO>')
  await slack.command(channel, bo, 'pay <@U0ANA> 10')
  const card = await shows('has it arrived')

  await slack.openHome(ana)
  const home = slack.homeOf(ana)
  if (home === undefined) throw new Error('no Home')
  const [gotIt] = sightOf(home).buttons
  if (gotIt === undefined) throw new Error('nothing waits in the Home')
  await slack.pressInView(ana, home, gotIt)
  await soon(() => expect(textNow(card)).toContain('Ana got it'))

  expect(sightOf(home).text).toContain('Bo paid you €10.00')
  await soon(() => expect(sightOf(slack.homeOf(ana) ?? home).text).not.toContain('Bo paid you'))
})

test('the Home has the plan posted into the channel', async () => {
  await slack.command(channel, ana, 'add 60 dinner with <@U0BO>')
  await shows('dinner')

  await slack.openHome(bo)
  const home = slack.homeOf(bo)
  if (home === undefined) throw new Error('no Home')
  const settle = sightOf(home).buttons.find(({ label }) => label === 'Settle up')
  if (settle === undefined) throw new Error('nothing to settle')
  await slack.pressInView(bo, home, settle)

  expect(sightOf(home).text).toContain('You owe €30.00.')
  expect((await shows('Bo pays Ana')).buttons.map(({ label }) => label)).toEqual(['Bo paid Ana €30.00'])
})

test('a channel that Slack gives another id keeps its tab', async () => {
  await slack.command(channel, ana, 'add 60 dinner with <@U0BO>')
  await shows('dinner')
  const moved = slack.open('lisbon-shared', [ana, bo])

  const event = { type: 'channel_id_changed', old_channel_id: channel.id, new_channel_id: moved.id, event_ts: '1.1' }
  const ack = await slack.sendEvent(slack.home, event)
  await slack.command(moved, bo, 'history')

  expect(ack.status).toBe(200)
  expect((await shows('newest first', moved)).text).toContain('dinner')
})

test('nobody gets onto a tab because a channel went away', async () => {
  const alone = slack.open('alone', [ana])
  await slack.command(alone, ana, 'join')
  await shows('Ana', alone)

  await slack.sendEvent(slack.home, { type: 'channel_deleted', channel: alone.id, event_ts: '1.1' })
  await slack.command(alone, ana, 'members')

  expect((await shows('on the tab', alone)).text).toContain('Ana')
  await soon(() => expect(slack.shownIn(alone).at(-1)?.text).toContain('1 person on the tab'))
})

test('nobody loses their name while Slack does not tell it', async () => {
  await slack.command(channel, bo, 'join')
  await shows('Bo is on the tab')
  await bot.stop()
  bot = await startSlackBot(database.url, slack, 'HTTP')
  slack.fail('users.info', ...Array.from({ length: 10 }, () => ({ status: 500 })))

  await slack.say(channel, bo, `<@${slack.bot.id}> add 60 dinner with <@U0ANA>`)
  const card = await shows('60.00')

  expect(card.text).toContain('Paid by Bo')
  expect(card.text).toContain('Ana')
})

test('a workspace that joins an organization keeps its tabs and its people', async () => {
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner')
  await bot.stop()
  slack.addTeam({ ...slack.home, enterprise: 'E0ORG' })
  bot = await startSlackBot(database.url, slack, 'HTTP')

  await slack.press(ana, card, 'Undo')
  await soon(() =>
    expect(slack.state.find(channel.id, card.ts)?.buttons.map(({ label }) => label)).toEqual(['Bring back']),
  )
  await slack.command(channel, bo, 'members')

  expect((await shows('on the tab')).text).toContain('2 people on the tab')
})
