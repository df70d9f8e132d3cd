import type { Cut } from './mentions/cut.js'

/** How a sentence says that money came in. */
export type BackVerb =
  /** Names it, whoever has it: a refund. */
  | 'refund'
  /** Whoever stands before it has it: got back, sold. */
  | 'got'
  /** Whoever stands before it gave it: shops refund, anybody gives back. */
  | 'refunded'
  | 'gaveBack'

/** Words that say so, and where they stand among the words of the text. */
export interface BackCue {
  readonly verb: BackVerb
  readonly from: number
  readonly next: number
  /** A second word of it further on: got … back. */
  readonly also: number | null
}

const english: Readonly<Record<BackVerb, string>> = {
  refund: 'refund, refunds, refund of, reimbursement, reimbursement of, cashback, cash back, rebate, money back',
  got: 'got back, gets back, got refunded, got reimbursed, received back, recovered, sold, have sold, has sold',
  refunded: 'refunded, has refunded, have refunded, reimbursed, has reimbursed',
  gaveBack: 'returned, gave back, paid back, sent back',
}

const spanish: Readonly<Record<BackVerb, string>> = {
  refund: 'reembolso, reembolso de, devolucion, devolucion de, reintegro, reintegro de',
  got: 'recupere, recuperamos, recupero, he recuperado, hemos recuperado, ha recuperado, vendi, vendimos, vendio, vendieron, he vendido, hemos vendido, ha vendido',
  refunded:
    'reembolso, reembolsaron, reembolsado, reembolsada, han reembolsado, ha reembolsado, reintegraron, reintegro',
  gaveBack: 'devolvieron, devolvio, han devuelto, ha devuelto, devuelto, devuelta, devueltos, devueltas',
}

// "Got 20 back": the sum stands between them.
const halves: readonly (readonly [first: string, second: string])[] = [
  ['got', 'back'],
  ['get', 'back'],
  ['received', 'back'],
  ['gave', 'back'],
  ['paid', 'back'],
  ['sent', 'back'],
]

const phrases = [english, spanish]
  .flatMap((words) =>
    (Object.keys(words) as BackVerb[]).flatMap((verb) =>
      words[verb].split(', ').map((phrase) => ({ verb, words: phrase.split(' ') })),
    ),
  )
  .sort((left, right) => right.words.length - left.words.length)

/** Whether a text may hold such words at all; most do not, and need no closer look. */
export const maySayMoneyBack = (text: string): boolean =>
  /back|refund|reimburs|rebate|recover|return|sold|reembols|devol|devuel|reintegr|recuper|vend[ií]/iu.test(text)

/** The first words that say that money came in; null where none do. */
export const backCueIn = (cuts: readonly Cut[]): BackCue | null => {
  for (const [from, { key }] of cuts.entries()) {
    const half = halves.find(([first]) => first === key)
    const also = half === undefined ? -1 : secondHalf(cuts, from, half[1])
    if (half !== undefined && also > 0)
      return { verb: /^(?:got|get|received)$/u.test(key) ? 'got' : 'gaveBack', from, next: from + 1, also }
    const found = phrases.find(({ words }) => words.every((word, index) => cuts[from + index]?.key === word))
    if (found === undefined || isSoldOut(cuts, from, found.words.length)) continue
    return { verb: found.verb, from, next: from + found.words.length, also: null }
  }
  return null
}

/** Where `back` stands behind a sum or what was theirs: "got 20 back", "got the deposit back", but not "got a taxi back". */
const secondHalf = (cuts: readonly Cut[], from: number, word: string): number => {
  const at = cuts.findIndex((cut, index) => index > from + 1 && index <= from + halvesMax && cut.key === word)
  const between = cuts.slice(from + 1, at)
  const isTheirs = between.some(({ kind, key }) => kind === 'number' || owned.has(key))
  return at > 0 && isTheirs && !between.some(({ text }) => /^[,.;!]$/u.test(text)) ? at : -1
}

const halvesMax = 8
const owned: ReadonlySet<string> = new Set('the our my his her their us me it'.split(' '))

/** Nobody gets anything for what is sold out. */
const isSoldOut = (cuts: readonly Cut[], from: number, length: number): boolean =>
  cuts[from + length - 1]?.key === 'sold' && cuts[from + length]?.key === 'out'
