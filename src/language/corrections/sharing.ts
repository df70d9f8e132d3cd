import type { MemberId } from '../../ids.js'
import type { Member } from '../../ledger/group.js'
import {
  type DraftPart,
  type DraftSharer,
  type DraftSharing,
  type ExpenseDraft,
  isSameWho,
  type Who,
} from '../draft.js'

/** Whose sharing is changed: those who paid, and the group's members. */
export interface SharingPlace {
  readonly payers: readonly Who[]
  readonly members: readonly Member[]
}

const has = (people: readonly Who[], who: Who): boolean => people.some((other) => isSameWho(other, who))

const equally = (who: Who): DraftSharer => ({ who, part: { kind: 'equal' } })

/** Whether somebody shares now. */
export const shares = ({ base, named, except }: DraftSharing, who: Who, { payers, members }: SharingPlace): boolean => {
  if (has(except, who)) return false
  if (named.some((sharer) => isSameWho(sharer.who, who))) return true
  switch (base) {
    case 'everyone':
      return who.kind === 'member' && isActive(who.member, members)
    case 'payersAndNamed':
      return has(payers, who)
    case 'named':
      return false
  }
}

const isActive = (member: MemberId, members: readonly Member[]): boolean =>
  members.some(({ id, active }) => id === member && active)

/** Takes somebody out and leaves the parts of the others; null when that person did not share anyway. */
export const withoutSharer = (sharing: DraftSharing, who: Who, place: SharingPlace): DraftSharing | null => {
  // A name that is not clear yet is asked about, not passed over.
  const isKnown = who.kind === 'member'
  if (isKnown && !shares(sharing, who, place) && !has(sharing.except, who)) return null
  const named = sharing.named.filter((sharer) => !isSameWho(sharer.who, who))
  const staysOut = (isKnown && sharing.base === 'named') || has(sharing.except, who)
  return { ...sharing, named, except: staysOut ? sharing.except : [...sharing.except, who] }
}

/** Takes somebody in with an equal part; nothing changes for one who shares already. */
export const withSharer = (sharing: DraftSharing, who: Who, place: SharingPlace): DraftSharing => {
  if (shares(sharing, who, place)) return sharing
  const back = { ...sharing, except: sharing.except.filter((other) => !isSameWho(other, who)) }
  return shares(back, who, place) ? back : { ...back, named: [...back.named, equally(who)] }
}

/** Gives somebody another part; null for one who does not share and so can pay neither more nor less than the others. */
export const withPart = (
  sharing: DraftSharing,
  who: Who,
  part: DraftPart,
  place: SharingPlace,
): DraftSharing | null => {
  if (who.kind === 'member' && part.kind === 'adjust' && !shares(sharing, who, place)) return null
  const taken = withSharer(sharing, who, place)
  const isNamed = taken.named.some((sharer) => isSameWho(sharer.who, who))
  const named = isNamed
    ? taken.named.map((sharer) => (isSameWho(sharer.who, who) ? { who, part } : sharer))
    : [...taken.named, { who, part }]
  return { ...taken, named }
}

/** Only these share. Who had double keeps it; amounts and percentages that no longer make up the whole go. */
export const onlySharers = ({ named }: DraftSharing, people: readonly Who[]): DraftSharing => ({
  base: 'named',
  named: people
    .filter((who, index) => !has(people.slice(0, index), who))
    .map((who) => relativeParts(named).find((sharer) => isSameWho(sharer.who, who)) ?? equally(who)),
  except: [],
})

/** Everybody shares; parts are kept as in `onlySharers`. */
export const everybodyShares = ({ named }: DraftSharing): DraftSharing => ({
  base: 'everyone',
  named: relativeParts(named),
  except: [],
})

const relativeParts = (named: readonly DraftSharer[]): readonly DraftSharer[] =>
  named.filter(({ part }) => part.kind === 'shares' || part.kind === 'adjust')

/** The same sharers, all alike. */
export const sharedEqually = (sharing: DraftSharing): DraftSharing => ({
  ...sharing,
  named: sharing.named.map(({ who }) => equally(who)),
})

/** Who shares a draft, of a bill all who share one of its lines: for a line that is shared by them all. */
export const peopleSharing = ({ sharing, items }: ExpenseDraft): DraftSharing => {
  if (items.length === 0) return sharing
  const named = items.flatMap((item) => item.sharing.named)
  const isForAll = items.some((item) => item.sharing.base === 'everyone')
  return isForAll
    ? { base: 'everyone', named: [], except: [] }
    : onlySharers(
        { ...sharing, named: [] },
        named.map(({ who }) => who),
      )
}

/** The sharing with its people written out, so that it stays when somebody else turns out to have paid. */
export const withPayersNamed = (sharing: DraftSharing, payers: readonly Who[]): DraftSharing =>
  sharing.base === 'payersAndNamed'
    ? {
        ...sharing,
        base: 'named',
        named: [
          ...payers.filter((who) => !sharing.named.some((sharer) => isSameWho(sharer.who, who))).map(equally),
          ...sharing.named,
        ],
      }
    : sharing
