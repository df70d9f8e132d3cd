import { plainText } from '../../money/plain-text.js'
import { codesBySign } from '../../money/signs.js'
import { fold } from '../fold.js'
import type { Span } from './mention.js'

/** A word, a run of digits with what is glued to it, or a single mark. */
export interface Cut extends Span {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  /** As words are looked up: folded, without apostrophes. */
  readonly key: string
}

/** A text whose every character stands where it stood, with European digits and plain separators. */
export const plainSameLength = (text: string): string =>
  isPlain.test(text)
    ? text
    : text.replace(/[^\n -~\p{L}\p{M}]/gu, (character) => {
        const plain = plainText(character)
        return plain.length === character.length ? plain : ' '.repeat(character.length)
      })

const isPlain = /^[\n -~]*$/

// Signs of letters that people glue to the digits behind them: `R850`, `Rp50.000`, `EUR30`.
const signs: ReadonlySet<string> = new Set(
  [
    ...codesBySign.keys(),
    ...'eur usd gbp chf inr idr try brl mxn sek nok dkk pln cad aud thb ars clp cop'.split(' '),
  ].filter((sign) => /^[a-z]{1,4}$/.test(sign)),
)

/** Cuts a text into words, runs of digits and marks; articles that lost their vowel are words of their own. */
export const cutText = (text: string): readonly Cut[] => {
  const cuts: Cut[] = []
  const pattern = new RegExp(cutPattern)
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [all, word, number] = found
    const sign = word === undefined ? null : signBefore(word)
    if (sign !== null) pattern.lastIndex = found.index + sign.length
    const written = sign ?? all
    cuts.push({
      kind: word === undefined ? (number === undefined ? 'mark' : 'number') : 'word',
      text: written,
      key: fold(written).replace(/'/g, ''),
      start: found.index,
      end: found.index + written.length,
    })
  }
  return cuts
}

const signBefore = (word: string): string | null => {
  const [, letters = ''] = /^(\p{L}{1,4})\p{Nd}/u.exec(word) ?? []
  return letters !== '' && signs.has(letters.toLowerCase()) ? letters : null
}

// Who a verb names behind a hyphen: `paguei-te`, `deve-me`, `montre-moi`.
const clitics = 'me|te|se|lhes?|nos|vos|[oa]s|l[oa]s?|moi|toi|lui'

// Words first: an `x` or a sign of letters between digits, an article without its vowel, whole words; then numbers, then marks.
const cutPattern = new RegExp(
  [
    '(',
    String.raw`x(?=\p{Nd})|(?<=\p{Nd})\p{L}{1,3}(?=\p{Nd})`,
    String.raw`|(?:qu|dell|all|nell|sull|dall|[cdjlmnst])['’](?=\p{L})`,
    String.raw`|(?:w\/o?|b\/w|p\/p|n\/a)(?![\p{L}\p{N}])`,
    String.raw`|(?!\p{Nd})[\p{L}\p{M}\p{N}_]+(?:(?!-(?:${clitics})(?![\p{L}\p{N}]))['’ʼ-][\p{L}\p{M}\p{N}_]+)*`,
    ')|(',
    String.raw`\p{Nd}+(?:[.,'’ʼ٫]\p{Nd}+)*`,
    ')|',
    String.raw`(?!\ufe0f)[^\s\p{Cf}]`,
  ].join(''),
  'giu',
)
