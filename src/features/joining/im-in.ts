import type { PressHandler, Situation } from '../../decision/command.js'
import { type Effects, effects, redraw, type Say, toast } from '../../decision/effects.js'
import { isId, type ProposalId } from '../../ids.js'
import type { Change } from '../../ledger/change.js'
import { isActive } from '../../ledger/entry.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { balanceView } from '../balances/balance.js'
import { entryCard } from '../entries/entry-card.js'
import { detailsOf } from '../entries/entry-presses.js'
import { entryPressed } from '../entries/find-entry.js'
import { memberOf } from '../members/named-member.js'
import { membersCard } from '../members/people.js'
import { reachOf } from '../members/reach.js'
import { cardFor, draftOf, stored, workOut } from '../proposals/propose.js'

/**
 * I'm in: whoever presses is on the tab from then on. An open proposal for everybody is shared anew with them; what is
 * written already is not changed behind the others' backs.
 */
export const pressIn: PressHandler = {
  isForAll: true,
  async run(situation, press) {
    const [on, id = ''] = press.id.split('.')
    const joined = joining(situation)
    switch (on) {
      case 'proposal':
        return inProposal(joined, id)
      case 'entry':
        return inEntry(joined, id)
      case 'members': {
        const { books, group, members, where, words } = joined.situation
        const balances = await books.balances.of(group.id)
        return onTab(joined, redraw(membersCard(members, balances, words, reachOf(members, where.size))))
      }
      case 'balance':
        return onTab(joined, redraw(await balanceView(joined.situation, [])))
      default:
        return refuse('buttonExpired')
    }
  },
}

interface Joining {
  /** The group with the presser on the tab. */
  readonly situation: Situation
  readonly changes: readonly Change[]
}

/** A stranger came onto the tab by the press itself; whoever has left comes back. */
function joining(situation: Situation): Joining {
  const member = memberOf(situation.members, situation.sender)
  if (member.active) return { situation, changes: [] }
  const back: Member = { ...member, active: true }
  return {
    situation: { ...situation, members: situation.members.map((other) => (other.id === back.id ? back : other)) },
    changes: [
      { kind: 'member', member: back },
      { kind: 'activity', what: 'joined', entry: null, detail: back.name },
    ],
  }
}

const onTab = ({ situation, changes }: Joining, ...redraws: readonly Say[]): Effects =>
  effects(changes, ...redraws, toast(situation.words.say('in.onTab')))

async function inProposal(joined: Joining, id: string): Promise<Effects | Refusal> {
  const { situation, changes } = joined
  const { books, group, sender, words, now } = situation
  const proposal = isId(id) ? await books.proposals.find(id as ProposalId) : null
  if (proposal?.content.kind !== 'draft') return refuse('buttonExpired')
  if (proposal.group !== group.id) return refuse('buttonOfAnotherGroup')
  const isIn = proposal.content.content.postings.some(({ member, owedMinor }) => member === sender && owedMinor !== 0n)
  if (isIn) return effects(changes, toast(words.say('in.already')))

  const isOpen = proposal.status === 'open' && proposal.expiresAt > now
  const draft = draftOf(proposal.content)
  const worked = isOpen ? await workOut(situation, draft, proposal.content.rotation) : null
  if (worked === null || isRefusal(worked) || 'question' in worked) return onTab(joined)
  // A card that was corrected to some names since is theirs.
  if (!worked.content.postings.some(({ member, owedMinor }) => member === sender && owedMinor !== 0n))
    return onTab(joined)
  return effects(
    [...changes, { kind: 'proposalRevised', id: proposal.id, content: stored(worked) }],
    redraw(cardFor(situation, proposal.id, worked)),
    toast(words.say('in.shares')),
  )
}

async function inEntry(joined: Joining, id: string): Promise<Effects | Refusal> {
  const { situation, changes } = joined
  const { sender, members, where, words } = situation
  const entry = await entryPressed(situation, id)
  if (isRefusal(entry)) return entry
  if (!isActive(entry)) return onTab(joined)
  const isIn = entry.postings.some(({ member, owedMinor }) => member === sender && owedMinor !== 0n)
  const reach = reachOf(members, where.size)
  const card = redraw(entryCard(entry, words, { ...(await detailsOf(situation, entry)), reach }))
  const told = isIn ? words.say('in.already') : words.say('in.next', { number: String(entry.number) })
  return effects(changes, ...(where.size === null ? [] : [card]), toast(told))
}
