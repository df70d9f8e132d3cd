import { type Refusal, refuse } from '../ledger/refusal.js'
import { type ImportedBook, peopleMax } from './book.js'
import { readText } from './cells.js'

type Person = ImportedBook['people'][number]

/** The people of a file in the order they are met, each under a name of their own. */
export interface People {
  /** The person's place. */
  of(name: string): number
  known(name: string): number | null
  list(): readonly Person[] | Refusal
}

/** `me` is what the file calls its owner. */
export function createPeople(me: string | null = null): People {
  const places = new Map<string, number>()
  const people: Person[] = []
  return {
    of: (written) => {
      const name = readText(written)
      const known = places.get(name)
      if (known !== undefined) return known
      places.set(name, people.length)
      people.push({ name, isMe: name === me })
      return people.length - 1
    },
    known: (written) => places.get(readText(written)) ?? null,
    list: () => (people.length > peopleMax ? refuse('importTooManyPeople', { max: peopleMax }) : people),
  }
}
