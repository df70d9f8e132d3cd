import type { Who } from '../draft.js'
import { fold } from '../fold.js'
import type { Spelling } from './lexicon.js'

/** A run of a text before anybody asked what it means. UTF-16 offsets. */
export type Piece =
  | ({ readonly kind: 'word' } & Spelling & Place)
  | ({ readonly kind: 'run'; readonly text: string } & Spelling & Place)
  | ({ readonly kind: 'mark'; readonly text: string } & Place)
  | ({ readonly kind: 'name'; readonly who: Who; readonly isOwner: boolean; readonly ending: string } & Place)

interface Place {
  readonly start: number
  readonly end: number
}

/** Cuts a text into words, runs with digits, and single marks. `keeps` tells which joined words (`w/o`, `half-half`) are one. */
export const cutPieces = (text: string, keeps: (key: string) => boolean, elides: boolean): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (/[\s\p{Cf}]|\ufe0f/u.test(character) && character !== '\n') {
      at += character.length
      continue
    }
    const piece = runAt(text, at) ?? wordAt(text, at, keeps, elides) ?? markAt(character, at)
    pieces.push(piece)
    at = piece.end
  }
  return pieces
}

const markAt = (character: string, start: number): Piece => ({
  kind: 'mark',
  text: character,
  start,
  end: start + character.length,
})

/** A run that holds a digit and no letters in front but those of a currency. */
const runAt = (text: string, start: number): Piece | null => {
  runPattern.lastIndex = start
  const run = runPattern.exec(text)?.[0].replace(/(?:(?<![,.]-?)[.,:'’/+×*–-]|[.,:'’+](?=-?$))+$/u, '') ?? ''
  if (!/\p{Nd}/u.test(run)) return null
  const end = start + run.length
  return { kind: 'run', text: run, start, end, ...spell(run) }
}

const runPattern =
  /[\p{L}\p{Sc}]{0,4}\.?\p{Sc}?\p{Nd}[\p{L}\p{M}\p{Nd}\p{Sc}.,:'’/%٪×*+–-]*|[x×*½¼¾⅓]\p{Nd}*(?:[.,]\p{Nd}+)?(?![\p{L}\p{Nd}])/uy

const wordAt = (text: string, start: number, keeps: (key: string) => boolean, elides: boolean): Piece | null => {
  wordPattern.lastIndex = start
  const whole = wordPattern.exec(text)?.[0] ?? ''
  if (whole === '') return null
  const word = keeps(fold(whole)) ? whole : cutJoined(whole, elides)
  return { kind: 'word', start, end: start + word.length, ...spell(word) }
}

/** `l'essence` is two words where articles lose their vowel; `taxi/bus` always is. */
const cutJoined = (whole: string, elides: boolean): string => {
  const elided = elides ? (/^(?:qu|dell|all|nell|sull|dall|[cdjlmnst])['’](?=\p{L})/iu.exec(whole)?.[0] ?? '') : ''
  return elided === '' ? (/^[\p{L}\p{M}\p{N}_'’ʼ]+/u.exec(whole)?.[0] ?? whole) : elided
}

const wordPattern = /[\p{L}\p{M}\p{N}_]+(?:['’ʼ&/+-][\p{L}\p{M}\p{N}_]+)*(?:\/(?=\s))?/uy

const spell = (word: string): Spelling => {
  // In Italian and Portuguese the accent tells "is" from "and"; without a key for it, it is written e'.
  const key = /^[èé]$/iu.test(word.normalize('NFC')) ? "e'" : fold(word)
  return { key, bare: key.replace(/'/g, '') }
}
