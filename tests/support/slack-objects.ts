import type { SlackShown, SlackTeam, SlackUser, SlackView } from './slack-state.js'

/** Somebody as `users.info` tells of them. */
export function userOf(user: SlackUser, hasLocale: boolean) {
  const {
    id,
    team,
    name,
    displayName = '',
    timezone = 'Europe/Berlin',
    locale = 'en-US',
    isBot = false,
    isAdmin = false,
  } = user
  return {
    id,
    team_id: team,
    name: id.toLowerCase(),
    real_name: name,
    deleted: user.isDeleted ?? false,
    tz: timezone,
    is_bot: isBot,
    is_admin: isAdmin,
    is_app_user: false,
    profile: { real_name: name, display_name: displayName },
    ...(hasLocale ? { locale } : {}),
  }
}

/** A message as it comes in answers and payloads. */
export const messageOf = ({ ts, by, thread, fallback, blocks }: SlackShown) => ({
  type: 'message',
  user: by,
  ts,
  text: fallback,
  blocks,
  ...(thread === null ? {} : { thread_ts: thread }),
})

/** A view as it comes in answers and payloads. */
export const viewOf = (view: SlackView, team: SlackTeam) => ({
  private_metadata: '',
  callback_id: '',
  state: { values: {} },
  ...view.content,
  id: view.id,
  team_id: team.id,
  hash: view.hash,
  root_view_id: view.id,
  previous_view_id: null,
  app_id: 'A0TAB',
  bot_id: `B${team.botUser.slice(1)}`,
})
