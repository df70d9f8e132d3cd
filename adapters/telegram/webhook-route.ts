import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpRoute } from '../../src/ports/operation.js'

export interface WebhookDeps {
  readonly path: string
  /** What Telegram proves itself with, in `X-Telegram-Bot-Api-Secret-Token`. */
  readonly secret: string
  /** Takes an update in. Resolves when it is stored, and rejects where it could not be. */
  readonly receive: (update: unknown) => Promise<void>
  readonly log: { warn(facts: object, message: string): void }
}

/** Far more than any update has. */
const bodyMaxBytes = 1_000_000

/**
 * Where Telegram sends updates. One is confirmed only when it is stored; until then Telegram keeps it and sends it again.
 * Whoever does not know the secret gets a 401 before anything else is looked at.
 */
export function telegramWebhook({ path, secret, receive, log }: WebhookDeps): HttpRoute {
  return {
    method: 'POST',
    path,
    answer: async (request) => {
      if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answered(401)
      const body = await readBody(request)
      if (body === null) {
        log.warn({}, 'an update that is too large was refused')
        return answered(413)
      }
      const update = parse(body)
      if (update === undefined) {
        log.warn({}, 'an update that is no JSON was refused')
        return answered(400)
      }
      try {
        await receive(update)
        return answered(200)
      } catch (error) {
        log.warn({ err: error }, 'an update could not be stored, so Telegram shall send it again')
        return answered(503)
      }
    },
  }
}

/** A body that nobody will read must not keep its connection. */
const answered = (status: 200 | 400 | 401 | 413 | 503): Response =>
  new Response(null, { status, headers: status === 401 || status === 413 ? { connection: 'close' } : {} })

// Hashes have one length, so that neither it nor the first letters can be found out by the time this takes.
const isSame = (given: string, secret: string): boolean => timingSafeEqual(hash(given), hash(secret))

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The body as text; null where it is too large, which is known before all of it is there. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyMaxBytes) return null
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > bodyMaxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What the text says in JSON; undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
