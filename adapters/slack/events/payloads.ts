import { z } from 'zod'

/**
 * What Slack sends, as far as it is read here. Fields that Slack leaves out, or sends as null, are undefined; whatever else is
 * there is not looked at.
 */

const text = z.string().min(1)
const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((value) => (value === null ? undefined : value))
/** Slash commands are forms, so what is true or false elsewhere is a word there. */
const flag = maybe(z.union([z.boolean(), z.stringbool()]))

const file = z.object({
  id: text,
  name: maybe(z.string()),
  title: maybe(z.string()),
  mimetype: maybe(z.string()),
  size: maybe(z.number()),
  url_private: maybe(z.string()),
  url_private_download: maybe(z.string()),
})
export type SlackFile = z.output<typeof file>

const message = z.object({
  user: maybe(z.string()),
  bot_id: maybe(z.string()),
  subtype: maybe(z.string()),
  text: maybe(z.string()),
  ts: text,
  thread_ts: maybe(z.string()),
  parent_user_id: maybe(z.string()),
  files: maybe(z.array(file)),
  edited: maybe(z.object({ ts: maybe(z.string()) })),
})
export type SlackMessage = z.output<typeof message>

const spoken = message.extend({
  channel: text,
  channel_type: maybe(z.string()),
  message: maybe(message),
  previous_message: maybe(message.partial()),
})

const user = z.object({ id: text, name: maybe(z.string()), username: maybe(z.string()) })
const changedChannel = z.union([text, z.object({ id: text }).transform(({ id }) => id)])
/** Of a renamed channel Slack tells the new name. */
const renamedChannel = z.object({ id: text, name: maybe(z.string()) })

const event = z.discriminatedUnion('type', [
  spoken.extend({ type: z.literal('message') }),
  spoken.extend({ type: z.literal('app_mention') }),
  z.object({
    type: z.enum(['member_joined_channel', 'member_left_channel']),
    user: text,
    channel: text,
    inviter: maybe(z.string()),
  }),
  z.object({
    type: z.enum([
      'channel_left',
      'group_left',
      'channel_archive',
      'group_archive',
      'channel_deleted',
      'group_deleted',
    ]),
    channel: changedChannel,
    user: maybe(z.string()),
    actor_id: maybe(z.string()),
  }),
  z.object({ type: z.enum(['channel_rename', 'group_rename']), channel: renamedChannel }),
  z.object({ type: z.literal('channel_id_changed'), old_channel_id: text, new_channel_id: text }),
  z.object({ type: z.literal('user_change'), user: z.object({ id: text, deleted: maybe(z.boolean()) }) }),
  z.object({ type: z.literal('app_home_opened'), user: text, tab: maybe(z.string()) }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({ type: z.literal('tokens_revoked'), tokens: maybe(z.object({ bot: maybe(z.array(z.string())) })) }),
])
export type SlackEvent = z.output<typeof event>

/** An event in its envelope. */
export const envelope = z.object({
  team_id: maybe(z.string()),
  enterprise_id: maybe(z.string()),
  context_team_id: maybe(z.string()),
  context_enterprise_id: maybe(z.string()),
  event_id: text,
  event_time: maybe(z.number()),
  authorizations: maybe(
    z.array(z.object({ enterprise_id: maybe(z.string()), team_id: maybe(z.string()), is_enterprise_install: flag })),
  ),
  event,
})
export type Envelope = z.output<typeof envelope>

/** A slash command. */
export const slashCommand = z.object({
  command: text,
  text: maybe(z.string()).transform((typed) => typed ?? ''),
  team_id: maybe(z.string()),
  enterprise_id: maybe(z.string()),
  is_enterprise_install: flag,
  channel_id: text,
  channel_name: maybe(z.string()),
  user_id: text,
  user_name: maybe(z.string()),
  response_url: maybe(z.string()),
  trigger_id: maybe(z.string()),
})
export type SlashCommand = z.output<typeof slashCommand>

const team = maybe(z.object({ id: text, enterprise_id: maybe(z.string()) }))
const interaction = z.object({
  user: user.extend({ team_id: maybe(z.string()) }),
  team,
  enterprise: maybe(z.object({ id: text })),
  is_enterprise_install: flag,
  trigger_id: maybe(z.string()),
  response_url: maybe(z.string()),
})

const view = z.object({
  id: text,
  type: maybe(z.string()),
  callback_id: maybe(z.string()),
  private_metadata: maybe(z.string()),
  app_installed_team_id: maybe(z.string()),
  state: maybe(z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) })),
})
export type SlackView = z.output<typeof view>

/** A press on a button. */
export const blockActions = interaction.extend({
  container: maybe(
    z.object({ message_ts: maybe(z.string()), channel_id: maybe(z.string()), is_ephemeral: maybe(z.boolean()) }),
  ),
  channel: maybe(z.object({ id: text, name: maybe(z.string()) })),
  message: maybe(z.object({ ts: maybe(z.string()), thread_ts: maybe(z.string()), team: maybe(z.string()) })),
  view: maybe(view),
  actions: z
    .array(
      z.object({
        action_id: maybe(z.string()),
        value: maybe(z.string()),
        action_ts: maybe(z.string()),
      }),
    )
    .min(1),
})
export type BlockActions = z.output<typeof blockActions>

/** A modal that somebody sent off. */
export const viewSubmission = interaction.extend({ view })
export type ViewSubmission = z.output<typeof viewSubmission>

/** A shortcut on a message. */
export const messageAction = interaction.extend({
  callback_id: maybe(z.string()),
  action_ts: maybe(z.string()),
  channel: z.object({ id: text, name: maybe(z.string()) }),
  message,
})
export type MessageAction = z.output<typeof messageAction>
