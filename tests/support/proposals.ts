import { strict as assert } from 'node:assert'
import { isActive } from '../../src/ledger/entry.js'
import type { Heard, Heards, RoomOptions, TestBooks, TestChat } from './chat.js'

/** Minor units by name; whoever has none is left out. */
export type Amounts = Readonly<Record<string, bigint>>

/** An entry that stands, as a test wants to see it. */
export interface Written {
  readonly number: number
  readonly kind: 'expense' | 'payment'
  readonly totalMinor: bigint
  readonly description: string
  readonly category: string | null
  readonly by: string
  readonly paid: Amounts
  readonly owed: Amounts
}

/** A room in which Ana, Bo and Cy are on the tab, in this order. */
export async function tabOfThree(kept: TestBooks, name: string, options: RoomOptions = {}): Promise<TestChat> {
  const chat = kept.room(name, options)
  for (const who of ['Ana', 'Bo', 'Cy']) await chat.say(`${who}: /join`)
  return chat
}

/** What stands in the books of the room, oldest first. */
export async function writtenIn(kept: TestBooks, chat: TestChat): Promise<readonly Written[]> {
  const { group, members } = await chat.home('Ana')
  const { entries } = await kept.books.entries.history(group.id, {}, 0, 1000)
  const nameOf = (id: string): string => members.find((member) => member.id === id)?.name ?? id
  const written = entries.filter(isActive).map(({ postings, createdBy, ...entry }): Written => {
    const side = (key: 'paidMinor' | 'owedMinor'): Amounts =>
      Object.fromEntries(
        postings
          .filter((posting) => posting[key] !== 0n)
          .map((posting) => [nameOf(posting.member), posting[key]] as const),
      )
    const { number, kind, totalMinor, description, category } = entry
    const by = nameOf(createdBy)
    return { number, kind, totalMinor, description, category, by, paid: side('paidMinor'), owed: side('owedMinor') }
  })
  return written.sort((left, right) => left.number - right.number)
}

/** The cards among the answers that wait for Confirm. */
export const cardsIn = ({ all }: Heards): readonly Heard[] =>
  all.filter(({ buttons }) => buttons.some(({ label }) => label === 'Confirm'))

/** The only such card. */
export function cardIn(heards: Heards): Heard {
  const [card, another] = cardsIn(heards)
  assert(card !== undefined && another === undefined, `one card is shown, not this: ${heards.text}`)
  return card
}

/** Everybody's share as the card's table shows it, in cents. */
export function sharesOn({ view }: Heard): Amounts {
  const tables = (view?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block] : []))
  const rows = tables.flatMap(({ rows: each }) => each)
  return Object.fromEntries(rows.map(([name = '', amount = '']) => [name, BigInt(amount.replace(/[^0-9-]/gu, ''))]))
}

/** What somebody sees who presses and is refused. */
export const toastIn = ({ all }: Heards): string =>
  all.flatMap(({ op, text }) => (op === 'toast' ? [text] : [])).join('\n')
