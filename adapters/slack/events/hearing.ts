import type { Clock } from '../../../src/ports/clock.js'
import type { Channels } from '../web/channels.js'
import { accountId } from '../web/ids.js'
import type { People, Person } from '../web/people.js'
import type { FindWorkspace, Place, Workspace } from '../web/workspaces.js'
import type { Listener } from './happening.js'
import { usersIn } from './markup.js'
import type { Envelope } from './payloads.js'

export interface HearingDeps {
  readonly findWorkspace: FindWorkspace
  /** Has the tabs and people of a workspace under the names that they have since it belongs to an organization, or lets the app in as a whole. */
  readonly settle: (workspace: Workspace, team: string) => Promise<void>
  readonly people: People
  readonly channels: Channels
  /** What an account was called when it was last heard; null for one that never was. */
  readonly lastName: (account: string) => Promise<string | null>
  readonly clock: Clock
}

/** More people than one message names in earnest; of the others the name is shown as Slack wrote it. */
const askedMax = 100

/** Where something happened, in the order in which it is likely that the app is installed there. */
export function placesOf(envelope: Envelope): readonly Place[] {
  const { authorizations = [], team_id, enterprise_id, context_team_id, context_enterprise_id } = envelope
  return [
    ...authorizations.map((one) => ({
      enterprise: one.enterprise_id ?? null,
      team: one.is_enterprise_install === true ? null : (one.team_id ?? null),
    })),
    { enterprise: context_enterprise_id ?? enterprise_id ?? null, team: context_team_id ?? null },
    { enterprise: enterprise_id ?? null, team: team_id ?? null },
  ]
}

/** What a press, a form or a shortcut tells of where it happened. */
interface Acted {
  readonly enterprise?: { readonly id: string } | undefined
  readonly team?: { readonly id: string; readonly enterprise_id?: string | undefined } | undefined
  readonly is_enterprise_install?: boolean | undefined
  readonly user: { readonly team_id?: string | undefined }
}

/** `ours` is the team of the message or form itself, which is the installation's even where a stranger of a shared channel acts. */
export function placesActed(
  { enterprise, team, is_enterprise_install: isOrganization, user }: Acted,
  ours: string | undefined,
): readonly Place[] {
  const organization = enterprise?.id ?? team?.enterprise_id ?? null
  const teams = [ours, team?.id, ...(team === undefined ? [user.team_id] : [])].filter((id) => id !== undefined)
  const all = teams.map((id) => ({ enterprise: organization, team: isOrganization === true ? null : id }))
  return organization === null ? all : [...all, { enterprise: organization, team: null }]
}

/**
 * The first of these places where the app is installed. `settle` is told of an organization and the workspaces that are named beside
 * it, since what is known of those may be kept under another name from before.
 */
export async function firstInstalled(
  { findWorkspace, settle }: Pick<HearingDeps, 'findWorkspace' | 'settle'>,
  places: readonly Place[],
): Promise<Workspace | null> {
  for (const place of places) {
    if (place.team === null && place.enterprise === null) continue
    const workspace = await findWorkspace(place)
    if (workspace === null) continue
    const teams = places.flatMap(({ team }) => team ?? [])
    for (const team of new Set(teams))
      if (workspace.team === null || workspace.team === team) await settle(workspace, team)
    return workspace
  }
  return null
}

/** Finds out, all at once and within a second, about the people that a payload names and where it happened. */
export async function listenerFor(
  deps: HearingDeps,
  workspace: Workspace,
  heard: { readonly channel: string | null; readonly users: readonly string[]; readonly texts: readonly string[] },
): Promise<Listener> {
  const users = [...new Set([...heard.users, ...heard.texts.flatMap(usersIn)])]
    .filter((user) => user !== workspace.botUser)
    .slice(0, askedMax)
  const [found, channel] = await Promise.all([
    Promise.all(users.map(async (user) => [user, await findPerson(deps, workspace, user)] as const)),
    heard.channel === null ? null : deps.channels.find(workspace, heard.channel),
  ])
  const known = new Map<string, Person>()
  for (const [user, person] of found) if (person !== null) known.set(user, person)
  return { workspace, known, channel, now: deps.clock.now() }
}

/** Where Slack is slow or broken nobody loses their name for it. */
async function findPerson(deps: HearingDeps, workspace: Workspace, user: string): Promise<Person | null> {
  const person = await deps.people.find(workspace, user)
  if (person !== null) return person
  const name = await deps.lastName(accountId(workspace, user))
  return name === null ? null : { name, standing: 'active', timezone: null, locale: null }
}
