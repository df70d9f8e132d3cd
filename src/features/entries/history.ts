import type { Press } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import type { Command, PressHandler, Situation, Typed } from '../../decision/command.js'
import { answer, effects, redraw } from '../../decision/effects.js'
import type { MemberId } from '../../ids.js'
import { cleanLine } from '../../language/fold.js'
import { categoryOf } from '../../language/grammar-words.js'
import type { NameQuestion } from '../../language/interpret.js'
import { categories } from '../../ledger/entry.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { type History, stretchNumbers } from '../../ports/entries.js'
import { shortened } from '../../present/shortened.js'
import { text } from '../../present/view.js'
import { memberNamed } from '../members/named-member.js'
import { takeNumber } from './find-entry.js'
import {
  entriesPerPage,
  type HistoryPlace,
  type HistoryQuery,
  historyPage,
  placeOf,
  type Stretch,
} from './history-page.js'

// With the verb and a page number of up to 18 digits, a button's 64 bytes hold this much.
const queryMaxBytes = 40

// Nobody links more often than this; whatever came before is told by the newest ones.
const linksMax = 50

// As for pages, of numbers.
const numberMax = 2_000_000_000

// More pages than entry numbers could ever fill; a made-up button must not ask for a row beyond what the database counts.
const pagesMax = 100_000_000

/** Lists the entries, newest first: all, those with a text in the description, of a category, or of a member. */
export const history: Command = {
  name: 'history',
  aliases: [],
  usage: '[text, #category or @who]',
  takesWords: true,
  looks: 'always',
  async run(situation, typed) {
    const query = readQuery(situation, typed)
    if ('question' in query || isRefusal(query)) return query
    const page = await pageOf(situation, query, { upTo: null, page: 1 })
    const hint = await numberHint(situation, query)
    return answer(hint === null ? page : { ...page, blocks: [...page.blocks, text(hint)] })
  },
}

/** Turns the page of a history card. The button carries what was asked for and the number of the page. */
export const pressHistory: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const query = queryPressed(situation, press)
    if (query === null) return refuse('buttonExpired')
    return effects([], redraw(await pageOf(situation, query, placeOf(query, press.version))))
  },
}

function readQuery(situation: Situation, typed: Typed): HistoryQuery | Refusal | NameQuestion {
  const asked = cleanLine(typed.argument)
  if (asked === '') return { kind: 'all' }
  if (asked.startsWith('@') || typed.mentions.length > 0) return memberQuery(situation, typed)
  const number = takeNumber(asked)
  if (number?.rest === '') return { kind: 'text', text: String(number.number) }
  if (asked.startsWith('#')) {
    const category = categoryOf(asked.slice(1))
    if (category !== null) return { kind: 'category', category }
    return refuse('categoryUnknown', { text: shortened(asked) })
  }
  return Buffer.byteLength(asked) > queryMaxBytes
    ? refuse('queryTooLong', { max: queryMaxBytes })
    : { kind: 'text', text: asked }
}

/** Whoever is unknown has no entries either, so nobody is offered to be added. */
function memberQuery(situation: Situation, typed: Typed): HistoryQuery | Refusal | NameQuestion {
  const named = memberNamed(situation, typed)
  if (typeof named === 'string') return { kind: 'member', member: named }
  if ('question' in named && named.question === 'unknownName') return refuse('memberUnknown', { name: named.name })
  return named
}

/** Reads what `historyPage` wrote on its buttons; null for anything else. */
function queryPressed(situation: Situation, { id }: Press): HistoryQuery | null {
  if (id === '') return { kind: 'all' }
  if (id.startsWith('@')) {
    const member = situation.members.find((candidate) => candidate.id === id.slice(1))
    return member === undefined ? null : { kind: 'member', member: member.id }
  }
  if (id.startsWith('#')) {
    const category = categories.find((candidate) => candidate === id.slice(1))
    return category === undefined ? null : { kind: 'category', category }
  }
  return { kind: 'text', text: id }
}

/** The page that is wanted, or the last one where there are fewer. */
async function pageOf({ books, group, words }: Situation, query: HistoryQuery, wanted: HistoryPlace): Promise<View> {
  const upTo = wanted.upTo === null ? null : Math.min(wanted.upTo, numberMax)
  const read = (page: number) =>
    books.entries.history(group.id, filterOf(query), (page - 1) * entriesPerPage, entriesPerPage, upTo)
  const asked = Math.min(Math.max(wanted.page, 1), pagesMax)
  const found = await read(asked)
  const last = Math.max(1, Math.ceil(found.total / entriesPerPage))
  const page = Math.min(asked, last)
  const shown = page === asked ? found : await read(page)
  const links = query.kind === 'all' ? await books.links.events(group.id, linksMax) : []
  const stretch = stretchOf(shown, group.nextNumber - 1)
  return historyPage({ query, entries: shown.entries, links, total: shown.total, page, last, stretch }, words)
}

/** Null where all numbers were looked through. */
function stretchOf({ from, to }: Pick<History, 'from' | 'to'>, newest: number): Stretch | null {
  if (from <= 1 && to >= newest) return null
  const above = to + stretchNumbers
  return {
    from,
    to,
    newer: to >= newest ? null : { upTo: above >= newest ? null : above, page: 1 },
    older: from <= 1 ? null : { upTo: from - 1, page: 1 },
  }
}

function filterOf(query: HistoryQuery): { text?: string; category?: (typeof categories)[number]; member?: MemberId } {
  switch (query.kind) {
    case 'all':
      return {}
    case 'text':
      return { text: query.text }
    case 'category':
      return { category: query.category }
    case 'member':
      return { member: query.member }
  }
}

/** A bare number is looked for in the descriptions, but whoever types one may mean the entry. */
async function numberHint({ books, group, words }: Situation, query: HistoryQuery): Promise<string | null> {
  if (query.kind !== 'text' || !/^\d{1,9}$/u.test(query.text)) return null
  const entry = await books.entries.byNumber(group.id, Number(query.text))
  return entry === null ? null : words.say('history.numberHint', { number: String(entry.number) })
}
