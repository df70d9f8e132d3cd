import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createSlackFaults, sendFault } from './slack-faults.js'
import { receive, sendSlack, sendStatus, uploadedContent } from './slack-http.js'
import { methods } from './slack-methods.js'
import { type Arguments, readCall, responseProblems } from './slack-schema.js'
import type { SlackSocket } from './slack-socket.js'
import type { SlackState, SlackTeam } from './slack-state.js'

export interface SlackCall {
  readonly method: string
  readonly args: Arguments
}

/** An address that a payload brings along, for a few words about it. */
interface ResponseUrl {
  readonly channel: string
  readonly user: string
  readonly message: string | null
  uses: number
  readonly untilMs: number
}

const responseUses = 5
const responseLifetimeMs = 30 * 60_000

/** What a workspace is given when somebody installs the app with this code. */
export interface SlackGrant {
  readonly team: SlackTeam
  readonly by: string
}

/** Slack's Web API on a port of this machine: strict with every call, and as broken as it is told to be. */
export async function startSlackApi(deps: {
  readonly state: SlackState
  readonly socket: SlackSocket
  readonly appToken: string
  readonly problems: string[]
}) {
  const { state, socket, appToken, problems } = deps
  const calls: SlackCall[] = []
  const faults = createSlackFaults()
  const revoked = new Set<string>()
  const grants = new Map<string, SlackGrant>()
  const responseUrls = new Map<string, ResponseUrl>()
  let root = ''

  /** The methods that no token of a workspace is needed for; undefined for any other. */
  function performApp(method: string, token: string, args: Arguments): object | undefined {
    if (method === 'apps.connections.open') {
      if (token !== appToken) return { ok: false, error: 'invalid_auth' }
      return { ok: true, url: `${root.replace('http', 'ws')}${socket.ticket()}` }
    }
    return method === 'oauth.v2.access' ? exchange(args) : undefined
  }

  function exchange(args: Arguments): object {
    const grant = grants.get(String(args['code']))
    if (grant === undefined) return { ok: false, error: 'invalid_code' }
    grants.delete(String(args['code']))
    const { team, by } = grant
    state.teams.set(team.token, team)
    revoked.delete(team.token)
    return {
      ok: true,
      access_token: team.token,
      token_type: 'bot',
      scope: 'chat:write,commands,users:read',
      bot_user_id: team.botUser,
      app_id: 'A0TAB',
      team: { id: team.id, name: team.name },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: by },
    }
  }

  function perform(method: string, token: string, given: Arguments): object {
    const team = state.teams.get(token)
    if (team === undefined) return { ok: false, error: token === '' ? 'not_authed' : 'invalid_auth' }
    if (revoked.has(token)) return { ok: false, error: 'account_inactive' }
    const outcome = methods[method]?.({ state, team, root }, given) ?? { error: 'unknown_method' }
    return { ok: !('error' in outcome), ...outcome }
  }

  async function serveMethod(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { args: given } = await receive(request)
    const { token: inBody, ...rest } = given
    const token = request.headers.authorization?.replace(/^Bearer /u, '') ?? String(inBody ?? '')
    const { args, problem } = readCall(method, rest)
    calls.push({ method, args })
    if (problem !== null) {
      problems.push(...problem.words)
      const messages = problem.words.map((words) => `[ERROR] ${words}`)
      return sendSlack(response, { ok: false, error: problem.code, response_metadata: { messages } })
    }
    const fault = faults.next(method)
    if (fault !== undefined && 'delayMs' in fault) await sleep(fault.delayMs, undefined, { ref: false })
    else if (fault !== undefined && !('reset' in fault && fault.reset === 'after')) {
      return sendFault(request, response, fault)
    }
    const result = performApp(method, token, args) ?? perform(method, token, args)
    if (fault !== undefined && 'reset' in fault) return sendFault(request, response, fault)
    sendSlack(response, result, 200, { 'x-oauth-scopes': scopes })
  }

  async function serveUpload(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { bytes } = await receive(request)
    const file = state.files.get(id)
    const fault = faults.next('upload')
    if (fault !== undefined) return sendFault(request, response, fault)
    if (file === undefined) return sendStatus(response, { status: 404 })
    file.content = uploadedContent(request, bytes)
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.end(`OK - ${file.content.length}`)
  }

  /** What somebody sent, to whoever shows a token; anybody else sees the page to sign in. */
  function serveFile(id: string, request: IncomingMessage, response: ServerResponse): void {
    const content = state.files.get(id)?.content ?? null
    if (content === null) {
      sendStatus(response, { status: 404 })
      return
    }
    const isKnown = request.headers.authorization?.startsWith('Bearer xoxb-') === true
    response.writeHead(200, { 'content-type': isKnown ? 'application/octet-stream' : 'text/html' })
    response.end(isKnown ? content : '<html>')
  }

  async function serveResponse(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { args } = await receive(request)
    const target = responseUrls.get(id)
    if (target === undefined || target.untilMs < Date.now())
      return sendSlack(response, { ok: false, error: 'expired_url' }, 404)
    target.uses += 1
    if (target.uses > responseUses) return sendSlack(response, { ok: false, error: 'used_url' }, 404)
    calls.push({ method: 'response_url', args })
    const fault = faults.next('response_url')
    if (fault !== undefined) return sendFault(request, response, fault)
    const wrong = responseProblems(args, 'response_url')
    problems.push(...wrong)
    if (wrong.length > 0) return sendSlack(response, { ok: false, error: 'invalid_payload' }, 400)
    respond(target, args)
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.end('ok')
  }

  /** Shows what was sent to a response address, or came with an ack. */
  function respond(
    { channel, user, message }: Pick<ResponseUrl, 'channel' | 'user' | 'message'>,
    args: Arguments,
  ): void {
    const before = message === null ? undefined : state.find(channel, message)
    if (args['delete_original'] === true) {
      if (before !== undefined) state.remove(before)
      return
    }
    const team = state.channels.get(channel)?.team
    const by = [...state.teams.values()].find(({ id }) => id === team)?.botUser ?? ''
    const blocks = Array.isArray(args['blocks']) ? args['blocks'] : []
    const replaces = args['replace_original'] === true && before !== undefined
    const place = replaces
      ? { ts: before.ts, thread: before.thread, onlyFor: before.onlyFor, edits: before.edits + 1 }
      : { onlyFor: args['response_type'] === 'in_channel' ? null : user }
    state.write({ channel, by, ...place }, String(args['text'] ?? ''), blocks)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, area, name = ''] = /^\/(api|upload|response|file)\/([\w.-]+)(?:\?.*)?$/u.exec(request.url ?? '') ?? []
    if (area === 'api') return serveMethod(name, request, response)
    if (area === 'upload') return serveUpload(name, request, response)
    if (area === 'file') return serveFile(name, request, response)
    if (area === 'response') return serveResponse(name, request, response)
    sendStatus(response, { status: 404 })
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(String(error))
      response.destroy()
    })
  })
  socket.listenOn(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    root,
    calls,
    respond,
    responseUrl: (channel: string, user: string, message: string | null): string => {
      const id = randomUUID()
      responseUrls.set(id, { channel, user, message, uses: 0, untilMs: Date.now() + responseLifetimeMs })
      return `${root}/response/${id}`
    },
    /** From now on this token is worth nothing. */
    revoke: (token: string) => revoked.add(token),
    /** Somebody allows the app in a workspace; gives the code that comes back to its redirect address. */
    grant: (grant: SlackGrant): string => {
      const code = randomUUID()
      grants.set(code, grant)
      return code
    },
    fail: faults.fail,
    failRegularly: faults.failRegularly,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type SlackApi = Awaited<ReturnType<typeof startSlackApi>>

const scopes =
  'app_mentions:read,channels:history,channels:join,channels:read,chat:write,chat:write.public,commands,files:read,files:write,groups:history,groups:read,im:history,im:read,im:write,mpim:history,mpim:read,pins:write,team:read,users:read'
