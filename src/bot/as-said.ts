import type { ChatEvent } from '../chat/event.js'
import { isOverheard } from '../chat/presence.js'
import { type Edited, editedFrom } from '../features/proposals/edited.js'
import type { Books } from '../ports/books.js'
import type { Home } from '../ports/inbox.js'
import { commands } from './registry.js'

/**
 * An event as it is to be decided: new words of a message from whose old ones nothing came are decided as if they were the first.
 * `edited` is null for an event that is no edit.
 */
export async function asSaid(
  books: Books,
  event: ChatEvent,
  home: Home,
  now: Date,
): Promise<{ readonly event: ChatEvent; readonly edited: Edited | null }> {
  if ((event.kind !== 'message' && event.kind !== 'command') || event.isEdited !== true) return { event, edited: null }
  // Of what people say to each other only an answer that is awaited is heard, and that was given by the first words.
  if (isOverheard(event) && !home.group.listensToAll) return { event, edited: { is: 'over' } }
  const edited = await editedFrom(books, event, home, commands, now)
  return { event: edited.is === 'fresh' ? edited.event : event, edited }
}
