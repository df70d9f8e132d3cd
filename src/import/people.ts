import type { Refusal } from '../ledger/refusal.js'
import type { ImportedPerson } from './book.js'
import { readText } from './cells.js'
import { peopleMax, tooManyPeople } from './limits.js'

/**
 * The people of a file in the order they are met. What tells them apart is the file's own key, an id or a column; where it has
 * only names, the name as written.
 */
export interface People {
  /** The person's place; a new one where the key is new. */
  of(key: string, name?: string): number
  known(key: string): number | null
  nameOf(place: number): string
  list(): readonly ImportedPerson[] | Refusal
}

/** `me` is what the file calls its owner. */
export function createPeople(me: string | null = null): People {
  const places = new Map<string, number>()
  const people: ImportedPerson[] = []
  return {
    of: (key, name = key) => {
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, people.length)
      people.push({ ...plainPerson, name: readText(name), isMe: key === me })
      return people.length - 1
    },
    known: (key) => places.get(key) ?? null,
    nameOf: (place) => people[place]?.name ?? '',
    list: () => (people.length > peopleMax ? tooManyPeople() : people),
  }
}

const plainPerson = { isMe: false, isActive: true, weightHundredths: 100n }

/** One person a column, whatever the columns are called. */
export function peopleOfColumns(names: readonly string[]): readonly ImportedPerson[] | Refusal {
  return names.length > peopleMax
    ? tooManyPeople()
    : names.map((name): ImportedPerson => ({ ...plainPerson, name: readText(name) }))
}
