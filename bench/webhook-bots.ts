import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { createHttpServer } from '../adapters/http/index.js'
import { telegramWebhook } from '../adapters/telegram/webhook-route.js'
import { readConfig } from '../src/config.js'
import { usualLimits } from '../src/delivery/limits.js'
import { createLog } from '../src/log.js'
import { openTelegramBot } from '../src/main/telegram.js'
import { findCurrency } from '../src/money/currency.js'
import { ownClock } from './clock.js'
import { connectThrough } from './product.js'
import { webhookPath, webhookSecret } from './tasks.js'

const token = '7:benchmark'

/** Opens the product's bot behind the product's HTTP server, without waits between messages; gives its port. */
export async function openWebhook(url: string, apiRoot: string): Promise<number> {
  const currency = findCurrency('EUR')
  if (currency === null) throw new Error('There is a euro.')
  const bot = await openTelegramBot({
    config: readConfig({ TELEGRAM_API_ROOT: apiRoot }),
    token,
    connection: connectThrough(url),
    clock: ownClock,
    defaults: { currency, timezone: 'Europe/Berlin', locale: 'en' },
    log: createLog('warn'),
    paceOf: () => [],
    limits: { ...usualLimits, perSecondMax: 1_000_000 },
  })
  await bot.start()
  return serve(bot.receive)
}

/** Opens a bot that keeps nothing and says what it hears, behind the same HTTP server; gives its port. */
export async function openEcho(apiRoot: string): Promise<number> {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.on('message:text', (context) => context.reply(context.message.text))
  await bot.init()
  return serve((update) => bot.handleUpdate(update as Update))
}

async function serve(receive: (update: unknown) => Promise<void>): Promise<number> {
  const log = createLog('warn')
  const route = telegramWebhook({ path: webhookPath, secret: webhookSecret, receive, log })
  const { port } = await createHttpServer({ port: 0, routes: [route], log })
  return port
}
