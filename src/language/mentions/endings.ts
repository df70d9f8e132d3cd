import { fold } from '../fold.js'
import type { Cut } from './cut.js'

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
  const polite = /^(.+)-(?:san|kun|chan|sama|sensei|ji|bhai|didi|abi|abla|mas|mbak)$/u.exec(key)?.[1]
  if (polite !== undefined) return [{ stem: polite, ending: 'none' }]
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

/** The ending glued to a number, with an apostrophe or without: `250'yi`, `100'er`, `50an`; the index of the cut behind it. */
export const numberEndingAt = (cuts: readonly Cut[], at: number, language: string) => {
  const [number, mark] = [cuts[at - 1], cuts[at]]
  const hasMark = /^['’ʼ]$/.test(mark?.text ?? '') && mark?.start === number?.end
  const ending = hasMark ? cuts[at + 1] : mark
  const isGlued = ending?.kind === 'word' && ending.start === (hasMark ? mark?.end : number?.end)
  if (!isGlued || numberEndings[language]?.test(ending.key) !== true) return null
  return { next: at + (hasMark ? 2 : 1), isEach: language === 'tr' && /^s?[ae]r$/.test(ending.key) }
}

const numberEndings: Readonly<Record<string, RegExp>> = {
  tr: /^(?:[yns]?[iu]|[yn]?[ae]|[dt][ae]n?|n?[iu]n|l[iu]k|s?[ae]r|y?l[ae])$/,
  id: /^an$/,
  ru: /^(?:ти|ка|ку|го|ю)$/,
}

/** A Russian name without the ending of its case; `й` is folded to `и`, and the vowel that comes and goes is out: `Витёк`, `Витьком`. */
export const skeletonOf = (name: string): string => {
  if (!/[а-я]/u.test(name)) return name
  const stem = name.replace(/(?:ыми|ими|ами|ями|ои|еи|ою|ею|ом|ем|ым|им|ого|его|ому|ему|а|я|у|ю|е|и|ы|о|ь)$/u, '')
  return stem.replace(/[ьи]$/u, '').replace(/(?:[ео]|ь)к$/u, 'к')
}

/** What a Russian name may be without a form of endearment or an owner's ending: `Костик`, `Ленка`, `артёмка`, `Костино`. */
export const plainSkeletonsOf = (name: string): readonly string[] => {
  const stem = skeletonOf(name)
  return dearEndings.flatMap((ending) =>
    stem.endsWith(ending) ? [stem.slice(0, -ending.length).replace(/ь$/u, '')] : [],
  )
}

const dearEndings = 'еньк очк ечк ушк юшк ик ян ух юх ян ич к ин ов'.split(' ')

/** The consonants of a word in Devanagari, or of a Latin one, as both scripts share them; null for other scripts. */
export const latinSkeleton = (word: string, isLatin = false): string | null => {
  if (isLatin) return /^[a-z]+$/.test(word) ? squeezed(word.replace(/[aeiouyh]/g, '')) : null
  if (!/^[\p{Script=Devanagari}]+$/u.test(word)) return null
  return squeezed([...word].map((letter) => consonants.get(letter) ?? '').join(''))
}

/** A word in Devanagari as it sounds, or a Latin one in the same plain letters. */
export const soundOf = (word: string): string => {
  const latin = [...word].map((letter, at, all) => {
    const consonant = letter === 'ह' ? 'h' : letter === 'य' ? 'y' : letter === 'श' ? 'sh' : consonants.get(letter)
    if (consonant === undefined) return vowels.get(letter) ?? letter
    const next = all[at + 1]
    return consonant + (next === undefined || vowels.has(next) ? '' : 'a')
  })
  return latin.join('').replace(/aa/g, 'a').replace(/ee/g, 'i').replace(/oo/g, 'u').replace(/w/g, 'v')
}

const vowels: ReadonlyMap<string, string> = new Map(
  'ा:a ि:i ी:i ु:u ू:u े:e ै:ai ो:o ौ:au ्: ं:n ँ:n अ:a आ:a इ:i ई:i उ:u ऊ:u ए:e ऐ:ai ओ:o औ:au'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const squeezed = (word: string): string => word.replace(/w/g, 'v').replace(/(.)\1+/g, '$1')

const consonants: ReadonlyMap<string, string> = new Map(
  'क:k ख:k ग:g घ:g च:c छ:c ज:j झ:j ट:t ठ:t ड:d ढ:d ण:n त:t थ:t द:d ध:d न:n प:p फ:p ब:b भ:b म:m य: र:r ल:l व:v श:s ष:s स:s ह: ज़:z फ़:f ं:n'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
