import type { Account, MessageRef } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import { harmless } from '../../src/chat/text.js'
import type { View } from '../../src/chat/view.js'
import type { Outbound } from '../../src/ports/delivery.js'
import { type FileDesk, type SavedFile, saveFiles } from './files.js'
import { messageIdOf } from './ids.js'
import { type DrawnButton, renderButtons, renderText, type Style } from './render.js'

/** What is to be shown, the same for the room and the machine mode. */
export type Shown =
  | {
      readonly op: 'post' | 'edit'
      readonly message: MessageRef
      readonly text: string
      readonly buttons: readonly (readonly DrawnButton[])[]
      readonly files: readonly SavedFile[]
    }
  | { readonly op: 'toast'; readonly id: string; readonly to: Account; readonly text: string }

/** How one mode of the terminal shows things. */
export interface Screen extends FileDesk {
  readonly style: Style
  show(shown: Shown): Promise<void>
}

/** The terminal's way out. It fails only where a file cannot be made or nobody reads any more. */
export function terminalOutbound(screen: Screen): Outbound {
  async function deliver({ sequence, reply }: Delivery): Promise<MessageRef | null> {
    const id = messageIdOf(sequence)
    switch (reply.op) {
      case 'post':
        return await showView('post', { chat: reply.to, id }, id, reply.view)
      case 'edit':
        return await showView('edit', reply.target, id, reply.view)
      case 'toast':
        await screen.show({ op: 'toast', id, to: reply.to, text: harmless(reply.text) })
        return null
    }
  }

  async function showView(op: 'post' | 'edit', message: MessageRef, id: string, view: View): Promise<MessageRef> {
    const files = await saveFiles(screen, id, view)
    const text = renderText(view, screen.style)
    await screen.show({ op, message, text, buttons: renderButtons(view), files })
    return message
  }

  return { deliver }
}
