import { connect } from '../../adapters/postgres/connect.js'
import { readConfig } from '../../src/config.js'
import { usualLimits } from '../../src/delivery/limits.js'
import { createLog } from '../../src/log.js'
import { openTelegramBot } from '../../src/main/telegram.js'
import type { BotApi } from './bot-api-server.js'
import { defaults } from './ledger.js'

/** A bot that was started. */
export interface TelegramBot {
  /** Ends when polling does; rejects as polling does. */
  readonly polling: Promise<void>
  /** Ends it as a shutdown does. */
  stop(): Promise<void>
}

/** What is different about a bot. */
export interface BotOptions {
  readonly token?: string
  /** What its environment says beside the address of the Bot API. */
  readonly variables?: Readonly<Record<string, string>>
}

/** The bot of `npm start` on a database, polling a server of the Bot API; without waits between messages. */
export async function startTelegramBot(url: string, api: BotApi, options: BotOptions = {}): Promise<TelegramBot> {
  const connection = connect({ url, poolSize: 4, onIdleError: () => {} })
  const bot = await openTelegramBot({
    config: readConfig({ TELEGRAM_API_ROOT: api.root, ...options.variables }),
    token: options.token ?? api.token,
    connection,
    clock: { now: () => new Date() },
    defaults,
    log: createLog('silent'),
    paceOf: () => [],
    limits: { ...usualLimits, firstPauseMs: 10, perSecondMax: 10_000 },
  }).catch(async (error: unknown) => {
    await connection.close()
    throw error
  })
  await bot.start()
  const stopping = new AbortController()
  const polling = bot.poll(stopping.signal)
  polling.catch(() => undefined)

  async function shutDown(): Promise<void> {
    stopping.abort()
    await polling.catch(() => undefined)
    await bot.stop()
    await connection.close()
  }

  let stopped: Promise<void> | null = null
  return {
    polling,
    stop: () => {
      stopped ??= shutDown()
      return stopped
    },
  }
}
