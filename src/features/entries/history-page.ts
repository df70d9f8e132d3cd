import type { Block, Button, Span, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { MemberId } from '../../ids.js'
import { type Category, type Entry, isActive, isRefund } from '../../ledger/entry.js'
import type { LinkEvent } from '../../ports/links.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { amountOf } from './entry-amount.js'
import { paymentEnds, titleOf } from './entry-card.js'

/** How many entries one page lists. */
export const entriesPerPage = 10

// More payers than this are counted, so that every entry stays a line or two.
const payersShownMax = 3

/** What a history is asked for. */
export type HistoryQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'member'; readonly member: MemberId }

/** One page of a history; pages count from 1, the newest. */
export interface HistoryPage {
  readonly query: HistoryQuery
  readonly entries: readonly Entry[]
  /** Links of the group, newest first; those that happened among the entries of the page are told between them. */
  readonly links: readonly LinkEvent[]
  readonly total: number
  readonly page: number
  readonly last: number
}

/** The entries of a page, a line each, with buttons to the pages beside it. */
export function historyPage(shown: HistoryPage, words: Words): View {
  const { query, entries, total, page, last } = shown
  if (entries.length === 0) {
    return view([text(noneOf(query, words)), ...shown.links.map((link) => linkLine(link, words))])
  }
  const first = (page - 1) * entriesPerPage + 1
  const range = words.say('history.range', { first, last: first + entries.length - 1, total })

  const turn = (label: string, to: number): Button => button(label, 'page', compact(query), to)
  const buttons: Button[] = []
  if (page > 1) buttons.push(turn(words.say('button.newer'), page - 1))
  if (page < last) buttons.push(turn(words.say('button.older'), page + 1))
  return view([text(bold(titleFor(query, words)), ` · ${range}`), ...linesOf(shown, words)], [buttons])
}

/** The entries, newest first, with the links where they happened. The last page also tells of those before all entries. */
function linesOf({ entries, links, page, last }: HistoryPage, words: Words): readonly Block[] {
  const start = (page - 1) * entriesPerPage
  const linesAt = (newer: number): readonly Block[] =>
    links.filter(({ newerEntries }) => newerEntries === newer).map((link) => linkLine(link, words))
  const lines = entries.flatMap((entry, place) => [...linesAt(start + place), entryLine(entry, words)])
  return page === last ? [...lines, ...linesAt(start + entries.length)] : lines
}

function linkLine({ what, by, at, detail }: LinkEvent, words: Words): Block {
  const values = { when: words.dates.moment(at), who: { member: by }, detail }
  return text({ text: words.say(`history.${what}`, values), style: 'italic' })
}

/** A query as a button carries it: nothing, `#category`, `@` and a member's id, or the text itself. */
function compact(query: HistoryQuery): string {
  switch (query.kind) {
    case 'all':
      return ''
    case 'text':
      return query.text
    case 'category':
      return `#${query.category}`
    case 'member':
      return `@${query.member}`
  }
}

function titleFor(query: HistoryQuery, words: Words): string {
  switch (query.kind) {
    case 'all':
      return words.say('history.title')
    case 'text':
      return words.say('history.titleText', { text: query.text })
    case 'category':
      return words.say('history.titleCategory', { category: words.say(`category.${query.category}`) })
    case 'member':
      return words.say('history.titleMember', { member: { member: query.member } })
  }
}

function noneOf(query: HistoryQuery, words: Words): string {
  switch (query.kind) {
    case 'all':
      return words.say('history.empty')
    case 'text':
      return words.say('history.noneText', { text: query.text })
    case 'category':
      return words.say('history.noneCategory', { category: words.say(`category.${query.category}`) })
    case 'member':
      return words.say('history.noneMember', { member: { member: query.member } })
  }
}

/** `#12 · 3 Nov 2026 · dinner · €60.00 · paid by Ana`, struck out where it no longer counts. */
function entryLine(entry: Entry, words: Words): Block {
  const total = amountOf(entry, words)
  const parts = [`#${entry.number}`, words.dates.day(entry.date), ...saidOf(entry, total, words)]
  const line: Span = { text: parts.join(' · ') }
  if (isActive(entry)) return text(line)
  return text({ ...line, style: 'strike' }, ` (${words.say('history.takenBack')})`)
}

function saidOf(entry: Entry, total: string, words: Words): readonly string[] {
  if (entry.kind === 'expense') {
    const key = isRefund(entry) ? 'history.heldBy' : 'history.paidBy'
    return [titleOf(entry, words), total, words.say(key, { payers: payersOf(entry, words) })]
  }
  const { from, to } = paymentEnds(entry)
  const note = entry.description === '' ? [] : [entry.description]
  return [`${words.name(from)} → ${words.name(to)}`, total, ...note]
}

function payersOf(entry: Entry, words: Words): string {
  const payers = entry.postings.filter((posting) => posting.paidMinor !== 0n).map((posting) => posting.member)
  return payers.length > payersShownMax
    ? words.say('history.severalPayers', { count: payers.length })
    : words.names(payers)
}
