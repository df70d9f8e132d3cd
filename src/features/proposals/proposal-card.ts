import type { Block, Button, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { ProposalId } from '../../ids.js'
import type { EntryContent } from '../../ledger/entry.js'
import type { Refusal } from '../../ledger/refusal.js'
import { bold, code, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { contentBlocks } from '../entries/entry-card.js'
import { type Revision, revisionBlocks } from '../entries/was-now.js'
import { type Reach, reachButtons } from '../members/reach.js'

/** What a proposal card has to say besides its buttons. */
export interface ProposalCard {
  readonly id: ProposalId
  readonly content: EntryContent
  /** Why it should be looked at twice. */
  readonly doubt?: Refusal | null
  /** Set where it was corrected. */
  readonly revision?: Revision | null
  /** The typed command that says the same; null where none does. */
  readonly command: string | null
  /** Set where nobody was named, so that everybody on the tab shares: how many they are, and who of the chat is left out. */
  readonly everyone: { readonly count: number; readonly reach: Reach | null } | null
}

/** What was understood, everybody by name with their share, what was assumed, and what can be done about it. */
export function proposalCard(card: ProposalCard, words: Words): View {
  const { content, doubt = null, revision = null, command, everyone } = card
  const blocks: Block[] = [
    text(bold(words.say('proposal.title'))),
    ...contentBlocks(content, words),
    ...(doubt === null ? [] : [text(words.refusal(doubt))]),
    ...(revision === null ? [] : revisionBlocks(revision, content, words)),
    ...(everyone === null ? [] : [text(assumed(everyone, words))]),
    ...(command === null ? [] : [text(words.say('proposal.typed'), ' ', code(`/${command}`))]),
  ]
  const invitation = reachButtons(everyone?.reach ?? null, { on: 'proposal', id: card.id }, words)
  return view(blocks, [proposalButtons(card.id, words), invitation])
}

function assumed({ count, reach }: NonNullable<ProposalCard['everyone']>, words: Words): string {
  return reach === null ? words.say('proposal.everyone', { count }) : words.say('proposal.everyoneKnown', { ...reach })
}

function proposalButtons(id: ProposalId, words: Words): readonly Button[] {
  return (['confirm', 'amend', 'discard'] as const).map((verb) => button(words.say(`button.${verb}`), verb, id))
}
