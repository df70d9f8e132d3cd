import type { ChatRef } from '../../chat/event.js'
import type { HomePart } from '../../chat/home.js'
import type { Block, Button, View } from '../../chat/view.js'
import type { EntryId } from '../../ids.js'
import type { Money } from '../../money/money.js'
import { bold, text, view } from '../../present/view.js'
import { createWords, type Words } from '../../present/words.js'
import { arrivalButtons } from '../entries/entry-card.js'

/** Where somebody stands in one chat. */
export interface HomePosition {
  readonly chat: ChatRef
  readonly name: string
  readonly locale: string
  /** Other than zero. */
  readonly nets: readonly Money[]
}

/** A payment to somebody that waits for their word. */
export interface HomeWaiting {
  readonly chat: ChatRef
  readonly locale: string
  readonly entry: EntryId
  readonly number: number
  readonly turns: number
  readonly from: string
  readonly amount: Money
}

/**
 * All that waits for a person, and where they stand in each of their chats. Sums are written as each group writes them. The verb
 * `command` says that a button types a command in its chat.
 */
export function homeParts(
  positions: readonly HomePosition[],
  waiting: readonly HomeWaiting[],
  locale: string,
): readonly HomePart[] {
  const words = createWords({ locale, timezone: 'UTC' }, [])
  const head = positions.length === 0 ? [text(words.say('home.none'))] : []
  return [
    { chat: null, view: view([text(bold(words.say('home.title'))), ...head]) },
    ...waiting.map((payment) => ({ chat: payment.chat, view: waitingView(payment, words) })),
    ...positions.map((position) => ({ chat: position.chat, view: positionView(position, words) })),
  ]
}

function waitingView({ entry, number, turns, from, amount, locale }: HomeWaiting, words: Words): View {
  const money = createWords({ locale, timezone: 'UTC' }, []).money(amount)
  return view(
    [text(words.say('home.waiting', { from, amount: money, number: String(number) }))],
    [arrivalButtons(entry, turns, words)],
  )
}

function positionView({ name, nets, locale }: HomePosition, words: Words): View {
  const types = (command: string, label: string): Button => ({
    label,
    press: { verb: 'command', id: command, version: 0 },
  })
  const heading: Block = text(bold(name))
  const standing = text(standingOf(nets, words, createWords({ locale, timezone: 'UTC' }, [])))
  if (nets.length === 0) return view([heading, standing])
  return view(
    [heading, standing],
    [[types('settle', words.say('home.settle')), types('balance', words.say('home.balance'))]],
  )
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
