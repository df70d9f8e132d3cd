import type { Block, Button, View } from '../../chat/view.js'
import type { MemberId, ProposalId } from '../../ids.js'
import type { EntryContent } from '../../ledger/entry.js'
import { contentBlocks } from './entry-card.js'
import { bold, code, text, view } from './view.js'
import type { Words } from './words.js'

/** What a proposal card has to say besides its buttons. */
export interface ProposalCard {
  readonly id: ProposalId
  readonly content: EntryContent
  /** The typed command that says the same. */
  readonly command: string
  /** Set where nobody was named, so that everybody who is known shares: who they are, and how many people the chat has. */
  readonly everyone: { readonly members: readonly MemberId[]; readonly chatSize: number | null } | null
}

/** What was understood, everybody by name with their share, what was assumed, and what can be done about it. */
export function proposalCard(card: ProposalCard, words: Words): View {
  const { content, command, everyone } = card
  const blocks: Block[] = [
    text(bold(words.say('proposal.title'))),
    ...contentBlocks(content, words),
    ...(everyone === null ? [] : [text(assumed(everyone, words))]),
    text(words.say('proposal.typed'), ' ', code(command)),
  ]
  return view(blocks, [proposalButtons(card.id, words)])
}

function assumed(
  { members, chatSize }: { readonly members: readonly MemberId[]; readonly chatSize: number | null },
  words: Words,
): string {
  const known = members.length
  if (chatSize === null || chatSize <= known) return words.say('proposal.everyone', { count: known })
  return words.say('proposal.everyoneKnown', { count: known, chatSize })
}

function proposalButtons(id: ProposalId, words: Words): readonly Button[] {
  return (['confirm', 'amend', 'discard'] as const).map((verb) => ({
    label: words.say(`button.${verb}`),
    press: { verb, id, version: 0 },
  }))
}
