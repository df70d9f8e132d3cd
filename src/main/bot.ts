import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import type { Connection } from '../../adapters/postgres/connect.js'
import { telegramWebhook } from '../../adapters/telegram/webhook-route.js'
import { realClock } from '../clock.js'
import { createExchange } from '../delivery/exchange.js'
import type { Log } from '../log.js'
import type { HttpRoute } from '../ports.js'
import { useDatabase } from './database.js'
import type { Life } from './life.js'
import { hasPlatform, readDefaults, type Start } from './options.js'
import type { TelegramBot } from './telegram.js'

/** Where updates come in whatever the address is that Telegram calls: a proxy in front may know it by another name. */
const webhookPath = '/telegram/webhook'

/** A platform that is served: from its start to its end, what it answers over HTTP, and how it listens in between. */
interface Served extends Life {
  readonly routes: readonly HttpRoute[]
  /** Listens until the signal comes. Throws one sentence where it never can. */
  run(signal: AbortSignal): Promise<void>
}

/** The bot in real groups, on every platform that has a token, until it is told to stop. */
export async function bot(start: Start): Promise<void> {
  const { config, dataDir, log } = start
  if (!hasPlatform(config)) {
    throw new Error(
      'The bot has no token: set TELEGRAM_BOT_TOKEN to the one @BotFather gave, or SLACK_BOT_TOKEN to the one of your Slack app, or start “tabkeeper chat”.',
    )
  }
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort())

  await useDatabase({ url: config.DATABASE_URL, dataDir }, log, async (connection) => {
    const platforms = await openPlatforms(start, connection)
    const begun: Served[] = []
    try {
      for (const platform of platforms) {
        begun.push(platform)
        await platform.start()
      }
      await serve(start, platforms, stopping)
    } finally {
      await Promise.all(begun.map((platform) => platform.stop()))
    }
  })
}

/** Those that have a token. Each is loaded only where it is served. */
async function openPlatforms(start: Start, connection: Connection): Promise<readonly Served[]> {
  const { config, log } = start
  const exchange = createExchange()
  const shared = { config, connection, clock: realClock(), defaults: readDefaults(start.options), log, exchange }
  const platforms: Served[] = []
  const token = config.TELEGRAM_BOT_TOKEN
  if (token !== undefined) {
    const { openTelegramBot } = await import('./telegram.js')
    platforms.push(servedTelegram(start, await openTelegramBot({ ...shared, token })))
  }
  if (config.SLACK_BOT_TOKEN !== undefined || config.SLACK_CLIENT_ID !== undefined) {
    const { openSlackBot } = await import('./slack.js')
    platforms.push(await openSlackBot(shared))
  }
  return platforms
}

function servedTelegram({ config, log }: Start, telegram: TelegramBot): Served {
  const { TELEGRAM_WEBHOOK_URL: address, TELEGRAM_WEBHOOK_SECRET: secret } = config
  const { start, stop, receive } = telegram
  if (address === undefined || secret === undefined) return { start, stop, routes: [], run: telegram.poll }

  const url = new URL(address)
  if (url.pathname === '/') url.pathname = webhookPath
  return {
    start,
    stop,
    routes: [...new Set([webhookPath, url.pathname])].map((path) => telegramWebhook({ path, secret, receive, log })),
    run: async (signal) => {
      await telegram.listenAt(url.href, secret)
      await aborted(signal)
    },
  }
}

/** All platforms listen until one can no more, or the process is told to stop. */
async function serve({ config, log }: Start, platforms: readonly Served[], stopping: AbortController): Promise<void> {
  const routes = platforms.flatMap((platform) => platform.routes)
  const { PORT: port } = config
  const server = routes.length === 0 ? await openUnlessTaken(port, log) : await openOrExplain(port, routes, log)
  try {
    const ends = await Promise.allSettled(
      platforms.map((platform) => platform.run(stopping.signal).finally(() => stopping.abort())),
    )
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  } finally {
    await server?.close()
  }
}

/** Without a route nobody needs the port; only whoever asks how the bot is gets no answer. */
async function openUnlessTaken(port: number, log: Log): Promise<HttpServer | null> {
  try {
    return await createHttpServer({ port, routes: [], log })
  } catch (error) {
    log.warn({ err: error, port }, 'the port cannot be opened, so there is no /healthz; PORT names another one')
    return null
  }
}

async function openOrExplain(port: number, routes: readonly HttpRoute[], log: Log): Promise<HttpServer> {
  try {
    return await createHttpServer({ port, routes, log })
  } catch (error) {
    throw new Error(`Port ${port} cannot be opened, perhaps because another program uses it: set PORT to a free one.`, {
      cause: error,
    })
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
