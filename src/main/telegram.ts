import { createDrawChart } from '../../adapters/charts/index.js'
import type { Connection } from '../../adapters/postgres/connect.js'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { openRates } from '../../adapters/rates/index.js'
import { openTelegram, reachTelegram } from '../../adapters/telegram/index.js'
import { telegramPace } from '../../adapters/telegram/pace.js'
import { createHandle, type HandleDeps } from '../bot/handle.js'
import { menus } from '../bot/menus.js'
import type { Config } from '../config.js'
import { createAcceptor } from '../delivery/acceptor.js'
import { createExchange, type Exchange } from '../delivery/exchange.js'
import { type SenderLimits, usualLimits } from '../delivery/limits.js'
import { createSender } from '../delivery/sender.js'
import type { Log } from '../log.js'
import type { Clock } from '../ports/clock.js'
import type { GroupDefaults } from '../ports/inbox.js'
import type { Metrics } from '../ports/operation.js'
import { createOpenFile } from './files.js'
import { readImport } from './import-reader.js'
import { type Life, lifeOf } from './life.js'
import { measured, measuredOutbox } from './operation.js'
import { limited } from './rate-limits.js'
import { openReader } from './reader.js'

export interface TelegramBotDeps {
  readonly config: Config
  readonly token: string
  readonly connection: Pick<Connection, 'prisma'>
  readonly clock: Clock
  readonly defaults: GroupDefaults
  readonly log: Log
  /** How fast it may talk; Telegram's own limits unless told otherwise. */
  readonly paceOf?: typeof telegramPace
  readonly limits?: SenderLimits
  readonly metrics?: Metrics
  /** The other platforms of this process. */
  readonly exchange?: Exchange
}

/** The bot on Telegram, ready to be given updates. */
export interface TelegramBot extends Life {
  /** The bot's @username, without the @. */
  readonly username: string
  poll(signal: AbortSignal): Promise<void>
  listenAt(url: string, secret: string): Promise<void>
  receive(update: unknown): Promise<void>
}

/** Puts the bot together. Throws one sentence where Telegram does not know it or cannot be reached. */
export async function openTelegramBot(deps: TelegramBotDeps): Promise<TelegramBot> {
  const { config, token, clock, defaults, log } = deps
  const { books, inbox, commit, outbox, chatLife, rates: kept } = openStore(deps.connection.prisma, clock)
  const place = { token, apiRoot: config.TELEGRAM_API_ROOT }
  const { openIncoming, isAdmin, showTyping } = reachTelegram(place)
  const reader = await openReader(config, log, openIncoming)
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const { metrics } = deps
  const rates = openRates(config, { kept, clock, metrics, log })
  const onRead: HandleDeps['onRead'] = (by, outcome) => metrics?.read(by, outcome)
  const all = createHandle({
    books,
    rates,
    inbox,
    commit,
    clock,
    defaults,
    limits,
    reader,
    openIncoming,
    isAdmin,
    readImport,
    remedyOf,
    sendsAgain: 'always',
    onRead,
    onAsking: showTyping,
    log,
  })
  const handle = measured(limited(all, defaults, log), metrics)
  const offer = (deps.exchange ?? createExchange()).join('telegram', (deliveries) => sender.offer(deliveries))
  const acceptor = createAcceptor({ platform: 'telegram', inbox, handle, clock, offer })
  const telegram = await openTelegram({
    ...place,
    menus: menus(),
    openFile: createOpenFile(books),
    draw: createDrawChart(log),
    clock,
    accept: acceptor.accept,
    chatRenamed: ({ chat }, title) => chatLife.renamed('telegram', chat, title),
    log,
  })
  const sender = createSender({
    platform: 'telegram',
    outbox: measuredOutbox(outbox, 'telegram', metrics),
    outbound: telegram.outbound,
    clock,
    paceOf: deps.paceOf ?? telegramPace,
    limits: deps.limits ?? usualLimits,
    log,
  })
  const { username, poll, listenAt, receive } = telegram
  return { username, poll, listenAt, receive, ...lifeOf(acceptor, sender, config.GEMINI_TIMEOUT_MS, log) }
}
