import { createHttpServer } from '../../adapters/http/index.js'
import { connect } from '../../adapters/postgres/connect.js'
import { readConfig } from '../../src/config.js'
import { usualLimits } from '../../src/delivery/limits.js'
import { createLog } from '../../src/log.js'
import { openSlackBot } from '../../src/main/slack.js'
import { defaults } from './ledger.js'
import { appToken, type Slack, signingSecret } from './slack-server.js'

/** How Slack reaches the bot. */
export type WayIn = 'HTTP' | 'Socket Mode'

export interface SlackBot {
  /** Where its server is. */
  readonly root: string
  /** Where Slack sends what happens. */
  readonly url: string
  /** Ends it as a shutdown does. */
  stop(): Promise<void>
}

/**
 * The bot of `npm start` on a database, beside a server of Slack's API that knows how to reach it; without waits between
 * messages. `variables` are what is configured beyond a token.
 */
export async function startSlackBot(
  databaseUrl: string,
  slack: Slack,
  wayIn: WayIn,
  variables: Readonly<Record<string, string>> = {},
): Promise<SlackBot> {
  const connection = connect({ url: databaseUrl, poolSize: 10, onIdleError: () => {} })
  const log = createLog('silent')
  const closeConnection = async (error: unknown) => {
    await connection.close()
    throw error
  }
  const bot = await openSlackBot({
    config: readConfig({
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.home.token,
      ...(wayIn === 'HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken }),
      ...variables,
    }),
    connection,
    clock: { now: () => new Date() },
    defaults,
    log,
    paceOf: () => [],
    limits: { ...usualLimits, firstPauseMs: 10, perSecondMax: 100_000 },
  }).catch(closeConnection)
  await bot.start()
  const server = await createHttpServer({ port: 0, routes: bot.routes, log })
  const stopping = new AbortController()
  const running = bot.run(stopping.signal)
  running.catch(() => undefined)
  const root = `http://127.0.0.1:${server.port}`
  const url = `${root}/slack/events`
  if (wayIn === 'HTTP') slack.connectTo(url)
  else await slack.connected()

  return {
    root,
    url,
    stop: async () => {
      stopping.abort()
      await running
      await server.close()
      await bot.stop()
      await connection.close()
    },
  }
}
