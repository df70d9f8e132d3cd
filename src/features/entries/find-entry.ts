import type { Situation } from '../../decision/command.js'
import { type EntryId, isId } from '../../ids.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'

// The numbers are 32-bit in the database.
const numberMax = 2_147_483_647

/** Takes the entry number off the front of an argument: `12 …` or `#12 …`. */
export function takeNumber(
  argument: string,
): { readonly number: number; readonly rest: string; readonly cut: number } | null {
  const match = /^\s*#?(\d{1,10})(?=\s|$)\s*/u.exec(argument)
  if (match?.[1] === undefined) return null
  const cut = match[0].length
  return { number: Number(match[1]), rest: argument.slice(cut), cut }
}

/** The entry number, or the `last` one, off the front of an argument. */
export function takeEntry(
  argument: string,
): { readonly number: number | 'last'; readonly rest: string; readonly cut: number } | null {
  const [last] = /^\s*last(?=\s|$)\s*/iu.exec(argument) ?? []
  if (last === undefined) return takeNumber(argument)
  return { number: 'last', rest: argument.slice(last.length), cut: last.length }
}

/** The entry whose number stands at the front of what was typed behind `/command`. */
export async function entryTyped(situation: Situation, command: string, argument: string): Promise<Entry | Refusal> {
  const taken = takeEntry(argument)
  const number = taken?.number === 'last' ? await newest(situation) : taken?.number
  if (number === undefined) return refuse('numberMissing', { command })
  if (number > numberMax) return refuse('entryUnknown', { number })
  return (await situation.books.entries.byNumber(situation.group.id, number)) ?? refuse('entryUnknown', { number })
}

/** The number of the standing entry that was written last. */
async function newest({ books, group }: Situation): Promise<number | undefined> {
  const { entries } = await books.entries.history(group.id, {}, 0, recentMax)
  const standing = entries.filter(isActive).map(({ number }) => number)
  return standing.length === 0 ? undefined : Math.max(...standing)
}

// Who took back more than these says which one is meant.
const recentMax = 50

/** The entry a button belongs to, if it is of this group. */
export async function entryPressed(situation: Situation, id: string): Promise<Entry | Refusal> {
  const entry = isId(id) ? await situation.books.entries.byId(id as EntryId) : null
  if (entry === null) return refuse('buttonExpired')
  return entry.group === situation.group.id ? entry : refuse('buttonOfAnotherGroup')
}
