import { showAnswer } from './slack-answers.js'
import type { SlackApi } from './slack-api.js'
import { isObject } from './slack-checks.js'
import { type Filled, fillIn } from './slack-modal.js'
import { commandOf, eventOf, pressOf, shortcutOf, spoken, submissionOf, viewPressOf } from './slack-payloads.js'
import { responseProblems } from './slack-schema.js'
import type { SlackChannel, SlackShown, SlackState, SlackTeam, SlackUser, SlackView } from './slack-state.js'
import { escapeTyped, type SlackButton } from './slack-text.js'
import type { Ack, Parcel } from './slack-transport.js'

/** A message that somebody wrote, to be answered, edited or picked out. */
export interface Said {
  readonly ts: string
  readonly channel: SlackChannel
  readonly by: SlackUser
  readonly text: string
  readonly ack: Ack
  /** What was sent, to be sent again. */
  readonly parcels: readonly Parcel[]
}

export interface PeopleDeps {
  readonly state: SlackState
  readonly api: Pick<SlackApi, 'responseUrl' | 'respond' | 'revoke'>
  readonly problems: string[]
  send(parcel: Parcel): Promise<Ack>
  teamOf(place: { readonly team: string }): SlackTeam
}

/** What people do in channels: each gives Slack's parcel to the app and tells how it was acknowledged. */
export function createSlackPeople({ state, api, problems, send, teamOf }: PeopleDeps) {
  const sendEvent = (team: SlackTeam, event: Readonly<Record<string, unknown>>): Promise<Ack> =>
    send({ type: 'events_api', payload: eventOf(team, event) })

  /** Somebody writes in a channel, in a thread of it, or to the bot alone. */
  async function say(
    channel: SlackChannel,
    by: SlackUser,
    typed: string,
    more: { readonly thread?: string; readonly files?: readonly object[] } = {},
  ): Promise<Said> {
    const { thread, files } = more
    const team = teamOf(channel)
    const ts = state.nextTimestamp()
    const text = escapeTyped(typed)
    const inThread =
      thread === undefined ? {} : { thread_ts: thread, parent_user_id: state.find(channel.id, thread)?.by }
    state.write({ channel: channel.id, by: by.id, ts, thread: thread ?? null }, text, [])
    const withFiles = files === undefined ? {} : { subtype: 'file_share', files }
    const event = spoken(channel, by, ts, text, { ...inThread, ...withFiles })
    const isMentioned = channel.kind !== 'im' && text.includes(`<@${team.botUser}>`)
    const events = isMentioned ? [{ ...event, type: 'app_mention' }, event] : [event]
    const parcels = events.map((each): Parcel => ({ type: 'events_api', payload: eventOf(team, each) }))
    // Slack does not wait for the one event before it sends the other.
    const [ack = { status: 0, body: null, tries: 0 }] = await Promise.all(parcels.map(send))
    return { ts, channel, by, text, ack, parcels }
  }

  /** Somebody writes a message anew. */
  async function rewrite(said: Said, typed: string): Promise<Ack> {
    const { channel, by, ts } = said
    const { channel: _where, event_ts: _when, channel_type: _kind, ...before } = spoken(channel, by, ts, said.text)
    const now = state.nextTimestamp()
    return sendEvent(teamOf(channel), {
      type: 'message',
      subtype: 'message_changed',
      message: { ...before, text: escapeTyped(typed), edited: { user: by.id, ts: now } },
      previous_message: before,
      channel: channel.id,
      hidden: true,
      ts: now,
      event_ts: now,
      channel_type: channel.kind,
    })
  }

  /** Somebody types a slash command; what the ack says is shown to them. */
  async function command(channel: SlackChannel, by: SlackUser, text: string, name = '/tab'): Promise<Ack> {
    const responseUrl = api.responseUrl(channel.id, by.id, null)
    const payload = commandOf(state, teamOf(channel), { channel, by, command: name, text, responseUrl })
    const ack = await send({ type: 'slash_commands', payload })
    if (isBlank(ack.body)) return ack
    const args = isObject(ack.body) ? ack.body : { text: String(ack.body) }
    problems.push(...responseProblems(args, 'ack'))
    api.respond({ channel: channel.id, user: by.id, message: null }, args)
    return ack
  }

  function pressParcel(by: SlackUser, message: SlackShown, label: string): Parcel {
    const channel = state.channels.get(message.channel)
    const button = message.buttons.find((one) => one.label === label)
    if (channel === undefined || button === undefined) throw new Error(`no “${label}” under “${message.text}”`)
    const responseUrl = api.responseUrl(channel.id, by.id, message.ts)
    const payload = pressOf(state, teamOf(channel), { channel, by, message, button, responseUrl })
    return { type: 'interactive', payload }
  }

  /** Somebody sends a modal off. Throws where Slack would not let them. */
  async function submit(by: SlackUser, view: SlackView, given: Readonly<Record<string, Filled>>): Promise<Ack> {
    const team = teamOf(view)
    const payload = submissionOf(state, team, { by, view, values: fillIn(view, given) })
    const ack = await send({ type: 'interactive', payload })
    if (ack.status === 200) showAnswer(state, problems, view, ack.body)
    return ack
  }

  /** Somebody comes into a channel; the bot may, too. */
  async function join(channel: SlackChannel, who: { readonly id: string }, by?: SlackUser): Promise<Ack> {
    channel.members.add(who.id)
    const team = teamOf(channel)
    const inviter = by === undefined ? {} : { inviter: by.id }
    const event_ts = state.nextTimestamp()
    const event = { user: who.id, channel: channel.id, channel_type: 'C', team: team.id, ...inviter, event_ts }
    return sendEvent(team, { type: 'member_joined_channel', ...event })
  }

  /** Somebody goes. The bot is told of its own going by another event. */
  async function leave(channel: SlackChannel, who: { readonly id: string }, by?: SlackUser): Promise<Ack> {
    channel.members.delete(who.id)
    const team = teamOf(channel)
    const event_ts = state.nextTimestamp()
    if (who.id === team.botUser) {
      return sendEvent(team, { type: 'channel_left', channel: channel.id, actor_id: by?.id, event_ts })
    }
    const event = { user: who.id, channel: channel.id, channel_type: 'C', team: team.id, event_ts }
    return sendEvent(team, { type: 'member_left_channel', ...event })
  }

  return {
    sendEvent,
    say,
    rewrite,
    command,
    pressParcel,
    /** Somebody presses a button under a message of the bot. */
    press: (by: SlackUser, message: SlackShown, label: string): Promise<Ack> => send(pressParcel(by, message, label)),
    /** Somebody presses a button in a modal or in their home. */
    pressInView: (by: SlackUser, view: SlackView, button: SlackButton): Promise<Ack> =>
      send({ type: 'interactive', payload: viewPressOf(state, teamOf(view), { by, view, button }) }),
    submit,
    /** Somebody picks a shortcut for what was written. */
    shortcut: (by: SlackUser, said: Said, callback: string): Promise<Ack> => {
      const { channel, ts, text } = said
      const message = { type: 'message', user: said.by.id, ts, text, team: said.by.team }
      const responseUrl = api.responseUrl(channel.id, by.id, ts)
      const payload = shortcutOf(state, teamOf(channel), { channel, by, callback, message, responseUrl })
      return send({ type: 'interactive', payload })
    },
    /** Somebody looks at the home of the app. */
    openHome: (by: SlackUser): Promise<Ack> => {
      const channel = `D0${by.id.slice(1)}`
      const event_ts = state.nextTimestamp()
      return sendEvent(teamOf(by), { type: 'app_home_opened', user: by.id, channel, tab: 'home', event_ts })
    },
    join,
    leave,
    /** Somebody takes the app out of a workspace: its token is worth nothing before the app hears of it. */
    uninstall: async (team: SlackTeam): Promise<void> => {
      api.revoke(team.token)
      await sendEvent(team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.botUser] } })
      await sendEvent(team, { type: 'app_uninstalled' })
    },
  }
}

const isBlank = (body: unknown): boolean =>
  body === null || body === '' || (isObject(body) && Object.keys(body).length === 0)
