import { type Logger, LogLevel } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import { memo } from '../../../src/bounds/memo.js'
import type { Log } from '../../../src/log.js'

/** A call that hangs longer than this counts as failed. */
const callTimeoutMs = 20_000
/** More workspaces than are talked to at a time; the oldest clients are forgotten first. */
const clientsMax = 1_000

/** Calls Slack's API with a token. It never waits and never tries again: that is its caller's. */
export type Client = WebClient

/** Gives the client of a token; one of each is kept, since it holds no more than the token. */
export type ClientOf = (token: string) => Client

/** The options of every client. A 429 is thrown at once: by itself it would stop whatever else the token is used for. */
export const clientOptions = (apiUrl: string, log: Log) => ({
  slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: callTimeoutMs,
  logger: quiet(log),
})

/** The clients for an API at an address. */
export function createClients(apiUrl: string, log: Log): ClientOf {
  const options = clientOptions(apiUrl, log)
  return memo(clientsMax, (token: string) => new WebClient(token, options))
}

/** Slack's own words may quote what people wrote, so only that something was said is told, and only to whoever looks closely. */
export function quiet(log: Log): Logger {
  const tell = (level: string) => () => log.debug({ level }, 'the Slack library has something to say')
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: tell('warn'),
    error: tell('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.ERROR,
    setName: () => undefined,
  }
}
