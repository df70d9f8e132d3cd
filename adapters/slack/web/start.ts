import { setTimeout as sleep } from 'node:timers/promises'
import type { WebAPICallResult } from '@slack/web-api'
import { PlatformError } from '../../../src/ports/platform-error.js'
import type { Client } from './client.js'
import { codeOf, toPlatformError } from './errors.js'
import type { Workspace } from './workspaces.js'

/** A container may start before its network does. */
const attempts = 3
const pauseMs = 1_000

/**
 * Asks Slack whose token this is. Throws one sentence that names the setting to look at. `lacking` are those of `scopes` that the
 * token has not, where Slack tells.
 */
export async function whoAmI(
  client: Client,
  token: string,
  scopes: readonly string[],
): Promise<{ readonly workspace: Workspace; readonly lacking: readonly string[] }> {
  const answer = await tryAtStart(() => client.auth.test(), client.slackApiUrl, 'SLACK_BOT_TOKEN')
  const { enterprise_id: enterprise, team_id: team, user_id: botUser, is_enterprise_install: isOrganization } = answer
  if (botUser === undefined) {
    throw new Error(`${client.slackApiUrl} does not answer as Slack does: check SLACK_API_URL, or leave it blank.`)
  }
  const granted = grantedScopes(answer)
  const workspace = {
    enterprise: enterprise ?? null,
    team: isOrganization === true ? null : (team ?? null),
    token,
    botUser,
  }
  return { workspace, lacking: granted === null ? [] : scopes.filter((scope) => !granted.includes(scope)) }
}

const grantedScopes = ({ response_metadata: about }: WebAPICallResult): readonly string[] | null =>
  about?.scopes === undefined || about.scopes.length === 0 ? null : about.scopes

/** Does a first call to Slack, patiently where it cannot be reached or is busy; what stays broken becomes a sentence. */
async function tryAtStart<T>(call: () => Promise<T>, apiUrl: string, setting: string): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      const failure = toPlatformError(error)
      if (!(failure instanceof PlatformError)) throw error
      const isPassing = failure.code === 'unavailable' || failure.code === 'rateLimited'
      if (!isPassing || attempt === attempts) throw new Error(explain(failure, apiUrl, setting), { cause: error })
      await sleep(Math.min(failure.retryAfterMs ?? pauseMs * attempt, 10 * pauseMs))
    }
  }
}

const whereTokensAre: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'copy the Bot User OAuth Token (xoxb-…) again from OAuth & Permissions of your app',
  SLACK_APP_TOKEN:
    'copy the App-Level Token (xapp-…, with the scope connections:write) again from Basic Information of your app',
}

/** What to do about a failure that ends the program. */
export function explain(failure: PlatformError, apiUrl: string, setting: string): string {
  const code = codeOf(failure.cause)
  switch (failure.code) {
    case 'unauthorized':
      return code === 'missing_scope'
        ? `The token in ${setting} lacks a scope: add the scopes of adapters/slack/manifest.json at api.slack.com/apps, reinstall the app, and copy the token again.`
        : `Slack does not know the token in ${setting} (${code}): ${whereTokensAre[setting]}, at api.slack.com/apps, in one piece.`
    case 'unavailable':
    case 'rateLimited':
      return `Slack cannot be reached at ${apiUrl}: check the network, or SLACK_API_URL if the bot should talk to another server.`
    default:
      return `Slack refused to work with the token in ${setting}: ${code ?? failure.message}`
  }
}
