import { effects, nothing, redrawAt } from '../../decision/effects.js'
import type { JobHandler } from '../../decision/handler.js'
import type { JobOf } from '../../decision/job.js'
import type { ProposalId } from '../../ids.js'
import { closedCard } from './proposals.js'

/** Nobody pressed the card in time: its buttons go, and it says why. */
export const proposalExpired: JobHandler<JobOf<'proposalExpired'>> = async ({ books, words, now }, job) => {
  const id = job.proposal as ProposalId
  const proposal = await books.proposals.find(id)
  if (proposal?.status !== 'open') return nothing
  if (proposal.expiresAt > now) return { later: proposal.expiresAt }
  const on = await books.cards.of(id)
  const told = closedCard(proposal.content, words.say('proposal.expired'), words)
  return effects([{ kind: 'proposalClosed', id, status: 'expired' }], ...(on === null ? [] : [redrawAt(on, told)]))
}
