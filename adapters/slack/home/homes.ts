import type { Account, ChatEvent, ChatRef } from '../../../src/chat/event.js'
import type { HomePart } from '../../../src/chat/home.js'
import { presser } from '../events/decode-actions.js'
import type { Listener } from '../events/happening.js'
import type { BlockActions } from '../events/payloads.js'
import { homeMessage } from '../messages/deliver.js'
import type { IsCommand } from '../messages/render.js'
import type { ClientOf } from '../web/client.js'
import { accountOf, addressOf } from '../web/ids.js'
import type { People } from '../web/people.js'
import type { Workspace } from '../web/workspaces.js'
import { readCarried, renderHome } from './home.js'

export interface HomesDeps {
  readonly clientOf: ClientOf
  readonly people: People
  readonly isCommand: IsCommand
  /** What somebody's Home tells them: where they stand in each of their chats, and what waits for them. */
  readonly homeView: (account: Account, locale: string | null) => Promise<readonly HomePart[]>
  readonly accept: (event: ChatEvent) => Promise<void>
  readonly log: { warn(facts: object, message: string): void }
}

/** The App Home of everybody. */
export interface Homes {
  /** Draws somebody's Home as it is now; one that cannot be drawn is drawn when it is opened again. */
  draw(workspace: Workspace, user: string): Promise<void>
  /** Takes in a press on a button of a Home. */
  press(eventId: string, pressed: BlockActions, listener: Listener): Promise<void>
}

export function createHomes(deps: HomesDeps): Homes {
  async function draw(workspace: Workspace, user: string): Promise<void> {
    try {
      const person = await deps.people.find(workspace, user)
      const account = accountOf(workspace, user, person?.name ?? user)
      const parts = await deps.homeView(account, person?.locale ?? null)
      await deps.clientOf(workspace.token).views.publish({ user_id: user, view: renderHome(parts, deps.isCommand) })
    } catch (error) {
      deps.log.warn({ err: error }, 'a Home could not be drawn')
    }
  }

  return {
    draw,
    press: async (eventId, pressed, listener) => {
      const carried = readCarried(pressed.actions[0]?.value ?? '')
      const { workspace } = listener
      // A button of an older program, or of another workspace: the Home is drawn anew, with buttons that do something.
      if (carried === null) return draw(workspace, pressed.user.id)
      const chat: ChatRef = { platform: 'slack', chat: carried.chat }
      const address = addressOf(chat)
      if (address.enterprise !== workspace.enterprise || address.team !== workspace.team) {
        return draw(workspace, pressed.user.id)
      }
      const done = { ...presser(eventId, address.channel, pressed, listener), chat }
      const { press } = carried
      if (press.verb === 'command') {
        const said = { kind: 'command', addressed: true, isUnseen: true, mentions: [], files: [] } as const
        await deps.accept({ ...done, ...said, name: press.id, argument: '' })
      } else {
        await deps.accept({ ...done, kind: 'press', press, on: homeMessage(chat, pressed.user.id) })
      }
      await draw(workspace, pressed.user.id)
    },
  }
}
