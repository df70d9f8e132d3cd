import type { OAuthV2AccessArguments } from '@slack/web-api'
import { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { Log } from '../../../src/log.js'
import type { Clock } from '../../../src/ports/clock.js'
import type { HttpRoute } from '../../../src/ports/http.js'
import type { Installation } from '../../../src/ports/installations.js'
import { PlatformError } from '../../../src/ports/platform-error.js'
import { clientOptions } from '../web/client.js'
import { toPlatformError } from '../web/errors.js'
import { type InstallPhrase, installPage, type SayInstall } from './install-page.js'
import { createInstallState } from './install-state.js'
import { redirectPath } from './manifest.js'

export interface OAuthDeps {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  readonly apiUrl: string
  /** Where people reach this server; null leaves the way back to what Slack has been told of the app. */
  readonly publicUrl: string | null
  readonly scopes: readonly string[]
  readonly clock: Clock
  readonly say: SayInstall
  save(installation: Installation): Promise<void>
  readonly log: Log
}

/** Where people go to let the app into their workspace. */
export const installPath = '/slack/install'

const granted = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('bot'),
  bot_user_id: z.string().min(1),
  scope: z.string().default(''),
  expires_in: z.number().optional(),
  team: z.object({ id: z.string(), name: z.string().default('') }).nullish(),
  enterprise: z.object({ id: z.string(), name: z.string().default('') }).nullish(),
  is_enterprise_install: z.boolean().default(false),
  authed_user: z.object({ id: z.string() }).nullish(),
})

/**
 * The two pages by which a workspace lets the app in: one sends to Slack, the other takes what Slack sends back. Whoever comes
 * back has to be who was sent: the state is signed, ten minutes good, and belongs to a cookie.
 */
export function slackOAuth(deps: OAuthDeps): readonly HttpRoute[] {
  const { clientId, publicUrl, scopes, clock } = deps
  const state = createInstallState(deps.stateSecret, publicUrl?.startsWith('https:') === true)
  const redirectUri = publicUrl === null ? null : `${publicUrl.replace(/\/+$/u, '')}${redirectPath}`

  const install: HttpRoute = {
    method: 'GET',
    path: installPath,
    answer: async () => {
      const { value, cookie } = state.create(clock.now())
      // The page stands beside the API, whatever server that is.
      const authorize = new URL('/oauth/v2/authorize', deps.apiUrl)
      authorize.searchParams.set('client_id', clientId)
      authorize.searchParams.set('scope', scopes.join(','))
      authorize.searchParams.set('state', value)
      if (redirectUri !== null) authorize.searchParams.set('redirect_uri', redirectUri)
      return new Response(null, {
        status: 302,
        headers: { location: authorize.href, 'set-cookie': cookie, 'cache-control': 'no-store' },
      })
    },
  }

  const redirect: HttpRoute = {
    method: 'GET',
    path: redirectPath,
    answer: async (request) => {
      const { searchParams } = new URL(request.url)
      const tell = (status: number, phrase: InstallPhrase, team = 'Slack') =>
        installPage(status, deps.say(phrase, { path: installPath, team }), state.ended)
      if (!state.isValid(searchParams.get('state'), request.headers.get('cookie'), clock.now())) {
        return tell(400, 'stateInvalid')
      }
      if (searchParams.get('error') === 'access_denied') return tell(200, 'denied')
      const code = searchParams.get('code')
      if (code === null || code === '' || searchParams.has('error')) return tell(400, 'failed')
      const { status, phrase, team } = await letIn(deps, code, redirectUri)
      return tell(status, phrase, team)
    },
  }
  return [install, redirect]
}

interface Told {
  readonly status: number
  readonly phrase: InstallPhrase
  /** What let the bot in, where it has a name. */
  readonly team?: string
}

/** Changes the code for a token and keeps that. */
async function letIn(deps: OAuthDeps, code: string, redirectUri: string | null): Promise<Told> {
  const answered = await exchange(deps, code, redirectUri)
  if ('phrase' in answered) return answered
  const { team, enterprise, is_enterprise_install: isOrganization } = answered
  const place = { enterprise: enterprise?.id ?? null, team: isOrganization ? null : (team?.id ?? null) }
  if (place.team === null && place.enterprise === null) return { status: 502, phrase: 'failed' }
  // A token that runs out every twelve hours would leave the bot silent; the app's own setting turns that off.
  if (answered.expires_in !== undefined) return { status: 400, phrase: 'tokenExpires' }
  try {
    await deps.save({
      platform: 'slack',
      ...place,
      botUser: answered.bot_user_id,
      token: answered.access_token,
      scopes: answered.scope.split(',').filter((scope) => scope !== ''),
      installedBy: answered.authed_user?.id ?? null,
      installedAt: deps.clock.now(),
    })
  } catch (error) {
    deps.log.error({ err: error }, 'an installation could not be stored')
    return { status: 500, phrase: 'notStored' }
  }
  const name = (isOrganization ? enterprise?.name : team?.name) ?? ''
  return { status: 200, phrase: 'done', ...(name !== '' && { team: name }) }
}

async function exchange(
  { clientId, clientSecret, apiUrl, log }: OAuthDeps,
  code: string,
  redirectUri: string | null,
): Promise<z.infer<typeof granted> | Told> {
  const given: OAuthV2AccessArguments = { client_id: clientId, client_secret: clientSecret, code }
  try {
    const client = new WebClient(undefined, clientOptions(apiUrl, log))
    const answer = await client.oauth.v2.access(redirectUri === null ? given : { ...given, redirect_uri: redirectUri })
    const parsed = granted.safeParse(answer)
    if (parsed.success) return parsed.data
    log.warn({ problem: parsed.error.issues[0]?.path.join('.') }, 'Slack granted something unknown')
    return { status: 502, phrase: 'failed' }
  } catch (error) {
    const failure = toPlatformError(error)
    if (!(failure instanceof PlatformError)) throw error
    log.warn({ err: failure }, 'Slack did not grant a token')
    const isPassing = failure.code === 'unavailable' || failure.code === 'rateLimited'
    return { status: isPassing ? 502 : 400, phrase: isPassing ? 'unreachable' : 'failed' }
  }
}
