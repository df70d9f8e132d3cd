import { afterAll, beforeAll, expect, test } from 'vitest'
import { mention, openSlackRoom, type SlackRoom, soon } from '../support/slack-room.js'

let room: SlackRoom

beforeAll(async () => {
  room = await openSlackRoom()
})

afterAll(() => room.close())

test('below a card people talk with each other; an expense and a correction there are meant for the bot', async () => {
  const { slack, person, shows, now, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('trip', [ana, bo])
  await slack.command(channel, ana, 'add 20 wood')
  const card = await shows('wood', channel)
  await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for the boat`)
  const proposal = await shows('boat', channel)
  const before = saidIn(channel).length

  for (const thread of [card.ts, proposal.ts]) {
    for (const words of ['was that with tip?', 'yes I think so', '20 is a lot', 'haha ok', 'nice boat!', 'thanks']) {
      await slack.say(channel, bo, words, { thread })
    }
  }
  await quiet()
  const after = saidIn(channel).length
  await slack.say(channel, bo, 'I paid 5 for the bus too', { thread: card.ts })
  const next = await shows('bus', channel)
  await slack.say(channel, ana, 'no, 42', { thread: proposal.ts })
  await soon(() => expect(now(proposal).text).toContain('€42.00'))

  expect(after).toBe(before)
  expect(next.thread).toBe(card.ts)
})

test('what only the asker wants to read only the asker sees', async () => {
  const { slack, person, shows, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('quiet', [ana, bo])
  const said = await slack.say(channel, bo, 'lovely weather today')

  await slack.command(channel, ana, 'help')
  await slack.command(channel, ana, 'help add')
  await slack.command(channel, ana, 'me')
  await slack.command(channel, ana, 'add')
  await slack.shortcut(ana, said, 'split')
  const help = await shows('/tab add', channel)
  await quiet()

  expect(help.onlyFor).toBe(ana.id)
  expect(saidIn(channel)).toEqual([])
  expect(slack.shownIn(channel).map(({ onlyFor }) => onlyFor)).toEqual(Array(5).fill(ana.id))
})

test('a message that was picked out twice has one card', async () => {
  const { slack, person, shows, saidIn, quiet } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const channel = slack.open('museum', [ana, bo, cy])
  const said = await slack.say(channel, bo, 'I paid 30 for the museum')

  await slack.shortcut(bo, said, 'split')
  await shows('museum', channel)
  await slack.shortcut(cy, said, 'split')
  const told = await shows('on the tab already', channel)
  await quiet()

  expect(saidIn(channel)).toHaveLength(1)
  expect(told.onlyFor).toBe(cy.id)
})

test('what a channel does not take is told to whoever asked, under their command or alone', async () => {
  const { slack, person, shows, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('announcements', [ana, bo])
  const alone = slack.direct(bo)
  slack.fail('chat.postMessage', { error: 'restricted_action_read_only_channel' }, { error: 'as_user_not_supported' })

  await slack.command(channel, ana, 'add 12 silent')
  const told = await shows('silent', channel)
  await slack.say(channel, bo, `${mention(slack.bot)} add 14 hushed`)
  const toldAlone = await shows('hushed', alone)
  await quiet()

  expect(told.onlyFor).toBe(ana.id)
  expect(told.text).toContain('#1')
  expect(toldAlone.text).toContain('#2')
})

test('a command that takes long to store is acknowledged in time, and done once', async () => {
  const { slack, bot, connection, person, shows, quiet, saidIn } = room
  const ana = person('Ana')
  const channel = slack.open('slow', [ana])
  // As long as Slack itself waits.
  slack.connectTo(bot.url, undefined, 3_000)
  await slack.command(channel, ana, 'join')
  await quiet()
  const client = await connection.pool.connect()
  await client.query('BEGIN; LOCK TABLE inbound_event IN ACCESS EXCLUSIVE MODE')

  const { status } = await slack.command(channel, ana, 'add 12 tea')
  slack.connectTo(bot.url)
  const before = saidIn(channel).length
  await client.query('COMMIT')
  client.release()
  await shows('#1 tea', channel)

  expect([status, before]).toEqual([200, 1])
})

test('emoji and styles are read as they are seen, in commands, forms and answers', async () => {
  const { slack, person, shows, opened, now } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('emoji', [ana, bo])

  await slack.command(channel, ana, 'add 21 :pizza: :our_own: night :wave::skin-tone-3:')
  const pizza = await shows('night', channel)
  await slack.command(channel, ana, '')
  await slack.submit(ana, await opened(), { amount: '23', description: 'beers :beers::beers:' })
  const beers = await shows('beers', channel)
  await slack.say(channel, ana, `${mention(slack.bot)} *I paid 30 for* _taxi_ :taxi:`)
  const taxi = await shows('taxi', channel)
  await slack.say(channel, bo, ':thumbsup::skin-tone-4:', { thread: taxi.ts })
  await soon(() => expect(now(taxi).text).toContain('#3'))

  expect(pizza.text).toContain('🍕 :our_own: night 👋🏼')
  expect(beers.text).toContain('beers 🍻🍻')
  expect(now(taxi).text).toContain('#3 taxi')
})

test('between two people nobody is told to invite the bot, which cannot be done there', async () => {
  const { slack, person, shows } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const two = slack.open('', [ana, bo], { id: 'D0ANABO', kind: 'im', hasBot: false })

  await slack.command(two, ana, 'add 60 dinner')

  expect((await shows('conversation of two', two)).onlyFor).toBe(ana.id)
})
