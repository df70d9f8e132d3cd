import type { Scan, Token } from './grammar-tokens.js'
import { type Cut, cutText, plainSameLength } from './mentions/cut.js'
import { backCueIn, maySayMoneyBack } from './money-back-words.js'

/** Words for money that came in, beside a sum that says it was spent: "40 refund". None that stand in quotation marks. */
export const moneyBackIn = ({ text }: Scan, rest: readonly Token[]): string | null => {
  if (!maySayMoneyBack(text)) return null
  const isSaid = ({ start, end }: Cut) =>
    rest.some((token) => token.kind === 'word' && token.start <= start && token.end >= end)
  const cuts = cutText(plainSameLength(text)).filter(isSaid)
  const cue = backCueIn(cuts)
  return cue === null ? null : text.slice(cuts[cue.from]?.start, cuts[cue.next - 1]?.end)
}
