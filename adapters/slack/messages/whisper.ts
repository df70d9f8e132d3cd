import type { Account } from '../../../src/chat/event.js'
import type { Reply } from '../../../src/chat/reply.js'
import { harmless } from '../../../src/chat/text.js'
import { isCode } from '../web/errors.js'
import { accountId, chatRef, isDirect, userOf } from '../web/ids.js'
import type { Rendered } from './render.js'
import { type Asker, respondAt } from './response-urls.js'
import { type DeliverDeps, plainText, renderFor, type Site, send, siteOf, withFallback } from './send.js'

/** Tells one person at the address of their own command or press, else in the conversation with them alone. */
export async function tellAlone(
  { client }: Site,
  { person, address }: Asker,
  parts: readonly Rendered[],
): Promise<boolean> {
  for (const { text, blocks } of parts) {
    const isAtAddress = address !== null && (await respondAt(address, { text, blocks }))
    const isOut =
      isAtAddress ||
      (await client.chat
        .postMessage({ ...plainText, channel: userOf(person), text, blocks: [...blocks], mrkdwn: false })
        .then(() => true)
        .catch(() => false))
    if (!isOut) return false
  }
  return true
}

/** Draws anew what only one person sees; where the address of their press is used up they see it once more. */
export async function redrawFor(
  deps: DeliverDeps,
  site: Site,
  user: string,
  { text, blocks }: Rendered,
): Promise<void> {
  const address = deps.responseUrls.find(chatRef(site, site.channel), { id: accountId(site, user) })
  const isOut = address !== null && (await respondAt(address, { text, blocks, isReplaced: true }))
  if (!isOut) await sendTo(site, user, { text, blocks })
}

const sendTo = ({ client, channel, thread }: Site, user: string, said: Rendered): Promise<unknown> =>
  withFallback(said, ({ text, blocks }) =>
    client.chat.postEphemeral({
      ...plainText,
      channel,
      user,
      text,
      blocks: [...blocks],
      ...(thread === null ? {} : { thread_ts: thread }),
    }),
  )

/** Only the person sees it. Who is alone with the bot is simply told. */
export async function toast(
  deps: DeliverDeps,
  { to, chat, text, view }: Extract<Reply, { op: 'toast' }>,
): Promise<void> {
  const told = harmless(text).trim()
  if (told === '') return
  const site = await siteOf(deps, chat)
  const parts = renderFor(
    deps,
    site,
    view ?? { blocks: [{ kind: 'text', spans: [{ text: told }] }], buttons: [], files: [] },
  )
  for (const said of parts) {
    if (isDirect(site.channel)) await send(site, said)
    else await whisper(deps, site, to, said)
  }
}

async function whisper(deps: DeliverDeps, site: Site, to: Account, said: Rendered): Promise<void> {
  try {
    await sendTo(site, userOf(to), said)
  } catch (error) {
    if (!isCode(error, ...outOfReach)) throw error
    // Somebody who is not in the channel any more is told where they asked, if Slack still takes it there.
    const address = deps.responseUrls.find(chatRef(site, site.channel, site.thread ?? undefined), to)
    if (address !== null) await respondAt(address, { text: said.text, blocks: said.blocks })
  }
}

const outOfReach = ['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived'] as const
