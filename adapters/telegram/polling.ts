import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { PlatformError } from '../../src/ports/platform-error.js'
import { isUpdate, updateKinds } from './decode.js'
import { toPlatformError } from './errors.js'
import { forGrammy } from './signal.js'
import { explain, tryAtStart } from './start.js'

/** How long Telegram holds a request open while nothing happens. */
const holdSeconds = 30
/** A request that hangs longer than Telegram holds it is lost. */
const pollTimeoutMs = (holdSeconds + 15) * 1000
const updatesMax = 100
/** The longest pause while Telegram or the books are out of reach. */
const longestPauseMs = 30_000
const firstPauseMs = 500
/** A process that is being replaced may ask for a moment longer; whoever comes while one asks gives up after so many. */
const conflictsMax = 3
/** Whoever has asked alone for so long was there first, and stays. */
const settledAfterMs = 60_000

export interface PollingDeps {
  readonly api: Api
  readonly apiRoot: string
  /** Puts an update into the inbox; rejects where that was not possible. */
  readonly take: (update: Update) => Promise<void>
  readonly now: () => Date
  readonly log: { warn(facts: object, message: string): void }
}

/**
 * Asks for updates until the signal comes. The next request, which tells Telegram to forget the updates before it, is sent only
 * when all of those are in the inbox, so a kill at any moment loses none. Throws one sentence where it can never go on. Telegram ends
 * the request of whoever asked first when a second program asks; so the one that has asked alone for a while goes on, and the other ends.
 */
export async function poll(deps: PollingDeps, signal: AbortSignal): Promise<void> {
  await tryAtStart(() => deps.api.deleteWebhook({}), deps.apiRoot)
  let offset: number | undefined
  const begunAt = deps.now().getTime()
  let hasAsked = false
  let failures: Failures = { conflicts: 0, pauseMs: firstPauseMs }
  while (!signal.aborted) {
    try {
      const updates = await getUpdates(deps.api, offset, signal)
      await takeAll(deps, updates)
      offset = updates.reduce((next, update) => Math.max(next ?? 0, update.update_id + 1), offset)
      failures = { conflicts: 0, pauseMs: firstPauseMs }
      hasAsked = true
    } catch (error) {
      if (signal.aborted) return
      const isSettled = hasAsked && deps.now().getTime() - begunAt >= settledAfterMs
      failures = await afterFailure(deps, error, failures, isSettled, signal)
    }
  }
}

/** What went wrong since the last request that went well. */
interface Failures {
  readonly conflicts: number
  /** How long to wait after the next one. */
  readonly pauseMs: number
}

/** Waits until it makes sense to ask again; throws where it never will. */
async function afterFailure(
  deps: PollingDeps,
  error: unknown,
  { conflicts: before, pauseMs }: Failures,
  isSettled: boolean,
  signal: AbortSignal,
): Promise<Failures> {
  const failure = toPlatformError(error)
  const isTelegrams = failure instanceof PlatformError
  const isConflict = isTelegrams && failure.code === 'conflict'
  const conflicts = before + Number(isConflict)
  if (isTelegrams && (failure.code === 'unauthorized' || (conflicts >= conflictsMax && !isSettled))) {
    throw new Error(explain(failure, deps.apiRoot), { cause: error })
  }
  // One that passes is usual while a process is replaced by the next, and one that stays ends with a sentence of its own.
  if (!isConflict) deps.log.warn({ err: failure }, 'updates could not be taken in, and will be asked for again')
  const asked = isTelegrams ? failure.retryAfterMs : undefined
  await sleep(asked ?? pauseMs, undefined, { signal }).catch(() => undefined)
  // Whoever was there first asks again at once, so that the other gives up.
  if (isConflict && isSettled) {
    if (conflicts === 1) deps.log.warn({}, 'a second program asks for the updates of this bot; this one goes on')
    return { conflicts, pauseMs: firstPauseMs }
  }
  return { conflicts, pauseMs: Math.min(pauseMs * 2, longestPauseMs) }
}

async function getUpdates(api: Api, offset: number | undefined, signal: AbortSignal): Promise<readonly Update[]> {
  const options = {
    ...(offset === undefined ? {} : { offset }),
    limit: updatesMax,
    timeout: holdSeconds,
    allowed_updates: [...updateKinds],
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(pollTimeoutMs)])
  return (await api.getUpdates(options, forGrammy(limit))).filter(isUpdate)
}

/** Updates of one chat go in one after the other, those of several chats side by side. */
async function takeAll(deps: PollingDeps, updates: readonly Update[]): Promise<void> {
  const byChat = new Map<number | undefined, Update[]>()
  for (const update of [...updates].sort((one, other) => one.update_id - other.update_id)) {
    byChat.set(chatIdOf(update), [...(byChat.get(chatIdOf(update)) ?? []), update])
  }
  const taken = await Promise.allSettled(
    [...byChat.values()].map(async (ofChat) => {
      for (const update of ofChat) await deps.take(update)
    }),
  )
  const failed = taken.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** Another server of this API may leave out what Telegram never does; whoever reads the update will say so. */
function chatIdOf(update: Update): number | undefined {
  const where: { readonly chat?: { readonly id: number } } | undefined =
    update.message ??
    update.edited_message ??
    update.callback_query?.message ??
    update.my_chat_member ??
    update.chat_member
  return where?.chat?.id
}
