/** What a process that plays the product can be asked to do. All of it is answered with numbers. */
export type Task =
  /** Logs for some seconds, each client in a group of its own or all in one; answers how many entries a second. */
  | {
      readonly kind: 'log'
      readonly url: string
      readonly clients: number
      readonly seconds: number
      readonly isHot: boolean
    }
  /** The same with Prisma's interactive transactions alone. */
  | { readonly kind: 'logInteractively'; readonly url: string; readonly clients: number; readonly seconds: number }
  /** Logs so many entries; answers nothing. */
  | { readonly kind: 'logEntries'; readonly url: string; readonly entries: number }
  /** Makes a group of so many members; answers nothing. */
  | { readonly kind: 'makeGroup'; readonly url: string; readonly group: string; readonly members: number }
  /** Types a command in the same group of each database in turn, over and over; answers p50 and p99 in ms, a database after the other. */
  | {
      readonly kind: 'latencies'
      readonly urls: readonly string[]
      readonly group: string
      readonly name: string
      readonly argument: string
      readonly samples: number
    }
  /** Settles up; answers the medians in ms of the plan alone and of the whole command, and how many payments the plan has. */
  | { readonly kind: 'settle'; readonly url: string; readonly group: string; readonly runs: number }
  /** Opens the bot at its webhook, towards a server of the Bot API; answers the port. */
  | { readonly kind: 'openWebhook'; readonly url: string; readonly apiRoot: string }
  /** Opens a bot that only echoes, at a webhook of the same kind; answers the port. */
  | { readonly kind: 'openEcho'; readonly apiRoot: string }
  /** Does the jobs that are due, with the queue on Redis or, without an address, in the database; answers nothing. */
  | { readonly kind: 'openWorker'; readonly url: string; readonly redisUrl: string | null }
  /** Builds weekly summaries of a group for some seconds; answers how many a second, and how many times their SQL alone. */
  | { readonly kind: 'digests'; readonly url: string; readonly group: string; readonly seconds: number }
  /** Asks for a report; answers how many ms it took. */
  | { readonly kind: 'report'; readonly url: string; readonly group: string; readonly argument: string }
  /** Brings a file in while another group asks for its balances over and over; answers the ms until it was shown, until it was written (0 where it was not), and how long the other group waited at most. */
  | { readonly kind: 'importFile'; readonly url: string; readonly path: string; readonly isWritten: boolean }
  /** Sets the clock of the process, so far ahead of the machine's; answers nothing. */
  | { readonly kind: 'setClock'; readonly aheadMs: number }
  /** Collects what is garbage; answers the bytes of resident memory and of the heap. */
  | { readonly kind: 'memory' }

/** The argument that makes a process play the product. */
export const productRole = 'product'

/** Where the bots of (h) are told of updates, and what proves that it is Telegram who does. */
export const webhookPath = '/telegram/webhook'
export const webhookSecret = 'secret-of-the-benchmark'

export type Answer = { readonly numbers: readonly number[] } | { readonly failure: string }
