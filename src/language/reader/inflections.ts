import type { Member } from '../../ledger/group.js'
import type { Who } from '../draft.js'
import { fold } from '../fold.js'
import { kinds } from './kinds.js'
import type { Piece } from './pieces.js'

/** Finds a member under an inflected name: `Тимуру`, `Emre'ye`, `Utes`. Null when the word is nobody's for certain. */
export type InflectedName = (piece: Piece, text: string) => Extract<Piece, { kind: 'name' }> | null

/** Prepares the inflected names of a group in a language; in languages that do not inflect names nothing is found. */
export const inflectedName = (members: readonly Member[], language: string): InflectedName => {
  switch (language) {
    case 'ru':
      return byStem(members)
    case 'tr':
      return bySuffix(members)
    case 'de':
      return byGenitive(members)
    default:
      return () => null
  }
}

const none = { ending: '', isOwner: false } as const

const byStem = (members: readonly Member[]): InflectedName => {
  const stems = new Map<string, Set<Member>>()
  for (const member of members) {
    const [first = ''] = fold(member.name).split(' ')
    const stem = stemOf(first)
    stems.set(stem, (stems.get(stem) ?? new Set()).add(member))
  }
  return (piece, text) => {
    if (piece.kind !== 'word' || !/^[а-я]{3,}$/u.test(piece.key)) return null
    const ending = russianEndings.exec(piece.key)?.[0] ?? ''
    const found = ending === '' ? undefined : stems.get(piece.key.slice(0, -ending.length).replace(/[ьй]$/u, ''))
    // Written small, a stem of two letters is too likely another word.
    if (found === undefined || (piece.key.length < 4 && !/^\p{Lu}/u.test(text.slice(piece.start)))) return null
    return { kind: 'name', start: piece.start, end: piece.end, who: whoOf([...found], piece.key), ...none }
  }
}

const russianEndings = /(?:ой|ей|ою|ею|ом|ем|ым|им|а|я|у|ю|е|и|ы)$/u

const stemOf = (name: string): string => name.replace(/(?:[аяеийоуыюь]|ий)$/u, '').replace(/[ьй]$/u, '')

const bySuffix = (members: readonly Member[]): InflectedName => {
  const byName = new Map<string, Member[]>()
  for (const member of members) {
    const key = fold(member.name)
    byName.set(key, [...(byName.get(key) ?? []), member])
  }
  return (piece) => {
    if (piece.kind !== 'word') return null
    const [, name = '', suffix = ''] = /^(.+)'(\p{L}{1,4})$/u.exec(piece.key) ?? []
    const found = byName.get(name)
    const code = turkishSuffixes.get(suffix)
    if (found === undefined || code === undefined) return null
    const isOwner = code === kinds.owner
    return {
      kind: 'name',
      start: piece.start,
      end: piece.end,
      who: whoOf(found, name),
      isOwner,
      ending: isOwner ? '' : code,
    }
  }
}

const turkishSuffixes: ReadonlyMap<string, string> = new Map([
  ...'e a ye ya'.split(' ').map((suffix) => [suffix, kinds.to] as const),
  ...'le la yle yla'.split(' ').map((suffix) => [suffix, kinds.with] as const),
  ...'den dan ten tan'.split(' ').map((suffix) => [suffix, kinds.from] as const),
  ...'in ın un nin nın nun ün nün'.split(' ').map((suffix) => [suffix, kinds.owner] as const),
])

const byGenitive = (members: readonly Member[]): InflectedName => {
  const byName = new Map(members.map((member) => [`${fold(member.name)}s`, member]))
  return (piece) => {
    const member = piece.kind === 'word' ? byName.get(piece.key) : undefined
    if (member === undefined) return null
    return {
      kind: 'name',
      start: piece.start,
      end: piece.end,
      who: { kind: 'member', member: member.id },
      isOwner: true,
      ending: '',
    }
  }
}

const whoOf = (found: readonly Member[], name: string): Who => {
  const [only] = found
  return found.length === 1 && only !== undefined
    ? { kind: 'member', member: only.id }
    : { kind: 'ambiguous', name, candidates: found.map(({ id }) => id) }
}
