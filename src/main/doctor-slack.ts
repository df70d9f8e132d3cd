import { connect } from '../../adapters/postgres/connect.js'
import { newestInstallations } from '../../adapters/postgres/installations.js'
import { scopes } from '../../adapters/slack/install/manifest.js'
import { examineInstalled } from '../../adapters/slack/web/doctor.js'
import type { Config } from '../config.js'
import type { Finding } from '../ports/finding.js'
import type { AskHttp } from '../ports/http.js'

/** Slack is asked about each, so no more than are asked about in a moment. */
const askedMax = 20

/** Looks at the tokens of workspaces that let the app in by themselves, where there may be such. Changes nothing. */
export async function examineWorkspaces(ask: AskHttp, config: Config): Promise<readonly Finding[]> {
  const { SLACK_CLIENT_ID: clientId, ENCRYPTION_KEY: keys, DATABASE_URL: url, SLACK_API_URL: apiUrl } = config
  if (clientId === undefined || keys === undefined) return []
  const about = 'Slack workspaces'
  if (url === undefined) {
    return [
      {
        about,
        state: 'unused',
        says: 'their tokens are in the books that the bot keeps itself, and cannot be looked at',
      },
    ]
  }
  const connection = connect({ url, poolSize: 1, onIdleError: () => undefined })
  try {
    const installed = await newestInstallations(connection.prisma, keys, 'slack', askedMax)
    const places = installed.map(({ team, enterprise, token }) => ({
      place: team ?? enterprise ?? 'a workspace',
      token,
    }))
    const installAt = `${(config.PUBLIC_URL ?? '').replace(/\/+$/u, '')}/slack/install`
    return await examineInstalled(ask, places, { apiUrl, scopes, installAt })
  } catch (error) {
    const isAboutKey = error instanceof Error && error.message.startsWith('ENCRYPTION_KEY')
    const says = isAboutKey ? error.message : 'their tokens cannot be read: see what is said of the database'
    return [{ about, state: 'wrong', says }]
  } finally {
    await connection.close()
  }
}
