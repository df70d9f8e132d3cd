import { add, multiply, type Rational, ratio, whole } from '../money/rational.js'
import { fold } from './fold.js'

/** A number written in words, and every value it may stand for. UTF-16 units of the text that was searched. */
export interface SpelledNumber {
  readonly start: number
  readonly end: number
  readonly values: readonly Rational[]
}

/** Values and their words, folded: en es de fr pt it, some of ru hi tr id. A word in two languages with two values stays out. */
const counted: readonly (readonly [value: bigint, words: string])[] = [
  [1n, 'one un una uno ein eine einen einer une um uma один одна ek bir satu'],
  [2n, 'two dos zwei deux dois duas due два две двое iki dua couple pair both twice double doppelt doble dobro doppio'],
  [3n, 'three tres drei trois tre три трое teen uc tiga triple dreifach'],
  [4n, 'four cuatro vier quatre quatro quattro четыре chaar dort empat'],
  [5n, 'five cinco funf cinq cinque пять paanch bes lima'],
  [6n, 'six seis sechs sei шесть alti enam'],
  [7n, 'seven siete sieben sept sete sette семь saat yedi tujuh'],
  [8n, 'eight ocho acht huit oito otto восемь aath sekiz delapan'],
  [9n, 'nine nueve neun neuf nove девять nau dokuz sembilan'],
  [10n, 'ten diez zehn dix dez dieci десять das'],
  [11n, 'eleven once elf onze undici одиннадцать'],
  [12n, 'twelve doce zwolf douze doze dodici двенадцать dozen docena dutzend douzaine duzia dozzina'],
  [13n, 'thirteen trece dreizehn treize treze tredici тринадцать'],
  [14n, 'fourteen catorce vierzehn quatorze catorze quattordici четырнадцать'],
  [15n, 'fifteen quince funfzehn quinze quindici пятнадцать'],
  [16n, 'sixteen dieciseis sechzehn seize dezesseis sedici шестнадцать'],
  [17n, 'seventeen diecisiete siebzehn dezessete diciassette семнадцать'],
  [18n, 'eighteen dieciocho achtzehn dezoito diciotto восемнадцать'],
  [19n, 'nineteen diecinueve neunzehn dezenove diciannove девятнадцать'],
  [20n, 'twenty veinte veinti zwanzig vingt vingts vinte venti vent двадцать yirmi'],
  [30n, 'thirty treinta dreissig trente trinta trenta trent тридцать otuz'],
  [40n, 'forty cuarenta vierzig quarante quarenta quaranta quarant сорок kirk'],
  [50n, 'fifty cincuenta funfzig cinquante cinquenta cinquanta cinquant пятьдесят elli'],
  [60n, 'sixty sesenta sechzig soixante sessenta sessanta sessant шестьдесят altmis'],
  [70n, 'seventy setenta siebzig settanta settant семьдесят yetmis'],
  [80n, 'eighty ochenta achtzig oitenta ottanta ottant восемьдесят seksen'],
  [90n, 'ninety noventa neunzig novanta novant девяносто doksan'],
]

const multipliers: readonly (readonly [value: bigint, words: string])[] = [
  [100n, 'hundred cien ciento cientos hundert cent cents cem cento сто yuz sau ratus'],
  [1000n, 'thousand mil tausend mille mila тысяча тысячи тысяч bin hazar ribu'],
]

const fractions: readonly (readonly [parts: bigint, words: string])[] = [
  [
    2n,
    'half halves halved mitad medio media halb halbe halben halfte moitie demi metade meio meia meta mezzo mezza половина половину aadha yarim setengah',
  ],
  [3n, 'third thirds tercio tercios drittel tiers terco tercos terzo terzi треть'],
  [4n, 'quarter quarters cuarto cuartos viertel quart quarts quarto quarti четверть ceyrek seperempat'],
]

const joints: ReadonlySet<string> = new Set(['and', 'a', 'y', 'e', 'und', 'et', 'of'])

type Meaning =
  | { readonly kind: 'count' | 'multiplier'; readonly value: bigint }
  | { readonly kind: 'fraction'; readonly parts: bigint }

const meaningByWord: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...counted.flatMap(([value, words]) => words.split(' ').map((word) => [word, { kind: 'count', value }] as const)),
  ...multipliers.flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, { kind: 'multiplier', value }] as const),
  ),
  ...fractions.flatMap(([parts, words]) =>
    words.split(' ').map((word) => [word, { kind: 'fraction', parts }] as const),
  ),
])

// German and Italian write a number as one word: funfundzwanzig, trentacinque, duecento.
const pieces = [...meaningByWord.keys(), 'und'].sort((left, right) => right.length - left.length).join('|')
const compound = new RegExp(`^(?:${pieces})+$`)
const piece = new RegExp(pieces, 'g')

/** Finds numbers written in words: `forty`, `twenty-five`, `fünfundzwanzig`, `half`, `three quarters`. */
export const findSpelledNumbers = (text: string): readonly SpelledNumber[] => {
  const found: SpelledNumber[] = []
  let run: { start: number; end: number; meanings: Meaning[] } | null = null
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const key = fold(word)
    const meanings = meaningsOf(key)
    const end = index + word.length
    if (meanings.length > 0) {
      found.push({ start: index, end, values: valuesOf(meanings) })
      if (run === null) run = { start: index, end, meanings: [] }
      run.meanings.push(...meanings)
      run.end = end
      if (run.meanings.length > 1) found.push({ start: run.start, end, values: valuesOf(run.meanings) })
    } else if (!joints.has(key)) {
      run = null
    }
  }
  return found
}

const meaningsOf = (word: string): readonly Meaning[] => {
  const whole = meaningByWord.get(word)
  if (whole !== undefined) return [whole]
  if (!compound.test(word)) return []
  return (word.match(piece) ?? []).flatMap((each) => meaningByWord.get(each) ?? [])
}

/** `two hundred fifty` is 250; a half alone may be written 0.5, 50 percent or divided by 2; `three quarters` also 75 percent. */
const valuesOf = (meanings: readonly Meaning[]): readonly Rational[] => {
  let total = whole(0n)
  let part = whole(0n)
  let fraction: bigint | null = null
  for (const meaning of meanings) {
    if (meaning.kind === 'fraction') {
      fraction = meaning.parts
      continue
    }
    if (meaning.kind === 'count') part = add(part, whole(meaning.value))
    else if (meaning.value === 1000n) [total, part] = [multiply(orOne(add(total, part)), whole(1000n)), whole(0n)]
    else part = multiply(orOne(part), whole(meaning.value))
  }
  const count = add(total, part)
  if (fraction === null) return [count]
  const one = ratio(1n, fraction)
  const some = multiply(orOne(count), one)
  const sums = count.numerator === 0n ? [whole(fraction)] : [add(count, one)]
  return [some, multiply(some, whole(100n)), ...sums]
}

const orOne = (value: Rational): Rational => (value.numerator === 0n ? whole(1n) : value)
