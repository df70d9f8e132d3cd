import { randomUUID } from 'node:crypto'
import { startSlackApi } from './slack-api.js'
import { createSlackPeople } from './slack-people.js'
import { createSlackSocket } from './slack-socket.js'
import {
  createSlackState,
  type SlackChannel,
  type SlackShown,
  type SlackTeam,
  type SlackUser,
  type SlackView,
} from './slack-state.js'
import { buttonsIn, drawBlocks, type SlackButton } from './slack-text.js'
import { type Ack, overHttp, type Parcel, type SendOnce, sendAsSlack } from './slack-transport.js'

/** What a test may know of the app's configuration. */
export const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5'
export const appToken = 'xapp-1-A0TAB-test'

const home: SlackTeam = { id: 'T0HOME', name: 'Hostel', token: 'xoxb-home-test', botUser: 'U0BOT' }

/**
 * A Slack on this machine: its Web API, and the people who use it. Events go out by Socket Mode, or over HTTP to the address
 * given to `connectTo`. What it would not have taken, or waited for in vain, stands in `problems`.
 */
export async function startSlack(options: { readonly ackMs?: number } = {}) {
  const problems: string[] = []
  const state = createSlackState()
  const socket = createSlackSocket((words) => problems.push(words), options.ackMs)
  const api = await startSlackApi({ state, socket, appToken, problems })
  let sendOnce: SendOnce = socket.sendOnce

  const send = (parcel: Parcel): Promise<Ack> => sendAsSlack(sendOnce, parcel, (words) => problems.push(words))
  const people = createSlackPeople({ state, api, problems, send, teamOf })
  addTeam(home)

  /** The app is installed in one more workspace. */
  function addTeam(team: SlackTeam): SlackTeam {
    state.teams.set(team.token, team)
    state.users.set(team.botUser, { id: team.botUser, team: team.id, name: 'Tabkeeper', isBot: true })
    return team
  }

  function teamOf({ team }: { readonly team: string }): SlackTeam {
    const found = [...state.teams.values()].find(({ id }) => id === team)
    if (found === undefined) throw new Error(`nobody installed the app in ${team}`)
    return found
  }

  /** Opens a channel with these people, and the bot unless told otherwise. */
  function open(
    name: string,
    members: readonly SlackUser[],
    about: Partial<Omit<SlackChannel, 'members'>> & { readonly hasBot?: boolean } = {},
  ): SlackChannel {
    const { hasBot = true, ...rest } = about
    const id = `C0${randomUUID().slice(0, 8).toUpperCase()}`
    const ids = members.map((person) => person.id)
    const channel: SlackChannel = { id, team: home.id, name, kind: 'channel', members: new Set(ids), ...rest }
    if (hasBot) channel.members.add(teamOf(channel).botUser)
    state.channels.set(channel.id, channel)
    return channel
  }

  return {
    ...people,
    apiUrl: `${api.root}/api/`,
    home,
    bot: { id: home.botUser },
    problems,
    calls: api.calls,
    fail: api.fail,
    failRegularly: api.failRegularly,
    grant: api.grant,
    state,
    send,
    addTeam,
    open,
    /** From now on events go over HTTP to this address, and an ack is waited for that long. */
    connectTo: (url: string, secret = signingSecret, ackMs?: number) => {
      sendOnce = overHttp(url, secret, ackMs)
    },
    /** Slack tells the connections of Socket Mode to go and come again. */
    refresh: socket.refresh,
    /** Sends whatever it is to the newest connection of Socket Mode. */
    sendFrame: socket.sendFrame,
    /** How many connections of Socket Mode are open. */
    connections: socket.open,
    /** Waits until somebody listens by Socket Mode. */
    connected: socket.connected,
    addUser: (user: Omit<SlackUser, 'team'> & { readonly team?: string }): SlackUser => {
      const added = { team: home.id, ...user }
      state.users.set(added.id, added)
      return added
    },
    /** The conversation of somebody alone with the bot. */
    direct: (person: SlackUser): SlackChannel =>
      open('', [person], { id: `D0${person.id.slice(1)}`, team: person.team, kind: 'im' }),
    /** What the bot said in a channel and everybody or somebody sees, oldest first. */
    shownIn: (channel: SlackChannel): readonly SlackShown[] =>
      [...state.messages.values()].filter(
        (message) => message.channel === channel.id && state.users.get(message.by)?.isBot === true,
      ),
    /** The modals that stand open, the newest last. */
    modals: (): readonly SlackView[] => [...state.views.values()],
    homeOf: (user: SlackUser): SlackView | undefined => state.homes.get(user.id),
    close: async (): Promise<void> => {
      socket.close()
      await api.close()
    },
  }
}

export type Slack = Awaited<ReturnType<typeof startSlack>>

/** What people see in a modal or a home. */
export function sightOf({ content }: SlackView): { readonly text: string; readonly buttons: readonly SlackButton[] } {
  const blocks = Array.isArray(content['blocks']) ? content['blocks'] : []
  return { text: drawBlocks(blocks).text, buttons: buttonsIn(blocks) }
}
