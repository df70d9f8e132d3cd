/**
 * Words behind a number that make it bigger or hundredths of it, in the languages we read, by how many zeros they stand for.
 * Lower case. They are told apart from currencies here, so that every reader of amounts knows the same ones.
 */
const wordsByZeros: readonly (readonly [zeros: number, words: string])[] = [
  [-2, 'cent cents ct cts ¢ pence penny centime centimes céntimo céntimos centimo centimos centavo centavos'],
  [-2, 'centesimo centesimi копейка копейки копеек коп kurus kuruş paise paisa पैसे grosz grosze groszy sen'],
  [2, 'hundred सौ'],
  [3, 'k к thousand grand rb ribu ribuan rebu mil mila mille тыс тысяч тысячи тысяча тыщ тыщи косарь косаря косарей'],
  [3, 'hazar hazaar hajar हजार हज़ार bin tausend duizend tys tusen'],
  [5, 'lakh lakhs lac lacs lk लाख'],
  [6, 'million millions mio jt juta milyon млн миллион миллиона миллионов millon millón millones'],
  [6, 'millionen miljoen milhão milhões milhao milhoes milione milioni'],
  [7, 'crore crores cr करोड़ करोड'],
]

const zerosByWord: ReadonlyMap<string, number> = new Map(
  wordsByZeros.flatMap(([zeros, words]) => words.split(' ').map((word) => [word.normalize('NFC'), zeros] as const)),
)

/** How many zeros a word behind a number stands for, -2 where it means hundredths; null where it is no such word. */
export const zerosOf = (word: string): number | null =>
  zerosByWord.get(word.normalize('NFC').toLowerCase().replace(/\.$/, '')) ?? null

/** Words that are also names or words of other languages: "2 bin bags", Mila. Sure only where the language is spoken. */
const homes: Readonly<Record<string, string>> = {
  mil: 'es pt',
  mila: 'it',
  mille: 'fr it',
  bin: 'tr az',
  sen: 'ms id ja',
  hajar: 'hi',
  tys: 'pl',
  tusen: 'sv nb no',
  grand: 'en',
  cent: 'en de fr nl',
}

/**
 * By how many zeros else a word may move a number, where the language does not say that it means what `zerosOf` says; null where it
 * surely does. English `mil` is a thousand to some and a million to others; the rest may be the thing that is counted.
 */
export const otherZerosOf = (word: string, locale: string): number | null => {
  const key = word.toLowerCase()
  const home = homes[key]
  if (home === undefined || home.split(' ').includes(locale.toLowerCase().split('-')[0] ?? '')) return null
  return key === 'mil' ? 6 : 0
}

/** A part of a regular expression (with flags `iu`) for the words above, the longest first. */
export const scalePattern: string = [...zerosByWord.keys()].sort((left, right) => right.length - left.length).join('|')
