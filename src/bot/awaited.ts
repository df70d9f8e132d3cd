import { type ChatEvent, conversationOf } from '../chat/event.js'
import type { Change, ProposalContent } from '../ledger/change.js'
import type { Home } from '../ports/inbox.js'

/**
 * What an event changes of whose answer is awaited. Whoever is asked may answer with the next thing they say in that conversation;
 * whatever else they say ends that, but for buttons. A card that was corrected still asks.
 */
export function withAwaited(changes: readonly Change[], event: ChatEvent, { awaited }: Home): readonly Change[] {
  const isSaid = (event.kind === 'command' || event.kind === 'message') && event.isEdited !== true
  if (!isSaid && event.kind !== 'press') return changes
  const asked = changes.map((change) =>
    change.kind === 'proposal' && isQuestion(change.content)
      ? { ...change, awaitedIn: conversationOf(event.chat) }
      : change,
  )
  const isAskedAnew = asked.some((change) => change.kind === 'proposal' && change.awaitedIn !== undefined)
  if (!isSaid && !isAskedAnew) return changes
  const kept = new Set(changes.flatMap((change) => (change.kind === 'proposalRevised' ? [change.id] : [])))
  const ended = awaited.filter((id) => !kept.has(id)).map((id): Change => ({ kind: 'unawaited', id }))
  return [...ended, ...asked]
}

const isQuestion = ({ kind }: ProposalContent): boolean => kind === 'question' || kind === 'draft'
