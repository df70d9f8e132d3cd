import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createDrawChart } from '../../adapters/charts/index.js'
import type { Connection } from '../../adapters/postgres/connect.js'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { openRates } from '../../adapters/rates/index.js'
import { createAdmins } from '../../adapters/terminal/admins.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { openTerminal } from '../../adapters/terminal/index.js'
import { membersEvent } from '../../adapters/terminal/members.js'
import { demoLines, demoStart } from '../bot/demo.js'
import { createHandle } from '../bot/handle.js'
import { type Delivery, platformOf } from '../chat/reply.js'
import { greeting } from '../features/help/greeting.js'
import type { Clock } from '../ports/clock.js'
import { type MovableClock, standingClock } from '../ports/clock.js'
import type { Handle } from '../ports/delivery.js'
import type { GroupDefaults } from '../ports/inbox.js'
import type { Store } from '../ports/store.js'
import { planners } from '../worker/registry.js'
import { runDue } from '../worker/run-due.js'
import { withDatabase } from './database.js'
import { createOpenFile } from './files.js'
import { readImport } from './import-reader.js'
import { readClock, readDefaults, type Start } from './options.js'
import { openReader } from './reader.js'

/** The chat in this terminal: a room for people, or the machine mode. */
export async function chat(start: Start): Promise<void> {
  const { options, config, dataDir, log } = start
  const people = options.members.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  const clock = readClock(options)
  const defaults = readDefaults(options)
  await withDatabase({ url: config.DATABASE_URL, dataDir }, log, async ({ prisma }) => {
    const parts = await terminalParts(start, prisma, clock, defaults, dataDir)
    const { store } = parts
    const shared = { ...parts, people, undelivered: () => catchUp(store, parts.handle, people, clock) }
    const terminal = options.json
      ? openTerminal({ ...shared, mode: 'machine' })
      : openTerminal({ ...shared, mode: 'room', me: people[0] ?? userInfo().username, greeting: greeting(defaults) })
    await terminal.run()
  })
}

// What was said in one terminal is no more than this.
const forgottenAtStart = 10_000

/**
 * What an earlier life left: words of who was forgotten, replies nobody saw, and events that were taken in but not processed. Then the
 * known people join.
 */
async function catchUp(
  { inbox, outbox, retention }: Pick<Store, 'inbox' | 'outbox' | 'retention'>,
  handle: Handle,
  people: readonly string[],
  clock: Clock,
) {
  await retention.forgetWords(forgottenAtStart)
  const left = [...(await outbox.undelivered('terminal'))]
  for (const event of await inbox.unprocessed('terminal')) left.push(...(await handle(event)))
  const joining = membersEvent(people, clock.now())
  if (joining !== null) left.push(...(await handle(joining)))
  return left
}

/** Plays a sample evening in a folder of its own. */
export async function demo(start: Start): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-demo-'))
  const defaults = readDefaults({ ...start.options, timezone: 'Europe/Berlin' })
  try {
    await withDatabase({ url: undefined, dataDir }, start.log, async ({ prisma }) => {
      const clock = standingClock(new Date(demoStart))
      const terminal = openTerminal({
        ...(await terminalParts(start, prisma, clock, defaults, dataDir)),
        mode: 'room',
        input: Readable.from(demoLines.map((line) => `${line}\n`)),
        echo: true,
        people: [],
        me: 'Ana',
        undelivered: async () => [],
        greeting: greeting(defaults),
      })
      await terminal.run()
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A group of the terminal may also be in chats of other platforms, whose senders find in the outbox what is said there. */
const ofTerminal =
  (handle: Handle): Handle =>
  async (event, onStored) =>
    (await handle(event, onStored)).filter(({ reply }) => platformOf(reply) === 'terminal')

/** What the room and the machine mode are given alike. */
async function terminalParts(
  start: Start,
  prisma: Connection['prisma'],
  clock: MovableClock,
  defaults: GroupDefaults,
  dataDir: string,
) {
  const { config, log } = start
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const admins = createAdmins()
  const kept = openStore(prisma, clock)
  const store = { ...kept, rates: openRates(config, { kept: kept.rates, clock, log }) }
  const work = { ...store, planners, clock, limits, remedyOf, log }
  return {
    store,
    markAdmin: admins.mark,
    input: process.stdin,
    output: process.stdout,
    clock,
    handle: ofTerminal(
      createHandle({
        ...store,
        clock,
        defaults,
        limits,
        reader: await openReader(config, log, openTerminalFile),
        openIncoming: openTerminalFile,
        isAdmin: admins.isAdmin,
        readImport,
        remedyOf,
        sendsAgain: 'never',
        log,
      }),
    ),
    runDue: (until: Date) => shownHere(runDue(work, until)),
    openFile: createOpenFile(store.books),
    draw: createDrawChart(log),
    filesDir: join(dataDir, 'files'),
    delivered: store.outbox.delivered,
    onError: (error: unknown) => log.error({ err: error }, 'an answer could not be shown'),
  }
}

/** What is said elsewhere waits in the outbox for those who bring it there. */
async function* shownHere(said: AsyncIterable<readonly Delivery[]>): AsyncGenerator<readonly Delivery[]> {
  for await (const deliveries of said) yield deliveries.filter(({ reply }) => platformOf(reply) === 'terminal')
}
