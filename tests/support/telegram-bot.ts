import { connect } from '../../adapters/postgres/connect.js'
import { createBooks } from '../../adapters/postgres/index.js'
import { createOutbox } from '../../adapters/postgres/outbox.js'
import { isUnreachable } from '../../adapters/postgres/retry.js'
import { openTelegram, type Telegram } from '../../adapters/telegram/index.js'
import { createHandle } from '../../src/bot/handle.js'
import { commandNamed } from '../../src/bot/lookup.js'
import { menus } from '../../src/bot/menus.js'
import type { ModelAccess } from '../../src/bot/reading/hear.js'
import { commands } from '../../src/bot/registry.js'
import { createAccept } from '../../src/delivery/accept.js'
import { usualLimits } from '../../src/delivery/limits.js'
import { createSender } from '../../src/delivery/sender.js'
import { exportFile } from '../../src/export/index.js'
import type { Books } from '../../src/ports.js'
import type { BotApi } from './bot-api-server.js'
import { currency } from './money.js'

export interface TelegramBot {
  readonly telegram: Telegram
  readonly books: Books
  /** Ends when polling does; rejects as polling does. */
  readonly polling: Promise<void>
  /** Ends it as a shutdown does. */
  stop(): Promise<void>
}

/** What is different about a bot. */
export interface BotOptions {
  readonly token?: string
  readonly apiRoot?: string
  readonly reader?: ModelAccess
  /** Changes the books before the bot gets them. */
  readonly books?: (books: Books) => Books
}

/** The bot of `npm start` on a database, polling a server of the Bot API; without waits between messages. */
export async function startTelegramBot(url: string, api: BotApi, options: BotOptions = {}): Promise<TelegramBot> {
  const connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  const clock = { now: () => new Date() }
  const books = (options.books ?? ((same) => same))(createBooks(connection.prisma, clock))
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  const handle = createHandle({
    books,
    clock,
    defaults: { currency: currency('EUR'), locale: 'en', timezone: 'Europe/Berlin' },
    reader: options.reader ?? null,
    limits: { maxParticipants: 1000, maxExpenseMajor: 10_000_000n },
    isUnreachable,
    log,
  })
  const open = () =>
    openTelegram({
      token: options.token ?? api.token,
      apiRoot: options.apiRoot ?? api.root,
      menus: menus(),
      isCommand: (word) => commandNamed(commands, word) !== undefined,
      openFile: exportFile(books),
      clock,
      accept: (event) => accept(event),
      log,
    })
  const telegram = await open().catch(async (error: unknown) => {
    await connection.close()
    throw error
  })
  const sender = createSender({
    platform: 'telegram',
    outbox: createOutbox(connection.prisma, clock),
    outbound: telegram.outbound,
    clock,
    paceOf: () => [],
    limits: { ...usualLimits, firstPauseMs: 10, perSecondMax: 10_000 },
    log,
  })
  const accept = createAccept(handle, sender.offer)
  sender.start()
  for (const event of await books.unprocessed('telegram')) sender.offer(await handle(event))
  const stopping = new AbortController()
  const polling = telegram.poll(stopping.signal)
  polling.catch(() => undefined)

  async function shutDown(): Promise<void> {
    stopping.abort()
    await polling.catch(() => undefined)
    await sender.stop()
    await connection.close()
  }

  let stopped: Promise<void> | null = null
  return {
    telegram,
    books,
    polling,
    stop: () => {
      stopped ??= shutDown()
      return stopped
    },
  }
}
