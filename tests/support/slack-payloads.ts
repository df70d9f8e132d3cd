import { randomUUID } from 'node:crypto'
import { messageOf, viewOf } from './slack-objects.js'
import type { SlackChannel, SlackShown, SlackState, SlackTeam, SlackUser, SlackView } from './slack-state.js'
import { escapeTyped, type SlackButton } from './slack-text.js'

/** A trigger opens one view within this time. */
const triggerLifetimeMs = 3_000

type Payload = Readonly<Record<string, unknown>>

/** The token that Slack sent before it signed its requests; it is in every payload still. */
const verificationToken = 'verification-token'
const appId = 'A0TAB'

/** An event as it arrives at an app. */
export function eventOf(
  team: SlackTeam,
  event: Payload,
  eventId = `Ev${randomUUID().slice(0, 12).toUpperCase()}`,
): Payload {
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    enterprise_id: team.enterprise ?? null,
    context_enterprise_id: team.enterprise ?? null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: team.enterprise ?? null,
        team_id: team.id,
        user_id: team.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${randomUUID()}`,
  }
}

const channelTypes = { channel: 'channel', group: 'group', im: 'im' } as const

/** What somebody said, as the content of an event. */
export function spoken(channel: SlackChannel, by: SlackUser, ts: string, text: string, more: object = {}): Payload {
  return {
    type: 'message',
    user: by.id,
    ts,
    client_msg_id: randomUUID(),
    text,
    team: by.team,
    channel: channel.id,
    event_ts: ts,
    channel_type: channelTypes[channel.kind],
    ...more,
  }
}

const personOf = (user: SlackUser) => ({
  id: user.id,
  username: user.id.toLowerCase(),
  name: user.id.toLowerCase(),
  team_id: user.team,
})
const teamOf = (team: SlackTeam) => ({ id: team.id, domain: team.name.toLowerCase() })
const channelOf = ({ id, name, kind }: SlackChannel) => ({
  id,
  name: kind === 'im' ? 'directmessage' : kind === 'group' ? 'privategroup' : name,
})

/** What all interactions have. */
const interaction = (state: SlackState, team: SlackTeam, by: SlackUser) => ({
  user: personOf(by),
  api_app_id: appId,
  token: verificationToken,
  trigger_id: state.trigger(by.id, triggerLifetimeMs),
  team: teamOf(team),
  enterprise: team.enterprise === undefined ? null : { id: team.enterprise, name: 'Org' },
  is_enterprise_install: false,
})

/** A slash command with its arguments, `should_escape` being on. */
export function commandOf(
  state: SlackState,
  team: SlackTeam,
  said: {
    readonly channel: SlackChannel
    readonly by: SlackUser
    readonly command: string
    readonly text: string
    readonly responseUrl: string
  },
): Payload {
  const { channel, by, command, text, responseUrl } = said
  return {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.name.toLowerCase(),
    ...(team.enterprise === undefined ? {} : { enterprise_id: team.enterprise }),
    channel_id: channel.id,
    channel_name: channelOf(channel).name,
    user_id: by.id,
    user_name: by.id.toLowerCase(),
    command,
    text: withNames(state, escapeTyped(text)),
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: state.trigger(by.id, triggerLifetimeMs),
  }
}

/** In a command a mention brings its name along. */
const withNames = (state: SlackState, text: string): string =>
  text.replace(/<@([UW][A-Z0-9]+)>/gu, (_all, id: string) => `<@${id}|${state.users.get(id)?.id.toLowerCase() ?? id}>`)

const actionOf = ({ element, blockId }: SlackButton) => ({
  type: 'button',
  action_id: element['action_id'],
  block_id: blockId,
  text: element['text'],
  ...(element['value'] === undefined ? {} : { value: element['value'] }),
  action_ts: `${Math.floor(Date.now() / 1000)}.${String(Date.now() % 1_000_000).padStart(6, '0')}`,
})

/** A press on a button of a message. */
export function pressOf(
  state: SlackState,
  team: SlackTeam,
  pressed: {
    readonly channel: SlackChannel
    readonly by: SlackUser
    readonly message: SlackShown
    readonly button: SlackButton
    readonly responseUrl: string
  },
): Payload {
  const { channel, by, message, button, responseUrl } = pressed
  const isEphemeral = message.onlyFor !== null
  return {
    type: 'block_actions',
    ...interaction(state, team, by),
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
    channel: channelOf(channel),
    ...(isEphemeral
      ? {}
      : { message: { ...messageOf(message), bot_id: `B${team.botUser.slice(1)}`, app_id: appId, team: team.id } }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [actionOf(button)],
  }
}

/** A press on a button of a modal or a home. */
export const viewPressOf = (
  state: SlackState,
  team: SlackTeam,
  pressed: { readonly by: SlackUser; readonly view: SlackView; readonly button: SlackButton },
): Payload => ({
  type: 'block_actions',
  ...interaction(state, team, pressed.by),
  container: { type: 'view', view_id: pressed.view.id },
  view: viewOf(pressed.view, team),
  actions: [actionOf(pressed.button)],
})

/** A shortcut out of the menu of a message. */
export const shortcutOf = (
  state: SlackState,
  team: SlackTeam,
  chosen: {
    readonly channel: SlackChannel
    readonly by: SlackUser
    readonly callback: string
    readonly message: Payload
    readonly responseUrl: string
  },
): Payload => ({
  type: 'message_action',
  ...interaction(state, team, chosen.by),
  callback_id: chosen.callback,
  channel: channelOf(chosen.channel),
  message: chosen.message,
  message_ts: chosen.message['ts'],
  action_ts: `${Math.floor(Date.now() / 1000)}.000100`,
  response_url: chosen.responseUrl,
})

/** A modal that somebody sent off with these values. */
export const submissionOf = (
  state: SlackState,
  team: SlackTeam,
  sent: { readonly by: SlackUser; readonly view: SlackView; readonly values: Payload },
): Payload => ({
  type: 'view_submission',
  ...interaction(state, team, sent.by),
  view: { ...viewOf(sent.view, team), state: { values: sent.values } },
  response_urls: [],
})
