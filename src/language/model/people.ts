import type { MemberId } from '../../ids.js'
import type { Member } from '../../ledger/group.js'
import type { Who } from '../draft.js'
import { fold } from '../fold.js'
import { isSenderWord, shownNames } from '../names.js'
import type { ReadPerson } from './points.js'

/** Whom an answer may mean. */
export interface PeopleSource {
  readonly memberByAlias: ReadonlyMap<string, MemberId>
  readonly members: readonly Member[]
  readonly sender: MemberId
  /** Those whom the message names. */
  readonly people: readonly ReadPerson[]
  /** Those in the draft that is corrected: they are known already. */
  readonly known: ReadonlySet<MemberId>
}

/**
 * Whom a model means by an alias, a point or a name. Who is named only by a name that several bear, or that nobody bears, stays a
 * question, whatever the model picked. Null for nobody whom the message or the tab knows.
 */
export const whoOf = (written: string, source: PeopleSource): Who | null => {
  const text = written.trim().replace(/^@/u, '').trim()
  const id = /^([mp]\d{1,3})(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase()
  if (id?.startsWith('p')) {
    const person = source.people.find((each) => each.id === id)
    return person === undefined ? null : whoIs(person)
  }
  const member = id === undefined ? named(text, source) : source.memberByAlias.get(id)
  if (member !== undefined) return asWritten(member, source)
  const stranger = source.people.find(({ name, candidates }) => candidates.length === 0 && isSame(name, text))
  return stranger === undefined ? null : whoIs(stranger)
}

/** Whoever is written so in a message. */
export const whoIs = ({ name, candidates, how }: ReadPerson): Who => {
  const [only, another] = candidates
  const plain = name.replace(/^@/u, '')
  if (only === undefined) return { kind: 'unknown', name: plain }
  // A name that is only like theirs is asked about.
  if (another !== undefined || how === 'near') return { kind: 'ambiguous', name: plain, candidates }
  return { kind: 'member', member: only }
}

const asWritten = (member: MemberId, { people, sender, known }: PeopleSource): Who => {
  const meant = people.filter(({ candidates }) => candidates.includes(member)).map(whoIs)
  const isSure = member === sender || known.has(member) || meant.some(({ kind }) => kind === 'member')
  return (isSure ? undefined : meant[0]) ?? { kind: 'member', member }
}

/** The one member of a name. */
const named = (text: string, { members, sender }: PeopleSource): MemberId | undefined => {
  if (isSenderWord(text) || fold(text) === 'speaker') return sender
  const shown = shownNames(members)
  const bearers = members.filter(
    ({ id, name, username }) => isSame(name, text) || isSame(shown.get(id) ?? '', text) || isSame(username ?? '', text),
  )
  const first = members.filter(({ name }) => isSame(name.split(/\s/u)[0] ?? '', text))
  const [only, another] = bearers.length > 0 ? bearers : first
  return another === undefined ? only?.id : undefined
}

const isSame = (one: string, other: string): boolean => one !== '' && fold(one) === fold(other)
