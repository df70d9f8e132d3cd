import type { MemberId } from '../ids.js'
import type { NamedSpan } from '../language/context.js'

/** The places of a text that the platform says are members. `members` are the event's mentions in their order. */
export const spansOf = (
  mentions: readonly { readonly offset: number; readonly length: number }[],
  members: readonly MemberId[],
): readonly NamedSpan[] =>
  mentions.flatMap(({ offset, length }, place) => {
    const member = members[place]
    return member === undefined ? [] : [{ offset, length, member }]
  })
