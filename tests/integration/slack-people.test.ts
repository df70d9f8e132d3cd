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

test('a form offers the people of the channel, and of all others bots and closed accounts are refused at their field', async () => {
  const { slack, person, opened, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const [robot, gone] = [person('Robo', { isBot: true }), person('Gone', { isDeleted: true })]
  const channel = slack.open('form', [ana, bo, robot, gone])
  await slack.command(channel, ana, '')
  const form = await opened()

  const fill = { amount: '60', description: 'dinner' }
  const asOther = await slack.submit(ana, form, { ...fill, others: [robot.id] })
  const asSharer = await slack.submit(ana, form, { ...fill, sharers: ['Bo'], others: [gone.id] })
  const asBot = await slack.submit(ana, form, { ...fill, others: [slack.bot.id] })
  await quiet()

  expect(JSON.stringify(form.content)).toMatch(/"text":"Ana"[^\]]*"text":"Bo"/u)
  expect(JSON.stringify(form.content)).not.toMatch(/Robo|Gone/u)
  expect(asOther.body).toMatchObject({ response_action: 'errors', errors: { others: expect.stringContaining('Robo') } })
  expect(asSharer.body).toMatchObject({ errors: { others: expect.stringContaining('Gone') } })
  expect(asBot.body).toMatchObject({ errors: { others: expect.stringContaining('Tabkeeper') } })
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

test('whatever is wrong with a form is said beside its field, and the form stays open with all that was typed', async () => {
  const { slack, person, opened, shows, saidIn } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('errors', [ana, bo])
  await slack.command(channel, ana, 'add 10 first')
  await shows('first', channel)
  await slack.command(channel, ana, '')
  const form = await opened()
  const fill = { amount: '60', description: 'dinner', date: '2026-11-20' }

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ...['10.555', '0', '10/0', '99999999999', '12 or 13'].map((amount) => ['amount', { amount }] as const),
    ['date', { date: '2061-01-01' }],
    ['rest', { rest: 'paid by Bo 40 Cyrill 20' }],
    ['rest', { rest: 'for @nobody' }],
  ]
  for (const [field, given] of wrong) {
    const { body } = await slack.submit(ana, form, { ...fill, ...given })
    expect([given, Object.keys((body as { errors?: object } | undefined)?.errors ?? {})]).toEqual([given, [field]])
  }
  expect(saidIn(channel)).toHaveLength(1)
  await slack.submit(ana, form, { ...fill, rest: '@bo 20 @ana 40' })

  expect((await shows('dinner', channel)).text).toMatch(/Ana\s+€40\.00\s+Bo\s+€20\.00/u)
})

test('the form of an entry shows who paid and who shares, guests too, and what is cleared is cleared', async () => {
  const { slack, person, opened, shows } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('clear', [ana, bo])
  await slack.command(channel, ana, 'guest Dan')
  await slack.command(channel, ana, `add 60 dinner #food for ${mention(ana)} @Dan`)
  const card = await shows('dinner', channel)

  await slack.press(ana, card, 'Edit')
  const form = await opened()
  const shown = JSON.stringify(form.content)
  await slack.submit(ana, form, { description: null, category: null, payer: 'Bo', sharers: ['Dan', 'Bo'] })
  const edited = await shows('Paid by Bo', channel)

  expect(shown).toMatch(/"initial_options":\[\{[^\]]*"text":"Ana"[^\]]*"text":"Dan"/u)
  expect(edited.text).toMatch(/Bo\s+€30\.00\s+Dan\s+€30\.00/u)
  expect(edited.text).not.toContain('#1 dinner')
  expect(edited.text).not.toContain('Ana €')
})

test('Edit on a proposal opens the form, and the same card is drawn anew', async () => {
  const { slack, person, opened, shows, now } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('amend', [ana, bo])
  await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi`)
  const card = await shows('sushi', channel)

  await slack.press(bo, card, 'Edit')
  const form = await opened()
  const none = await slack.submit(bo, form, {})
  const bad = await slack.submit(bo, form, { amount: '0' })
  await slack.submit(bo, form, { amount: '42', sharers: ['Bo'] })
  await soon(() => expect(now(card).text).toContain('42.00'))
  await slack.press(bo, now(card), 'Edit')
  const again = await opened()
  await slack.press(ana, now(card), 'Confirm')
  await soon(() => expect(now(card).text).toContain('#1'))
  const late = await slack.submit(bo, again, { amount: '43' })

  expect(none.body).toMatchObject({ response_action: 'errors' })
  expect(bad.body).toMatchObject({ errors: { amount: expect.any(String) } })
  expect(now(card).text).toMatch(/Bo\s+€42\.00/u)
  expect(late.body).toMatchObject({ errors: { amount: expect.stringContaining('changed') } })
})

test('a payment is edited by pickers, too', async () => {
  const { slack, person, opened, shows } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const channel = slack.open('paid', [ana, bo, cy])
  await slack.command(channel, ana, `pay ${mention(bo)} 20`)
  const card = await shows('20.00', channel)

  await slack.press(ana, card, 'Edit')
  await slack.submit(ana, await opened(), { payee: 'Cy', amount: '25' })

  expect((await shows('25.00', channel)).text).toContain('Cy')
})

test('bots are no people that the tab does not know', async () => {
  const { slack, person, shows } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')]
  const channel = slack.open('robots', [ana, bo, cy, person('Robo', { isBot: true })])

  await slack.command(channel, cy, 'leave')
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner', channel)
  await slack.command(channel, ana, 'balance')
  const { text } = await shows('Balances', channel)

  expect([card.text, text].join()).not.toContain('of the 4')
  expect(card.text).toContain('of the 3')
})

test('an import is answered with what works on Slack, and works like that', async () => {
  const { slack, person, shows } = room
  const ana = person('Ana')
  const channel = slack.open('moving', [ana])

  await slack.command(channel, ana, 'import')
  const told = await shows('carries no file', channel)

  expect(told.onlyFor).toBe(ana.id)
  expect(told.text).toContain('in a message that begins with my name')
})

test('whoever is named in words and not on the tab is asked about, and not left out', async () => {
  const { slack, person, shows, saidIn, quiet } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('named', [ana, bo, person('Gone', { isDeleted: true })])
  const gone = person('Left', { isDeleted: true })

  await slack.say(channel, ana, `${mention(slack.bot)} I paid 10 for beer for ${mention(gone)}`)
  const first = await shows('Left', channel)
  await slack.say(channel, ana, `${mention(slack.bot)} I paid 45 for lunch for <!subteam^S1|@eng>`)
  const second = await shows('eng', channel)
  await quiet()

  expect(first.text).toContain('I know no Left here')
  expect(second.text).toContain('I know no eng here')
  expect(saidIn(channel).join()).not.toContain('Shall I write')
})

test('who is asked whether a payment has arrived is called, so that Slack rings', async () => {
  const { slack, person, shows } = room
  const [ana, bo] = [person('Ana'), person('Bo')]
  const channel = slack.open('ring', [ana, bo])
  await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner', channel)

  await slack.command(channel, bo, `pay ${mention(ana)} 30`)
  const { notified } = await shows('has it arrived', channel)

  expect(notified).toEqual([ana.id])
})

test('a file of which Slack tells only the id is read as what it is', async () => {
  const { slack, person, shows } = room
  const ana = person('Ana')
  const channel = slack.open('files', [ana])
  const csv = Buffer.from(
    'Date,Description,Category,Cost,Currency,Ana,Bo\n2026-01-02,Tea,Food,4.00,EUR,2.00,-2.00\n\n2026-01-02,Total balance,,,EUR,2.00,-2.00\n',
  )
  slack.state.files.set('F0CSV', { name: 'book.csv', mime: 'text/csv', content: csv, shares: [] })

  const file = { id: 'F0CSV', mode: 'file_access', file_access: 'check_file_info', name: 'book.csv' }
  await slack.say(channel, ana, `${mention(slack.bot)} import`, { files: [file] })

  expect((await shows('Balances in the file', channel)).text).toContain('Bo')
})

test('what is for the admins of a channel is for whoever made it, and the admins of the workspace', async () => {
  const { slack, person, shows } = room
  const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy', { isAdmin: true })]
  const channel = slack.open('rules', [ana, bo, cy])

  await slack.command(channel, ana, 'roles admins')
  await shows('from now on the admins of the chat may change settings', channel)
  await slack.command(channel, bo, 'currency USD')
  const refused = await shows('That is for the admins of this chat', channel)
  await slack.command(channel, cy, 'currency CHF')
  await shows('Swiss Franc', channel)

  expect(refused.text).toContain('/tab roles tells more')
})
