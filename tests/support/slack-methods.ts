import { randomUUID } from 'node:crypto'
import { isObject } from './slack-checks.js'
import { messageOf, userOf, viewOf } from './slack-objects.js'
import type { Arguments } from './slack-schema.js'
import type { SlackState, SlackTeam } from './slack-state.js'

/** What a method answers: its result, or Slack's code for why not. */
export type Outcome = Readonly<Record<string, unknown>> | { readonly error: string }

/** What a method needs beside its arguments. */
export interface MethodContext {
  readonly state: SlackState
  readonly team: SlackTeam
  readonly root: string
}

type Method = (context: MethodContext, args: Arguments) => Outcome

const refuse = (error: string): Outcome => ({ error })
const blocksOf = (args: Arguments): readonly unknown[] => (Array.isArray(args['blocks']) ? args['blocks'] : [])

function channelFor({ state, team }: MethodContext, args: Arguments, name = 'channel') {
  // A message to a person comes to the conversation with them.
  const id = String(args[name])
  const channel = state.channels.get(state.users.has(id) ? `D0${id.slice(1)}` : id)
  return channel === undefined || channel.team !== team.id ? null : channel
}

/** Who may write where: the bot has to be inside, and nobody writes where all is over. */
function post(context: MethodContext, args: Arguments, onlyFor: string | null): Outcome {
  const { state, team } = context
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  if (channel.isArchived === true) return refuse('is_archived')
  if (channel.kind !== 'im' && !channel.members.has(team.botUser)) return refuse('not_in_channel')
  if (onlyFor !== null && !channel.members.has(onlyFor)) return refuse('user_not_in_channel')
  const thread = args['thread_ts'] === undefined ? null : String(args['thread_ts'])
  const content = { channel: channel.id, by: team.botUser, thread, onlyFor }
  const shown = state.write(content, String(args['text']), blocksOf(args))
  return { channel: channel.id, ts: shown.ts, message_ts: shown.ts, message: messageOf(shown) }
}

const update: Method = (context, args) => {
  const { state, team } = context
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  const before = state.find(channel.id, String(args['ts']))
  if (before === undefined || before.onlyFor !== null) return refuse('message_not_found')
  if (before.by !== team.botUser) return refuse('cant_update_message')
  const { channel: where, by, ts, thread, file } = before
  const shown = state.write(
    { channel: where, by, ts, thread, file, edits: before.edits + 1 },
    String(args['text']),
    blocksOf(args),
  )
  return { channel: channel.id, ts: shown.ts, text: shown.fallback, message: messageOf(shown) }
}

const remove: Method = (context, args) => {
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  return context.state.remove({ channel: channel.id, ts: String(args['ts']) })
    ? { channel: channel.id, ts: args['ts'] }
    : refuse('message_not_found')
}

const pin: Method = (context, args) => {
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  const at = { channel: channel.id, ts: String(args['timestamp']) }
  if (context.state.find(at.channel, at.ts) === undefined) return refuse('message_not_found')
  context.state.pins.push(at)
  return {}
}

const openView: Method = ({ state, team }, args) => {
  const taken = state.takeTrigger(String(args['trigger_id']))
  if (typeof taken === 'string') return refuse(taken)
  const view = state.view(team.id, taken.user, isObject(args['view']) ? args['view'] : {})
  state.views.set(view.id, view)
  return { view: viewOf(view, team) }
}

const updateView: Method = ({ state, team }, args) => {
  const external = args['external_id']
  const before = [...state.views.values()].find(
    ({ id, content }) => id === args['view_id'] || (external !== undefined && content['external_id'] === external),
  )
  if (before === undefined) return refuse('not_found')
  if (args['hash'] !== undefined && args['hash'] !== before.hash) return refuse('hash_conflict')
  const view = state.view(team.id, before.to, isObject(args['view']) ? args['view'] : {}, before.id)
  state.views.set(view.id, view)
  return { view: viewOf(view, team) }
}

const publishView: Method = ({ state, team }, args) => {
  const user = String(args['user_id'])
  if (state.users.get(user)?.team !== team.id) return refuse('user_not_found')
  const before = state.homes.get(user)
  if (args['hash'] !== undefined && args['hash'] !== before?.hash) return refuse('hash_conflict')
  const view = state.view(team.id, user, isObject(args['view']) ? args['view'] : {}, before?.id)
  state.homes.set(user, view)
  return { view: viewOf(view, team) }
}

const channelInfo: Method = (context, args) => {
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  const { id, name, kind, members, isArchived = false, sharedBy = [] } = channel
  const isMember = members.has(context.team.botUser)
  if (kind !== 'channel' && !isMember) return refuse('channel_not_found')
  const about = {
    id,
    created: 1_700_000_000,
    is_archived: isArchived,
    is_im: kind === 'im',
    is_channel: kind === 'channel',
    is_group: kind === 'group',
    is_private: kind !== 'channel',
    context_team_id: context.team.id,
    ...(kind === 'im'
      ? { user: [...members].find((member) => member !== context.team.botUser) }
      : {
          name,
          name_normalized: name,
          // Whoever opened it is its first member.
          creator: [...members][0],
          is_member: isMember,
          is_ext_shared: sharedBy.length > 0,
          shared_team_ids: sharedBy,
        }),
    ...(args['include_num_members'] === true && kind !== 'im' ? { num_members: members.size } : {}),
  }
  return { channel: about }
}

const openDirect: Method = ({ state, team }, args) => {
  const user = String(args['users'] ?? '')
  if (state.users.get(user) === undefined) return refuse('user_not_found')
  const known = [...state.channels.values()].find(({ kind, members }) => kind === 'im' && members.has(user))
  const channel = known ?? {
    id: `D0${user.slice(1)}`,
    team: team.id,
    name: '',
    kind: 'im' as const,
    members: new Set([user, team.botUser]),
  }
  state.channels.set(channel.id, channel)
  return { channel: { id: channel.id } }
}

const join: Method = (context, args) => {
  const channel = channelFor(context, args)
  if (channel === null) return refuse('channel_not_found')
  if (channel.isArchived === true) return refuse('is_archived')
  if (channel.kind !== 'channel') return refuse('method_not_supported_for_channel_type')
  channel.members.add(context.team.botUser)
  return { channel: { id: channel.id, name: channel.name, is_member: true } }
}

const completeUpload: Method = (context, args) => {
  const { state, team } = context
  const channel = channelFor(context, args, 'channel_id')
  if (channel === null) return refuse('channel_not_found')
  if (!channel.members.has(team.botUser)) return refuse('not_in_channel')
  const given = Array.isArray(args['files']) ? args['files'].filter(isObject) : []
  for (const { id } of given) {
    const file = state.files.get(String(id))
    if (file === undefined || file.content === null) return refuse('file_not_found')
    const thread = args['thread_ts'] === undefined ? null : String(args['thread_ts'])
    const seen = { name: file.name, content: file.content.toString('utf8') }
    const content = { channel: channel.id, by: team.botUser, thread, file: seen }
    const { ts } = state.write(content, String(args['initial_comment'] ?? ''), blocksOf(args))
    file.shares.push({ channel: channel.id, ts })
  }
  return { files: given.map(({ id, title }) => ({ id, title })) }
}

const fileInfo: Method = ({ state, root }, args) => {
  const file = state.files.get(String(args['file']))
  if (file === undefined) return refuse('file_not_found')
  const shares = Object.fromEntries(file.shares.map(({ channel, ts }) => [channel, [{ ts }]]))
  const about = { name: file.name, mimetype: file.mime, url_private_download: `${root}/file/${args['file']}` }
  return { file: { id: args['file'], ...about, shares: { public: shares } } }
}

export const methods: Readonly<Record<string, Method>> = {
  'auth.test': ({ team, root }) => ({
    url: `${root}/`,
    team: team.name,
    user: 'tabkeeper',
    team_id: team.id,
    user_id: team.botUser,
    bot_id: `B${team.botUser.slice(1)}`,
    ...(team.enterprise === undefined ? {} : { enterprise_id: team.enterprise }),
    is_enterprise_install: false,
  }),
  'chat.postMessage': (context, args) => post(context, args, null),
  'chat.postEphemeral': (context, args) => post(context, args, String(args['user'])),
  'chat.update': update,
  'chat.delete': remove,
  'pins.add': pin,
  'views.open': openView,
  'views.update': updateView,
  'views.publish': publishView,
  'users.info': ({ state }, args) => {
    const user = state.users.get(String(args['user']))
    return user === undefined ? refuse('user_not_found') : { user: userOf(user, args['include_locale'] === true) }
  },
  'users.list': ({ state, team }, args) => ({
    members: [...state.users.values()]
      .filter((user) => user.team === team.id)
      .map((user) => userOf(user, args['include_locale'] === true)),
    response_metadata: { next_cursor: '' },
  }),
  'conversations.info': channelInfo,
  'conversations.members': (context, args) => {
    const channel = channelFor(context, args)
    if (channel === null) return refuse('channel_not_found')
    return { members: [...channel.members], response_metadata: { next_cursor: '' } }
  },
  'conversations.join': join,
  'conversations.open': openDirect,
  'files.getUploadURLExternal': ({ state, root }, args) => {
    const id = `F${randomUUID().slice(0, 8).toUpperCase()}`
    state.files.set(id, { name: String(args['filename']), content: null, shares: [] })
    return { upload_url: `${root}/upload/${id}`, file_id: id }
  },
  'files.completeUploadExternal': completeUpload,
  'files.info': fileInfo,
}
