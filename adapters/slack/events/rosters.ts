import { createHash } from 'node:crypto'
import { createLookup } from '../../../src/bounds/lookup.js'
import { keepNewest } from '../../../src/bounds/memo.js'
import type { Account, ChatEvent, ChatRef } from '../../../src/chat/event.js'
import type { ClientOf } from '../web/client.js'
import { accountId, accountOf, chatRef, isAccountIn, isDirect, userOf } from '../web/ids.js'
import type { People, Person } from '../web/people.js'
import type { Workspace } from '../web/workspaces.js'
import { base, enlistedMax, type Listener, peopleMax } from './happening.js'

/** One page of a channel's people, and enough to see that it is large. */
const pageMax = 200
/** Joins and leaves come as events of their own, so this finds only what was missed. */
const ageMaxMs = 10 * 60_000
const failureAgeMaxMs = 30_000
const keptMax = 10_000
/** Slack waits three seconds for the ack, and the event has to be stored within them. */
const waitMaxMs = 800
/** A question of a person waits a second at most. Who speaks waits for it twice, who asks for everybody as long as it takes. */
const learnRounds = 2
const enlistRounds = 20

export interface RostersDeps {
  readonly clientOf: ClientOf
  readonly people: People
  readonly now: () => Date
  /** The accounts of a chat's tab, and whether new expenses are shared with them; empty where there is no tab yet. */
  readonly onTab: (chat: ChatRef) => Promise<readonly { readonly account: string; readonly isActive: boolean }[]>
  readonly accept: (event: ChatEvent) => Promise<void>
}

/** Who is in a channel, and has to be on its tab therefore. */
export interface Rosters {
  /**
   * Brings the tab of a channel up to date before somebody speaks to the bot there: who is in a channel of up to thirty people
   * gets onto it, and whose account was closed comes off it. Whoever left the tab stays off. Resolves in three seconds at most.
   */
  learn(listener: Listener, channel: string, by: string): Promise<void>
  /** How many people are in a channel, without bots and closed accounts; null where that is not known of each. */
  peopleIn(chat: ChatRef): number | null
  /** Somebody came or went: what was known is old. */
  forget(workspace: Workspace, channel: string): void
  /** Puts everybody on the tab, or nobody where the channel has too many people or Slack does not tell them all. */
  enlistAll(listener: Listener, channel: string, by: string): Promise<boolean>
}

export function createRosters(deps: RostersDeps): Rosters {
  const { clientOf, people, now } = deps
  const lookup = createLookup<{ readonly workspace: Workspace; readonly channel: string }, readonly string[]>(
    ({ workspace, channel }) => chatRef(workspace, channel).chat,
    async ({ workspace: { token }, channel }) =>
      (await clientOf(token).conversations.members({ channel, limit: pageMax })).members ?? [],
    { ageMaxMs, failureAgeMaxMs, keptMax, waitMaxMs, now },
  )
  const learnt = new Map<string, { readonly untilMs: number; readonly people: number | null }>()

  /** What Slack tells of each, as far as it does. */
  async function standingOf(
    workspace: Workspace,
    users: readonly string[],
    rounds: number,
  ): Promise<ReadonlyMap<string, Person>> {
    const standing = new Map<string, Person>()
    for (let round = 1; round <= rounds && standing.size < users.length; round += 1) {
      const open = users.filter((user) => !standing.has(user))
      const found = await Promise.all(open.map(async (user) => [user, await people.find(workspace, user)] as const))
      for (const [user, person] of found) if (person !== null) standing.set(user, person)
    }
    return standing
  }

  async function update({ listener, channel, by, max, rounds, isWhole }: Update): Promise<Updated> {
    const { workspace } = listener
    const present = await lookup.find({ workspace, channel })
    if (present === null) return { became: 'unclear' }
    const chat = chatRef(workspace, channel)
    const onTab = await deps.onTab(chat)
    const known = new Set(onTab.map(({ account }) => account))
    const isSmall = present.length - 1 <= max
    const unknown = isSmall
      ? present.filter((user) => user !== workspace.botUser && !known.has(accountId(workspace, user)))
      : []
    const absent = onTab
      .filter(
        ({ account, isActive }) =>
          isActive && isAccountIn(workspace, account) && !present.includes(userOf({ id: account })),
      )
      .map(({ account }) => userOf({ id: account }))
    const standing = await standingOf(workspace, [...unknown, ...absent], rounds)
    const areAllKnown = unknown.every((user) => standing.has(user))
    if (isWhole && !areAllKnown) return { became: 'unclear' }
    const accountsOf = (users: readonly string[], is: (person: Person) => boolean): readonly Account[] =>
      users.flatMap((user) => {
        const person = standing.get(user)
        return person !== undefined && is(person) ? [accountOf(workspace, user, person.name)] : []
      })
    const joined = accountsOf(unknown, (person) => person.standing === 'active' && person.isStranger !== true)
    const left = accountsOf(absent, (person) => person.standing === 'deactivated' || person.standing === 'bot')
    const event = changed(listener, { channel, by, joined, left })
    if (event !== null) await deps.accept(event)
    if (!isSmall) return { became: 'tooLarge' }
    const others = unknown.filter((user) => standing.get(user)?.standing !== 'active').length
    const people = present.filter((user) => user !== workspace.botUser).length - others
    return areAllKnown ? { became: 'whole', people } : { became: 'unclear' }
  }

  return {
    learn: async (listener, channel, by) => {
      const key = chatRef(listener.workspace, channel).chat
      if (isDirect(channel) || listener.channel?.isPrivate === true) return
      if ((learnt.get(key)?.untilMs ?? 0) > now().getTime()) return
      const updated = await update({ listener, channel, by, max: peopleMax, rounds: learnRounds, isWhole: false })
      if (updated.became === 'unclear') return
      const people = updated.became === 'whole' ? updated.people : null
      keepNewest(learnt, key, { untilMs: now().getTime() + ageMaxMs, people }, keptMax)
    },
    peopleIn: ({ chat }) => learnt.get(chat)?.people ?? null,
    forget: (workspace, channel) => {
      learnt.delete(chatRef(workspace, channel).chat)
      lookup.forget({ workspace, channel })
    },
    enlistAll: async (listener, channel, by) => {
      const updated = await update({ listener, channel, by, max: enlistedMax, rounds: enlistRounds, isWhole: true })
      return updated.became === 'whole'
    },
  }
}

/** What became of a look: all are known and on the tab, there are more than `max` people, or Slack did not tell all of it. */
type Updated = { readonly became: 'whole'; readonly people: number } | { readonly became: 'tooLarge' | 'unclear' }

interface Update {
  readonly listener: Listener
  readonly channel: string
  readonly by: string
  readonly max: number
  /** How often those are asked for again whom Slack was too slow to tell; it tells them all by and by. */
  readonly rounds: number
  /** Whether nobody is put on the tab before all are known. */
  readonly isWhole: boolean
}

/**
 * That these people came and went, in the name of the first of them; null where nobody did. The same people are the same event: who
 * has been forgotten since is not brought back.
 */
function changed(
  listener: Listener,
  {
    channel,
    by,
    joined,
    left,
  }: Pick<Update, 'channel' | 'by'> & {
    readonly joined: readonly Account[]
    readonly left: readonly Account[]
  },
): ChatEvent | null {
  const [from] = byId([...joined, ...left])
  if (from === undefined) return null
  const ids = [joined, left].map((accounts) => accounts.map(({ id }) => id).sort())
  const hash = createHash('sha256').update(JSON.stringify(ids)).digest('base64url')
  const { chat, ...about } = base(
    `people ${chatRef(listener.workspace, channel).chat} ${hash}`,
    channel,
    by,
    null,
    listener,
  )
  return { ...about, chat, from, kind: 'membersChanged', joined: byId(joined), left: byId(left) }
}

const byId = (accounts: readonly Account[]): readonly Account[] =>
  [...accounts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
