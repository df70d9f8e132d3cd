import type { ChatRef, MessageRef } from '../../../src/chat/event.js'
import type { Delivery, Reply } from '../../../src/chat/reply.js'
import type { OutgoingFile, View } from '../../../src/chat/view.js'
import type { Outbound } from '../../../src/ports/delivery.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import { isCode, missingScope, toPlatformError } from '../web/errors.js'
import { messageRef, onlyUserOf } from '../web/ids.js'
import { pin } from './pins.js'
import type { Rendered } from './render.js'
import { richText } from './rich-text.js'
import {
  type DeliverDeps,
  isTooLong,
  merged,
  plainText,
  renderFor,
  type Site,
  sendAll,
  siteOf,
  tellOfScope,
  unlessTooMuch,
  withFallback,
} from './send.js'
import { upload } from './upload.js'
import { redrawFor, tellAlone, toast } from './whisper.js'

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
      return postOrTell(deps, reply)
    case 'edit':
      return edit(deps, await siteOf(deps, reply.target.chat), reply)
    case 'toast':
      await toast(deps, reply)
      return null
  }
}

/** What Slack lets nobody read in the channel is told to whoever asked: it may be written in the books already. */
async function postOrTell(deps: DeliverDeps, reply: Extract<Reply, { op: 'post' }>): Promise<MessageRef | null> {
  const { to, view, isPinned, key } = reply
  const site = await siteOf(deps, to)
  try {
    return await post(deps, site, view, isPinned)
  } catch (error) {
    const failure = toPlatformError(error)
    const asker = deps.responseUrls.askerOf(key)
    if (!(failure instanceof PlatformError) || failure.code !== 'refused' || asker === null) throw error
    const told: View = {
      ...view,
      blocks: [{ kind: 'text', spans: [{ text: deps.onlyYou() }] }, ...view.blocks],
      files: [],
    }
    const isTold = await tellAlone(site, asker, renderFor(deps, site, told))
    if (!isTold) throw error
    deps.log.error({ err: failure }, 'a channel takes no messages of the bot; whoever asked was told alone')
    return null
  }
}

/** Gives the last message, since the buttons stand there. */
async function post(deps: DeliverDeps, site: Site, view: View, isPinned = false): Promise<MessageRef | null> {
  const [file, ...others] = view.files
  if (file === undefined) {
    const message = await sendAll(site, (maxLength) => renderFor(deps, site, view, maxLength))
    if (isPinned && message !== null) await pin(deps, site, message)
    return message
  }
  const [only, ...more] = renderFor(deps, site, view)
  // Said with the file, so that no try in vain leaves half of it behind.
  const isComment = more.length === 0 && view.buttons.length === 0
  const last = isComment ? null : await sendAll(site, (maxLength) => renderFor(deps, site, view, maxLength))
  await share(deps, site, file, isComment ? (only?.text ?? null) : null)
  for (const other of others) await share(deps, site, other, null)
  return last
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

/** A message that cannot be edited any more is posted anew. It stays one message, so what does not fit into it is cut. */
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
  const parts = renderFor(deps, site, view)
  const [first, ...more] = parts
  if (first === undefined) return target
  const only = onlyUserOf(target)
  if (only !== null) {
    await redrawFor(deps, site, only, merged(parts) ?? first)
    return target
  }
  const { client, channel } = site
  const update = ({ text, blocks }: Rendered) =>
    client.chat.update({ ...plainText, channel, ts: target.id, text, blocks: [...blocks] })
  try {
    const whole = merged(parts)
    const isDone = whole !== null && (await unlessTooMuch(() => update(whole))) !== null
    if (!isDone) await withFallback(cutTo(first, more.at(-1)), update)
  } catch (error) {
    if (isCode(error, ...uneditable) || isTooLong(error)) return post(deps, site, view, isPinned)
    throw error
  }
  return target
}

/** The first part, that there was more, and what stands under the last. */
function cutTo(first: Rendered, last: Rendered | undefined): Rendered {
  if (last === undefined) return first
  return { text: first.text, blocks: [...first.blocks, richText([{ text: '…' }]), ...last.blocks.slice(1)] }
}

const uneditable = ['message_not_found', 'cant_update_message', 'edit_window_closed', 'block_mismatch'] as const

/** A press in somebody's Home is on no message of a channel. */
export const homeMessage = (chat: ChatRef, user: string): MessageRef => messageRef(chat, `home.${user}`)

const homeUser = ({ id }: MessageRef): string | null => /^home\.(.+)$/u.exec(id)?.[1] ?? null
