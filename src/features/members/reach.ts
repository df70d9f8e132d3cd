import type { Block, Button } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Member } from '../../ledger/group.js'
import { text } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** How many people of a chat are on the tab. Guests are on it too, but they are nobody of the chat. */
export interface Reach {
  readonly known: number
  readonly guests: number
  readonly chatSize: number
}

/** How far the tab reaches in its chat; null where everybody is known, or where nobody says how many people the chat has. */
export function reachOf(members: readonly Member[], chatSize: number | null): Reach | null {
  const active = members.filter((member) => member.active)
  const known = active.filter(({ person }) => person !== null).length
  return chatSize === null || chatSize <= known ? null : { known, guests: active.length - known, chatSize }
}

/** “I know 5 of the 8 people here”, and what those who are not known can do. Nothing where there is nothing to say. */
export function reachBlocks(reach: Reach | null, words: Words): readonly Block[] {
  return reach === null ? [] : [text(words.say('reach.known', { ...reach }))]
}

/** What stands under a card that invites people onto the tab. */
export type Invitation =
  | { readonly on: 'proposal' | 'entry'; readonly id: string }
  | { readonly on: 'members' | 'balance' }

/** The row with the *I'm in* button; none where everybody is known. */
export function reachButtons(reach: Reach | null, invitation: Invitation, words: Words): readonly Button[] {
  if (reach === null) return []
  const id = 'id' in invitation ? `${invitation.on}.${invitation.id}` : invitation.on
  return [button(words.say('button.in'), 'in', id)]
}
