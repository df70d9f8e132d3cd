import { z } from 'zod'
import type { Finding } from '../../../src/ports/finding.js'
import type { AskHttp } from '../../../src/ports/http.js'

/** What Slack is told in the configuration. */
export interface SlackSettings {
  readonly botToken: string | undefined
  /** For Socket Mode. */
  readonly appToken: string | undefined
  /** What Slack signs its requests with, over HTTP. */
  readonly signingSecret?: string | undefined
  /** Whether workspaces let the app in by themselves. */
  readonly isInstalledByOthers?: boolean
  readonly apiUrl: string
  /** The scopes that the bot needs. */
  readonly scopes: readonly string[]
}

interface Said {
  readonly team: string | undefined
  /** Null where Slack does not say. */
  readonly scopes: string | null
}

const answer = z.object({ ok: z.boolean(), team: z.string().optional(), error: z.string().optional() })

/** Slack makes them so; whether one is the app's own only a request of Slack's tells. */
const signingSecretShape = /^[0-9a-z]{32}$/u

/** Asks Slack whether it knows the tokens, and whether the app has the scopes it needs. */
export async function examineSlack(ask: AskHttp, settings: SlackSettings): Promise<readonly Finding[]> {
  const { signingSecret } = settings
  const tokens = await examineTokens(ask, settings)
  if (signingSecret === undefined || signingSecretShape.test(signingSecret)) return tokens
  const says =
    'SLACK_SIGNING_SECRET is none: copy the Signing Secret from “Basic Information”, 32 letters and digits; with another one every request of Slack is refused'
  return [...tokens, { about: 'Slack signing secret', state: 'wrong', says }]
}

async function examineTokens(ask: AskHttp, settings: SlackSettings): Promise<readonly Finding[]> {
  const { botToken, appToken, apiUrl, scopes, isInstalledByOthers = false } = settings
  if (botToken === undefined) {
    return isInstalledByOthers
      ? [finding('fine', 'workspaces let the app in by themselves; SLACK_BOT_TOKEN is not needed')]
      : [finding('unused', 'SLACK_BOT_TOKEN is not set')]
  }

  const place = 'SLACK_BOT_TOKEN: copy it again from “OAuth & Permissions”, or install the app once more'
  const root = apiUrl.replace(/\/+$/u, '')
  const said = await call(ask, `${root}/auth.test`, botToken, place)
  if (typeof said === 'string') return [finding('wrong', said)]

  const missing = lacking(said, scopes)
  const known =
    missing.length > 0
      ? finding(
          'wrong',
          `the app lacks the scopes ${missing.join(', ')}: add them under “OAuth & Permissions” and install it again`,
        )
      : finding('fine', `the token is that of the workspace ${said.team ?? 'it was made for'}`)
  if (appToken === undefined) return [known]

  // Asks for an address to connect to, which costs nothing where nobody connects.
  const appPlace =
    'SLACK_APP_TOKEN: make one with the scope connections:write under “Basic Information”, with Socket Mode on'
  const socket = await call(ask, `${root}/apps.connections.open`, appToken, appPlace)
  const about = 'Slack Socket Mode'
  return [
    known,
    typeof socket === 'string'
      ? { about, state: 'wrong', says: socket }
      : { about, state: 'fine', says: 'the app token may connect' },
  ]
}

/** A workspace, or an organization, that let the app in by itself. */
export interface Installed {
  readonly place: string
  readonly token: string
}

/** Asks Slack about the tokens that workspaces gave; each that does not work is told, for nobody there is answered. */
export async function examineInstalled(
  ask: AskHttp,
  installed: readonly Installed[],
  { apiUrl, scopes, installAt }: Pick<SlackSettings, 'apiUrl' | 'scopes'> & { readonly installAt: string },
): Promise<readonly Finding[]> {
  const about = 'Slack workspaces'
  const root = apiUrl.replace(/\/+$/u, '')
  const again = `have somebody there install the app again at ${installAt}`
  const wrong: Finding[] = []
  for (const { place, token } of installed) {
    const said = await call(ask, `${root}/auth.test`, token, `the token of ${place}: ${again}`)
    if (typeof said === 'string') wrong.push({ about, state: 'wrong', says: said })
    else {
      const missing = lacking(said, scopes)
      const says = `the token of ${place} lacks the scopes ${missing.join(', ')}: ${again}`
      if (missing.length > 0) wrong.push({ about, state: 'wrong', says })
    }
  }
  if (wrong.length > 0) return wrong
  const says =
    installed.length === 0
      ? `none has let the app in yet; they do at ${installAt}`
      : `Slack knows the tokens of the ${installed.length} that let the app in last`
  return [{ about, state: 'fine', says }]
}

function lacking({ scopes: given }: Said, scopes: readonly string[]): readonly string[] {
  const all = given?.split(',').map((scope) => scope.trim())
  return all === undefined ? [] : scopes.filter((scope) => !all.includes(scope))
}

/** What Slack said, or a sentence of what is wrong; `remedy` names the token's variable and what to do about it. */
async function call(ask: AskHttp, url: string, token: string, remedy: string): Promise<Said | string> {
  const said = await ask(url, { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  if (said.kind === 'silent') return `cannot be reached (${said.why}): check the network and SLACK_API_URL`
  if (said.status === 429) return 'is busy and asks to wait: try again in a minute'
  const read = answer.safeParse(said.body)
  if (!read.success) return `answered ${said.status} without sense: check SLACK_API_URL`
  const { ok, team, error } = read.data
  if (ok) return { team, scopes: said.headers.get('x-oauth-scopes') }
  return `answers “${error ?? 'no'}” to ${remedy}`
}

const finding = (state: Finding['state'], says: string): Finding => ({ about: 'Slack', state, says })
