import { activityPage } from '../src/features/entries/activity.js'
import { type CardEntry, entryCard } from '../src/features/entries/entry-card.js'
import { type HistoryPage, historyPage } from '../src/features/entries/history-page.js'
import { lifeBlocks } from '../src/features/entries/show.js'
import { askedOfName } from '../src/features/proposals/asked.js'
import { proposalCard } from '../src/features/proposals/proposal-card.js'
import { questionCard } from '../src/features/proposals/run-command.js'
import { type EntryContent, turnedRound } from '../src/ledger/entry.js'
import type { LogLine } from '../src/ports/entries.js'
import { view } from '../src/present/view.js'
import type { Words } from '../src/present/words.js'
import {
  ana,
  bo,
  type Chapter,
  crowd,
  cy,
  dinner,
  entry,
  expense,
  hotel,
  idOf,
  now,
  payment,
  taxi,
  today,
} from './sample.js'

const reach = { known: 3, guests: 1, chatSize: 6 }
const revision = { before: expense('lunch', [[ana, 5_400n]], [ana, bo]), by: bo.id }
const takenBack: Partial<CardEntry> = { turns: 1 }
const wedding = expense('wedding', [[ana, 123_456n]], crowd)

const equally = { part: { kind: 'equal' }, weightHundredths: 100n } as const
const bill: EntryContent = {
  ...expense('Luigi', [[ana, 3_600n]], [ana, bo]),
  split: {
    kind: 'items',
    items: [
      { label: 'pizza', amountMinor: 2_400n, sharers: [ana, bo].map(({ id }) => ({ member: id, ...equally })) },
      { label: 'wine', amountMinor: 1_800n, sharers: [ana, bo].map(({ id }) => ({ member: id, ...equally })) },
    ],
    extras: [{ label: 'discount', kind: 'amount', amountMinor: -600n }],
  },
}

export const expenses: Chapter = {
  title: 'Expenses',
  cards: (words) => [
    { title: 'logged', view: entryCard(entry(12, dinner), words) },
    { title: 'without a description, shared by two', view: entryCard(entry(12, taxi), words) },
    { title: 'paid by two, shared by four, with a guest', view: entryCard(entry(12, hotel), words) },
    { title: 'money that came back', view: entryCard(entry(12, turnedRound(dinner)), words) },
    { title: 'a bill with a discount', view: entryCard(entry(12, bill), words) },
    { title: 'of more people than a card shows', view: entryCard(entry(12, wedding), words) },
    {
      title: 'shared by all who are known, in a larger chat',
      view: entryCard(entry(12, dinner), words, { reach }),
    },
    { title: 'edited', view: entryCard(entry(12, dinner, { version: 2, replaces: 1 }), words, { revision }) },
    {
      title: 'replaced by a newer version',
      view: entryCard(entry(12, dinner, { ...takenBack, replacedBy: 2 }), words),
    },
    { title: 'written down by somebody else', view: entryCard(entry(12, dinner), words, { by: cy.id }) },
    { title: 'taken back', view: entryCard(entry(12, dinner, takenBack), words, { turnedBy: cy.id }) },
    { title: 'brought back', view: entryCard(entry(12, dinner, { turns: 2 }), words, { turnedBy: bo.id }) },
  ],
}

const paid = payment(bo, ana, 2_000n, 'for the hotel')

const forgiven = { ...payment(bo, ana, 2_000n), isForgiven: true }

export const payments: Chapter = {
  title: 'Payments',
  cards: (words) => [
    { title: 'logged, the payee is asked', view: entryCard(entry(14, paid), words) },
    { title: 'confirmed', view: entryCard(entry(14, paid), words, { arrival: 'confirmed' }) },
    { title: 'not received', view: entryCard(entry(14, paid, takenBack), words, { arrival: 'disputed' }) },
    { title: 'taken back', view: entryCard(entry(14, paid, takenBack), words) },
    { title: 'let go', view: entryCard(entry(14, forgiven), words) },
  ],
}

const proposed = (
  content: EntryContent,
  command: string,
  everyone: Parameters<typeof proposalCard>[0]['everyone'],
) => ({
  id: idOf<Parameters<typeof proposalCard>[0]['id']>(500),
  content,
  command,
  everyone,
})

export const proposals: Chapter = {
  title: 'Proposals and questions',
  cards: (words) => {
    const command = 'add 60 dinner'
    const unknown = { question: 'unknownName', name: 'Zoe', candidates: [] } as const
    const ambiguous = { question: 'ambiguousName', name: 'Bo', candidates: [bo.id, cy.id] } as const
    return [
      {
        title: 'an expense among those named',
        view: proposalCard(proposed(dinner, `${command} @bo @cy`, null), words),
      },
      {
        title: 'an expense for everybody on the tab',
        view: proposalCard(proposed(dinner, command, { count: 3, reach: null }), words),
      },
      {
        title: 'an expense for everybody, in a larger chat',
        view: proposalCard(proposed(dinner, command, { count: 3, reach }), words),
      },
      { title: 'a payment', view: proposalCard(proposed(payment(bo, ana, 2_000n), 'pay @bo @ana 20', null), words) },
      { title: 'a name that nobody bears', view: questionCard(idOf(500), askedOfName(unknown, { words }), words) },
      { title: 'a name that two bear', view: questionCard(idOf(500), askedOfName(ambiguous, { words }), words) },
      {
        title: 'how many share, and not who',
        view: questionCard(
          idOf(500),
          { asks: { what: 'sharers', count: 3 }, told: words.say('question.sharers', { count: 3 }) },
          words,
        ),
      },
    ]
  },
}

const paidBack = entry(14, payment(bo, ana, 2_000n))
const dinners = [entry(13, taxi, { version: 2, replaces: 1 }), entry(12, dinner)]
const bos = [entry(11, taxi, takenBack), entry(10, hotel)]
const links: HistoryPage['links'] = [
  { what: 'chatLinked', by: ana.id, at: now, detail: 'Lisbon (Slack)', newerEntries: 2 },
]
const page = (query: HistoryPage['query'], entries: HistoryPage['entries'], more: Partial<HistoryPage> = {}) => ({
  query,
  entries,
  links: [],
  total: entries.length,
  page: 1,
  last: 1,
  stretch: null,
  ...more,
})

export const history: Chapter = {
  title: 'History',
  cards: (words) => {
    const all = [paidBack, ...dinners, ...bos]
    const older = { upTo: 1_000, page: 1 }
    const shown = (...given: Parameters<typeof page>) => historyPage(page(...given), words)
    return [
      { title: 'all entries, and a link between them', view: shown({ kind: 'all' }, all, { links }) },
      { title: 'the second of three pages', view: shown({ kind: 'all' }, all, { total: 25, page: 2, last: 3 }) },
      { title: 'of a category', view: shown({ kind: 'category', category: 'food' }, dinners) },
      { title: 'of a member', view: shown({ kind: 'member', member: bo.id }, [paidBack, ...bos]) },
      { title: 'with a text', view: shown({ kind: 'text', text: 'dinner' }, dinners) },
      {
        title: 'in a tab of many years',
        view: shown({ kind: 'text', text: 'dinner' }, dinners, {
          stretch: { from: 1_001, to: 6_000, newer: null, older },
        }),
      },
      {
        title: 'nothing in these years',
        view: shown({ kind: 'text', text: 'sushi' }, [], { stretch: { from: 1_001, to: 6_000, newer: null, older } }),
      },
      { title: 'nothing logged yet', view: shown({ kind: 'all' }, []) },
      { title: 'nothing of that category', view: shown({ kind: 'category', category: 'health' }, []) },
      { title: 'nothing of that member', view: shown({ kind: 'member', member: cy.id }, []) },
      { title: 'nothing with that text', view: shown({ kind: 'text', text: 'sushi' }, []) },
      { title: 'one entry and its life', view: life(words) },
    ]
  },
}

export const log: Chapter = {
  title: 'The log',
  cards: (words) => {
    const shown = entry(12, dinner)
    const lines: readonly LogLine[] = (
      ['restored', 'reversed', 'changeTakenBack', 'changed', 'recorded', 'paymentConfirmed'] as const
    ).map((what) => ({ what, by: bo.id, at: now, entry: shown, before: null, detail: '' }))
    const note = (what: LogLine['what'], detail: string): LogLine => ({
      what,
      by: ana.id,
      at: now,
      entry: null,
      before: null,
      detail,
    })
    const notes = [
      note('joined', 'Cy'),
      note('left', 'Cy'),
      note('guestAdded', 'Zoe'),
      note('guestClaimed', 'Zoe'),
      note('guestUnclaimed', 'Zoe'),
      note('weightSet', 'Bo 2'),
      note('settingsChanged', 'simplify false, locale es, alert'),
      note('imported', '#12–#40'),
    ]
    const changed = { ...lines[3], before: { amountMinor: 5_400n, currency: dinner.currency } } as LogLine
    return [
      { title: 'who did what', view: activityPage([changed, ...lines, ...notes], { page: 1, hasOlder: true }, words) },
      { title: 'of a tab on which nothing was done', view: activityPage([], { page: 1, hasOlder: false }, words) },
    ]
  },
}

function life(words: Words) {
  const shown = entry(12, dinner, { version: 2, replaces: 1 })
  const versions = [entry(12, { ...dinner, date: today }, { ...takenBack, replacedBy: 2 }), shown]
  const events = (['recorded', 'reversed', 'restored', 'paymentConfirmed'] as const).map((what, minute) => ({
    what,
    by: ana.id,
    at: new Date(now.getTime() + minute * 60_000),
    act: '',
    version: 1,
  }))
  const { blocks, buttons } = entryCard(shown, words)
  return view([...blocks, ...lifeBlocks(events, versions, words)], buttons)
}
