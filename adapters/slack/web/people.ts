import type { ClientOf } from './client.js'
import { accountId } from './ids.js'
import { createLookup } from './lookup.js'
import type { Workspace } from './workspaces.js'

/** Names change seldom, and a new one is learnt within the hour. */
const ageMaxMs = 60 * 60_000
/** A failure is no reason to ask again with every message. */
const failureAgeMaxMs = 60_000
/** Enough for the people of some thousand lively channels. */
const keptMax = 50_000
/** Slack waits three seconds for the ack, and the event has to be stored within them. */
const waitMaxMs = 1_000

/** What Slack tells of somebody. */
export interface Person {
  readonly name: string
  /** Bots and people whose account was closed are spoken of, but they join no tab. */
  readonly standing: 'active' | 'deactivated' | 'bot'
  /** IANA, where Slack tells. */
  readonly timezone: string | null
  /** BCP 47, where Slack tells. */
  readonly locale: string | null
}

/** Finds out about people by their user id; null where Slack does not tell, or not in time. */
export interface People {
  find(workspace: Workspace, user: string): Promise<Person | null>
}

/** People by `users.info`, kept for a while. */
export function createPeople(clientOf: ClientOf, now: () => Date): People {
  const lookup = createLookup<{ readonly workspace: Workspace; readonly user: string }, Person>(
    ({ workspace, user }) => accountId(workspace, user),
    async ({ workspace, user }) => {
      const { user: found } = await clientOf(workspace.token).users.info({ user, include_locale: true })
      if (found === undefined) throw new Error('Slack tells of nobody')
      const isBot = found.is_bot === true || user === 'USLACKBOT'
      return {
        name: nameOf(found) ?? user,
        standing: isBot ? 'bot' : found.deleted === true ? 'deactivated' : 'active',
        timezone: found.tz ?? null,
        locale: found.locale ?? null,
      }
    },
    { ageMaxMs, failureAgeMaxMs, keptMax, waitMaxMs, now },
  )
  return { find: (workspace, user) => lookup.find({ workspace, user }) }
}

interface Named {
  readonly name?: string
  readonly real_name?: string
  readonly profile?: { readonly display_name?: string; readonly real_name?: string }
}

/** The name that Slack itself shows beside a message. */
const nameOf = ({ profile, real_name, name }: Named): string | undefined =>
  [profile?.display_name, profile?.real_name, real_name, name].find((each) => each !== undefined && each.trim() !== '')
