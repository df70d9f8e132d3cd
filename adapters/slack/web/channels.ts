import { createLookup } from '../../../src/bounds/lookup.js'
import type { ClientOf } from './client.js'
import { codeOf } from './errors.js'
import { chatRef } from './ids.js'
import type { Workspace } from './workspaces.js'

/** How long a count of people is good; joins and leaves that Slack tells of end it sooner. */
const ageMaxMs = 10 * 60_000
const failureAgeMaxMs = 30_000
/** More channels than are ever lively at once. */
const keptMax = 10_000
/** Slack waits three seconds for the ack, and the event has to be stored within them. */
const waitMaxMs = 1_000

/** What Slack tells of a channel. */
export interface Channel {
  /** Without the `#`; null for a conversation that has none. */
  readonly name: string | null
  /** How many people it has, the bot left out; null where Slack does not tell. */
  readonly size: number | null
  /** Whether it is one person alone with the bot. */
  readonly isPrivate: boolean
  /** The other companies' workspaces that share it. */
  readonly sharedWith: readonly string[]
  /** Whether the bot can speak there: a slash command may be typed anywhere. */
  readonly isOpenToBot: boolean
}

/** Finds out about channels; null where Slack does not tell, or not in time. */
export interface Channels {
  find(workspace: Workspace, channel: string): Promise<Channel | null>
  forget(workspace: Workspace, channel: string): void
}

/** Channels by `conversations.info`, kept for a while. */
export function createChannels(clientOf: ClientOf, now: () => Date): Channels {
  const lookup = createLookup<{ readonly workspace: Workspace; readonly channel: string }, Channel>(
    ({ workspace, channel }) => chatRef(workspace, channel).chat,
    async ({ workspace, channel }) => readChannel(clientOf, workspace, channel),
    { ageMaxMs, failureAgeMaxMs, keptMax, waitMaxMs, now },
  )
  return {
    find: (workspace, channel) => lookup.find({ workspace, channel }),
    forget: (workspace, channel) => lookup.forget({ workspace, channel }),
  }
}

async function readChannel(clientOf: ClientOf, { token, team }: Workspace, channel: string): Promise<Channel> {
  try {
    const { channel: found } = await clientOf(token).conversations.info({ channel, include_num_members: true })
    if (found === undefined) throw new Error('Slack tells of no channel')
    const isPrivate = found.is_im === true
    return {
      name: found.name ?? null,
      size: found.num_members === undefined ? null : Math.max(0, found.num_members - 1),
      isPrivate,
      sharedWith: teamsOf(found).filter((other) => other !== team),
      isOpenToBot: found.is_member !== false || isPrivate,
    }
  } catch (error) {
    // Of a private conversation that the bot is not in, Slack says that there is none.
    if (codeOf(error) !== 'channel_not_found') throw error
    return { name: null, size: null, isPrivate: false, sharedWith: [], isOpenToBot: false }
  }
}

const teamsOf = ({
  shared_team_ids: shared = [],
}: {
  readonly shared_team_ids?: readonly string[]
}): readonly string[] => shared
