import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type SlackBot, startSlackBot } from '../support/slack-bot.js'
import { type Slack, sightOf, startSlack } from '../support/slack-server.js'
import type { SlackChannel, SlackShown, SlackUser, SlackView } from '../support/slack-state.js'

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

const homeOf = async (who: SlackUser): Promise<SlackView> => {
  await slack.openHome(who)
  const home = slack.homeOf(who)
  if (home === undefined) throw new Error('no Home')
  return home
}

const pressed = async (who: SlackUser, view: SlackView, label: string): Promise<void> => {
  const button = sightOf(view).buttons.find((one) => one.label === label)
  if (button === undefined) throw new Error(`no “${label}” in ${sightOf(view).text}`)
  await slack.pressInView(who, view, button)
}

/** The modal that stands open, once it shows this. */
const modalShows = (text: string): Promise<SlackView> =>
  soon(() => {
    const found = slack.modals().findLast((view) => sightOf(view).text.includes(text))
    if (found === undefined) throw new Error(`no modal shows “${text}”`)
    return found
  })

test('what the Home is asked for only the asker sees; the plan is said in the channel at a press of its own', async () => {
  await slack.command(channel, ana, 'add 60 dinner with <@U0BO>')
  await shows('dinner')
  const home = await homeOf(bo)
  const before = slack.shownIn(channel).length

  await pressed(bo, home, 'Show balances')
  await modalShows('Balances')
  await pressed(bo, home, 'Help')
  await modalShows('/tab help')
  await pressed(bo, home, 'Settle up')
  const plan = await modalShows('Bo pays Ana')
  expect(slack.shownIn(channel)).toHaveLength(before)
  await pressed(bo, plan, 'Say it in the channel')

  expect(sightOf(home).text).toContain('You owe €30.00.')
  expect((await shows('Bo pays Ana')).buttons.map(({ label }) => label)).toEqual(['Bo paid Ana €30.00'])
})

test('settings are changed and an expense is added from the Home', async () => {
  await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner')
  const home = await homeOf(ana)

  await pressed(ana, home, 'Settings')
  const settings = await modalShows('Read every message')
  await pressed(ana, settings, 'Turn fewest payments off')
  await modalShows('Fewest payments: off')
  await shows('Ana changed a setting')
  await pressed(ana, home, 'Add an expense')
  const form = await modalShows('Paid by')
  await slack.submit(ana, form, { amount: '8', description: 'tram' })

  expect((await shows('tram')).text).toMatch(/Ana\s+€4\.00\s+Bo\s+€4\.00/u)
})

test('a Home begins with the sum of all tabs, then what waits with its channel, then the channels by what is open, page by page', async () => {
  const names = Array.from({ length: 14 }, (_, place) => `trip-${String.fromCharCode(97 + place)}`)
  const channels = names.map((name) => slack.open(name, [ana, bo]))
  for (const [place, where] of channels.entries()) {
    await slack.command(where, ana, `add ${2 * (place + 1)} tea`)
    await shows('tea', where)
  }
  const paid = channels[13]
  if (paid === undefined) throw new Error('no channel')
  await slack.command(paid, bo, 'pay <@U0ANA> 1')
  await shows('has it arrived', paid)

  const home = await homeOf(ana)
  const { text } = sightOf(home)
  await pressed(ana, home, 'More channels')
  const second = sightOf(slack.homeOf(ana) ?? home).text

  expect(text).toContain('In all: You get €104.00 back.')
  expect(text).toMatch(/trip-n.{0,3}Bo paid you €1\.00/su)
  expect(text.indexOf('trip-m')).toBeLessThan(text.indexOf('trip-c'))
  expect(text).not.toContain('trip-b')
  expect(text).toContain('Page 1 of 2')
  expect(second).toContain('trip-a')
  expect(second).toContain('trip-b')
  expect(second).not.toContain('trip-m')
})

test('a channel that is renamed bears its new name', async () => {
  await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner')

  const event = { type: 'channel_rename', channel: { id: channel.id, name: 'porto', created: 1 }, event_ts: '1.1' }
  await slack.sendEvent(slack.home, event)
  const { text } = sightOf(await homeOf(ana))

  expect(text).toContain('porto')
  expect(text).not.toContain('lisbon')
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
