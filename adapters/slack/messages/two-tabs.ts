import { keepNewest } from '../../../src/bounds/memo.js'
import type { Channel } from '../web/channels.js'
import type { ClientOf } from '../web/client.js'
import { chatRef } from '../web/ids.js'
import type { FindWorkspace, Workspace } from '../web/workspaces.js'
import { escaped } from './render.js'

/** More people than speak in shared channels at a time; the oldest are told once more. */
const toldMax = 10_000

export interface TwoTabsDeps {
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly say: (phrase: 'twoTabs', locale: string | null) => string
  readonly log: { warn(facts: object, message: string): void }
}

/** Who speaks to the bot, and where. */
export interface Speaker {
  readonly workspace: Workspace
  readonly channel: string
  readonly user: string
  readonly locale: string | null
}

/**
 * In a channel that companies share each that has the app keeps a tab of its own. Whoever speaks to one of them there is told so, once
 * in the life of a process, for nobody sees it otherwise.
 */
export function createTwoTabs({ clientOf, findWorkspace, say, log }: TwoTabsDeps) {
  const told = new Map<string, true>()

  async function isSecond({ team, token }: Workspace, other: string): Promise<boolean> {
    if (other === team) return false
    const found = await findWorkspace({ enterprise: null, team: other })
    return found !== null && found.token !== token
  }

  return async ({ workspace, channel, user, locale }: Speaker, about: Channel | null): Promise<void> => {
    const others = about?.sharedWith ?? []
    const key = `${chatRef(workspace, channel).chat} ${user}`
    if (others.length === 0 || told.has(key)) return
    const areSecond = await Promise.all(others.map((other) => isSecond(workspace, other)))
    if (!areSecond.includes(true)) return
    keepNewest(told, key, true, toldMax)
    const text = escaped(say('twoTabs', locale))
    await clientOf(workspace.token)
      .chat.postEphemeral({ channel, user, text })
      .catch((error: unknown) => log.warn({ err: error }, 'nobody could be told of a second tab in a channel'))
  }
}
