import type { DraftItem, DraftSharing, Who } from '../draft.js'
import { claim, find, peopleIn, type Work } from './work.js'

/** Makes the items of a bill, once the total and its sharers are known. */
type MakeItems = (sharing: DraftSharing, total: string | null, label: string) => readonly DraftItem[]

/** "96.30 of which 12.30 was just Bo's wine, rest shared": one item for Bo, one for the others. Null: no such thing is said. */
export const readItems = (work: Work): MakeItems | null => {
  const match =
    find(
      work,
      /(?<=A.*)[,.&]*(?:x{1,3}|(?=A))(?<amount>A)[xw]{0,3}(?:J|R)+(?<who>[GNMmhH])(?<label>[nx]{0,3})(?=[,.&]|$)/d,
    ) ?? find(work, /(?<=A.*)[,.&]*(?:x{1,3}|(?=A))(?<amount>A)[xw]{0,3}(?<who>[Gmh])(?<label>[nx]{0,3})(?=[,.&]|$)/d)
  const amountSpan = match?.span('amount') ?? null
  const labelSpan = match?.span('label') ?? null
  const [who] = match === null ? [] : peopleIn(work, match.span('who'))
  const amount = amountSpan === null ? undefined : work.tokens[amountSpan[0]]?.text
  if (match === null || who === undefined || amount === undefined) return null
  claim(work, match.start, match.end)
  const rest = find(work, /[,.&]*r[wixzS]{0,3}(?:[YT=e]|R?Y){0,2}(?=[,.&]|$)/d)
  if (rest === null) return null
  claim(work, rest.start, rest.end)
  work.counts = []
  work.evidence += 1
  const label =
    labelSpan === null ? '' : work.text.slice(work.tokens[labelSpan[0]]?.start, work.tokens[labelSpan[1] - 1]?.end)
  return (sharing, total, description) => [
    { label, amount, sharing: onlyFor(who) },
    { label: description, amount: `${total ?? ''}-${amount}`, sharing },
  ]
}

const onlyFor = (who: Who): DraftSharing => ({ base: 'named', named: [{ who, part: { kind: 'equal' } }], except: [] })
