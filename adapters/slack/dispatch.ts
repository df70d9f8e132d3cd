import { createHash } from 'node:crypto'
import { inTime } from '../../src/bounds/deadline.js'
import { decodeCommand, decodePressed, decodeShortcut } from './events/decode-actions.js'
import { firstInstalled, listenerFor, placesActed } from './events/hearing.js'
import {
  type BlockActions,
  blockActions,
  envelope,
  type MessageAction,
  messageAction,
  type SlashCommand,
  slashCommand,
  viewSubmission,
} from './events/payloads.js'
import type { WrongForm } from './forms/submit.js'
import { splitShortcut } from './install/manifest.js'
import { escaped } from './messages/render.js'
import { respondAt } from './messages/response-urls.js'
import { acceptIn, type DispatchDeps, takeEvent } from './take-event.js'
import { chatRef, isDirect } from './web/ids.js'
import type { Workspace } from './web/workspaces.js'

/**
 * A command or a press that is not stored so long after it came is acknowledged all the same, however long it took before to ask who
 * somebody is. Slack waits three seconds in all.
 */
const acknowledgedWithinMs = 2_000

/** A trigger is good for three seconds, so a form does not wait longer than this for people to offer. */
const peopleWithinMs = 700

/** What only the person who typed a command reads. */
interface Ephemeral {
  readonly response_type: 'ephemeral'
  readonly text: string
}

/**
 * Takes in whatever Slack sends. Each resolves with what the acknowledgement shall carry, and only when what it means is stored;
 * what cannot be read is left out, for it would come again for ever.
 */
export interface Dispatch {
  event(body: unknown): Promise<void>
  command(body: unknown): Promise<Ephemeral | undefined>
  press(body: unknown): Promise<void>
  form(body: unknown): Promise<WrongForm | undefined>
  shortcut(body: unknown): Promise<void>
}

export function createDispatch(deps: DispatchDeps): Dispatch {
  return {
    event: async (body) => {
      const read = envelope.safeParse(body)
      if (read.success) await takeEvent(deps, read.data)
      else deps.log.debug({ paths: pathsOf(read.error) }, 'an event that means nothing here was left out')
    },
    command: async (body) => {
      const read = slashCommand.safeParse(body)
      if (read.success) return takeCommand(deps, read.data)
      deps.log.warn({ paths: pathsOf(read.error) }, 'a command cannot be read and is left out')
      return undefined
    },
    press: async (body) => {
      const read = blockActions.safeParse(body)
      if (read.success) await takePress(deps, read.data)
      else deps.log.warn({ paths: pathsOf(read.error) }, 'a press cannot be read and is left out')
    },
    form: async (body) => {
      const read = viewSubmission.safeParse(body)
      if (read.success) return deps.dialogs.submit(read.data)
      deps.log.warn({ paths: pathsOf(read.error) }, 'a form cannot be read and is left out')
      return undefined
    },
    shortcut: async (body) => {
      const read = messageAction.safeParse(body)
      if (read.success) await takeShortcut(deps, read.data)
      else deps.log.debug({ paths: pathsOf(read.error) }, 'a shortcut that means nothing here was left out')
    },
  }
}

const pathsOf = ({ issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }) =>
  issues.map(({ path }) => path.map(String).join('.'))

/** Slack does not send a command again, so whatever is wrong is said at once. */
async function takeCommand(deps: DispatchDeps, command: SlashCommand): Promise<Ephemeral | undefined> {
  const cameAt = performance.now()
  const { channel_id: channel, user_id: user, trigger_id: trigger } = command
  const team = command.is_enterprise_install === true ? null : (command.team_id ?? null)
  const workspace = await firstInstalled(deps, [
    { enterprise: command.enterprise_id ?? null, team },
    { enterprise: command.enterprise_id ?? null, team: command.team_id ?? null },
  ])
  if (workspace === null) return ephemeral(deps.say('notInstalled', null))
  const listener = await listenerFor(deps, workspace, { channel, users: [user], texts: [command.text] })
  const locale = listener.known.get(user)?.locale ?? null
  if (listener.channel?.isOpenToBot === false) {
    return ephemeral(notHere(deps, workspace, channel, locale))
  }
  const event = decodeCommand(
    idOf('command', [trigger, user, channel, command.command, command.text]),
    command,
    listener,
  )
  if (event === null) {
    // So that the form offers the people of the channel.
    const learnt = deps.rosters.learn(listener, channel, user).catch(() => undefined)
    await inTime(learnt, peopleWithinMs, () => undefined)
    const isOpen = await deps.dialogs.openAdd({
      workspace,
      chat: chatRef(workspace, channel),
      user: { id: user, name: listener.known.get(user)?.name ?? command.user_name ?? user },
      trigger,
      locale,
      address: command.response_url,
    })
    return isOpen ? undefined : ephemeral(deps.say('formFailed', locale))
  }
  deps.responseUrls.remember(event.chat, event.from, command.response_url)
  deps.responseUrls.rememberAsker(event.eventId, event.from, command.response_url)
  await orLater(deps, { cameAt, address: command.response_url, locale }, () => acceptIn(deps, listener, channel, event))
  return undefined
}

/** Into a channel the bot can be asked, but not between two people. */
const notHere = (
  { say }: Pick<DispatchDeps, 'say'>,
  { botUser }: Workspace,
  channel: string,
  locale: string | null,
): string => (isDirect(channel) ? say('betweenTwo', locale) : say('inviteMe', locale, { bot: `<@${botUser}>` }))

/**
 * Slack does not send again what a person typed or pressed, so a late one is acknowledged before it is stored: they would be told that
 * it failed, and then see it done. Where it fails after all, that is said.
 */
async function orLater(
  { say, log }: DispatchDeps,
  {
    cameAt,
    address,
    locale,
  }: { readonly cameAt: number; readonly address: string | undefined; readonly locale: string | null },
  store: () => Promise<void>,
): Promise<void> {
  let isLate = false
  const stored = store().catch(async (error: unknown) => {
    if (!isLate) throw error
    log.warn({ err: error }, 'a command or a press could not be stored in time')
    if (address !== undefined) await respondAt(address, { text: escaped(say('notKept', locale)) })
  })
  await inTime(stored, Math.max(0, acknowledgedWithinMs - (performance.now() - cameAt)), () => {
    isLate = true
  })
}

/** The sentence is written in Slack's mark-up. */
const ephemeral = (text: string): Ephemeral => ({ response_type: 'ephemeral', text })

/** Of presses and commands Slack tells no id; what makes one unlike all others is in what it sends. */
const idOf = (kind: string, parts: readonly (string | undefined)[]): string =>
  `${kind} ${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`

async function takePress(deps: DispatchDeps, pressed: BlockActions): Promise<void> {
  const cameAt = performance.now()
  const ours = pressed.view?.app_installed_team_id ?? pressed.message?.team
  const workspace = await firstInstalled(deps, placesActed(pressed, ours))
  if (workspace === null) {
    await refuseKindly(deps, pressed)
    return
  }
  const [action] = pressed.actions
  // A link or a choice in a form says nothing by itself.
  if (action?.value === undefined && pressed.view !== undefined) return
  const channel = pressed.channel?.id ?? pressed.container?.channel_id ?? null
  const listener = await listenerFor(deps, workspace, { channel, users: [pressed.user.id], texts: [] })
  const ts = pressed.message?.ts ?? pressed.container?.message_ts
  const id = idOf('press', [pressed.trigger_id, action?.action_ts, pressed.user.id, channel ?? '', ts, action?.value])
  if (channel === null || ts === undefined) {
    await deps.homes.press(id, pressed, listener)
    return
  }
  const event = decodePressed(id, pressed, listener)
  if (event?.kind !== 'press') return
  deps.responseUrls.remember(event.chat, event.from, pressed.response_url)
  deps.responseUrls.rememberAsker(event.eventId, event.from, pressed.response_url)
  const isForm = event.press.verb === 'edit' || event.press.verb === 'amend'
  const isOpen = isForm && (await deps.dialogs.openEdit(event, pressed, listener))
  const locale = listener.known.get(pressed.user.id)?.locale ?? null
  if (isOpen) return
  await orLater(deps, { cameAt, address: pressed.response_url, locale }, async () => {
    if (event.press.verb === 'everybody') await deps.rosters.enlistAll(listener, channel, pressed.user.id)
    await deps.accept(event)
  })
}

/** There is no token with which somebody of another workspace could be told, but their own press brought an address. */
async function refuseKindly({ say, log }: DispatchDeps, { response_url: address }: BlockActions): Promise<void> {
  log.warn({}, 'a press came from a workspace where the app is not installed')
  if (address !== undefined) await respondAt(address, { text: escaped(say('notInstalled', null)) })
}

async function takeShortcut(deps: DispatchDeps, shortcut: MessageAction): Promise<void> {
  if (shortcut.callback_id !== splitShortcut) return
  const workspace = await firstInstalled(deps, placesActed(shortcut, undefined))
  const { user, channel, message, trigger_id: trigger, action_ts: at } = shortcut
  if (workspace === null) return
  const listener = await listenerFor(deps, workspace, {
    channel: channel.id,
    users: [user.id, ...(message.user === undefined ? [] : [message.user])],
    texts: [message.text ?? ''],
  })
  const locale = listener.known.get(user.id)?.locale ?? null
  if (listener.channel?.isOpenToBot === false) {
    const told = notHere(deps, workspace, channel.id, locale)
    if (shortcut.response_url !== undefined) await respondAt(shortcut.response_url, { text: told })
    return
  }
  const id = idOf('shortcut', [trigger, at, user.id, channel.id, message.ts])
  const event = decodeShortcut(id, shortcut, listener)
  if (event === null) return
  const picker = event.kind === 'message' ? (event.pickedBy ?? event.from) : event.from
  deps.responseUrls.remember(event.chat, picker, shortcut.response_url)
  deps.responseUrls.rememberAsker(event.eventId, picker, shortcut.response_url)
  await acceptIn(deps, listener, channel.id, event)
}
