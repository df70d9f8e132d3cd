import { type Lexicon, phraseAt } from './lexicon.js'
import type { AmountPlace } from './place.js'

/** Whether the sum between two cuts is one for each: `10 each`, `12 pp`, `30/person`, `je 10`, `yüzer lira`, `2 tickets @75`. */
export const isPerHead = ({ cuts, lexicons, plain }: AmountPlace, from: number, next: number): boolean => {
  const end = cuts[next - 1]?.end ?? 0
  const [before, first] = [cuts[from - 1], cuts[from]]
  if (before?.text === '@' && before.end === first?.start) return true
  if (/^ ?\/ ?\p{L}/u.test(plain.slice(end, end + 4))) return true
  const lengths = (at: number) => lexicons.map((lexicon) => eachLengthAt(lexicon, { cuts }, at))
  for (let at = from; at <= next; at += 1)
    if (cuts[at]?.kind !== 'number' && lengths(at).some((length) => length > 0)) return true
  return [1, 2, 3].some((back) => from >= back && lengths(from - back).includes(back))
}

/** How many words of `each` begin at a cut. */
const eachLengthAt = (lexicon: Lexicon, { cuts }: Pick<AmountPlace, 'cuts'>, at: number): number => {
  const phrase = phraseAt(lexicon, cuts, at)
  const isEach = phrase?.meanings.some((each) => each.kind === 'operator' && each.class === 'each') === true
  return isEach ? (phrase?.words.length ?? 0) : 0
}
