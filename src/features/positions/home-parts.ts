import type { ChatRef } from '../../chat/event.js'
import type { HomePart, HomeVerb } from '../../chat/home.js'
import type { Button, View } from '../../chat/view.js'
import type { EntryId, GroupId } from '../../ids.js'
import type { CurrencyCode, Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { arrivalButtons } from '../entries/entry-card.js'

/** Where somebody stands in one chat. */
export interface HomePosition {
  readonly chat: ChatRef
  readonly group: GroupId
  readonly name: string
  readonly locale: string
  /** Other than zero. */
  readonly nets: readonly Money[]
}

/** A payment to somebody that waits for their word. */
export interface HomeWaiting {
  readonly chat: ChatRef
  readonly name: string
  readonly locale: string
  readonly entry: EntryId
  readonly number: number
  readonly turns: number
  readonly from: string
  readonly amount: Money
}

/** So many of each fit on a page of Slack, which is the smallest. */
const pageSize = 12
const waitingShown = 8

/**
 * One page of all that waits for a person, and where they stand: in all, then in each of their chats, those first where the most is
 * open. Sums of a chat are written as its group writes them.
 */
export function homeParts(
  positions: readonly HomePosition[],
  waiting: readonly HomeWaiting[],
  locale: string,
  page = 0,
): readonly HomePart[] {
  const words = createWords({ locale, timezone: 'UTC' }, [])
  const pages = Math.max(1, Math.ceil(positions.length / pageSize))
  const shown = Math.min(Math.max(0, page), pages - 1)
  const title = text(bold(words.say('home.title')))
  if (positions.length === 0) return [{ chat: null, view: view([title, text(words.say('home.none'))]) }]
  const standing = standingOf(totalOf(positions), words, words)
  const inAll = positions.length > 1 ? [text(words.say('home.inAll', { standing }))] : []
  const left = waiting.length - waitingShown
  const moreWaiting = left > 0 ? [text(words.say('home.moreWaiting', { count: left }))] : []
  return [
    { chat: null, view: view([title, ...inAll]) },
    ...(shown === 0
      ? waiting.slice(0, waitingShown).map((payment) => ({ chat: payment.chat, view: waitingView(payment, words) }))
      : []),
    ...(shown === 0 && moreWaiting.length > 0 ? [{ chat: null, view: view(moreWaiting) }] : []),
    ...byWhatIsOpen(positions)
      .slice(shown * pageSize, (shown + 1) * pageSize)
      .map((position) => ({ chat: position.chat, view: positionView(position, words) })),
    ...(pages > 1 ? [{ chat: null, view: pagesView(shown, pages, words) }] : []),
  ]
}

/** Of all tabs together; one that several chats share counts once. */
function totalOf(positions: readonly HomePosition[]): readonly Money[] {
  const sums = new Map<CurrencyCode, bigint>()
  const groups = new Map(positions.map(({ group, nets }) => [group, nets]))
  for (const { currency, amountMinor } of [...groups.values()].flat()) {
    sums.set(currency, (sums.get(currency) ?? 0n) + amountMinor)
  }
  return [...sums]
    .map(([currency, amountMinor]) => ({ currency, amountMinor }))
    .filter(({ amountMinor }) => amountMinor !== 0n)
}

/** The largest first, as seen beside the largest of the same currency; what is even keeps its order at the end. */
function byWhatIsOpen(positions: readonly HomePosition[]): readonly HomePosition[] {
  const size = ({ amountMinor }: Money): number => Math.abs(Number(amountMinor))
  const largest = new Map<CurrencyCode, number>()
  for (const net of positions.flatMap(({ nets }) => nets)) {
    largest.set(net.currency, Math.max(size(net), largest.get(net.currency) ?? 0))
  }
  const rank = ({ nets }: HomePosition): number =>
    Math.max(0, ...nets.map((net) => size(net) / (largest.get(net.currency) ?? 1)))
  return [...positions].sort((one, other) => rank(other) - rank(one))
}

function waitingView({ name, entry, number, turns, from, amount, locale }: HomeWaiting, words: Words): View {
  const money = createWords({ locale, timezone: 'UTC' }, []).money(amount)
  return view(
    [text(bold(name), ' ', words.say('home.waiting', { from, amount: money, number: String(number) }))],
    [arrivalButtons(entry, turns, words)],
  )
}

const does = (label: string, verb: HomeVerb, id: string): Button => ({ label, press: { verb, id, version: 0 } })

function positionView({ name, nets, locale }: HomePosition, words: Words): View {
  const standing = text(standingOf(nets, words, createWords({ locale, timezone: 'UTC' }, [])))
  const open = [
    does(words.say('home.balance'), 'command', 'balance'),
    does(words.say('home.settle'), 'command', 'settle'),
  ]
  return view(
    [text(bold(name)), standing],
    [
      [
        does(words.say('home.add'), 'command', 'add'),
        ...(nets.length === 0 ? [] : open),
        does(words.say('home.settings'), 'command', 'settings'),
        does(words.say('home.help'), 'command', 'help'),
      ],
    ],
  )
}

function pagesView(page: number, pages: number, words: Words): View {
  const back = page > 0 ? [does(words.say('home.back'), 'home', String(page - 1))] : []
  const on = page < pages - 1 ? [does(words.say('home.on'), 'home', String(page + 1))] : []
  return view([text(words.say('home.page', { page: String(page + 1), pages: String(pages) }))], [[...back, ...on]])
}

function standingOf(nets: readonly Money[], words: Words, groups: Words): string {
  const sums = (sign: bigint) => ({
    list: nets
      .filter(({ amountMinor }) => amountMinor * sign > 0n)
      .map(({ amountMinor, currency }) => groups.money({ amountMinor: amountMinor * sign, currency })),
  })
  const [back, owed] = [sums(1n), sums(-1n)]
  if (back.list.length > 0 && owed.list.length > 0) return words.say('home.both', { back, owed })
  if (back.list.length > 0) return words.say('home.getsBack', { amounts: back })
  return owed.list.length > 0 ? words.say('home.owes', { amounts: owed }) : words.say('home.even')
}
