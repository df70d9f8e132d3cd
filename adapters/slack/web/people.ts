import { createLookup } from '../../../src/bounds/lookup.js'
import type { ClientOf } from './client.js'
import { withEmoji } from './emoji.js'
import { codeOf } from './errors.js'
import { accountId } from './ids.js'
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
  /** Bots, people whose account was closed and ids that Slack knows nobody by are spoken of, but they join no tab. */
  readonly standing: 'active' | 'deactivated' | 'bot' | 'nobody'
  /** Whether they are in the channel for another company. */
  readonly isStranger?: boolean
  /** IANA, where Slack tells. */
  readonly timezone: string | null
  /** BCP 47, where Slack tells. */
  readonly locale: string | null
}

/** Finds out about people by their user id; null where Slack does not tell, or not in time. */
export interface People {
  find(workspace: Workspace, user: string): Promise<Person | null>
  /** What was known is old: Slack told of a change. */
  forget(workspace: Workspace, user: string): void
}

/** People by `users.info`, kept for a while. */
export function createPeople(clientOf: ClientOf, now: () => Date): People {
  const lookup = createLookup<{ readonly workspace: Workspace; readonly user: string }, Person>(
    ({ workspace, user }) => accountId(workspace, user),
    ({ workspace, user }) => readPerson(clientOf, workspace, user),
    { ageMaxMs, failureAgeMaxMs, keptMax, waitMaxMs, now },
  )
  return {
    find: (workspace, user) => lookup.find({ workspace, user }),
    forget: (workspace, user) => lookup.forget({ workspace, user }),
  }
}

async function readPerson(clientOf: ClientOf, { token, team, enterprise }: Workspace, user: string): Promise<Person> {
  try {
    const { user: found } = await clientOf(token).users.info({ user, include_locale: true })
    if (found === undefined) throw new Error('Slack tells of nobody')
    const isBot = found.is_bot === true || user === 'USLACKBOT'
    const isColleague = enterprise !== null && found.enterprise_user?.enterprise_id === enterprise
    const isElsewhere = team !== null && found.team_id !== undefined && found.team_id !== team && !isColleague
    return {
      name: nameOf(found) ?? user,
      standing: isBot ? 'bot' : found.deleted === true ? 'deactivated' : 'active',
      isStranger: found.is_stranger === true || isElsewhere,
      timezone: found.tz ?? null,
      locale: found.locale ?? null,
    }
  } catch (error) {
    if (codeOf(error) !== 'user_not_found') throw error
    return { name: user, standing: 'nobody', timezone: null, locale: null }
  }
}

interface Named {
  readonly name?: string
  readonly real_name?: string
  readonly profile?: { readonly display_name?: string; readonly real_name?: string }
}

/** The name that Slack itself shows beside a message. */
function nameOf({ profile, real_name, name }: Named): string | undefined {
  const names = [profile?.display_name, profile?.real_name, real_name, name]
  const shown = names.find((each) => each !== undefined && each.trim() !== '')
  return shown === undefined ? undefined : withEmoji(shown)
}
