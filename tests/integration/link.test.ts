import { strict as assert } from 'node:assert'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { createOutbox } from '../../adapters/postgres/outbox.js'
import { verify } from '../../adapters/postgres/verify.js'
import type { Platform } from '../../src/chat/event.js'
import { createTestBooks, type Heards, openTestBooks, type TestBooks, type TestChat } from '../support/chat.js'

let tab: TestBooks
let now = new Date('2026-03-12T18:00:00Z')
let rooms = 0

beforeAll(async () => {
  tab = await createTestBooks(() => now)
})
// Codes and tries are counted by the hour, and people go from test to test.
beforeEach(() => later(61))
afterAll(async () => {
  const findings = await verify(tab.pool, migrationsDir())
  expect(findings.filter(({ broken }) => broken > 0)).toEqual([])
  expect(tab.errors).toEqual([])
  await tab.close()
})

const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** A group chat of its own, in which these people have spoken. */
async function group(platform: Platform, ...people: readonly string[]): Promise<TestChat> {
  rooms += 1
  const chat = tab.room(`${platform}-${rooms}`, { platform })
  for (const who of people) await chat.say(`${who}: /join`)
  return chat
}

const privateRooms = new Map<string, TestChat>()

/** The room in which that person is alone with the bot. */
function alone(platform: Platform, who: string): TestChat {
  const name = `private/${platform}/${who}`
  const room = privateRooms.get(name) ?? tab.room(name, { platform, isPrivate: true })
  privateRooms.set(name, room)
  return room
}

function codeIn({ text }: { readonly text: string }): string {
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/u.exec(text)?.[0]
  assert(code !== undefined, `there is a code in “${text}”`)
  return code
}

/** The code that somebody asks for in a group, wherever it is told. */
async function codeOf(chat: TestChat, who: string): Promise<string> {
  const told = await chat.say(`${who}: /link`)
  return codeIn(told.text.includes('private chat') ? { text: last(alone(chat.chat.platform, who)) } : told)
}

/** Makes the two accounts one person, the first of them the one that stays. */
async function joinAccounts(first: readonly [Platform, string], second: readonly [Platform, string]): Promise<Heards> {
  const code = codeIn(await alone(...first).say(`${first[1]}: /link`))
  await alone(...second).say(`${second[1]}: /link ${code}`)
  return alone(...second).press(second[1], 'That is me: join')
}

/** Types the code of one chat in the other. */
async function joinChats(one: TestChat, who: string, other: TestChat, whoThere = who): Promise<Heards> {
  const code = await codeOf(one, who)
  return other.say(`${whoThere}: /link ${code}`)
}

const last = ({ heard }: TestChat): string => heard.at(-1)?.text ?? ''

/** What each person on the tab is off by, the others left out. */
async function balancesOf(chat: TestChat): Promise<Record<string, bigint>> {
  const { group, members } = await chat.home('Ana')
  const balances = await tab.books.balances.of(group.id)
  return Object.fromEntries(
    balances.map(({ member, net }) => [members.find(({ id }) => id === member)?.name ?? '?', net.amountMinor]),
  )
}

test('a Telegram group and a Slack channel keep one tab, and who is in both is one member', async () => {
  const telegram = await group('telegram', 'Ana', 'Bo')
  const slack = await group('slack', 'Ana', 'Cy')

  const joined = await joinAccounts(['telegram', 'Ana'], ['slack', 'Ana'])
  const linked = await joinChats(telegram, 'Ana', slack)
  const added = await slack.say('Ana: /add 60 dinner')

  expect(joined.text).toContain('Ana (Slack) and Ana are one person now')
  expect(linked.text).toContain('keep one tab now')
  expect(telegram.heard.some(({ text }) => text.includes('has linked this chat with slack-2'))).toBe(true)
  expect(last(telegram)).toBe(added.text)
  expect(await balancesOf(telegram)).toEqual({ Ana: 4000n, Bo: -2000n, Cy: -2000n })
  expect((await telegram.say('Bo: /balance')).text).toBe((await slack.say('Cy: /balance')).text)
  expect(last(telegram)).not.toContain('Ana (2)')
})

test('who leaves the Telegram group but is in the Slack channel still shares', async () => {
  const telegram = await group('telegram', 'Lea', 'Max')
  const slack = await group('slack', 'Lea')
  await joinAccounts(['telegram', 'Lea'], ['slack', 'Lea'])
  await joinChats(telegram, 'Lea', slack)

  await telegram.comeAndGo([], ['Lea', 'Max'])

  const { members } = await slack.home('Lea')
  expect(members.filter(({ active }) => active).map(({ name }) => name)).not.toContain('Max')
  expect(members.find(({ name }) => name === 'Lea')?.active).toBe(true)
})

test('a press on either copy redraws both', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await joinChats(one, 'Ana', two)
  await one.say('Ana: /add 60 dinner')

  await two.press('Ana', 'Undo')

  expect(last(one)).toContain('Taken back')
  expect(one.heard.at(-1)?.op).toBe('edit')
  expect(last(one)).toBe(last(two))

  await one.press('Bo', 'Bring back')

  // Somebody else brings it back, which a card drawn anew tells nobody.
  const told = 'Bo brought back #1 dinner, €60.00: it counts again.'
  expect([one, two].map(({ heard }) => heard.filter(({ text }) => text === told).length)).toEqual([1, 1])
  expect(last(two)).toContain('Brought back by Bo.')
  expect(await balancesOf(two)).toEqual({ Ana: 3000n, Bo: -3000n })
})

test('an edit shows everywhere: the new version as a card, the old one as replaced', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await joinChats(one, 'Ana', two)
  await one.say('Ana: /add 60 dinner')

  await two.say('Ana: /edit 1 40')

  const [redrawn, fresh] = one.heard.slice(-2)
  expect([redrawn?.op, fresh?.op]).toEqual(['edit', 'post'])
  expect(redrawn?.text).toContain('Changed since: the newer card of #1 counts.')
  expect(fresh?.text).toContain('€40.00')
})

test('the payee answers where they are, and both chats see it', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await joinChats(one, 'Ana', two)
  await two.say('Ana: /pay @bo 20 loan')

  await one.press('Bo', 'Got it')

  expect(last(one)).toContain('Bo got it.')
  expect(last(two)).toContain('Bo got it.')
})

test('what was proposed stays where it was said until it is confirmed', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await joinChats(one, 'Ana', two)
  const before = two.heard.length

  await one.tell('Ana: I paid 84 for sushi')
  const proposed = two.heard.length
  await one.press('Ana', 'Confirm')

  expect(proposed).toBe(before)
  expect(last(two)).toContain('#1 sushi')
  expect(last(two)).toBe(last(one))
})

test('two accounts that were two members of one group are one from then on, and nothing is lost', async () => {
  const chat = await group('telegram', 'Ana', 'Rob', 'Robert')
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Robert: /add 30 taxi for @ana @rob')
  await chat.say('Rob: /pay @robert 5')

  await joinAccounts(['telegram', 'Rob'], ['telegram', 'Robert'])
  const undone = await chat.say('Rob: /undo')
  const history = await chat.say('Ana: /history @rob')

  expect(undone.text).toContain('#3')
  expect(await balancesOf(chat)).toEqual({ Ana: 2500n, Rob: -2500n })
  expect(history.text).toContain('dinner')
  expect(history.text).toContain('taxi')
  expect((await chat.say('Ana: /members')).text).toContain('2 people')
  expect((await chat.say('Ana: /why @rob')).text).toContain('€25.00')
  expect((await chat.say('Ana: /settle')).text).toContain('Rob pays Ana €25.00')
  expect((await chat.say('Ana: /history')).text).toContain('linked the account Robert (Telegram)')
})

test('whoever typed a code of somebody else reads whose it is, alone, and stays who they are', async () => {
  const chat = await group('telegram', 'Mallory', 'Anabel')
  await chat.say('Anabel: /add 20 tea for @mallory')
  const code = codeIn(await alone('telegram', 'Mallory').say('Mallory: /link'))

  const aloud = await chat.say(`Anabel: /link ${code}`)
  const asked = await alone('telegram', 'Anabel').say(`Anabel: /link ${code}`)
  const kept = await alone('telegram', 'Anabel').press('Anabel', 'Do not join')

  expect(aloud.text).toContain('write it to me in a private chat')
  expect(asked.text).toContain('This code is from Mallory (Telegram).')
  expect(kept.text).toBe('Nothing was joined.')
  expect(await balancesOf(chat)).toEqual({ Anabel: 2000n, Mallory: -2000n })
  const [button] = asked.all.flatMap(({ buttons }) => buttons)
  assert(button !== undefined, 'there are buttons')
  expect((await chat.press('Mallory', button.press)).text).toContain('write it to me in a private chat')
})

test('an account that is taken apart again has what it brought along', async () => {
  const chat = await group('telegram', 'Ana', 'Stefan', 'Steve')
  await chat.say('Steve: /add 30 taxi for @ana @steve')
  await joinAccounts(['telegram', 'Stefan'], ['telegram', 'Steve'])
  await chat.say('Stefan: /add 20 tea for @ana @stefan')

  const apart = await alone('telegram', 'Steve').say('Steve: /unlink')

  expect(apart.text).toContain('Steve (Telegram) is a person of its own again')
  expect(await balancesOf(chat)).toEqual({ Ana: -2500n, Stefan: 1000n, Steve: 1500n })
  expect((await chat.say('Ana: /members')).text).toContain('3 people')
})

test('only somebody on both tabs links them', async () => {
  const one = await group('telegram', 'Ana', 'Bo')
  const two = await group('slack', 'Cy')
  const code = await codeOf(one, 'Ana')

  const refused = await two.say(`Cy: /link ${code}`)
  const stillWorks = await tab.room(two.chat.chat, { platform: 'slack' }).say('Cy: /members')

  expect(refused.text).toContain('Only somebody on both tabs can link them.')
  expect(stillWorks.text).toContain('1 person')
})

test('two tabs that both have entries stay two', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana', 'Cy')
  await one.say('Ana: /add 60 dinner')
  await two.say('Ana: /add 10 tea')

  const refused = await joinChats(one, 'Ana', two)

  expect(refused.text).toContain('two books cannot become one')
  expect(await balancesOf(one)).toEqual({ Ana: 3000n, Bo: -3000n })
})

test('the tab with entries keeps its books whichever side the code came from', async () => {
  const empty = await group('terminal', 'Ana', 'Cy')
  const written = await group('terminal', 'Ana', 'Bo')
  await written.say('Ana: /add 60 dinner')

  await joinChats(empty, 'Ana', written)

  expect((await empty.say('Cy: /history')).text).toContain('dinner')
  expect((await empty.say('Cy: /members')).text).toContain('3 people')
})

test('a chat that is taken out begins afresh, and the books stay with the other', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await joinChats(one, 'Ana', two)
  later(1)
  await one.say('Ana: /add 60 dinner')
  later(1)

  const out = await two.say('Ana: /link off')
  await two.say('Ana: /add 10 tea')

  expect(out.text).toContain('a fresh tab of its own')
  expect(last(one)).toContain('The books stay here.')
  expect(await balancesOf(one)).toEqual({ Ana: 3000n, Bo: -3000n })
  expect((await one.say('Ana: /history')).text).toMatch(/took the chat .* out[\s\S]*#1[\s\S]*linked the chat/u)
  expect((await two.say('Ana: /history')).text).toContain('tea')
  expect((await two.say('Ana: /history')).text).not.toContain('dinner')
})

test('a code works once, for ten minutes, and however it is typed', async () => {
  const one = await group('terminal', 'Ana')
  const two = await group('terminal', 'Ana')
  const three = await group('terminal', 'Ana')
  const code = await codeOf(one, 'Ana')
  const old = await codeOf(one, 'Ana')

  const used = await two.say(`Ana: /link ${code.toLowerCase().replace('-', ' ')}`)
  const again = await three.say(`Ana: /link ${code}`)
  later(11)
  const late = await three.say(`Ana: /link ${old}`)

  expect(used.text).toContain('keep one tab now')
  expect(again.text).toContain('That code does not work')
  expect(late.text).toContain('That code does not work')
})

test('codes cannot be guessed, and nobody collects them', async () => {
  const chat = await group('terminal', 'Eve')
  const codes: string[] = []
  for (let asked = 0; asked < 11; asked += 1) codes.push((await chat.say('Eve: /link')).text)
  const wrong: string[] = []
  for (const typed of [...Array(9).fill('AAAA-AAAA'), 'what?', 'AAAA-AAAA']) {
    wrong.push((await chat.say(`Eve: /link ${typed}`)).text)
  }

  expect(codes.at(9)).toContain('The code of')
  expect(codes.at(10)).toContain('You have asked for 10 codes within an hour.')
  expect(wrong.at(9)).toContain('That code does not work')
  expect(wrong.at(10)).toContain('Too many codes were wrong.')

  later(61)

  expect((await chat.say('Eve: /link')).text).toContain('The code of')
  const stored = await tab.query<{ hash: string }>('SELECT hash FROM link_code', [])
  expect(stored.every(({ hash }) => /^[0-9a-f]{64}$/u.test(hash))).toBe(true)
})

test('a code for a group is told privately to whom asked', async () => {
  const chat = await group('terminal', 'Dora')

  const unknown = await chat.say('Dora: /link')
  await alone('terminal', 'Dora').say('Dora: /help')
  const known = await chat.say('Dora: /link')

  expect(unknown.all.map(({ op }) => op)).toEqual(['toast'])
  expect(known.text).toBe('Dora, the code is in our private chat.')
  expect(last(alone('terminal', 'Dora'))).toContain(`The code of ${chat.chat.chat} is `)
})

test('the code of one’s own account, tab or the wrong place is refused and stays good', async () => {
  const chat = await group('terminal', 'Ana')
  const other = await group('terminal', 'Ana')
  const own = codeIn(await alone('terminal', 'Ana').say('Ana: /link'))
  const code = await codeOf(chat, 'Ana')

  expect((await alone('terminal', 'Ana').say(`Ana: /link ${own}`)).text).toContain('You are that person already.')
  expect((await chat.say(`Ana: /link ${code}`)).text).toContain('the code of this very tab')
  expect((await alone('terminal', 'Ana').say(`Ana: /link ${code}`)).text).toContain('Write it in the other group')
  expect((await chat.say('Ana: /unlink')).text).toContain('This chat shares its tab with no other.')
  expect((await alone('terminal', 'Ana').say('Ana: /unlink')).text).toContain('linked with no other')
  expect((await other.say(`Ana: /link ${code}`)).text).toContain('keep one tab now')
})

test('two processes use one code at once: one link, and the other is told', async () => {
  const chat = await group('terminal', 'Ana', 'Bo')
  const code = await codeOf(chat, 'Ana')
  const other = openTestBooks(tab.url, () => now)
  const targets = [tab.room('race-1'), other.room('race-2')]
  for (const target of targets) await target.say('Ana: /join')

  const answers = await Promise.all(targets.map((target) => target.say(`Ana: /link ${code}`)))

  const told = answers.map(({ text }) => (text.includes('keep one tab now') ? 'linked' : 'refused'))
  expect(told.sort()).toEqual(['linked', 'refused'])
  expect(other.errors).toEqual([])
  expect((await tab.books.groups.chatsOf((await chat.home('Ana')).group.id)).length).toBe(2)
  await other.close()
})

test('a link that rests on what has changed writes nothing, whatever is written beside it', async () => {
  const one = await group('terminal', 'Ana', 'Bo')
  const two = await group('terminal', 'Ana')
  await one.say('Ana: /link')
  const codes = await tab.query<{ hash: string }>('SELECT hash FROM link_code ORDER BY created_at DESC LIMIT 1', [])
  const home = await one.home('Ana')
  const other = await two.home('Ana')
  const link = (from: typeof home, into: typeof home, versionBehind: bigint) =>
    tab.commit({
      inbound: null,
      group: from.group,
      by: from.sender,
      at: now,
      replies: [],
      changes: [
        {
          kind: 'groupsLinked',
          code: codes[0]?.hash ?? '',
          from: from.group.id,
          into: into.group.id,
          other: { id: into.group.id, version: into.group.version - versionBehind },
          members: [],
          by: into.sender,
          detail: 'two',
        },
      ],
    })

  const late = await link(other, home, 1n)
  const good = await link(other, home, 0n)
  const again = await link({ ...other, group: { ...other.group, version: other.group.version + 2n } }, home, -1n)

  expect([late.status, good.status, again.status]).toEqual(['stale', 'written', 'stale'])
  expect(await tab.books.groups.chatsOf(home.group.id)).toHaveLength(2)
})

test('somebody writes while their accounts become one: still one member', async () => {
  const one = await group('terminal', 'Ana', 'Kim')
  const two = await group('terminal', 'Ana')
  const code = codeIn(await alone('terminal', 'Kim').say('Kim: /link'))

  await alone('terminal', 'Kimberly').say(`Kimberly: /link ${code}`)

  await Promise.all([
    alone('terminal', 'Kimberly').press('Kimberly', 'That is me: join'),
    ...[1, 2, 3, 4].map((place) => one.say(`Kimberly: /add ${place} tea`)),
    two.say('Kimberly: /add 4 tea'),
  ])

  const { members } = await one.home('Ana')
  expect(members.map(({ name }) => name).sort()).toEqual(['Ana', 'Kim'])
  expect((await two.home('Ana')).members).toHaveLength(2)
})

test('a copy that is still on its way is redrawn once it is out', async () => {
  const here = await group('telegram', 'Una')
  const elsewhere = openTestBooks(tab.url, () => now)
  const slack = elsewhere.room('slack-slow', { platform: 'slack' })
  const code = await codeOf(here, 'Una')
  await joinAccounts(['telegram', 'Una'], ['slack', 'Una'])
  await slack.say('Una: /join')
  await slack.say(`Una: /link ${code}`)

  // Nobody delivers to the other chat yet.
  await here.say('Una: /add 60 dinner')
  await here.press('Una', 'Undo')
  const connection = connect({ url: tab.url, poolSize: 1, onIdleError: () => {} })
  const outbox = createOutbox(connection.prisma, { now: () => now })
  const holder = v7()
  const next = async () => {
    const claim = { holder, until: new Date(now.getTime() + 60_000), limit: 20, besideMax: 2, perSecondMax: 1_000 }
    const { deliveries } = await outbox.claim('slack', claim)
    const claimed = deliveries.find(({ lane }) => lane === slack.chat.chat)
    assert(claimed !== undefined, 'something waits for the other chat')
    return claimed
  }
  const posted = await next()
  const message = { chat: slack.chat, id: '1710.42' }
  await outbox.release(holder, posted, { kind: 'delivered', message, sentAt: [], dueAt: now })
  const edited = await next()
  await connection.close()
  await elsewhere.close()

  expect(posted.delivery.reply).toMatchObject({ op: 'post', to: slack.chat })
  expect(edited.delivery.reply).toMatchObject({ op: 'edit', target: message })
  expect(JSON.stringify(edited.delivery.reply)).toContain('Taken back')
})

test('two accounts that link each other at once are one person, and no tab is left without a chat', async () => {
  const other = openTestBooks(tab.url, () => now)
  for (const round of [1, 2, 3, 4]) {
    const [left, right] = [`Left${round}`, `Right${round}`]
    const chat = await group('terminal', left, right)
    await chat.say(`${left}: /add 10 tea for @${right}`)
    const rooms = [alone('terminal', left), other.room(`private/${right}`, { isPrivate: true })] as const
    const codes = [codeIn(await rooms[0].say(`${left}: /link`)), codeIn(await rooms[1].say(`${right}: /link`))]
    await rooms[0].say(`${left}: /link ${codes[1]}`)
    await rooms[1].say(`${right}: /link ${codes[0]}`)

    const answers = await Promise.all([
      rooms[0].press(left, 'That is me: join'),
      rooms[1].press(right, 'That is me: join'),
    ])

    const told = answers.map(({ text }) => text)
    expect(told.filter((text) => text.includes('are one person now'))).toHaveLength(1)
    expect(told.filter((text) => text.includes('You are that person already.'))).toHaveLength(1)
    const { group: both } = await chat.home(left)
    expect(await tab.books.balances.of(both.id)).toEqual([])
    expect(await tab.books.balances.debts(both.id)).toEqual([])
  }

  const one = await group('terminal', 'Ana', 'Bo')
  const two = other.room('both-out')
  await two.say('Ana: /join')
  await joinChats(one, 'Ana', two)
  const out = await Promise.all([one.say('Ana: /unlink'), two.say('Ana: /unlink')])
  await other.close()

  expect(out.filter(({ text }) => text.includes('a fresh tab of its own'))).toHaveLength(1)
  expect(out.filter(({ text }) => text.includes('shares its tab with no other'))).toHaveLength(1)
  expect(other.errors).toEqual([])
})
