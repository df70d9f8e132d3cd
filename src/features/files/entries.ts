import { strict as assert } from 'node:assert'
import { type MemberId, newEntryId, newMemberId } from '../../ids.js'
import type { ImportedBook, ImportedEntry } from '../../import/book.js'
import { fold } from '../../language/fold.js'
import type { EntryBatch } from '../../ledger/change.js'
import type { EntryContent, Posting } from '../../ledger/entry.js'
import type { Member } from '../../ledger/group.js'
import type { Split } from '../../ledger/split.js'
import { nameMaxCharacters } from '../members/named-member.js'
import type { Mapping } from './who.js'

/** Guests for the people of a file that are nobody yet, each under a name that nobody else bears. */
export function guestsFor(
  people: ImportedBook['people'],
  mapping: Mapping,
  members: readonly Member[],
): { readonly guests: readonly Member[]; readonly who: readonly MemberId[] } {
  const taken = new Set(members.map(({ name }) => fold(name)))
  const guests: Member[] = []
  const who = people.map(({ name, isActive, weightHundredths }, place) => {
    const known = mapping[place] ?? null
    if (known !== null) return known
    const free = freeName(name === '' ? '?' : name, taken)
    taken.add(fold(free))
    const guest: Member = {
      id: newMemberId(),
      person: null,
      name: free,
      username: null,
      active: isActive,
      weightHundredths,
    }
    guests.push(guest)
    return guest.id
  })
  return { guests, who }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const start = [...name].slice(0, nameMaxCharacters).join('')
  if (!taken.has(fold(start))) return start
  for (let count = 2; ; count += 1) {
    const ending = ` (${count})`
    const numbered = `${[...start].slice(0, nameMaxCharacters - ending.length).join('')}${ending}`
    if (!taken.has(fold(numbered))) return numbered
  }
}

/** The entries of a part of a file, the first of the file being `firstNumber` and the first of the part `place` later. */
export const changesOf = (
  entries: readonly PackedEntry[],
  who: readonly MemberId[],
  firstNumber: number,
  place: number,
  originals: Map<number, number>,
): EntryBatch =>
  entries.flatMap((entry, index) => {
    const number = firstNumber + place + index
    const replaces = entry.replaces === null ? null : firstNumber + entry.replaces
    const original = replaces === null ? number : (originals.get(replaces) ?? replaces)
    // Only what was edited needs to be known again.
    if (replaces !== null) originals.set(number, original)
    const id = newEntryId()
    const made: EntryBatch[number] = {
      kind: 'entry',
      entry: { ...contentOf(entry, who), id, number, replaces, original },
    }
    return entry.isReversed ? [made, { kind: 'turn', id: newEntryId(), entry: id, turn: 1 }] : [made]
  })

/** An entry of a file as it was staged. */
type PackedEntry = Omit<ImportedEntry, 'line'>

function contentOf(entry: PackedEntry, who: readonly MemberId[]): EntryContent {
  const postings = entry.postings.map(({ person, paidMinor, owedMinor }): Posting => {
    const member = who[person]
    assert(member !== undefined, 'everybody of a file is somebody')
    return { member, paidMinor, owedMinor }
  })
  const { kind, currency, totalMinor, description, category, date } = entry
  return { kind, currency, totalMinor, description, category, date, postings, split: splitOf(entry, postings) }
}

/** How it would be shared again if its amount were edited: in equal parts where it is, else by these very sums. */
function splitOf({ kind }: Pick<ImportedEntry, 'kind'>, postings: readonly Posting[]): Split | null {
  if (kind === 'payment') return null
  const sharers = postings.filter(({ owedMinor }) => owedMinor > 0n)
  const shares = sharers.map(({ owedMinor }) => owedMinor).sort((one, other) => (one < other ? -1 : 1))
  const [least = 0n] = shares
  const most = shares.at(-1) ?? 0n
  const isEqual = most - least <= 1n
  return {
    kind: 'parts',
    sharers: sharers.map(({ member, owedMinor }) => ({
      member,
      part: isEqual ? { kind: 'equal' } : { kind: 'exact', amountMinor: owedMinor },
      weightHundredths: 100n,
    })),
  }
}
