import { memo } from '../bounds/memo.js'
import type { MemberId } from '../ids.js'
import type { Member } from '../ledger/group.js'
import { namesOf } from '../ledger/member-names.js'
import { beginningsOf } from './beginnings.js'
import type { Who } from './draft.js'
import { fold, isWordCharacter } from './fold.js'
import { looksOf } from './look.js'

/** A name found in a text: whose it is, and where in the text it ends (UTF-16 units). */
export interface FoundName {
  readonly who: Who | 'everyone'
  readonly end: number
}

/**
 * Finds members in a text. Both look at the text from `start` and take the longest name that ends with a word; null when nobody
 * is meant. Two members who bear the name make it ambiguous, but a full name beats a first name.
 */
export interface NameFinder {
  /** Behind an `@`: `@everyone` and `@me`, whoever is called so; a username, a full name (spaces may be left out or be `_`), a first name. */
  readonly afterAt: (text: string, start: number) => FoundName | null
  /** Without an `@`: `me` and `everyone` always mean just that; then a full name, a first name, a username. */
  readonly bare: (text: string, start: number) => FoundName | null
}

/** Prepares a group's names for finding. Inactive members can be named too. */
export const createNameFinder = (members: readonly Member[], sender: MemberId): NameFinder => {
  const names = indexOf(members)
  const byKeyword = (key: string): Who | 'everyone' | null => {
    if (everyoneWords.has(key)) return 'everyone'
    return senderWords.has(key) ? { kind: 'member', member: sender } : null
  }
  const byTier = (slice: string, key: string, tiers: readonly (keyof Names)[]): Who | null => {
    for (const tier of tiers) {
      const candidates = names[tier].get(tier === 'compact' ? compact(key) : key) ?? []
      const [only] = candidates
      if (only === undefined) continue
      return candidates.length === 1
        ? { kind: 'member', member: only }
        : { kind: 'ambiguous', name: slice.trim(), candidates }
    }
    return null
  }

  const keys = () => [...keywordNames, ...bareTiers.flatMap((tier) => [...names[tier].keys()])]
  const beginsBare = beginningsOf(keys)
  const beginsCompact = beginningsOf(() => [...keys(), ...names.compact.keys()].map(compact))
  const { lengthMax } = names

  return {
    afterAt: (text, start) =>
      longest(text, start, {
        lengthMax,
        isBeginning: (key) => beginsCompact(compact(key)),
        whoIs: (slice, key) => {
          const isOneWord = !key.includes(' ')
          const tiers = isOneWord ? (['username', 'full', 'compact', 'first'] as const) : (['full'] as const)
          return byKeyword(key) ?? byTier(slice, key, tiers)
        },
      }),
    bare: (text, start) =>
      longest(text, start, {
        lengthMax,
        isBeginning: beginsBare,
        whoIs: (slice, key) => byKeyword(key) ?? byTier(slice, key, bareTiers),
      }),
  }
}

const bareTiers = ['full', 'first', 'username'] as const

interface Names {
  readonly username: ReadonlyMap<string, readonly MemberId[]>
  readonly full: ReadonlyMap<string, readonly MemberId[]>
  /** Full names without spaces, `_`, `.` and `-`. */
  readonly compact: ReadonlyMap<string, readonly MemberId[]>
  readonly first: ReadonlyMap<string, readonly MemberId[]>
}

const indexOf = (members: readonly Member[]): Names & { readonly lengthMax: number } => {
  const username = new Map<string, MemberId[]>()
  const full = new Map<string, MemberId[]>()
  const compactNames = new Map<string, MemberId[]>()
  const first = new Map<string, MemberId[]>()
  let lengthMax = longestKeyword
  for (const member of members) {
    const key = fold(member.name)
    put(full, key, member.id)
    put(full, withoutPictures(key), member.id)
    put(compactNames, compact(key), member.id)
    put(first, firstWord(key), member.id)
    put(first, firstWord(withoutPictures(key)), member.id)
    if (member.username !== null) put(username, fold(member.username), member.id)
    lengthMax = Math.max(lengthMax, member.name.length, member.username?.length ?? 0)
  }
  // Whoever is shown by another name than their own can be called by that, too.
  for (const [id, called] of shownNames(members)) {
    put(full, fold(called), id)
    lengthMax = Math.max(lengthMax, called.length)
  }
  return { username, full, compact: compactNames, first, lengthMax }
}

const put = (map: Map<string, MemberId[]>, key: string, member: MemberId): void => {
  if (key === '') return
  const known = map.get(key)
  if (known === undefined) map.set(key, [member])
  else if (!known.includes(member)) known.push(member)
}

const compact = (key: string): string => key.replace(/[\s_.-]/g, '')

const firstWord = (key: string): string => key.split(' ')[0] ?? ''

/** `🦊 Fox` is also called `Fox`; a name of pictures only stays as it is. */
const withoutPictures = (key: string): string => {
  const words = key
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  return words === '' ? key : words
}

/** Which names are looked for, and how far. */
interface Look {
  readonly lengthMax: number
  /** Whether some name begins with this key. */
  readonly isBeginning: (key: string) => boolean
  readonly whoIs: (slice: string, key: string) => Who | 'everyone' | null
}

/** Tries every place from `start` where a word ends, as long as some name goes on like this, and keeps the last that is one. */
const longest = (text: string, start: number, { lengthMax, isBeginning, whoIs }: Look): FoundName | null => {
  let found: FoundName | null = null
  let folded = ''
  let foldedUntil = start
  // Marks that cannot be seen may make the typed name longer than the stored one.
  const limit = Math.min(text.length, start + lengthMax * 2 + 8)
  for (let end = start; end < limit; ) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    end += character.length
    // A name ends with something that can be seen.
    if (/[\s\p{Cf}]/u.test(character) || !endsWord(text, end, character)) continue
    folded = withFolded(folded, text.slice(foldedUntil, end))
    foldedUntil = end
    const key = folded.trim()
    const who = whoIs(text.slice(start, end), key)
    if (who !== null) found = { who, end }
    if (!isBeginning(key)) break
  }
  return found
}

/** Where words end a text can be folded piece by piece, or a long name would be folded again at each of its words. */
const withFolded = (before: string, piece: string): string => {
  const folded = foldedWithin(piece)
  return before.endsWith(' ') ? before + folded.trimStart() : before + folded
}

// Words of the texts of a moment, which are looked at from several places.
const piecesMax = 5_000

/** The spaces at both ends stay. */
const foldedWithin = memo(piecesMax, (piece: string): string => fold(`x${piece}x`).slice(1, -1))

/** Between two word characters no name ends, nor before the `'s` that makes it somebody's thing. */
const endsWord = (text: string, end: number, before: string): boolean => {
  if (end >= text.length) return true
  const next = String.fromCodePoint(text.codePointAt(end) ?? 0)
  return !(isWordCharacter(before) && isWordCharacter(next))
}

/** Whether `'s` stands at a place of a text: what was named before it is an owner and not a sharer. */
export const isPossessiveAt = (text: string, at: number): boolean =>
  /^['’ʼ]s(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 4))

const everyoneWords: ReadonlySet<string> = new Set(['everyone', 'everybody', 'all', 'todos', 'todas'])

const senderWords: ReadonlySet<string> = new Set(['me', 'i', 'myself', 'yo', 'mi'])

/** What commands take for a name that is nobody's: words for everybody and for whoever writes. */
export const keywordNames: ReadonlySet<string> = new Set([...everyoneWords, ...senderWords])

/** What each member is called on cards, everybody differently, and nobody like a word that means somebody else. */
export const shownNames = (members: readonly Member[]): ReadonlyMap<MemberId, string> =>
  namesOf(members, { looksOf, reserved: [...keywordNames] })

/** Whether a word means whoever writes. */
export const isSenderWord = (word: string): boolean => senderWords.has(fold(word))

const longestKeyword = 'everybody'.length
