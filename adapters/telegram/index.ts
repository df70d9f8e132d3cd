import { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { ChatEvent, ChatRef, IncomingFile } from '../../src/chat/event.js'
import type { Log } from '../../src/log.js'
import type { Clock } from '../../src/ports/clock.js'
import type { DrawChart, OpenFile, Outbound } from '../../src/ports/delivery.js'
import type { ModelFile } from '../../src/ports/model.js'
import { createIsAdmin } from './admins.js'
import { chatMoved, decode, isUpdate } from './decode.js'
import { telegramOutbound } from './deliver.js'
import { createDownload } from './download.js'
import { createCountMembers } from './members.js'
import { type Menu, setMenus } from './menu.js'
import { poll } from './polling.js'
import { whoAmI } from './start.js'
import { createTitles, titled } from './titles.js'
import { createTyping } from './typing.js'
import { setWebhook } from './webhook.js'

export interface TelegramDeps {
  readonly token: string
  readonly apiRoot: string
  readonly menus: readonly Menu[]
  readonly openFile: OpenFile
  readonly draw: DrawChart
  readonly clock: Clock
  /** Takes an event in. Resolves as soon as it is stored, and rejects where it could not be. */
  readonly accept: (event: ChatEvent) => Promise<void>
  /** Told what a chat is called, where that may have changed. */
  readonly chatRenamed: (chat: ChatRef, title: string) => Promise<void>
  readonly log: Log
}

/** The bot on Telegram. */
export interface Telegram {
  /** The bot's @username, without the @. */
  readonly username: string
  readonly outbound: Outbound
  /** Asks Telegram for updates until the signal comes. */
  poll(signal: AbortSignal): Promise<void>
  /** Has Telegram send updates to this address, with this secret in `X-Telegram-Bot-Api-Secret-Token`. */
  listenAt(url: string, secret: string): Promise<void>
  /** Takes in an update that came to that address. Resolves when it is stored, and rejects where it could not be. */
  receive(update: unknown): Promise<void>
}

/** No call is worth waiting for longer, not even the upload of a long export. */
const callTimeoutSeconds = 120

/** Everything that can be done without knowing who the bot is: what goes out, and the files that come in. */
export function reachTelegram({ token, apiRoot: root }: Pick<TelegramDeps, 'token' | 'apiRoot'>) {
  // grammY takes no address that ends with a slash.
  const apiRoot = root.replace(/\/+$/u, '')
  const api = new Api(token, { apiRoot, timeoutSeconds: callTimeoutSeconds })
  const openIncoming: (file: IncomingFile) => Promise<ModelFile> = createDownload(api, { token, apiRoot })
  const isAdmin = createIsAdmin(api, () => new Date())
  return { api, apiRoot, openIncoming, isAdmin, showTyping: createTyping(api) }
}

/** Introduces the bot to Telegram and sets its menus. Throws one sentence where the token or the address is wrong. */
export async function openTelegram(deps: TelegramDeps): Promise<Telegram> {
  const { api, apiRoot } = reachTelegram(deps)
  const me = await whoAmI(api, apiRoot)
  const called = createTitles(deps.chatRenamed)
  const countMembers = createCountMembers(api, () => deps.clock.now())
  // The bot works without its menus, and the next start sets them.
  await setMenus(api, deps.menus).catch((error: unknown) => {
    deps.log.warn({ err: error }, 'the menus of commands could not be set')
  })

  async function take(update: Update): Promise<void> {
    const event = read(update, (it) => decode(it, { me, now: deps.clock.now() }))
    const title = event ?? read(update, titled)
    // A name is no reason to keep an update waiting.
    if (title !== null) {
      await called(title).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'the new name of a chat was not kept'),
      )
    }
    if (event !== null) await deps.accept(await countMembers(event))
  }

  /** Another server of this API may send what Telegram never would; it is dropped, for it would come again for ever. */
  function read<Found>(update: Update, find: (update: Update) => Found | null): Found | null {
    try {
      return find(update)
    } catch (error) {
      deps.log.warn({ err: error, update: update.update_id }, 'an update cannot be read and is left out')
      return null
    }
  }

  return {
    username: me.username,
    outbound: telegramOutbound({
      api,
      openFile: deps.openFile,
      draw: deps.draw,
      // Where the update that says so was missed, the answer to a call is the only word of it.
      onMoved: (from, to) => deps.accept(chatMoved(`moved ${from.chat} ${to.chat}`, from, to, deps.clock.now())),
    }),
    poll: (signal) => poll({ api, apiRoot, take, now: () => deps.clock.now(), log: deps.log }, signal),
    listenAt: (url, secret) => setWebhook(api, apiRoot, { url, secret }),
    receive: async (update) => {
      if (isUpdate(update)) await take(update)
      else deps.log.warn({}, 'something that is no update came to the webhook')
    },
  }
}
