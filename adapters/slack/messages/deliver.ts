import type { ChatRef, MessageRef } from '../../../src/chat/event.js'
import type { Delivery, Reply } from '../../../src/chat/reply.js'
import { harmless } from '../../../src/chat/text.js'
import type { OutgoingFile, View } from '../../../src/chat/view.js'
import type { OpenFile, Outbound } from '../../../src/ports/delivery.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import type { Client, ClientOf } from '../web/client.js'
import { isCode, missingScope, toPlatformError } from '../web/errors.js'
import { type Address, addressOf, chatRef, isDirect, messageRef, userOf } from '../web/ids.js'
import type { FindWorkspace, Workspace } from '../web/workspaces.js'
import { escaped, type IsCommand, type Rendered, render, withoutBlocks, withoutCharts } from './render.js'
import { type ResponseUrls, respondAt } from './response-urls.js'
import { upload } from './upload.js'

/** What is too long for Slack after all is said in pieces of this length. */
const shortMaxLength = 1_000

export interface DeliverDeps {
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly isCommand: IsCommand
  readonly openFile: OpenFile
  readonly responseUrls: ResponseUrls
  /** Draws somebody's Home anew. */
  readonly redrawHome: (workspace: Workspace, user: string) => Promise<void>
  readonly log: { error(facts: object, message: string): void }
}

/** Where something is said, and with whose token. */
interface Site extends Address {
  readonly client: Client
  readonly workspace: Workspace
}

/**
 * Slack's way out. Throws a PlatformError. It never waits and never tries the same again: that is the
 * sender's, who knows what else waits for the channel.
 */
export function slackOutbound(deps: DeliverDeps): Outbound {
  return {
    async deliver({ reply }: Delivery) {
      try {
        return await deliverReply(deps, reply)
      } catch (error) {
        const scope = missingScope(error)
        if (scope !== null) tellOfScope(deps, scope)
        throw toPlatformError(error)
      }
    },
  }
}

async function deliverReply(deps: DeliverDeps, reply: Reply): Promise<MessageRef | null> {
  switch (reply.op) {
    case 'post':
      return post(deps, await siteOf(deps, reply.to), reply.view, reply.isPinned)
    case 'edit':
      return edit(deps, await siteOf(deps, reply.target.chat), reply)
    case 'toast':
      await toast(deps, reply)
      return null
  }
}

/** An app that is installed no longer says nothing there any more. */
async function siteOf({ findWorkspace, clientOf }: DeliverDeps, chat: ChatRef): Promise<Site> {
  const address = addressOf(chat)
  const workspace = await findWorkspace(address)
  if (workspace === null) throw new PlatformError('slack', 'left')
  return { ...address, workspace, client: clientOf(workspace.token) }
}

/** Gives the last message, since the buttons stand there. */
async function post(deps: DeliverDeps, site: Site, view: View, isPinned = false): Promise<MessageRef | null> {
  const [file, ...others] = view.files
  if (file === undefined) {
    const message = await sendAll(site, (maxLength) => renderFor(deps, view, maxLength))
    if (isPinned && message !== null) await pin(deps, site, message)
    return message
  }
  const [only, ...more] = renderFor(deps, view)
  // Said with the file, so that no try in vain leaves half of it behind.
  const isComment = more.length === 0 && view.buttons.length === 0
  const last = isComment ? null : await sendAll(site, (maxLength) => renderFor(deps, view, maxLength))
  await share(deps, site, file, isComment ? (only?.text ?? null) : null)
  for (const other of others) await share(deps, site, other, null)
  return last
}

/** Keeps a message in sight. The message is out: where it cannot be pinned, failing would say it again. */
async function pin(deps: DeliverDeps, { client, channel }: Site, { id }: MessageRef): Promise<void> {
  try {
    await client.pins.add({ channel, timestamp: id })
  } catch (error) {
    const scope = missingScope(error)
    if (scope !== null) tellOfScope(deps, scope)
    if (!(toPlatformError(error) instanceof PlatformError)) throw error
  }
}

/** A file that the token may not send will not be sent later either: what waits behind it is not held up. */
async function share(deps: DeliverDeps, site: Site, file: OutgoingFile, comment: string | null): Promise<void> {
  await upload(site.client, deps.openFile, { file, comment }, site).catch((error: unknown) => {
    const scope = missingScope(error)
    if (scope !== null) tellOfScope(deps, scope)
    throw scope === null ? error : refused(error)
  })
}

const refused = (cause: unknown): PlatformError => new PlatformError('slack', 'refused', { cause })

const tellOfScope = ({ log }: DeliverDeps, scope: string): void =>
  log.error({ scope }, 'the token lacks a scope: add it to the app and install it again')

const renderFor = ({ isCommand }: DeliverDeps, view: View, maxLength?: number): readonly Rendered[] =>
  render(view, maxLength === undefined ? { isCommand } : { isCommand, maxLength })

/** Says all parts; what Slack finds too long is said in shorter ones. */
async function sendAll(site: Site, partsOf: (maxLength?: number) => readonly Rendered[]): Promise<MessageRef | null> {
  let last: MessageRef | null = null
  try {
    for (const part of partsOf()) last = await send(site, part)
  } catch (error) {
    // Once a part is out, saying it again in pieces would say it twice.
    if (last !== null || !isTooLong(error)) throw error
    for (const part of partsOf(shortMaxLength)) last = await send(site, part)
  }
  return last
}

const isTooLong = (error: unknown): boolean => isCode(error, 'msg_too_long', 'msg_blocks_too_long')

/** A thread that is gone is answered in its channel. */
async function send(site: Site, part: Rendered): Promise<MessageRef> {
  const { client, channel, thread } = site
  const message = await withFallback(part, ({ text, blocks }) =>
    client.chat.postMessage({
      ...plainText,
      channel,
      text,
      blocks: [...blocks],
      ...(thread === null ? {} : { thread_ts: thread }),
      unfurl_links: false,
      unfurl_media: false,
      mrkdwn: false,
    }),
  ).catch(async (error: unknown) => {
    if (thread === null || !isCode(error, 'thread_not_found', 'cannot_reply_to_message', 'message_not_found'))
      throw error
    return null
  })
  if (message === null) return send({ ...site, thread: null }, part)
  // A message to a person comes to the conversation with them, which has an id of its own.
  const where = chatRef(site, message.channel ?? channel, thread ?? undefined)
  return messageRef(where, message.ts ?? '')
}

/** Names in a text call nobody. */
const plainText = { parse: 'none', link_names: false } as const

/** Blocks that this Slack does not know are left out, and the words said without them. */
async function withFallback<Result>(part: Rendered, call: (part: Rendered) => Promise<Result>): Promise<Result> {
  try {
    return await call(part)
  } catch (error) {
    if (!isCode(error, 'invalid_blocks', 'invalid_blocks_format')) throw error
    const plainer = withoutCharts(part)
    return plainer === null ? call(withoutBlocks(part)) : withFallback(plainer, call)
  }
}

/** A message that cannot be edited any more is posted anew. What does not fit into it follows as new messages. */
async function edit(
  deps: DeliverDeps,
  site: Site,
  { target, view, isPinned }: Extract<Reply, { op: 'edit' }>,
): Promise<MessageRef | null> {
  const home = homeUser(target)
  if (home !== null) {
    await deps.redrawHome(site.workspace, home)
    return target
  }
  const [first, ...more] = renderFor(deps, view)
  if (first === undefined) return target
  const { client, channel } = site
  try {
    await withFallback(first, ({ text, blocks }) =>
      client.chat.update({ ...plainText, channel, ts: target.id, text, blocks: [...blocks] }),
    )
  } catch (error) {
    if (isCode(error, ...uneditable) || isTooLong(error)) return post(deps, site, view, isPinned)
    throw error
  }
  return (await sendAll(site, () => more)) ?? target
}

const uneditable = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'block_mismatch'] as const

/** Only the person sees it. Who is alone with the bot is simply told. */
async function toast(deps: DeliverDeps, { to, chat, text }: Extract<Reply, { op: 'toast' }>): Promise<void> {
  const told = harmless(text).trim()
  if (told === '') return
  const site = await siteOf(deps, chat)
  const [said] = renderFor(deps, { blocks: [{ kind: 'text', spans: [{ text: told }] }], buttons: [], files: [] })
  if (said === undefined) return
  if (isDirect(site.channel)) {
    await send(site, said)
    return
  }
  try {
    await withFallback(said, (part) =>
      site.client.chat.postEphemeral({
        ...plainText,
        channel: site.channel,
        user: userOf(to),
        text: part.text,
        blocks: [...part.blocks],
        ...(site.thread === null ? {} : { thread_ts: site.thread }),
      }),
    )
  } catch (error) {
    if (!isCode(error, ...outOfReach)) throw error
    // Somebody who is not in the channel any more is told where they asked, if Slack still takes it there.
    const address = deps.responseUrls.find(chat, to)
    if (address !== null) await respondAt(address, escaped(told))
  }
}

const outOfReach = ['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived'] as const

/** A press in somebody's Home is on no message of a channel. */
export const homeMessage = (chat: ChatRef, user: string): MessageRef => messageRef(chat, `home.${user}`)

const homeUser = ({ id }: MessageRef): string | null => /^home\.(.+)$/u.exec(id)?.[1] ?? null
