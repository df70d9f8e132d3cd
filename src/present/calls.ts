import type { Span } from '../chat/view.js'
import type { MemberId } from '../ids.js'

type NameOf = (member: MemberId) => string

// Signs that no alphabet has; a name that holds them marks at most somebody who is called anyway.
const [opening, closing] = ['\u{F0000}', '\u{F0001}']

/** Stands in a sentence for the name of somebody who is called by it, until that becomes a span of its own. */
export const callMark =
  (called: readonly MemberId[], name: NameOf): NameOf =>
  (member) =>
    called.includes(member) ? `${opening}${called.indexOf(member)}${closing}` : name(member)

/** A sentence with such marks as spans. Whose accounts these are is looked up when it is written. */
export function callingSpans(sentence: string, called: readonly MemberId[], name: NameOf): readonly Span[] {
  const marks = new RegExp(`${opening}(\\d+)${closing}`, 'u')
  return sentence.split(marks).flatMap((piece, place): Span[] => {
    if (place % 2 === 0) return piece === '' ? [] : [{ text: piece }]
    const member = called[Number(piece)]
    return member === undefined ? [] : [{ text: name(member), calls: { member, accounts: [] } }]
  })
}
