import type { GroupId, MemberId } from '../../ids.js'
import type { Group, Member } from '../../ledger/group.js'
import { householdsOf } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import type { Books } from '../../ports/books.js'
import type { Place } from '../../ports/groups.js'
import type { MyPosition, Position } from './my-position.js'

// More groups than anybody keeps in mind; each costs a few reads.
const groupsMax = 15
// More than a handful waiting is a list that nobody works off.
const waitingMax = 5
// Whoever has not said “Got it” for a month will hardly do it now.
const waitingDaysMax = 30

type Reading = Pick<Books, 'groups' | 'waiting' | 'balances'>

/** Everything about one person across their groups. `member` is the person in any of them. */
export async function readPosition(books: Reading, member: MemberId, now: Date): Promise<MyPosition> {
  const since = new Date(now.getTime() - waitingDaysMax * 86_400_000)
  const [{ places, total }, waiting] = await Promise.all([
    books.groups.placesOf(member, groupsMax),
    books.waiting.forPerson(member, { since, now, limit: waitingMax }),
  ])
  const positions = await Promise.all(places.map((place) => positionAt(books, place)))
  const found = positions.filter((position) => position !== null)

  // What waits may be in a group that is not among the first.
  const known = new Map<GroupId, GroupOfPeople>(found.map((position) => [position.group.id, position]))
  const groups = [...waiting.proposals, ...waiting.payments].map(({ group }) => group)
  for (const id of new Set(groups)) {
    const group = known.get(id) ?? (await books.groups.find(id))
    if (group !== null) known.set(id, group)
  }
  return {
    positions: found,
    moreGroups: total - places.length,
    proposals: waiting.proposals.flatMap(({ group, content }) => {
      const place = known.get(group)
      return place === undefined || content.kind !== 'draft' ? [] : [{ place, content: content.content }]
    }),
    payments: waiting.payments.flatMap((entry) => {
      const place = known.get(entry.group)
      return place === undefined ? [] : [{ place, entry }]
    }),
  }
}

interface GroupOfPeople {
  readonly group: Group
  readonly members: readonly Member[]
}

async function positionAt(books: Reading, { group: id, member }: Place): Promise<Position | null> {
  const [found, balances, debts] = await Promise.all([
    books.groups.find(id),
    books.balances.of(id),
    books.balances.debts(id),
  ])
  if (found === null) return null
  const isMine = ({ from, to }: { readonly from: MemberId; readonly to: MemberId }): boolean =>
    from === member || to === member
  return {
    ...found,
    me: member,
    nets: balances.filter((balance) => balance.member === member).map(({ net }) => net),
    transfers: plansOf(balances, debts, found.group.simplify, householdsOf(found.members)).flatMap((plan) =>
      plan.transfers.filter(isMine),
    ),
  }
}
