import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Update } from 'grammy/types'
import { sendJson } from './bot-api-http.js'
import { type Parameters, problemsOfUpdate } from './bot-api-schema.js'

/** Where updates are sent, and which kinds of them; none stands for the usual ones. */
export interface Webhook {
  readonly url: string
  readonly secret: string
  readonly kinds: readonly string[]
}

/** One try to bring an update to the webhook; null where nobody answered. */
export interface Push {
  readonly updateId: number
  readonly status: number | null
}

/** What is not confirmed yet, and the two ways in which it is brought to the bot. */
export interface Updates {
  readonly pushes: readonly Push[]
  /** The id of the update that is pushed next. */
  nextId(): number
  /** Gives an update to whoever listens: the webhook, else the next poll. Returns when a webhook was tried once. */
  push(content: Omit<Update, 'update_id'>, updateId?: number): Promise<Update>
  setWebhook(webhook: Webhook | null): void
  /** Answers a poll as soon as there is something, or when its time is over. */
  poll(parameters: Parameters, response: ServerResponse): void
  unconfirmed(): readonly Update[]
  isPolled(): boolean
  close(): void
}

/** The real one waits longer and longer; a test does not need that. */
const pushAgainMs = 100
const pushTimeoutMs = 20_000
/** Telegram sends these only to who asks for them by name. */
const askedFor = ['chat_member', 'message_reaction', 'message_reaction_count']

export function createUpdates(complain: (problem: string) => void): Updates {
  let updates: Update[] = []
  let nextUpdate = 500_000_000
  let waiting: { readonly parameters: Parameters; readonly response: ServerResponse } | null = null
  let webhook: Webhook | null = null
  const pushes: Push[] = []
  const closing = new AbortController()
  const lanes = new Map<number | string, Promise<void>>()

  function answerPoll(): void {
    if (waiting === null) return
    const { parameters, response } = waiting
    const offset = Number(parameters['offset'] ?? 0)
    updates = updates.filter((update) => update.update_id >= offset)
    if (updates.length === 0) return
    waiting = null
    sendJson(response, 200, { ok: true, result: updates.slice(0, Number(parameters['limit'] ?? 100)) })
  }

  async function tryOnce(update: Update, { url, secret }: Webhook): Promise<boolean> {
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(update),
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(pushTimeoutMs)]),
    }).then(
      (response) => response.status,
      () => null,
    )
    pushes.push({ updateId: update.update_id, status })
    const isTaken = status !== null && status >= 200 && status < 300
    if (isTaken) updates = updates.filter((one) => one !== update)
    return isTaken
  }

  /** Updates of one chat go one after the other, each again and again until it is confirmed. */
  function pushInLane(update: Update): Promise<void> {
    return new Promise((resolve) => {
      const lane = laneOf(update)
      const before = lanes.get(lane) ?? Promise.resolve()
      lanes.set(
        lane,
        before.then(async () => {
          while (webhook !== null && !closing.signal.aborted) {
            const isTaken = await tryOnce(update, webhook)
            resolve()
            if (isTaken) return
            await sleep(pushAgainMs)
          }
          resolve()
        }),
      )
    })
  }

  return {
    pushes,
    nextId: () => nextUpdate,
    push: async (content, updateId = nextUpdate++) => {
      const update: Update = { update_id: updateId, ...content }
      for (const problem of problemsOfUpdate(update)) complain(`this server sends what Telegram would not: ${problem}`)
      if (webhook !== null && !isWanted(update, webhook)) return update
      updates.push(update)
      if (webhook === null) answerPoll()
      else await pushInLane(update)
      return update
    },
    setWebhook: (next) => {
      webhook = next
      if (next !== null) for (const update of updates) void pushInLane(update)
    },
    poll: (parameters, response) => {
      if (waiting !== null) sendConflict(waiting.response)
      const poll = { parameters, response }
      waiting = poll
      const end = (): void => {
        if (waiting !== poll) return
        waiting = null
        sendJson(response, 200, { ok: true, result: [] })
      }
      const timer = setTimeout(end, Number(parameters['timeout'] ?? 0) * 1000)
      response.on('close', () => {
        clearTimeout(timer)
        if (waiting === poll) waiting = null
      })
      answerPoll()
    },
    unconfirmed: () => updates,
    isPolled: () => waiting !== null,
    close: () => closing.abort(),
  }
}

const laneOf = (update: Update): number | string =>
  (
    update.message ??
    update.edited_message ??
    update.callback_query?.message ??
    update.my_chat_member ??
    update.chat_member
  )?.chat.id ?? ''

const isWanted = (update: Update, { kinds }: Webhook): boolean =>
  Object.keys(update).every(
    (name) => name === 'update_id' || (kinds.length === 0 ? !askedFor.includes(name) : kinds.includes(name)),
  )

function sendConflict(response: ServerResponse): void {
  const description =
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
  sendJson(response, 409, { ok: false, error_code: 409, description })
}
