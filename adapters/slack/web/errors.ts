import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import { type FailureCodes, PlatformError } from '../../../src/ports/platform-error.js'

/** Slack's own codes, https://docs.slack.dev/reference/methods/chat.postMessage#errors and those of its neighbours. */
const failures: Readonly<Record<string, FailureCodes['slack']>> = {
  channel_not_found: 'left',
  not_in_channel: 'left',
  is_archived: 'left',
  is_inactive: 'left',
  channel_is_archived: 'left',
  user_not_found: 'left',
  user_disabled: 'left',
  team_not_found: 'left',
  invalid_auth: 'unauthorized',
  not_authed: 'unauthorized',
  account_inactive: 'unauthorized',
  token_revoked: 'unauthorized',
  token_expired: 'unauthorized',
  missing_scope: 'unauthorized',
  not_allowed_token_type: 'unauthorized',
  no_permission: 'unauthorized',
  team_access_not_granted: 'unauthorized',
  ratelimited: 'rateLimited',
  rate_limited: 'rateLimited',
  message_limit_exceeded: 'rateLimited',
  fatal_error: 'unavailable',
  internal_error: 'unavailable',
  service_unavailable: 'unavailable',
  request_timeout: 'unavailable',
  team_added_to_org: 'unavailable',
  org_login_required: 'unavailable',
  ekm_access_denied: 'unavailable',
}

/** What to wait where Slack says that it is too fast, but not for how long; its limits are counted by the minute. */
const unsaidPauseMs = 30_000

/** The code that Slack answered with; null where it is not Slack that failed. */
export const codeOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null

/** Whether Slack answered with one of these codes. */
export const isCode = (error: unknown, ...codes: readonly string[]): boolean => codes.includes(codeOf(error) ?? '')

/** What went wrong as a PlatformError; what is not Slack's failure comes back as it is. */
export function toPlatformError(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) return rateLimited(error.retryAfter * 1000, error)
  if (error instanceof WebAPIPlatformError) {
    const failure = failures[error.data.error] ?? 'refused'
    if (failure !== 'rateLimited') return new PlatformError('slack', failure, { cause: error })
    const retryAfterS = error.data.response_metadata?.retryAfter
    return rateLimited(retryAfterS === undefined ? unsaidPauseMs : retryAfterS * 1000, error)
  }
  if (error instanceof WebAPIHTTPError) {
    const isPassing = error.statusCode >= 500 || error.statusCode === 408
    return new PlatformError('slack', isPassing ? 'unavailable' : 'refused', { cause: error })
  }
  if (error instanceof WebAPIRequestError) return new PlatformError('slack', 'unavailable', { cause: error })
  return error
}

const rateLimited = (retryAfterMs: number, cause: Error): PlatformError =>
  new PlatformError('slack', 'rateLimited', { retryAfterMs, cause })

/** The scope that the token lacks, where that is what Slack says. */
export function missingScope(error: unknown): string | null {
  if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'missing_scope') return null
  const needed: unknown = 'needed' in error.data ? error.data.needed : undefined
  return typeof needed === 'string' ? needed : 'a scope of its manifest'
}
