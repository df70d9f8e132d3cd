/** What the bot may do in a workspace, and nothing beyond it; docs/slack.md tells what each is for. */
export const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'mpim:history',
  'mpim:read',
  'pins:write',
  'users:read',
] as const

/** What Slack tells the bot of. */
const events = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_archive',
  'channel_deleted',
  'channel_id_changed',
  'channel_left',
  'channel_rename',
  'group_archive',
  'group_deleted',
  'group_left',
  'group_rename',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
  'user_change',
] as const

/** Where events, commands and presses come in. */
export const eventsPath = '/slack/events'
/** Where Slack sends people back to who have installed the app. */
export const redirectPath = '/slack/oauth_redirect'
/** The shortcut on a message. */
export const splitShortcut = 'split'

const hintMaxLength = 1_000

export interface ManifestOptions {
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
  /** Where the program is reached over https; null for Socket Mode, which needs no address. */
  readonly publicUrl: string | null
}

/** The app as Slack has to know it, made of the commands there are. */
export function slackManifest({ commands, publicUrl }: ManifestOptions): object {
  const at = (path: string) => `${publicUrl?.replace(/\/+$/u, '')}${path}`
  const address = publicUrl === null ? {} : { request_url: at(eventsPath) }
  return {
    display_information: {
      name: 'Tabkeeper',
      description: 'Keeps the tab of a channel: who paid, who owes, and how to get even.',
      background_color: '#1f5f4a',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Tabkeeper', always_online: true },
      shortcuts: [
        {
          name: 'Split this',
          type: 'message',
          callback_id: splitShortcut,
          description: 'Reads the message and proposes an expense',
        },
      ],
      slash_commands: [
        {
          command: '/tab',
          description: 'Logs expenses and tells who owes whom; alone it opens a form',
          usage_hint: usageHint(commands.map(({ name }) => name)),
          // Without it names come as text, and two people of one name cannot be told apart.
          should_escape: true,
          ...(publicUrl === null ? {} : { url: at(eventsPath) }),
        },
      ],
    },
    oauth_config: {
      ...(publicUrl === null ? {} : { redirect_urls: [at(redirectPath)] }),
      scopes: { bot: [...scopes] },
    },
    settings: {
      event_subscriptions: { ...address, bot_events: [...events] },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: true,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: false,
    },
  }
}

/** As many commands as fit, the ones that `/help` tells first. */
function usageHint(names: readonly string[]): string {
  let hint = 'add 60 dinner'
  for (const name of names) {
    if (name === 'add' || hint.length + name.length + 3 > hintMaxLength) continue
    hint += ` | ${name}`
  }
  return hint
}
