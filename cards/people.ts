import { commands } from '../src/bot/registry.js'
import { claimCard } from '../src/features/claims/claim.js'
import { importCard } from '../src/features/files/import-card.js'
import { greeting } from '../src/features/help/greeting.js'
import { commandCard, helpCard, privateWelcome, welcome } from '../src/features/help/help.js'
import { welcomeCard } from '../src/features/help/welcome-card.js'
import { whoAreYouCard } from '../src/features/joining/who-are-you.js'
import { whoSpeaksCard } from '../src/features/joining/who-speaks.js'
import { joinCard } from '../src/features/linking/accounts.js'
import { twoTabs } from '../src/features/linking/two-tabs.js'
import { forgetCard } from '../src/features/members/forgetme.js'
import { membersCard, weightsCard } from '../src/features/members/people.js'
import { homeParts } from '../src/features/positions/home-parts.js'
import { myPosition } from '../src/features/positions/my-position.js'
import { settingsCard } from '../src/features/settings/settings-card.js'
import type { ImportedBook, ImportNote, ImportNoteKind } from '../src/import/book.js'
import { usualCourtesy, usualDigest } from '../src/ledger/routines.js'
import { sentence } from '../src/present/view.js'
import {
  ana,
  balances,
  bo,
  type Chapter,
  cy,
  day,
  debt,
  dinner,
  entry,
  eur,
  euros,
  group,
  idOf,
  members,
  payment,
  usd,
} from './sample.js'

const add = { name: 'add', aliases: ['expense'], usage: 'amount what' } as const

export const hello: Chapter = {
  title: 'Hello and help',
  cards: (words) => {
    const here = { ...group, locale: words.locale }
    return [
      { title: 'the bot comes into a chat', view: welcomeCard(here, words, 'telegram') },
      { title: 'the bot comes into a channel of Slack', view: welcomeCard(here, words, 'slack') },
      { title: '/start in a group', view: welcome(members, words) },
      { title: '/start alone with the bot', view: privateWelcome(null, words) },
      {
        title: '/start alone with the bot, which can be taken along',
        view: privateWelcome('https://t.me/tabkeeper_bot?startgroup=1', words),
      },
      { title: 'the terminal opens', view: greeting(here) },
      { title: '/help', view: helpCard(commands, words) },
      { title: '/help add', view: commandCard(commands.find(({ name }) => name === 'add') ?? add, words) },
    ]
  },
}

export const tab: Chapter = {
  title: 'Members',
  cards: (words) => [
    { title: 'on the tab', view: membersCard(members, balances, words, null) },
    {
      title: 'on the tab, in a larger chat',
      view: membersCard(members, balances, words, { known: 3, guests: 1, chatSize: 6 }),
    },
    { title: 'alone', view: membersCard([ana], [], words, null) },
    { title: 'weights', view: weightsCard(members, words) },
    { title: 'weights, all one', view: weightsCard([ana], words) },
    {
      title: 'who says they are a guest',
      view: claimCard(
        { id: idOf(40), guest: { ...cy, name: 'Zoe' }, claimer: cy.id, deciders: [ana.id, bo.id], both: 12 },
        words,
      ),
    },
    {
      title: 'who may be a guest',
      view: whoAreYouCard({ id: idOf(41), member: cy.id, guests: [{ ...cy, name: 'Zoe' }], hint: 'waits' }, words),
    },
    { title: 'something came without a name', view: whoSpeaksCard(idOf(42), words) },
    { title: 'to be joined with another account', view: joinCard('Bo (Slack)', ['Bo (Telegram)'], '', words) },
    { title: 'to be forgotten', view: forgetCard(ana.id, [], words) },
    { title: 'to be forgotten, with open sums', view: forgetCard(ana.id, [euros(6_150n)], words) },
    { title: 'forgotten', view: sentence(words.say('forgetme.done')) },
  ],
}

const place = { group, members }
const position = {
  ...place,
  me: ana.id,
  nets: [euros(6_150n)],
  transfers: [debt(bo, ana, 1_650n), debt(ana, cy, 500n)],
}
const even = { ...position, group: { ...group, id: idOf<typeof group.id>(101), name: 'Flat' }, nets: [], transfers: [] }
const everywhere = {
  positions: [position, even],
  moreGroups: 2,
  proposals: [{ place, content: dinner }],
  payments: [{ place, entry: entry(14, payment(bo, ana, 2_000n)) }],
}
const channel = { platform: 'slack', chat: 'T1/C1' } as const

export const positions: Chapter = {
  title: 'Where somebody stands',
  cards: (words) => {
    const { locale } = words
    const home = homeParts(
      [
        {
          chat: channel,
          group: group.id,
          name: '#lisbon',
          locale,
          nets: [euros(6_150n), { amountMinor: -1_200n, currency: usd }],
        },
        { chat: channel, group: idOf(102), name: '#flat', locale, nets: [] },
      ],
      [
        {
          chat: channel,
          name: '#lisbon',
          locale,
          entry: idOf(1_014),
          number: 14,
          turns: 0,
          from: 'Bo',
          amount: euros(2_000n),
        },
      ],
      locale,
    )
    return [
      { title: '/me', view: myPosition(everywhere, words) },
      { title: '/me of somebody on no tab', view: myPosition({ ...everywhere, positions: [] }, words) },
      ...home.map(({ view }, part) => ({ title: `a home, part ${part + 1}`, view })),
      ...homeParts([], [], locale).map(({ view }) => ({ title: 'a home of somebody on no tab', view })),
    ]
  },
}

const routines = { digest: null, alert: null, courtesy: { ...usualCourtesy, quietHours: null } }
const allOn = {
  digest: { ...usualDigest, isOn: true },
  alert: { threshold: euros(10_000n), states: [] },
  courtesy: { ...usualCourtesy, mutedUntil: new Date('2026-03-20T09:00:00Z') },
}

export const choices: Chapter = {
  title: 'Settings',
  cards: (words) => {
    const here = { ...group, locale: words.locale }
    return [
      { title: 'all on', view: settingsCard({ ...here, listensToAll: true }, allOn, words) },
      { title: 'all off', view: settingsCard({ ...here, simplify: false, usesModel: false }, routines, words) },
    ]
  },
}

const book: ImportedBook = {
  source: 'splitwise',
  people: [
    { name: 'Ana', isMe: true, isActive: true, weightHundredths: 100n },
    { name: 'Zoe', isMe: false, isActive: true, weightHundredths: 100n },
  ],
  notes: [],
  hasTotals: true,
  expensesCount: 1,
  paymentsCount: 1,
  editsCount: 0,
  firstDay: day('2026-02-01'),
  lastDay: day('2026-02-03'),
  balances: [
    { person: 0, amountMinor: 1_000n, currency: eur },
    { person: 1, amountMinor: -1_000n, currency: eur },
  ],
}

const note = (kind: ImportNoteKind, count = 1, about = '', other = ''): ImportNote => ({
  kind,
  count,
  text: about,
  other,
})

const notes: readonly ImportNote[] = [
  note('unchanged', 2),
  note('binned'),
  note('reversed', 3),
  note('payersGuessed'),
  note('refunds', 2),
  note('conversions', 1, 'USD → EUR @ 0.9'),
  note('rateUsed', 1, '0.13', 'DKK'),
  note('currencyAssumed', 1, 'EUR'),
  note('signTaken', 1, '$', 'CAD'),
  note('currencyEnded', 1, 'HRK'),
  note('daysFirst'),
  note('monthsFirst'),
  note('splitEvenly', 2),
  note('sharedEqually', 4),
  note('weightsUnknown', 2),
  note('alreadyHere', 12),
  note('categoriesDropped', 5),
]

export const files: Chapter = {
  title: 'Imports and moves',
  cards: (words) => {
    const who = [ana.id, null]
    const id = idOf<Parameters<typeof importCard>[0]['id']>(800)
    const guessed = { ...book, hasTotals: false, notes }
    return [
      { title: 'a file that was read', view: importCard({ id, book, members: who }, words) },
      {
        title: 'a file without totals, with all that may be assumed',
        view: importCard({ id, book: guessed, members: who }, words),
      },
      { title: 'imported', view: sentence(words.say('import.done', { count: 2, first: 15, last: 16 })) },
      {
        title: 'typed instead',
        view: sentence(words.say('proposal.replaced', { who: { member: ana.id }, number: 12 })),
      },
      { title: 'typed anew', view: sentence(words.say('proposal.retyped', { who: { member: ana.id } })) },
      { title: 'discarded', view: sentence(words.say('proposal.discarded', { who: { member: ana.id } })) },
      { title: 'a chat has two tabs', view: twoTabs({ group, members, transfers: [debt(bo, ana, 1_650n)] }, words) },
    ]
  },
}
