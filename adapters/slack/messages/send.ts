import type { ChatRef, MessageRef } from '../../../src/chat/event.js'
import type { View } from '../../../src/chat/view.js'
import type { OpenFile } from '../../../src/ports/delivery.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import type { Client, ClientOf } from '../web/client.js'
import { isCode } from '../web/errors.js'
import { type Address, addressOf, chatRef, messageRef } from '../web/ids.js'
import type { FindWorkspace, Workspace } from '../web/workspaces.js'
import { type IsCommand, type Rendered, render, withoutBlocks, withoutCharts } from './render.js'
import type { ResponseUrls } from './response-urls.js'

/** What is too long for Slack after all is said in pieces of this length. */
const shortMaxLength = 1_000

export interface DeliverDeps {
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly isCommand: IsCommand
  readonly openFile: OpenFile
  readonly responseUrls: ResponseUrls
  /** Says that only one person sees what follows, because the channel takes no messages. */
  readonly onlyYou: () => string
  /** Draws somebody's Home anew. */
  readonly redrawHome: (workspace: Workspace, user: string) => Promise<void>
  readonly log: { error(facts: object, message: string): void }
}

/** Where something is said, and with whose token. */
export interface Site extends Address {
  readonly client: Client
  readonly workspace: Workspace
}

/** An app that is installed no longer says nothing there any more. */
export async function siteOf({ findWorkspace, clientOf }: DeliverDeps, chat: ChatRef): Promise<Site> {
  const address = addressOf(chat)
  const workspace = await findWorkspace(address)
  if (workspace === null) throw new PlatformError('slack', 'left')
  return { ...address, workspace, client: clientOf(workspace.token) }
}

export const renderFor = (
  { isCommand }: DeliverDeps,
  { workspace: place }: Site,
  view: View,
  maxLength?: number,
): readonly Rendered[] => render(view, { isCommand, place, ...(maxLength === undefined ? {} : { maxLength }) })

export const tellOfScope = ({ log }: DeliverDeps, scope: string): void =>
  log.error({ scope }, 'the token lacks a scope: add it to the app and install it again')

/** As many parts as are likely to fit into one message: Slack counts some 13,000 characters in all its blocks. */
const mergedMax = 4

/** One message of all parts, so that it can be edited as one; null where there is only one, or more than a message takes. */
export const merged = (parts: readonly Rendered[]): Rendered | null => {
  const [first] = parts
  if (first === undefined || parts.length === 1 || parts.length > mergedMax) return null
  return { text: first.text, blocks: parts.flatMap(({ blocks }) => blocks) }
}

/** Null where Slack takes no so large message. */
export async function unlessTooMuch<Result>(call: () => Promise<Result>): Promise<Result | null> {
  try {
    return await call()
  } catch (error) {
    if (isTooLong(error) || isCode(error, ...noBlocks)) return null
    throw error
  }
}

/** Says all parts, in one message where Slack takes that; what Slack finds too long is said in shorter ones. */
export async function sendAll(
  site: Site,
  partsOf: (maxLength?: number) => readonly Rendered[],
): Promise<MessageRef | null> {
  let last: MessageRef | null = null
  try {
    const parts = partsOf()
    const whole = merged(parts)
    const message = whole === null ? null : await unlessTooMuch(() => send(site, whole, (part, call) => call(part)))
    if (message !== null) return message
    for (const part of parts) last = await send(site, part)
  } catch (error) {
    // Once a part is out, saying it again in pieces would say it twice.
    if (last !== null || !isTooLong(error)) throw error
    for (const part of partsOf(shortMaxLength)) last = await send(site, part)
  }
  return last
}

export const isTooLong = (error: unknown): boolean => isCode(error, 'msg_too_long', 'msg_blocks_too_long')

/** How a message is said where Slack may not take its blocks. */
type Saying = <Result>(part: Rendered, call: (part: Rendered) => Promise<Result>) => Promise<Result>

/** A thread that is gone is answered in its channel. */
export async function send(site: Site, part: Rendered, saying: Saying = withFallback): Promise<MessageRef> {
  const { client, channel, thread } = site
  const message = await saying(part, ({ text, blocks }) =>
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
  if (message === null) return send({ ...site, thread: null }, part, saying)
  // A message to a person comes to the conversation with them, which has an id of its own.
  const where = chatRef(site, message.channel ?? channel, thread ?? undefined)
  return messageRef(where, message.ts ?? '')
}

/** Names in a text call nobody. */
export const plainText = { parse: 'none', link_names: false } as const

const noBlocks = ['invalid_blocks', 'invalid_blocks_format'] as const

/** Blocks that this Slack does not know are left out, and the words said without them. */
export async function withFallback<Result>(part: Rendered, call: (part: Rendered) => Promise<Result>): Promise<Result> {
  try {
    return await call(part)
  } catch (error) {
    if (!isCode(error, ...noBlocks)) throw error
    const plainer = withoutCharts(part)
    return plainer === null ? call(withoutBlocks(part)) : withFallback(plainer, call)
  }
}
