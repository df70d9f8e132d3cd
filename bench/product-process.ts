import { setTimeout as sleep } from 'node:timers/promises'
import type { Press } from '../src/chat/event.js'
import type { Delivery } from '../src/chat/reply.js'
import type { GroupId } from '../src/ids.js'
import { plansOf } from '../src/ledger/plan.js'
import { setAhead } from './clock.js'
import { buildDigests } from './digests.js'
import { arrival, command, fileWith, pressOn } from './events.js'
import { logInteractively, readBareGroup } from './interactive.js'
import { countEntries, logEntry, makeGroups, repeat } from './load.js'
import { connectTo, openBusyWorker, openProduct, type Product } from './product.js'
import { concurrencyMax } from './sizes.js'
import { median, quantile, timeMs } from './statistics.js'
import type { Answer, Task } from './tasks.js'
import { openEcho, openWebhook } from './webhook-bots.js'

const products = new Map<string, Product>()

function productOn(url: string): Product {
  const product = products.get(url) ?? openProduct(url)
  products.set(url, product)
  return product
}

/** Answers tasks until the process that started this one goes away. */
export function answerTasks(): void {
  process.on('message', (task: Task) => {
    void answer(task).then((said) => process.send?.(said))
  })
  process.once('disconnect', () => process.exit(0))
}

async function answer(task: Task): Promise<Answer> {
  try {
    return { numbers: await carryOut(task) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function carryOut(task: Task): Promise<readonly number[]> {
  switch (task.kind) {
    case 'log':
      return [await log(task)]
    case 'logInteractively':
      return [await logBarely(task)]
    case 'logEntries':
      return await logMany(task)
    case 'makeGroup':
      await productOn(task.url).handle(arrival(task.group, task.members))
      return []
    case 'latencies':
      return await latencies(task)
    case 'settle':
      return await settle(task)
    case 'openWebhook':
      return [await openWebhook(task.url, task.apiRoot)]
    case 'openEcho':
      return [await openEcho(task.apiRoot)]
    case 'openWorker':
      await openBusyWorker(task.url, task.redisUrl)
      return []
    case 'digests':
      return await buildDigests(productOn(task.url), task.group, task.seconds)
    case 'report':
      return [await timeMs(() => productOn(task.url).handle(command(task.group, 'report', task.argument)))]
    case 'importFile':
      return await importFile(task)
    case 'setClock':
      setAhead(task.aheadMs)
      return []
    case 'memory':
      return await memory()
  }
}

const othersEveryMs = 20

async function importFile({ url, path, isWritten }: Extract<Task, { kind: 'importFile' }>): Promise<readonly number[]> {
  const { handle } = productOn(url)
  const [group, others] = ['bringing', 'others']
  await handle(arrival(group, 1))
  await handle(arrival(others, 2))
  let isOver = false
  let waitedMs = 0
  const asking = (async () => {
    while (!isOver) {
      waitedMs = Math.max(waitedMs, await timeMs(() => handle(command(others, 'balance'))))
      await sleep(othersEveryMs)
    }
  })()
  let shown: readonly Delivery[] = []
  const shownMs = await timeMs(async () => {
    shown = await handle(fileWith(group, path))
  })
  const press = isWritten ? importButton(shown) : null
  const writtenMs = press === null ? 0 : await timeMs(() => handle(pressOn(group, press)))
  isOver = true
  await asking
  return [shownMs, writtenMs, waitedMs]
}

function importButton(shown: readonly Delivery[]): Press {
  const buttons = shown.flatMap(({ reply }) => (reply.op === 'post' ? reply.view.buttons.flat() : []))
  const found = buttons.find(({ press }) => press.verb === 'importNow')
  if (found === undefined) throw new Error('the file was not shown')
  return found.press
}

const ownGroup = (client: number): string => `group ${client}`
const ownGroups: readonly string[] = Array.from({ length: concurrencyMax }, (_nobody, client) => ownGroup(client))
const hotGroup = 'hot group'

async function log({ url, clients, seconds, isHot }: Extract<Task, { kind: 'log' }>): Promise<number> {
  const product = productOn(url)
  const { handle } = product
  await makeGroups(handle, isHot ? [hotGroup] : ownGroups)
  const before = await countEntries(product)
  const { done, perSecond } = await repeat(clients, seconds, (client) =>
    logEntry(handle, isHot ? hotGroup : ownGroup(client)),
  )
  // A refusal would be an answer, too, and a quick one.
  const logged = (await countEntries(product)) - before
  if (logged !== done) throw new Error(`${done} times an entry was logged, and the books have ${logged}`)
  return perSecond
}

async function logBarely({ url, clients, seconds }: Extract<Task, { kind: 'logInteractively' }>): Promise<number> {
  await makeGroups(productOn(url).handle, ownGroups)
  // A transaction keeps its connection, so each client needs one.
  const { prisma, close } = connectTo(url, clients)
  const groups = await Promise.all(ownGroups.slice(0, clients).map((group) => readBareGroup(prisma, group)))
  const { perSecond } = await repeat(clients, seconds, async (client) => {
    const group = groups[client]
    if (group !== undefined) await logInteractively(prisma, group)
  })
  await close()
  return perSecond
}

async function logMany({ url, entries }: Extract<Task, { kind: 'logEntries' }>): Promise<readonly []> {
  const { handle } = productOn(url)
  await makeGroups(handle, ownGroups)
  let left = entries
  const client = async (group: string): Promise<void> => {
    while (left > 0) {
      left -= 1
      await logEntry(handle, group)
    }
  }
  await Promise.all(ownGroups.map(client))
  return []
}

async function latencies(task: Extract<Task, { kind: 'latencies' }>): Promise<readonly number[]> {
  const { urls, group, name, argument, samples } = task
  const taken = urls.map((url) => ({ handle: productOn(url).handle, times: [] as number[] }))
  for (let sample = 0; sample < samples; sample += 1) {
    for (const { handle, times } of taken) times.push(await timeMs(() => handle(command(group, name, argument))))
  }
  return taken.flatMap(({ times }) => [median(times), quantile(times, 0.99)])
}

async function settle({ url, group, runs }: Extract<Task, { kind: 'settle' }>): Promise<readonly number[]> {
  const { books, handle, connection } = productOn(url)
  const { groupId } = await connection.prisma.chat.findFirstOrThrow({ where: { chat: group } })
  const balances = await books.balances.of(groupId as GroupId)
  const debts = await books.balances.debts(groupId as GroupId)
  const planTimes: number[] = []
  const commandTimes: number[] = []
  for (let run = 0; run < runs; run += 1) {
    planTimes.push(await timeMs(async () => plansOf(balances, debts, true, [])))
    commandTimes.push(await timeMs(() => handle(command(group, 'settle'))))
  }
  const transfers = plansOf(balances, debts, true, []).flatMap((plan) => plan.transfers)
  return [median(planTimes), median(commandTimes), transfers.length]
}

async function memory(): Promise<readonly number[]> {
  if (globalThis.gc === undefined) throw new Error('memory is measured with --expose-gc')
  // What connections and timers still hold goes with the second collection.
  globalThis.gc()
  await sleep(500)
  globalThis.gc()
  const { rss, heapUsed, external } = process.memoryUsage()
  return [rss, heapUsed + external]
}
