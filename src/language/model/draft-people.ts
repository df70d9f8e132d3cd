import type { MemberId } from '../../ids.js'
import type { Draft, DraftPart, ExpenseDraft, Who } from '../draft.js'
import type { Role } from './roles.js'

/** Everybody in a draft, as often as they are named. */
export const peopleIn = (draft: Draft): readonly Who[] =>
  draft.kind === 'payment'
    ? [draft.from, draft.to].filter((who) => who !== null)
    : [
        ...draft.payers.map(({ who }) => who),
        ...[draft.sharing, ...draft.items.map(({ sharing }) => sharing)].flatMap(({ named, except }) => [
          ...named.map(({ who }) => who),
          ...except,
        ]),
      ]

/** Whether somebody shares only because everybody does. */
export const isForAll = ({ sharing, items }: ExpenseDraft): boolean =>
  items.length === 0 ? sharing.base === 'everyone' : items.some((item) => item.sharing.base === 'everyone')

/** Who shares, some more than once. */
export const sharersIn = (draft: ExpenseDraft, active: readonly MemberId[]): readonly MemberId[] => {
  const sharings = draft.items.length === 0 ? [draft.sharing] : draft.items.map(({ sharing }) => sharing)
  return sharings.flatMap(({ base, named, except }) => {
    const all = [
      ...(base === 'everyone' ? active : []),
      ...named.flatMap(({ who }) => (who.kind === 'member' ? [who.member] : [])),
    ]
    return all.filter((member) => !except.some((who) => isMember(who, member)))
  })
}

/** Whether somebody does in a draft what a message says of them. */
export const hasRole = (
  draft: Draft,
  member: MemberId,
  is: Role['is'],
  active: readonly MemberId[],
  sender: MemberId,
): boolean => {
  if (draft.kind === 'payment') {
    if (is === 'sharer') return isMember(draft.to, member) || isMember(draft.from, member)
    return is !== 'excepted' && (draft.from === null ? member === sender : isMember(draft.from, member))
  }
  const shares = sharersIn(draft, active).includes(member)
  if (is === 'excepted') return !shares
  if (is === 'sharer') return shares
  const part = draft.sharing.named.find(({ who }) => isMember(who, member))?.part
  return draft.payers.some(({ who }) => isMember(who, member)) || isOwnPart(part)
}

/** `Bo pays 10 more` says what Bo's part is and not who paid. */
const isOwnPart = (part: DraftPart | undefined): boolean => part !== undefined && part.kind !== 'equal'

/** Whether somebody is that member. */
export const isMember = (who: Who | null, member: MemberId): boolean => who?.kind === 'member' && who.member === member

/** Whether both may be one person. */
export const isSamePerson = (one: Who, other: Who): boolean =>
  one.kind === 'member' && other.kind === 'member'
    ? one.member === other.member
    : one.kind !== 'member' && other.kind !== 'member'
      ? one.name === other.name
      : [one, other].some(
          (who) =>
            who.kind === 'ambiguous' &&
            [one, other].some((each) => each.kind === 'member' && who.candidates.includes(each.member)),
        )
