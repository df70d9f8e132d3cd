import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from 'grammy'
import { PlatformError } from '../../src/ports/platform-error.js'
import { toPlatformError } from './errors.js'
import type { Me } from './ids.js'
import { deadline } from './signal.js'

const callTimeoutMs = 10_000
/** A container may start before its network does. */
const attempts = 3
const pauseMs = 1_000

/** Asks Telegram who the bot is. Throws one sentence that names the setting to look at. */
export async function whoAmI(api: Api, apiRoot: string): Promise<Me> {
  const { id, username } = await tryAtStart(() => api.getMe(deadline(callTimeoutMs)), apiRoot)
  return { id, username }
}

/** Does a first call to Telegram, patiently where it cannot be reached or is busy; what stays broken becomes a sentence. */
export async function tryAtStart<T>(call: () => Promise<T>, apiRoot: string): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      const failure = toPlatformError(error)
      if (!(failure instanceof PlatformError)) throw error
      const isPassing = failure.code === 'unavailable' || failure.code === 'rateLimited'
      if (!isPassing || attempt === attempts) throw new Error(explain(failure, apiRoot), { cause: error })
      await sleep(failure.retryAfterMs ?? pauseMs * attempt)
    }
  }
}

/** What to do about a failure that ends the program. */
export function explain(failure: PlatformError, apiRoot: string): string {
  switch (failure.code) {
    case 'unauthorized':
      return 'Telegram does not know the token in TELEGRAM_BOT_TOKEN: copy it again from @BotFather, in one piece, or leave it blank to use the terminal.'
    case 'conflict':
      if (/webhook/iu.test(reasonOf(failure))) {
        return 'Telegram calls a webhook for the bot in TELEGRAM_BOT_TOKEN, which another program has set: stop that one, or set TELEGRAM_WEBHOOK_URL for this one.'
      }
      return 'Another program is asking for the updates of the bot in TELEGRAM_BOT_TOKEN: stop that one, or make a second bot with @BotFather for this one.'
    case 'unavailable':
    case 'rateLimited':
      return `Telegram cannot be reached at ${apiRoot}: check the network, or TELEGRAM_API_ROOT if the bot should talk to another server.`
    default:
      return `Telegram refused to work with the bot in TELEGRAM_BOT_TOKEN: ${reasonOf(failure)}`
  }
}

const reasonOf = (failure: PlatformError): string =>
  failure.cause instanceof Error ? failure.cause.message : failure.message
