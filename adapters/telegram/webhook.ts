import type { Api } from 'grammy'
import { updateKinds } from './decode.js'
import { deadline } from './signal.js'
import { tryAtStart } from './start.js'

const callTimeoutMs = 10_000
/** How many updates Telegram may send at once; storing one takes milliseconds. */
const connectionsMax = 40

/** Has Telegram send updates to an address, each with the secret in the header `X-Telegram-Bot-Api-Secret-Token`. */
export async function setWebhook(
  api: Api,
  apiRoot: string,
  { url, secret }: { readonly url: string; readonly secret: string },
): Promise<void> {
  const options = { secret_token: secret, allowed_updates: [...updateKinds], max_connections: connectionsMax }
  await tryAtStart(() => api.setWebhook(url, options, deadline(callTimeoutMs)), apiRoot)
}
