import { fold } from '../fold.js'

/** What the ending of a name says of it: the owner, or whom something goes to, comes from or is done with. */
export type NameEnding = 'owner' | 'to' | 'from' | 'with' | 'none'

/** The ways to take an ending of a case off a name, in a language; stems are folded. */
export const endingsOf = (
  written: string,
  language: string,
): readonly { readonly stem: string; readonly ending: NameEnding }[] => {
  const key = fold(written)
  const [, head, tail] = /^(.+)'(\p{L}{0,5})$/u.exec(key) ?? []
  if (head !== undefined && tail !== undefined) {
    const stem = head.replace(/'/g, '')
    if (tail === '' || tail === 's') return [{ stem, ending: 'owner' }]
    return [{ stem, ending: turkish.find(([pattern]) => pattern.test(tail))?.[1] ?? 'none' }]
  }
  const endings = plainEndings[language] ?? []
  return endings.flatMap(([ending, of]) =>
    key.length > ending.length + 2 && key.endsWith(ending) ? [{ stem: key.slice(0, -ending.length), ending: of }] : [],
  )
}

// With the vowels of all four kinds; folded, ı stays and ü is u.
const turkish: readonly (readonly [RegExp, NameEnding])[] = [
  [/^n?[iıu]n(?:ki)?$/, 'owner'],
  [/^y?l[ae]$/, 'with'],
  [/^[dt][ae]n$/, 'from'],
  [/^[yn]?[ae]$/, 'to'],
]

// Without an apostrophe, as people type.
const plainEndings: Readonly<Record<string, readonly (readonly [string, NameEnding])[]>> = {
  en: [['s', 'owner']],
  de: [['s', 'owner']],
  nl: [['s', 'owner']],
  tr: [
    ...'nin nın nun in ın un'.split(' ').map((ending) => [ending, 'owner'] as const),
    ...'yle yla le la'.split(' ').map((ending) => [ending, 'with'] as const),
    ...'den dan ten tan'.split(' ').map((ending) => [ending, 'from'] as const),
    ...'ye ya e a'.split(' ').map((ending) => [ending, 'to'] as const),
    ...'yi yı yu i ı u de da'.split(' ').map((ending) => [ending, 'none'] as const),
  ],
  id: [['nya', 'owner']],
}

/** A Russian name without the ending of its case or its form of endearment. */
export const skeletonOf = (name: string): string => {
  const stem = name.replace(/(?:ыми|ими|ами|ями|ой|ей|ою|ею|ом|ем|ым|им|ого|его|ому|ему|а|я|у|ю|е|и|ы|о|й|ь)$/u, '')
  return /[а-я]/u.test(name) ? stem.replace(/[ьйи]$/u, '') : name
}

/** The consonants of a word in Devanagari, or of a Latin one, as both scripts share them; null for other scripts. */
export const latinSkeleton = (word: string, isLatin = false): string | null => {
  if (isLatin) return /^[a-z]+$/.test(word) ? squeezed(word.replace(/[aeiouyh]/g, '')) : null
  if (!/^[\p{Script=Devanagari}]+$/u.test(word)) return null
  return squeezed([...word].map((letter) => consonants.get(letter) ?? '').join(''))
}

const squeezed = (word: string): string => word.replace(/w/g, 'v').replace(/(.)\1+/g, '$1')

const consonants: ReadonlyMap<string, string> = new Map(
  'क:k ख:k ग:g घ:g च:c छ:c ज:j झ:j ट:t ठ:t ड:d ढ:d ण:n त:t थ:t द:d ध:d न:n प:p फ:p ब:b भ:b म:m य: र:r ल:l व:v श:s ष:s स:s ह: ज़:z फ़:f ं:n'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
