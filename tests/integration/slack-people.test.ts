import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelsOf, mention, openSlackRoom, type SlackRoom, soon } from '../support/slack-room.js'

let room: SlackRoom

beforeAll(async () => {
  room = await openSlackRoom()
})

afterAll(() => room.close())

test('the first expense of a channel is shared by its people, less bots, closed accounts and other companies', async () => {
  const { slack, person, shows, saidIn } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const others = [
    person('Robo', { isBot: true }),
    person('Gone', { isDeleted: true }),
    person('Eve', { team: 'T0ELSE' }),
  ]
  const channel = slack.open('trip', [ana, bo, cy, ...others])

  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner', channel)

  expect(card.text).toMatch(/Ana\s+€20\.00\s+Bo\s+€20\.00\s+Cy\s+€20\.00/u)
  for (const { name } of others) expect(card.text).not.toContain(name)
  expect(saidIn(channel)).toHaveLength(1)
})

test('who left the tab stays off it while still in the channel', async () => {
  const { slack, person, shows, quiet } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const channel = slack.open('flat', [ana, bo, cy])

  await slack.command(channel, cy, 'leave')
  await quiet()
  await slack.command(channel, ana, 'add 60 rent')
  const card = await shows('rent', channel)

  expect(card.text).not.toContain('Cy')
})

test('in a large channel somebody has to ask for everybody', async () => {
  const { slack, person, shows, now } = room
  const ana = person('Ana')
  const many = Array.from({ length: 34 }, (_, place) => person(`P${place + 10}`))
  const channel = slack.open('company', [ana, ...many])

  await slack.command(channel, ana, 'add 70 cake')
  const question = await shows('35 people are here', channel)
  await slack.press(ana, question, 'Put all 35 on the tab')
  await soon(() => expect(now(question).text).toContain('#1 cake'))

  expect(now(question).text).toContain('€2.00')
})

test('the bot is named and never shares', async () => {
  const { slack, person, shows, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('boat', [ana, bo])

  await slack.command(channel, ana, `balance ${mention(slack.bot)}`)
  await slack.command(channel, ana, `${mention(slack.bot)} add 60 ferry`)
  const card = await shows('ferry', channel)
  await slack.command(channel, ana, `add 40 tea for ${mention(slack.bot)} ${mention(bo)}`)
  await quiet()

  expect(card.text).toMatch(/Ana\s+€30\.00\s+Bo\s+€30\.00/u)
  expect(card.text.toLowerCase()).not.toContain('keeper')
  expect(saidIn(channel).join()).not.toContain('#2')
})

test('whose account is closed shares nothing new, at once and after a time without the bot', async () => {
  const { slack, person, shows, quiet } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const channel = slack.open('office', [ana, bo, cy])
  await slack.command(channel, ana, 'add 30 before')
  await shows('before', channel)

  const { team } = bo
  slack.addUser({ ...bo, isDeleted: true })
  await slack.sendEvent(slack.home, { type: 'user_change', user: { id: bo.id, team_id: team, deleted: true } })
  await quiet()
  await slack.command(channel, ana, 'add 40 after')
  const card = await shows('after', channel)

  expect(card.text).toMatch(/Ana\s+€20\.00\s+Cy\s+€20\.00/u)
  expect(card.text).not.toContain('Bo')
})

test('an id that Slack knows nobody by is nobody', async () => {
  const { slack, person, shows, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('odd', [ana, bo])

  await slack.command(channel, ana, 'add 60 wine for <@U0NOBODY>')
  const question = await shows('U0NOBODY', channel)
  await quiet()

  expect(question.text).not.toContain('#1')
  expect(labelsOf(question).join()).toContain('guest')
})

test('the pickers of a form offer everybody, and bots and closed accounts are refused at their field', async () => {
  const { slack, person, opened, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const [robot, gone] = [person('Robo', { isBot: true }), person('Gone', { isDeleted: true })]
  const channel = slack.open('form', [ana, bo])
  await slack.command(channel, ana, '')
  const form = await opened()

  const fill = { amount: '60', description: 'dinner' }
  const asPayer = await slack.submit(ana, form, { ...fill, payer: robot.id })
  const asSharer = await slack.submit(ana, form, { ...fill, sharers: [bo.id, gone.id] })
  const asBot = await slack.submit(ana, form, { ...fill, sharers: [bo.id, slack.bot.id] })
  await quiet()

  expect(asPayer.body).toMatchObject({ response_action: 'errors', errors: { payer: expect.stringContaining('Robo') } })
  expect(asSharer.body).toMatchObject({ errors: { sharers: expect.stringContaining('Gone') } })
  expect(asBot.body).toMatchObject({ errors: { sharers: expect.stringContaining('Tabkeeper') } })
  expect(saidIn(channel)).toEqual([])
})

test('a form that opens late is a form, and nothing false is said', async () => {
  const { slack, person, opened, quiet } = room
  const ana = person('Ana')
  const channel = slack.open('late', [ana])
  const before = slack.modals().length
  slack.fail('views.open', { delayMs: 1_500 })

  await slack.command(channel, ana, '')
  await soon(() => expect(slack.modals().length).toBe(before + 1))
  await opened()
  await quiet()

  expect(slack.shownIn(channel)).toEqual([])
})
