import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import { telegramWebhook } from '../../adapters/telegram/webhook-route.js'
import { realClock } from '../clock.js'
import type { Log } from '../log.js'
import type { HttpRoute } from '../ports.js'
import { useDatabase } from './database.js'
import { readDefaults, type Start } from './options.js'
import { openTelegramBot, type TelegramBot } from './telegram.js'

/** Where updates come in whatever the address is that Telegram calls: a proxy in front may know it by another name. */
const webhookPath = '/telegram/webhook'

/** The bot in real groups, until it is told to stop. */
export async function bot(start: Start): Promise<void> {
  const { config, dataDir, log } = start
  const token = config.TELEGRAM_BOT_TOKEN
  if (token === undefined) {
    throw new Error(
      'The bot has no token: set TELEGRAM_BOT_TOKEN to the one @BotFather gave, or start “tabkeeper chat”.',
    )
  }
  const defaults = readDefaults(start.options)
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort())

  await useDatabase({ url: config.DATABASE_URL, dataDir }, log, async (connection) => {
    const telegram = await openTelegramBot({ config, token, connection, clock: realClock(), defaults, log })
    try {
      await telegram.start()
      await serve(start, telegram, stopping.signal)
    } finally {
      await telegram.stop()
    }
  })
}

async function serve({ config, log }: Start, telegram: TelegramBot, signal: AbortSignal): Promise<void> {
  const { PORT: port, TELEGRAM_WEBHOOK_URL: address, TELEGRAM_WEBHOOK_SECRET: secret } = config
  if (address === undefined || secret === undefined) {
    const server = await openUnlessTaken(port, log)
    try {
      await telegram.poll(signal)
    } finally {
      await server?.close()
    }
    return
  }

  const url = new URL(address)
  if (url.pathname === '/') url.pathname = webhookPath
  const routes = [...new Set([webhookPath, url.pathname])].map((path) =>
    telegramWebhook({ path, secret, receive: telegram.receive, log }),
  )
  const server = await openOrExplain(port, routes, log)
  try {
    await telegram.listenAt(url.href, secret)
    await aborted(signal)
  } finally {
    await server.close()
  }
}

/** Polling needs no port; only whoever asks how the bot is gets no answer without one. */
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
