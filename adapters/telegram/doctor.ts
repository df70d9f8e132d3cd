import { z } from 'zod'
import type { Finding } from '../../src/ports/finding.js'
import type { AskHttp } from '../../src/ports/http.js'

/** What Telegram is told in the configuration. */
export interface TelegramSettings {
  readonly token: string | undefined
  readonly apiRoot: string
  /** The address Telegram shall call; undefined means polling. */
  readonly webhookUrl: string | undefined
}

const bot = z.object({ username: z.string(), can_read_all_group_messages: z.boolean().default(false) })
const webhook = z.object({
  url: z.string(),
  pending_update_count: z.number().default(0),
  last_error_message: z.string().optional(),
})
const answer = z.object({ ok: z.boolean(), result: z.unknown(), description: z.string().optional() })

/** More than this waiting means that nobody has been fetching for a while. */
const pendingMax = 100

/** Asks Telegram whether it knows the token, what it lets the bot read, and where it sends updates. */
export async function examineTelegram(ask: AskHttp, settings: TelegramSettings): Promise<readonly Finding[]> {
  const { token, apiRoot } = settings
  if (token === undefined) return [finding('unused', 'TELEGRAM_BOT_TOKEN is not set')]

  const call = async (method: string) => {
    const said = await ask(`${apiRoot.replace(/\/+$/u, '')}/bot${token}/${method}`)
    if (said.kind === 'silent') return `cannot be reached (${said.why}): check the network and TELEGRAM_API_ROOT`
    if (said.status === 401 || said.status === 404) {
      return 'does not know TELEGRAM_BOT_TOKEN: copy it again from @BotFather, in one piece'
    }
    const read = answer.safeParse(said.body)
    if (read.success && read.data.ok) return read.data
    return `answered ${said.status}; try again later, or check TELEGRAM_API_ROOT`
  }
  const me = await call('getMe')
  if (typeof me === 'string') return [finding('wrong', me)]
  const known = bot.safeParse(me.result)
  if (!known.success) return [finding('wrong', 'answered something else than a bot: check TELEGRAM_API_ROOT')]

  const state = await call('getWebhookInfo')
  const reading = known.data.can_read_all_group_messages
    ? 'the bot sees every message of its groups'
    : 'privacy mode is on: in groups the bot sees commands, mentions and replies only. To let it read along, turn it off at @BotFather (/setprivacy) and take the bot into the group again, or make it an admin'
  return [
    finding('fine', `the token is that of @${known.data.username}`),
    { about: 'Telegram privacy', state: 'fine', says: reading },
    ...(typeof state === 'string'
      ? [webhookFinding('wrong', state)]
      : examineWebhook(state.result, settings.webhookUrl)),
  ]
}

function examineWebhook(result: unknown, wanted: string | undefined): readonly Finding[] {
  const read = webhook.safeParse(result)
  if (!read.success) return [webhookFinding('wrong', 'Telegram does not tell where it sends updates; try again later')]
  const { url, pending_update_count: pending, last_error_message: lastError } = read.data
  const waiting = `${pending} updates wait`
  if (wanted === undefined && url !== '') {
    return [
      webhookFinding(
        'wrong',
        'Telegram calls a webhook, but TELEGRAM_WEBHOOK_URL is not set: the bot takes it away when it starts to poll, so set the address if another program uses this token',
      ),
    ]
  }
  if (wanted !== undefined && url === '') {
    return [webhookFinding('wrong', 'Telegram was not told the address yet: start the bot, which does that')]
  }
  if (wanted !== undefined && !isSameAddress(url, wanted)) {
    return [
      webhookFinding(
        'wrong',
        'Telegram calls another address than TELEGRAM_WEBHOOK_URL: start the bot again, or correct it',
      ),
    ]
  }
  if (wanted !== undefined && lastError !== undefined && pending > 0) {
    return [
      webhookFinding(
        'wrong',
        `Telegram’s last call failed (“${lastError}”) and ${waiting}: check the proxy, its certificate and that the bot runs`,
      ),
    ]
  }
  if (pending > pendingMax) {
    return [webhookFinding('wrong', `${waiting}: is the bot running? It fetches them when it starts`)]
  }
  return [
    webhookFinding('fine', wanted === undefined ? `none, the bot polls; ${waiting}` : `as configured; ${waiting}`),
  ]
}

/** The bot adds its own path where none is configured. */
const isSameAddress = (url: string, wanted: string): boolean =>
  url === wanted || (new URL(wanted).pathname === '/' && url.startsWith(new URL(wanted).origin))

const finding = (state: Finding['state'], says: string): Finding => ({ about: 'Telegram', state, says })
const webhookFinding = (state: Finding['state'], says: string): Finding => ({ about: 'Telegram webhook', state, says })
