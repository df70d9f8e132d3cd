import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import type { Connection } from '../../adapters/postgres/connect.js'
import { telegramWebhook } from '../../adapters/telegram/webhook-route.js'
import { createExchange } from '../delivery/exchange.js'
import type { Log } from '../log.js'
import { realClock } from '../ports/clock.js'
import type { HttpRoute } from '../ports/http.js'
import { connectedLines } from './connected.js'
import { useDatabase } from './database.js'
import { leave, whenStopped } from './ending.js'
import type { Life } from './life.js'
import { outliveLostConnections } from './lost-connections.js'
import { openOperation } from './operation.js'
import { hasPlatform, readDefaults, type Start } from './options.js'
import type { SlackBotDeps } from './slack.js'
import type { TelegramBot } from './telegram.js'
import { openWorker, type WorkerDeps } from './worker.js'

/** Where updates come in whatever the address is that Telegram calls: a proxy in front may know it by another name. */
const webhookPath = '/telegram/webhook'

/** A platform that is served: from its start to its end, what it answers over HTTP, and how it listens in between. */
interface Served extends Life {
  readonly routes: readonly HttpRoute[]
  /** How it is connected, in a line. */
  readonly connected: string
  /** Listens until the signal comes. Throws one sentence where it never can. */
  run(signal: AbortSignal): Promise<void>
}

/** What a process does: answer people, do what is due without anybody asking, or both. */
type Duty = 'bot' | 'worker' | 'both'

/** The bot in real groups, on every platform that has a token, until it is told to stop; with `worker` also what is due there. */
export async function bot(start: Start, duty: Duty): Promise<void> {
  const { config, dataDir, log } = start
  if (!hasPlatform(config)) {
    throw new Error(
      'The bot has no token: set TELEGRAM_BOT_TOKEN to the one @BotFather gave, or SLACK_BOT_TOKEN to the one of your Slack app, or start “tabkeeper chat”.',
    )
  }
  const stopping = new AbortController()
  whenStopped(log, { SIGINT: 0, SIGTERM: 0 }, () => stopping.abort())

  try {
    await useDatabase({ url: config.DATABASE_URL, dataDir }, log, (connection) =>
      serve(start, duty, connection, stopping),
    )
  } finally {
    leave()
  }
}

/** Opens what the duty needs, works until told to stop, and closes it again. */
async function serve(start: Start, duty: Duty, connection: Connection, stopping: AbortController): Promise<void> {
  const { config, log } = start
  const exchange = createExchange()
  const operation = openOperation(connection, () => stopping.signal.aborted)
  const shared = { config, connection, clock: realClock(), log, exchange, metrics: operation.metrics }
  const platforms = await openPlatforms(start, shared)
  if (duty !== 'bot') outliveLostConnections(log)
  const worker = duty === 'bot' ? null : await openWorker(shared)
  const begun: (() => Promise<void>)[] = []
  let server: HttpServer | null = null
  try {
    for (const platform of platforms) {
      begun.push(platform.stop)
      if (duty === 'worker') platform.startSending()
      else await platform.start()
    }
    worker?.start()
    const listening = duty === 'worker' ? [] : platforms
    server = await openServer(start, listening, operation.routes)
    const lines = connectedLines(config, {
      platforms: platforms.map(({ connected }) => connected),
      dataDir: start.dataDir,
      hasQueue: worker !== null,
      server: server === null ? null : `${server.host}:${server.port}`,
    })
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    await listen(listening, stopping, log)
  } finally {
    stopping.abort()
    // Before the platforms, so that what the last jobs say still goes out.
    await worker?.stop()
    await Promise.all(begun.map((stop) => stop()))
    // Last, because whoever asks meanwhile is told that it stops.
    await server?.close()
  }
}

/** What everything in this process works with. */
type Shared = Omit<SlackBotDeps, 'defaults' | 'paceOf' | 'limits'> & Omit<WorkerDeps, 'exchange'>

/** Those that have a token. Each is loaded only where it is served. */
async function openPlatforms(start: Start, given: Shared): Promise<readonly Served[]> {
  const { config } = start
  const shared = { ...given, defaults: readDefaults(start.options) }
  const token = config.TELEGRAM_BOT_TOKEN
  const opening: (() => Promise<Served>)[] = []
  if (token !== undefined) {
    opening.push(async () => {
      const { openTelegramBot } = await import('./telegram.js')
      return servedTelegram(start, await openTelegramBot({ ...shared, token }))
    })
  }
  if (config.SLACK_BOT_TOKEN !== undefined || config.SLACK_CLIENT_ID !== undefined) {
    opening.push(async () => (await import('./slack.js')).openSlackBot(shared))
  }
  const opened = await Promise.allSettled(opening.map((open) => open()))
  const platforms = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  for (const one of opened) {
    if (one.status === 'fulfilled') continue
    if (platforms.length === 0) throw one.reason
    start.log.error({ err: one.reason }, 'a platform cannot be served; the others are')
  }
  return platforms
}

function servedTelegram({ config, log }: Start, telegram: TelegramBot): Served {
  const { TELEGRAM_WEBHOOK_URL: address, TELEGRAM_WEBHOOK_SECRET: secret } = config
  const { username, start, startSending, stop, receive } = telegram
  const life = { start, startSending, stop }
  const named = `Telegram: @${username}`
  if (address === undefined || secret === undefined)
    return { ...life, routes: [], connected: `${named}, polling`, run: telegram.poll }

  const url = new URL(address)
  if (url.pathname === '/') url.pathname = webhookPath
  return {
    ...life,
    connected: `${named}, webhook ${url.href}`,
    routes: [...new Set([webhookPath, url.pathname])].map((path) => telegramWebhook({ path, secret, receive, log })),
    run: async (signal) => {
      await telegram.listenAt(url.href, secret)
      await aborted(signal)
    },
  }
}

/** All platforms listen until none can any more, or the process is told to stop. One that fails leaves the others as they are. */
async function listen(platforms: readonly Served[], stopping: AbortController, log: Log): Promise<void> {
  if (platforms.length === 0) await aborted(stopping.signal)
  let listening = platforms.length
  const ends = await Promise.allSettled(
    platforms.map(async (platform) => {
      try {
        await platform.run(stopping.signal)
      } catch (error) {
        if (listening > 1) log.error({ err: error }, 'a platform is served no more; the others go on')
        throw error
      } finally {
        listening -= 1
        if (listening === 0) stopping.abort()
      }
    }),
  )
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

function openServer({ config, log }: Start, platforms: readonly Served[], own: readonly HttpRoute[]) {
  const theirs = platforms.flatMap((platform) => platform.routes)
  const open = theirs.length === 0 ? openUnlessTaken : openOrExplain
  // Who is not called from outside is asked from this machine only, unless somebody says otherwise.
  const isCalled = theirs.length > 0 || config.PUBLIC_URL !== undefined
  const host = config.BIND_ADDRESS ?? (isCalled ? undefined : loopback)
  return open({ host, port: config.PORT }, [...theirs, ...own], log)
}

const loopback = '127.0.0.1'

/** Where a server is to listen. */
interface Listening {
  /** Undefined for every address of the machine. */
  readonly host: string | undefined
  readonly port: number
}

/** No platform needs the port; only whoever asks how the bot is gets no answer. */
async function openUnlessTaken(
  { host, port }: Listening,
  routes: readonly HttpRoute[],
  log: Log,
): Promise<HttpServer | null> {
  try {
    return await createHttpServer({ host, port, routes, log })
  } catch (error) {
    log.warn(
      { err: error, port },
      'the port cannot be opened, so nobody can ask how the bot is; PORT names another one',
    )
    return null
  }
}

async function openOrExplain({ host, port }: Listening, routes: readonly HttpRoute[], log: Log): Promise<HttpServer> {
  try {
    return await createHttpServer({ host, port, routes, log })
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
