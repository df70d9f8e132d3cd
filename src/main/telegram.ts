import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../../adapters/postgres/connect.js'
import { createBooks } from '../../adapters/postgres/index.js'
import { createOutbox } from '../../adapters/postgres/outbox.js'
import { isUnreachable } from '../../adapters/postgres/retry.js'
import { openTelegram, reachTelegram } from '../../adapters/telegram/index.js'
import { telegramPace } from '../../adapters/telegram/pace.js'
import { createHandle } from '../bot/handle.js'
import { commandNamed } from '../bot/lookup.js'
import { menus } from '../bot/menus.js'
import { commands } from '../bot/registry.js'
import type { Config } from '../config.js'
import { createInbox, type Inbox } from '../delivery/inbox.js'
import { type SenderLimits, usualLimits } from '../delivery/limits.js'
import { createSender, type Sender } from '../delivery/sender.js'
import { exportFile } from '../export/index.js'
import type { Log } from '../log.js'
import type { Clock, GroupDefaults } from '../ports.js'
import { openReader } from './reader.js'

// What nobody answered is looked for this often, …
const catchUpEveryMs = 10_000
// … and another process may still be at it for so long after its model should have answered.
const answerMs = 15_000
// A stop waits for a model as long as that may take, and for everything else no longer than this.
const settleMs = 5_000

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
}

/** The bot on Telegram, ready to be given updates. */
export interface TelegramBot {
  poll(signal: AbortSignal): Promise<void>
  listenAt(url: string, secret: string): Promise<void>
  receive(update: unknown): Promise<void>
  /** Does what an earlier life left, and says what waits to be said; from then on both are looked at again and again. */
  start(): Promise<void>
  /** Finishes what is under way; what may not be said yet stays in the outbox. */
  stop(): Promise<void>
}

/** Puts the bot together. Throws one sentence where Telegram does not know it or cannot be reached. */
export async function openTelegramBot(deps: TelegramBotDeps): Promise<TelegramBot> {
  const { config, token, clock, defaults, log } = deps
  const { prisma } = deps.connection
  const books = createBooks(prisma, clock)
  const place = { token, apiRoot: config.TELEGRAM_API_ROOT }
  const reader = await openReader(config, log, reachTelegram(place).openIncoming)
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const handle = createHandle({ books, clock, defaults, limits, reader, isUnreachable, log })
  const offer: Sender['offer'] = (deliveries) => sender.offer(deliveries)
  const inbox = createInbox({ platform: 'telegram', books, handle, clock, offer })
  const telegram = await openTelegram({
    ...place,
    menus: menus(),
    isCommand: (word) => commandNamed(commands, word) !== undefined,
    openFile: exportFile(books),
    clock,
    accept: inbox.accept,
    log,
  })
  const sender = createSender({
    platform: 'telegram',
    outbox: createOutbox(prisma, clock),
    outbound: telegram.outbound,
    clock,
    paceOf: deps.paceOf ?? telegramPace,
    limits: deps.limits ?? usualLimits,
    log,
  })
  const { poll, listenAt, receive } = telegram
  return { poll, listenAt, receive, ...lifeOf(inbox, sender, config.GEMINI_TIMEOUT_MS, log) }
}

function lifeOf(inbox: Inbox, sender: Sender, modelTimeoutMs: number, log: Log): Pick<TelegramBot, 'start' | 'stop'> {
  let catchingUp: NodeJS.Timeout | undefined

  async function catchUp(): Promise<void> {
    try {
      await inbox.catchUp(modelTimeoutMs + answerMs)
    } catch (error) {
      log.warn({ err: error }, 'what was stored and not processed could not be done')
    }
  }

  return {
    start: async () => {
      sender.start()
      catchingUp = setInterval(() => void catchUp(), catchUpEveryMs)
      await inbox.catchUp(0)
    },
    stop: async () => {
      clearInterval(catchingUp)
      await Promise.race([inbox.settled(), sleep(modelTimeoutMs + settleMs, undefined, { ref: false })])
      await sender.stop()
    },
  }
}
