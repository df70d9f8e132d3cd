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
  /** The numbers that were looked through, where those are not all; the pages are of these. */
  readonly stretch: Stretch | null
}

/** A part of all numbers. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Null where there is nothing newer, or older. */
  readonly newer: HistoryPlace | null
  readonly older: HistoryPlace | null
}

/** Where a page begins: how many pages behind the entry `upTo`, or behind the newest. */
export interface HistoryPlace {
  readonly upTo: number | null
  readonly page: number
}

// A stretch has fewer pages.
const pagesOfStretch = 1_000

/** A place as the number that a button carries. */
const placeNumber = ({ upTo, page }: HistoryPlace): number => (upTo ?? 0) * pagesOfStretch + page

/** Reads what `placeNumber` wrote. */
export function placeOf({ kind }: HistoryQuery, number: number): HistoryPlace {
  if (kind === 'all') return { upTo: null, page: number }
  return { upTo: Math.floor(number / pagesOfStretch) || null, page: number % pagesOfStretch }
}

/** The entries of a page, a line each, with buttons to the pages beside it. */
export function historyPage(shown: HistoryPage, words: Words): View {
  const { query, entries, stretch } = shown
  if (entries.length === 0 && stretch === null) {
    return view([text(noneOf(query, words)), ...shown.links.map((link) => linkLine(link, words))])
  }
  return view(
    [text(bold(titleFor(query, words)), ` · ${rangeOf(shown, words)}`), ...linesOf(shown, words)],
    [buttonsOf(shown, words)],
  )
}

function rangeOf({ entries, total, page, stretch }: HistoryPage, words: Words): string {
  const first = (page - 1) * entriesPerPage + 1
  const range = { first, last: first + entries.length - 1, total }
  if (stretch === null) return words.say('history.range', range)
  const { from, to } = stretch
  return total === 0
    ? words.say('history.noneInStretch', { from, to })
    : words.say('history.rangeInStretch', { ...range, from, to })
}

function buttonsOf({ query, page, last, stretch }: HistoryPage, words: Words): readonly Button[] {
  const turn = (label: string, to: HistoryPlace): Button => button(label, 'page', compact(query), placeNumber(to))
  const upTo = stretch === null || stretch.newer === null ? null : stretch.to
  const newer = page > 1 ? { upTo, page: page - 1 } : (stretch?.newer ?? null)
  const older = page < last ? { upTo, page: page + 1 } : null
  const buttons: Button[] = []
  if (newer !== null) buttons.push(turn(words.say('button.newer'), newer))
  if (older !== null) buttons.push(turn(words.say('button.older'), older))
  else if (stretch !== null && stretch.older !== null) {
    buttons.push(turn(words.say('button.searchOlder', { number: stretch.from }), stretch.older))
  }
  return buttons
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
  const ends = { from: { member: from }, to: { member: to } }
  return [
    entry.isForgiven ? words.say('forgive.called', ends) : `${words.name(from)} → ${words.name(to)}`,
    total,
    ...note,
  ]
}

function payersOf(entry: Entry, words: Words): string {
  const payers = entry.postings.filter((posting) => posting.paidMinor !== 0n).map((posting) => posting.member)
  return payers.length > payersShownMax
    ? words.say('history.severalPayers', { count: payers.length })
    : words.names(payers)
}
