import { strict as assert } from 'node:assert'
import { type MemberId, newEntryId, newMemberId } from '../../ids.js'
import type { ImportedBook, ImportedEntry } from '../../import/book.js'
import { fold } from '../../language/fold.js'
import type { EntryBatch } from '../../ledger/change.js'
import type { EntryContent, Posting } from '../../ledger/entry.js'
import type { Member } from '../../ledger/group.js'
import type { Split } from '../../ledger/split.js'
import { magnitude } from '../../money/bigint.js'
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
      household: null,
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

/** Which number and version the entries of a file get, in their order: of every place its number, of what was edited its versions. */
export interface Places {
  readonly numbers: number[]
  readonly versionAt: Map<number, number>
  readonly versionsOf: Map<number, number>
  fresh: number
}

export const noPlaces = (): Places => ({ numbers: [], versionAt: new Map(), versionsOf: new Map(), fresh: 0 })

function takePlace(
  places: Places,
  older: number | null,
  firstNumber: number,
): { readonly number: number; readonly version: number; readonly replaces: number | null } {
  const { numbers, versionAt, versionsOf } = places
  const known = older === null ? undefined : numbers[older]
  if (older === null || known === undefined) {
    const number = firstNumber + places.fresh
    places.fresh += 1
    numbers.push(number)
    return { number, version: 1, replaces: null }
  }
  const version = (versionsOf.get(known) ?? 1) + 1
  versionsOf.set(known, version)
  versionAt.set(numbers.length, version)
  numbers.push(known)
  return { number: known, version, replaces: versionAt.get(older) ?? 1 }
}

/** The entries of a part of a file, whose first number is `firstNumber`; `places` tells of the parts before it. */
export const changesOf = (
  entries: readonly PackedEntry[],
  who: readonly MemberId[],
  firstNumber: number,
  places: Places,
): EntryBatch =>
  entries.flatMap((entry) => {
    const { number, version, replaces } = takePlace(places, entry.replaces, firstNumber)
    const id = newEntryId()
    const made: EntryBatch[number] = {
      kind: 'entry',
      entry: { ...contentOf(entry, who), id, number, version, replaces },
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
  const { kind, currency, totalMinor, description, category, date, isForgiven } = entry
  const said = { kind, currency, totalMinor, description, category, date, isForgiven }
  return { ...said, postings, split: splitOf(entry, postings) }
}

/** How it would be shared again if its amount were edited: in equal parts where it is, else by these very sums. */
function splitOf({ kind }: Pick<ImportedEntry, 'kind'>, postings: readonly Posting[]): Split | null {
  if (kind === 'payment') return null
  const sharers = postings
    .map(({ member, owedMinor }) => ({ member, owedMinor: magnitude(owedMinor) }))
    .filter(({ owedMinor }) => owedMinor > 0n)
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
