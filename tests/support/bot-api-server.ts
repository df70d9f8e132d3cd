import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createChats } from './bot-api-chats.js'
import { createFaults } from './bot-api-faults.js'
import { readParameters, sendJson } from './bot-api-http.js'
import { createMethods, type Outcome } from './bot-api-methods.js'
import { createPeople } from './bot-api-people.js'
import { type Parameters, problemsOfCall } from './bot-api-schema.js'
import { createUpdates } from './bot-api-updates.js'

export type { Room, Shown } from './bot-api-chats.js'

/** A call of the bot. */
export interface Call {
  readonly method: string
  readonly parameters: Parameters
}

/** A Telegram on this machine: strict with every call, patient with polls, and as broken as it is told to be. */
export async function startBotApi(token = '7000001:test-token') {
  const problems: string[] = []
  const calls: Call[] = []
  const answers: { readonly query: string; readonly text: string }[] = []
  const queries = new Set<string>()
  const pressed = new Set<string>()
  const files = new Map<string, Uint8Array>()
  const pins: number[] = []
  const complain = (problem: string): void => void problems.push(problem)
  const chats = createChats()
  const faults = createFaults()
  const updates = createUpdates(complain)
  const { setWebhook } = updates
  const perform = createMethods({ chats, queries, pressed, answers, files, pins, setWebhook, complain })
  const onPress = (query: string): void => {
    queries.add(query)
    pressed.add(query)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, file, given, method = ''] = /^(\/file)?\/bot([^/]+)\/(?:files\/)?([\w-]+)$/u.exec(request.url ?? '') ?? []
    const parameters = await readParameters(request)
    if (given !== token) return sendOutcome(response, { status: 401, description: 'Unauthorized' })
    if (file !== undefined) return void response.end(files.get(method))
    calls.push({ method, parameters })
    const found = problemsOfCall(method, parameters)
    problems.push(...found)
    if (found.length > 0) return sendOutcome(response, { status: 400, description: `Bad Request: ${found[0]}` })
    const fault = faults.take(method)
    if (fault === 'silence') return
    if (fault !== undefined && 'status' in fault) return sendOutcome(response, fault)
    if (fault?.reset === 'before') return void request.socket.destroy()
    if (method === 'getUpdates') return updates.poll(parameters, response)
    const outcome = perform(method, parameters)
    if (fault?.reset === 'after') return void request.socket.destroy()
    sendOutcome(response, outcome)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo

  return {
    root: `http://127.0.0.1:${address.port}`,
    token,
    /** What was wrong with calls; a right bot leaves it empty. */
    problems,
    calls,
    /** The answers to presses. */
    answers,
    ...chats,
    ...createPeople({ chats, updates, onPress }),
    fail: faults.fail,
    failRegularly: faults.failRegularly,
    mend: faults.mend,
    push: updates.push,
    pushes: updates.pushes,
    unconfirmed: updates.unconfirmed,
    isPolled: updates.isPolled,
    /** The messages that were pinned. */
    pins,
    /** Keeps a file that somebody sent, for whoever fetches it by its id. */
    keep: (id: string, bytes: Uint8Array): void => void files.set(id, bytes),
    close: () =>
      new Promise<void>((resolve) => {
        updates.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export type BotApi = Awaited<ReturnType<typeof startBotApi>>

function sendOutcome(response: ServerResponse, outcome: Outcome): void {
  if ('result' in outcome) {
    sendJson(response, 200, { ok: true, result: outcome.result })
    return
  }
  const { status, description, parameters } = outcome
  const more = parameters === undefined ? {} : { parameters }
  sendJson(response, status, { ok: false, error_code: status, description, ...more })
}
