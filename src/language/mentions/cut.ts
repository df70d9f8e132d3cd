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
const signs = [
  ...codesBySign.keys(),
  ...'eur usd gbp chf inr idr try brl mxn sek nok dkk pln cad aud thb ars clp cop'.split(' '),
]
  .filter((sign) => /^[a-z]{1,4}$/.test(sign))
  .join('|')

/** Cuts a text into words, runs of digits and marks; articles that lost their vowel are words of their own. */
export const cutText = (text: string): readonly Cut[] => {
  const cuts: Cut[] = []
  for (const { 0: written, index } of text.matchAll(cutPattern)) {
    const kind = /^\p{Nd}/u.test(written) ? 'number' : /^[\p{L}\p{M}\p{N}_]/u.test(written) ? 'word' : 'mark'
    cuts.push({
      kind,
      text: written,
      key: fold(written).replace(/'/g, ''),
      start: index,
      end: index + written.length,
    })
  }
  return cuts
}

const cutPattern = new RegExp(
  [
    // Between digits: `2x12`, `27e50`.
    String.raw`x(?=\p{Nd})|(?<=\p{Nd})\p{L}{1,3}(?=\p{Nd})`,
    String.raw`(?<![\p{L}\p{N}_])(?:${signs})(?=\p{Nd})`,
    String.raw`(?:qu|dell|all|nell|sull|dall|[cdjlmnst])['’](?=\p{L})`,
    String.raw`\p{Nd}+(?:[.,'’ʼ٫]\p{Nd}+)*`,
    String.raw`(?:w\/o?|b\/w|p\/p|n\/a)(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*(?:['’ʼ-][\p{L}\p{M}\p{N}_]+)*`,
    String.raw`(?!\ufe0f)[^\s\p{Cf}]`,
  ].join('|'),
  'giu',
)
