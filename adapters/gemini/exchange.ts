import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'

/** What the SDK hides of one HTTP exchange: the header that says when to come back, and how much has come in. */
export interface Exchange {
  /** The server said to wait this long. */
  readonly retryAfterMs: () => number | undefined
}

interface Watched {
  readonly origin: string
  readonly stop: () => void
  retryAfter: string | undefined
  bytesReceived: () => number
}

/** How often the size of a growing answer is looked at. */
const SIZE_CHECK_MS = 20
/** Far above the largest bill; garbage without an end is cut off here and not when memory is full. */
const ANSWER_BYTES_MAX = 2_000_000

const current = new AsyncLocalStorage<Watched>()
const watchedByRequest = new WeakMap<object, Watched>()

/**
 * Runs a `fetch` that the SDK makes and watches it through the diagnostics channels of Node's own fetch. `stop` is called, and
 * should abort it, when the answer grows without end or the server redirects elsewhere: the key travels in a header that fetch
 * would hand on to any host.
 */
export async function watchExchange<Result>(
  baseUrl: string,
  stop: () => void,
  run: (exchange: Exchange) => Promise<Result>,
): Promise<Result> {
  const { origin } = new URL(baseUrl)
  const watched: Watched = { origin, stop, retryAfter: undefined, bytesReceived: () => 0 }
  const timer = setInterval(() => {
    if (watched.bytesReceived() > ANSWER_BYTES_MAX) stop()
  }, SIZE_CHECK_MS)
  try {
    return await current.run(watched, () => run({ retryAfterMs: () => readRetryAfter(watched.retryAfter) }))
  } finally {
    clearInterval(timer)
  }
}

// Each of these hears of every fetch in the process, and leaves those alone that are not watched.
subscribe('undici:request:create', (message) => {
  const watched = current.getStore()
  const request = fieldOf(message, 'request')
  if (watched === undefined || typeof request !== 'object' || request === null) return
  if (fieldOf(request, 'origin') !== watched.origin) watched.stop()
  watchedByRequest.set(request, watched)
})

subscribe('undici:client:sendHeaders', (message) => {
  const watched = watchedOf(message)
  const socket = fieldOf(message, 'socket')
  if (watched === undefined) return
  const bytesRead = () => Number(fieldOf(socket, 'bytesRead') ?? 0)
  // A connection that is used again has counted earlier answers.
  const bytesBefore = bytesRead()
  watched.bytesReceived = () => bytesRead() - bytesBefore
})

subscribe('undici:request:headers', (message) => {
  const watched = watchedOf(message)
  const headers = fieldOf(fieldOf(message, 'response'), 'headers')
  if (watched === undefined || !Array.isArray(headers)) return
  const texts = headers.map(String)
  const at = texts.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === 'retry-after')
  watched.retryAfter = at === -1 ? undefined : texts[at + 1]
})

function watchedOf(message: unknown): Watched | undefined {
  const request = fieldOf(message, 'request')
  return typeof request === 'object' && request !== null ? watchedByRequest.get(request) : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Seconds or an HTTP date, by RFC 9110. */
function readRetryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}
