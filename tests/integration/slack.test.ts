import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type SlackBot, startSlackBot, type WayIn } from '../support/slack-bot.js'
import { type Slack, sightOf, signingSecret, startSlack } from '../support/slack-server.js'
import type { SlackChannel, SlackShown, SlackUser, SlackView } from '../support/slack-state.js'
import { sendRequest, signedRequest } from '../support/slack-transport.js'
import { startWorker } from '../support/working.js'

let database: TestDatabase
let connection: Connection
let slack: Slack
let channel: SlackChannel
let ana: SlackUser
let bo: SlackUser
let cy: SlackUser
let bots: Pick<SlackBot, 'stop'>[] = []

beforeEach(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  slack = await startSlack({ ackMs: 1_000 })
  ana = slack.addUser({ id: 'U0ANA', name: 'Ana' })
  bo = slack.addUser({ id: 'U0BO', name: 'Bo' })
  cy = slack.addUser({ id: 'U0CY', name: 'Cy' })
  channel = slack.open('lisbon', [ana, bo, cy])
})

afterEach(async () => {
  for (const bot of bots) await bot.stop()
  bots = []
  await slack.close()
  const found = await verify(connection.pool, migrationsDir())
  await connection.close()
  await database.drop()
  expect(found.filter(({ broken }) => broken > 0)).toEqual([])
  expect(slack.problems).toEqual([])
})

async function start(wayIn: WayIn = 'HTTP'): Promise<SlackBot> {
  const bot = await startSlackBot(database.url, slack, wayIn)
  bots.push(bot)
  return bot
}

/** Waits until something holds; a loaded machine needs patience. */
const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, 20_000)

/** The newest message of the bot in a channel, once one shows this. */
const shows = (text: string, where = channel): Promise<SlackShown> =>
  soon(() => {
    const shown = slack.shownIn(where)
    const found = shown.findLast((message) => message.text.includes(text))
    if (found === undefined) throw new Error(`“${text}” is not shown:\n${shown.map((one) => one.text).join('\n---\n')}`)
    return found
  })

/** A message as it is by now. */
function now(message: SlackShown): SlackShown {
  const found = slack.state.find(message.channel, message.ts)
  if (found === undefined) throw new Error('the message is gone')
  return found
}

const labelsOf = (message: SlackShown): readonly string[] => message.buttons.map(({ label }) => label)

/** The form that stands open. */
const opened = (): Promise<SlackView> =>
  soon(() => {
    const view = slack.modals().at(-1)
    if (view === undefined) throw new Error('no form is open')
    return view
  })

/** Waits until all that was taken in is done and said. */
const quiet = (): Promise<void> =>
  soon(async () => {
    const { rows } = await connection.pool.query<{ waiting: number }>(
      `SELECT (SELECT count(*) FROM inbound_event WHERE processed_at IS NULL)::int
            + (SELECT count(*) FROM outbox WHERE delivered_at IS NULL)::int AS waiting`,
    )
    expect(rows[0]?.waiting).toBe(0)
  })

const mention = ({ id }: { readonly id: string }): string => `<@${id}>`

describe.each<WayIn>(['HTTP', 'Socket Mode'])('by %s', (wayIn) => {
  test('a channel logs, edits and settles by buttons until everybody is even', async () => {
    await start(wayIn)
    for (const person of [ana, bo, cy]) await slack.command(channel, person, 'join')
    await soon(() => expect(slack.shownIn(channel)).toHaveLength(3))

    await slack.command(channel, ana, 'add 60 dinner')
    const card = await shows('dinner')
    // An amount alone says that it is an expense.
    await slack.command(channel, bo, `30 taxi with ${mention(ana)}`)
    await shows('taxi')
    await slack.command(channel, ana, 'edit 1 90 dinner')
    await shows('90.00')
    await slack.command(channel, cy, 'settle')
    const plan = await shows('Settle up')
    const payments = labelsOf(plan)
    for (const label of payments) {
      const payer = [bo, cy].find(({ name }) => label.startsWith(name)) ?? ana
      const ack = await slack.press(payer, now(plan), label)
      expect(ack.status).toBe(200)
    }
    await quiet()
    await slack.command(channel, ana, 'balance')
    const end = await shows('All square')

    expect(labelsOf(card)).toContain('Undo')
    expect(payments).toHaveLength(2)
    expect(end.text).toContain('Ana, Bo, and Cy')
  })

  test('words to the bot become a proposal, and a reply in its thread corrects the same card', async () => {
    await start(wayIn)
    await slack.command(channel, bo, 'join')
    await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi with ${mention(bo)}`)
    const card = await shows('sushi')

    // In a thread of the bot's own message nobody has to name it again.
    await slack.say(channel, ana, 'no, 42', { thread: card.ts })
    await soon(() => expect(now(card).text).toContain('42.00'))
    await slack.press(ana, now(card), 'Confirm')
    await soon(() => expect(now(card).text).toContain('#1'))

    expect(slack.shownIn(channel).filter(({ text }) => text.includes('sushi'))).toHaveLength(1)
    expect(labelsOf(now(card))).toContain('Undo')
  })

  test('bare /tab opens a form, and what it says goes onto the tab', async () => {
    await start(wayIn)
    await slack.command(channel, bo, 'join')
    await slack.command(channel, ana, '')
    const form = await opened()
    const refused = await slack.submit(ana, form, { amount: 'sixty', description: 'dinner' })
    await slack.submit(ana, form, { amount: '60', description: 'dinner', sharers: ['Ana', 'Bo'] })

    const card = await shows('dinner')
    await quiet()

    expect(refused.body).toMatchObject({ response_action: 'errors', errors: { amount: expect.stringMatching(/60/u) } })
    expect(card.text).toContain('60.00')
    expect(slack.modals()).toEqual([])
  })

  test('an event is not acknowledged while the books are out of reach, and then has one effect', async () => {
    await start(wayIn)
    await slack.command(channel, ana, 'join')
    await shows('Ana')
    await closeBooks()

    const said = slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi`)
    await soon(async () => expect(await refusals()).toBeGreaterThan(0))
    await openBooks()
    const { ack } = await said
    await shows('sushi')
    await quiet()

    expect(ack).toMatchObject({ status: 200 })
    expect(ack.tries).toBeGreaterThan(1)
    expect(slack.shownIn(channel).filter(({ text }) => text.includes('sushi'))).toHaveLength(1)
  })

  test('whatever comes twice counts once', async () => {
    await start(wayIn)
    const said = await slack.say(slack.direct(ana), ana, 'add 60 dinner')
    await shows('dinner', said.channel)
    const card = await shows('dinner', said.channel)
    const press = slack.pressParcel(ana, card, 'Undo')

    for (const parcel of said.parcels) await slack.send(parcel)
    await slack.send(press)
    await slack.send(press)
    await quiet()
    await slack.say(said.channel, ana, 'history')
    const history = await shows('newest first', said.channel)

    expect(history.text).toContain('1–1 of 1')
    expect(labelsOf(now(card))).toEqual(['Bring back'])
    expect(now(card).edits).toBe(1)
  })
})

test('an expense is edited in a form that shows it', async () => {
  await start()
  await slack.command(channel, bo, 'join')
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner')

  await slack.press(ana, card, 'Edit')
  const form = await opened()
  await slack.submit(ana, form, { amount: '72.50' })
  const edited = await shows('72.50')
  await quiet()

  expect(sightOf(form).text).toContain('Amount')
  expect(edited.text).toContain('dinner')
  expect(slack.modals()).toEqual([])
})

test('a form that was overtaken is kept open and says so', async () => {
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner')
  await slack.press(ana, card, 'Edit')
  const form = await opened()
  await slack.command(channel, ana, 'edit 1 90')
  await shows('90.00')

  const { body } = await slack.submit(ana, form, { amount: '72.50' })
  await quiet()

  expect(body).toMatchObject({ response_action: 'errors' })
  expect(slack.shownIn(channel).some(({ text }) => text.includes('72.50'))).toBe(false)
})

test('the shortcut reads what somebody else wrote', async () => {
  await start()
  await slack.command(channel, bo, 'join')
  const said = await slack.say(channel, bo, 'I paid 40 for sushi')
  await quiet()
  const before = slack.shownIn(channel).length

  await slack.shortcut(ana, said, 'split')
  const card = await shows('sushi')

  expect(before).toBe(1)
  expect(card.thread).toBe(said.ts)
})

test('a Home shows where somebody stands, and is there again after a change', async () => {
  await start()
  await slack.command(channel, bo, 'join')
  await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner')

  await slack.openHome(ana)
  const seen = await soon(() => {
    const home = slack.homeOf(ana)
    if (home === undefined) throw new Error('no Home yet')
    return sightOf(home).text
  })

  expect(seen).toContain('lisbon')
  expect(seen).toContain('40.00')
})

test('alone with the bot nobody has to name it', async () => {
  await start()
  const alone = slack.direct(ana)

  await slack.say(alone, ana, '60 dinner')
  const card = await shows('dinner', alone)

  expect(labelsOf(card)).toContain('Confirm')
})

test('who comes and goes is known by name', async () => {
  await start()
  const dan = slack.addUser({ id: 'U0DAN', name: 'Daniel R.', displayName: 'dan' })
  await slack.command(channel, ana, 'join')
  await slack.join(channel, dan, ana)
  await slack.command(channel, ana, `add 60 dinner with ${mention(dan)}`)
  const card = await shows('dinner')
  await slack.leave(channel, dan)
  await quiet()

  expect(card.text).toContain('dan')
})

test('a bot that is invited says hello once, and comes back to the same tab', async () => {
  await start()
  const flat = slack.open('flat', [ana], { hasBot: false })

  await slack.join(flat, slack.bot, ana)
  await shows('Hello, I keep', flat)
  await slack.command(flat, ana, 'add 60 rent')
  await shows('rent', flat)
  await slack.leave(flat, slack.bot, ana)
  await slack.join(flat, slack.bot, ana)
  await slack.command(flat, ana, 'history')
  await shows('newest first', flat)
  await quiet()

  expect(slack.shownIn(flat).filter(({ text }) => text.includes('Hello, I keep'))).toHaveLength(1)
})

test('a channel that the bot is not in is told how to invite it', async () => {
  await start()
  const flat = slack.open('flat', [ana], { hasBot: false, kind: 'group' })

  await slack.command(flat, ana, 'add 60 dinner')
  const told = await shows('/invite', flat)
  await quiet()

  expect(told.onlyFor).toBe(ana.id)
})

test('what is forged, old, from the future or recorded is turned away, and a body that comes again has one effect', async () => {
  const bot = await start()
  const now = Date.now()
  const minutes = (count: number) => new Date(now + count * 60_000)
  const said = await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi`)
  await shows('sushi')
  const [parcel] = said.parcels
  if (parcel === undefined) throw new Error('nothing was sent')
  const send = (secret: string, at?: Date) => sendRequest(bot.url, signedRequest(parcel, secret, at))
  const replayed = signedRequest(parcel, signingSecret, minutes(-6))
  const again = signedRequest(parcel, signingSecret, minutes(1))
  const timestamp = { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)) }

  const answers = [
    await send('another secret'),
    await send(signingSecret, minutes(-6)),
    await send(signingSecret, minutes(6)),
    await sendRequest(bot.url, { ...replayed, headers: { ...replayed.headers, ...timestamp } }),
    await sendRequest(bot.url, { body: replayed.body, headers: {} }),
    await send(signingSecret, minutes(1)),
    await send(signingSecret, minutes(1)),
    await sendRequest(bot.url, { ...again, headers: { ...again.headers, 'x-slack-retry-num': '1' } }),
  ]
  await quiet()

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 200, 401, 200])
  expect(slack.shownIn(channel)).toHaveLength(1)
})

test('Slack may ask whether the address is ours, and nobody else may', async () => {
  const { url } = await start()
  const parcel = { type: 'events_api', payload: { type: 'url_verification', challenge: 'c-1', token: 't' } } as const

  const asked = await sendRequest(url, signedRequest(parcel, signingSecret))
  const forged = await sendRequest(url, signedRequest(parcel, 'another secret'))

  expect(asked).toMatchObject({ status: 200, body: { challenge: 'c-1' } })
  expect(forged.status).toBe(401)
})

test('buttons of another program, of an old version and of another workspace are refused kindly', async () => {
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner')
  await slack.press(ana, card, 'Undo')
  await soon(() => expect(labelsOf(now(card))).toEqual(['Bring back']))
  const press = slack.pressParcel(ana, card, 'Undo')
  const foreign = { ...press.payload, team: { id: 'T0ELSE', domain: 'else' }, trigger_id: 'elsewhere' }
  const [action] = Array.isArray(press.payload['actions']) ? press.payload['actions'] : []
  const unknown = { ...press.payload, trigger_id: 'unknown', actions: [{ ...action, value: 'no press of ours' }] }

  const acks = [
    await slack.press(ana, card, 'Undo'),
    await slack.send({ type: 'interactive', payload: unknown }),
    await slack.send({ type: 'interactive', payload: { ...foreign, user: { id: 'U0EVE', team_id: 'T0ELSE' } } }),
  ]
  await quiet()

  expect(acks.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(labelsOf(now(card))).toEqual(['Bring back'])
  await soon(() =>
    expect(slack.shownIn(channel).filter(({ onlyFor }) => onlyFor === ana.id).length).toBeGreaterThanOrEqual(2),
  )
})

test('a form of an older program is refused kindly', async () => {
  await start()
  await slack.command(channel, ana, '')
  const form = await opened()
  const content = { ...form.content, private_metadata: '{"v":0,"chat":"somewhere"}' }

  const { body } = await slack.submit(ana, { ...form, content }, { amount: '60', description: 'dinner' })
  await quiet()

  expect(body).toMatchObject({ response_action: 'errors' })
  expect(slack.shownIn(channel)).toEqual([])
})

test('names come out as they are written and call nobody', async () => {
  await start()
  const odd = slack.addUser({ id: 'U0ODD', name: '<!channel> *Zoë* & ليلى @here &amp; <@U0BO>' })
  channel.members.add(odd.id)

  await slack.command(channel, odd, 'add 60 <i>dinner</i> *and* wine &lt')
  const card = await shows('60.00')

  expect(card.text).toContain(odd.name)
  expect(card.text).toContain('<i>dinner</i>')
  expect(slack.shownIn(channel).flatMap(({ notified }) => notified)).toEqual([])
})

test('a call that Slack refuses for now is made again, in the order of the channel', async () => {
  await start()
  slack.fail('chat.postMessage', { status: 429, retryAfterS: 1 }, { status: 500 }, { reset: 'before' })

  await slack.command(channel, ana, 'add 1 first')
  await slack.command(channel, ana, 'add 2 second')
  await shows('second')

  const texts = slack.shownIn(channel).map(({ text }) => text)
  expect(texts[0]).toContain('first')
  expect(texts).toHaveLength(2)
})

test('answers stay in the thread where they were asked for', async () => {
  await start()
  const said = await slack.say(channel, bo, 'who pays?')

  await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi`, { thread: said.ts })
  const card = await shows('sushi')

  await slack.press(ana, card, 'Confirm')
  await soon(() => expect(now(card).text).toContain('#1'))
  await quiet()

  expect(card.thread).toBe(said.ts)
  expect(slack.shownIn(channel)).toHaveLength(1)
})

test('a Slack that is slow to tell who somebody is holds up no acknowledgement', async () => {
  await start()
  slack.fail('users.info', { delayMs: 6_000 })
  slack.fail('conversations.info', { delayMs: 6_000 })

  const { status } = await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner')

  expect(status).toBe(200)
})

test('a form that does not open is answered in words, to whoever wanted it', async () => {
  await start()
  slack.fail('views.open', { error: 'expired_trigger_id' })

  await slack.command(channel, ana, '')

  expect(slack.shownIn(channel)).toMatchObject([{ onlyFor: ana.id, text: expect.stringContaining('/tab add') }])
})

test('a stranger of a shared channel is on the tab like everybody else', async () => {
  await start()
  const eve = slack.addUser({ id: 'U0EVE', name: 'Eve', team: 'T0ELSE' })
  channel.members.add(eve.id)

  await slack.say(channel, eve, `${mention(slack.bot)} I paid 40 for sushi with ${mention(ana)}`)
  const card = await shows('sushi')
  await slack.press(eve, card, 'Confirm')

  await soon(() => expect(now(card).text).toContain('Paid by Eve'))
})

test('a card that somebody deleted is posted anew', async () => {
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  const card = await shows('dinner')
  slack.state.remove(card)
  await slack.press(ana, card, 'Undo')

  await soon(() => expect(slack.shownIn(channel).map(labelsOf)).toEqual([['Bring back']]))
})

test('nothing more is said in a channel that was archived', async () => {
  await start()
  slack.fail('chat.postMessage', { error: 'is_archived' })

  await slack.command(channel, ana, 'add 60 dinner')
  await soon(() => expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1))
  const alone = slack.direct(ana)
  await slack.say(alone, ana, 'help')
  await soon(() => expect(slack.shownIn(alone)).toHaveLength(1))

  expect(slack.shownIn(channel)).toEqual([])
})

test('a Slack that knows no rich text still shows the words and the buttons', async () => {
  await start()
  slack.fail('chat.postMessage', { error: 'invalid_blocks' })

  await slack.command(channel, ana, 'add 60 <dinner> & more')
  const card = await shows('<dinner> & more')
  await slack.press(ana, card, 'Undo')

  await soon(() => expect(labelsOf(now(card))).toEqual(['Bring back']))
})

test('a workspace that takes the app out hears nothing more, and one that never had it is told so', async () => {
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  await shows('dinner')
  await slack.uninstall(slack.home)
  const calls = slack.calls.length

  await slack.sendEvent(slack.home, { type: 'member_joined_channel', user: cy.id, channel: channel.id })
  const elsewhere = slack.addTeam({ id: 'T0ELSE', name: 'Else', token: 'xoxb-else', botUser: 'U0ELSEBOT' })
  const eve = slack.addUser({ id: 'U0EVE', name: 'Eve', team: elsewhere.id })
  const theirs = slack.open('theirs', [eve], { team: elsewhere.id })
  const { status } = await slack.command(theirs, eve, 'add 60 dinner')
  await quiet()

  expect(status).toBe(200)
  expect(slack.shownIn(theirs)).toMatchObject([{ onlyFor: eve.id }])
  expect(slack.calls.slice(calls).filter(({ method }) => method.startsWith('chat.'))).toEqual([])
})

test('edited words are read again on the same card', async () => {
  await start()
  await slack.command(channel, bo, 'join')
  const said = await slack.say(channel, ana, `${mention(slack.bot)} I paid 40 for sushi`)
  const card = await shows('sushi')

  await slack.rewrite(said, `${mention(slack.bot)} I paid 45 for sushi`)
  await soon(() => expect(now(card).text).toContain('45.00'))
  await quiet()

  expect(slack.shownIn(channel).filter(({ text }) => text.includes('sushi'))).toHaveLength(1)
})

test('an export arrives as a file', async () => {
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  await slack.command(channel, ana, 'export json')

  const file = await soon(() => {
    const found = slack.shownIn(channel).find((message) => message.file !== null)?.file
    if (found == null) throw new Error('no file yet')
    return found
  })

  expect(file.name).toMatch(/\.json$/u)
  expect(JSON.parse(file.content)).toMatchObject({ format: 'tabkeeper/1', entries: [{ total: '60.00' }] })
})

test('a board is pinned, also when it has to be posted anew, and shown all the same where the bot may not pin', async () => {
  bots.push(await startWorker(database.url))
  await start()
  await slack.command(channel, ana, 'add 60 dinner')
  slack.fail('pins.add', { status: 429, retryAfterS: 1 })
  await slack.command(channel, ana, 'board')
  const first = await shows('As of')
  const { pins } = slack.state
  await soon(() => expect(pins).toEqual([{ channel: channel.id, ts: first.ts }]))
  slack.state.remove(first)
  await slack.command(channel, ana, 'add 6 tea')
  const anew = await shows('As of')
  await soon(() => expect(pins[1]).toEqual({ channel: channel.id, ts: anew.ts }))
  slack.fail('pins.add', { error: 'missing_scope' })
  await slack.command(channel, ana, 'board')
  await soon(() => expect(now(anew).text).toContain('This board has moved'))
  await quiet()

  expect(slack.shownIn(channel).filter(({ text }) => text.includes('As of'))).toHaveLength(2)
  expect(pins).toHaveLength(2)
})

test('what is longer than a part of a message stays one message through its edits', async () => {
  bots.push(await startWorker(database.url))
  await start()
  const long = (place: number) => `Maximiliane Featherstonehaugh of the Upper Meadows ${place + 10}`.repeat(2)
  const many = Array.from({ length: 28 }, (_, place) => slack.addUser({ id: `U0LONG${place}`, name: long(place) }))
  const large = slack.open('large', [ana, ...many])
  await slack.command(large, ana, 'add 290 dinner')
  await shows('dinner', large)
  await slack.command(large, ana, 'board')
  const board = await shows('As of', large)
  await slack.command(large, ana, 'settle')
  const plan = await shows('Settle up', large)

  await slack.press(many[0] ?? ana, plan, labelsOf(plan)[0] ?? '')
  await soon(() => expect(labelsOf(now(plan))).not.toContain(labelsOf(plan)[0]))
  await soon(() => expect(now(board).edits).toBeGreaterThan(0))
  await quiet()

  const shown = slack.shownIn(large)
  expect(plan.text.length).toBeGreaterThan(3_000)
  expect(shown.filter(({ text }) => text.includes('As of'))).toHaveLength(1)
  expect(shown.filter(({ text }) => text.includes('Settle up'))).toHaveLength(1)
})

test('what is not meant for the bot gets silence', async () => {
  await start()
  const robot = slack.addUser({ id: 'U0ROBOT', name: 'Robot', isBot: true })

  await slack.say(channel, ana, 'dinner was 60 and lovely')
  await slack.say(channel, robot, `${mention(slack.bot)} I paid 60 for dinner`)
  await quiet()

  expect(slack.shownIn(channel).filter(({ by }) => by === slack.bot.id)).toEqual([])
})

test('connections that Slack ends are made again before they go, and frames that are none end nothing', async () => {
  const warned: string[] = []
  const warn = (warning: Error) => warned.push(warning.name)
  process.on('warning', warn)
  await start('Socket Mode')
  for (const frame of [
    'null',
    '7',
    '{',
    '{"type":"events_api","envelope_id":"1","payload":null}',
    '{"type":"hello","x":1}',
  ]) {
    await slack.sendFrame(frame)
  }
  for (let round = 1; round <= 12; round += 1) {
    slack.refresh()
    const { status } = await slack.command(channel, ana, `add ${round} round ${'abcdefghijkl'[round - 1]}`)
    expect(status).toBe(200)
    await soon(() => expect(slack.connections()).toBe(1))
  }

  await shows('round l')
  process.off('warning', warn)

  expect(warned).toEqual([])
})

/** From now on the database behaves as one that is shut down does, for whoever wants to take an event in. */
async function closeBooks(): Promise<void> {
  await connection.pool.query(`
    CREATE SEQUENCE refused;
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM nextval('refused');
        RAISE EXCEPTION 'the database is shutting down' USING ERRCODE = '57P01';
      END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON inbound_event FOR EACH ROW EXECUTE FUNCTION refuse();`)
}

/** How often that was tried in vain; a sequence keeps its count when a transaction is taken back. */
async function refusals(): Promise<number> {
  const { rows } = await connection.pool.query<{ count: number }>(
    'SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS count FROM refused',
  )
  return rows[0]?.count ?? 0
}

const openBooks = () =>
  connection.pool.query('DROP TRIGGER refuse ON inbound_event; DROP FUNCTION refuse; DROP SEQUENCE refused;')
