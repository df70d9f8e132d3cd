import { createReadBody } from '../../src/bounds/body.js'
import { isSameSecret } from '../../src/bounds/secret.js'
import type { HttpRoute } from '../../src/ports/http.js'

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
  const readBody = createReadBody(bodyMaxBytes)
  return {
    method: 'POST',
    path,
    answer: async (request) => {
      if (!isSameSecret(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answered(401)
      const body = await readBody(request)
      if (body === 'tooLarge') {
        log.warn({}, 'an update that is too large was refused')
        return answered(413)
      }
      if (body === 'crowded') return answered(503)
      const update = parse(body.toString('utf8'))
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

/** What the text says in JSON; undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
