import { createLookup } from '../../../src/bounds/lookup.js'
import { keepNewest } from '../../../src/bounds/memo.js'
import type { Channel } from '../web/channels.js'
import type { ClientOf } from '../web/client.js'
import { chatRef } from '../web/ids.js'
import type { FindWorkspace, Workspace } from '../web/workspaces.js'
import { escaped } from './render.js'

/** More people than speak in shared channels at a time; the oldest are told once more. */
const toldMax = 10_000

/** An app comes to another company seldom, and whoever speaks then is told a little later. */
const limits = { ageMaxMs: 10 * 60_000, failureAgeMaxMs: 30_000, keptMax: 10_000, waitMaxMs: 1_000 }

export interface TwoTabsDeps {
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly say: (phrase: 'twoTabs', locale: string | null) => string
  readonly now: () => Date
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
 * in the life of a process, for nobody sees it otherwise. Never throws.
 */
export function createTwoTabs({ clientOf, findWorkspace, say, now, log }: TwoTabsDeps) {
  const told = new Map<string, true>()

  const seconds = createLookup<{ readonly from: Workspace; readonly other: string }, boolean>(
    ({ from, other }) => `${from.token} ${other}`,
    async ({ from, other }) => {
      const found = await findWorkspace({ enterprise: null, team: other })
      return found !== null && found.token !== from.token
    },
    { ...limits, now },
  )

  return async ({ workspace, channel, user, locale }: Speaker, about: Channel | null): Promise<void> => {
    const others = (about?.sharedWith ?? []).filter((other) => other !== workspace.team)
    const key = `${chatRef(workspace, channel).chat} ${user}`
    if (others.length === 0 || told.has(key)) return
    const areSecond = await Promise.all(others.map((other) => seconds.find({ from: workspace, other })))
    if (!areSecond.includes(true)) return
    keepNewest(told, key, true, toldMax)
    const text = escaped(say('twoTabs', locale))
    await clientOf(workspace.token)
      .chat.postEphemeral({ channel, user, text })
      .catch((error: unknown) => log.warn({ err: error }, 'nobody could be told of a second tab in a channel'))
  }
}
