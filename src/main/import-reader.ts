import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import type { GroupId } from '../ids.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { ReadFile, ReadImport } from '../ports/imports.js'
import type { ThreadTask } from './import-thread.js'

/** The largest file takes six seconds on a slow core; what takes this long is made to. */
const timeMaxMs = 45_000
/** Files that wait for the one that is read; each may wait as long as that takes, and its chat with it. */
const waitingMax = 8
/** The largest file needs half of it. Beside what the process needs anyway it stays under 400 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 }

/**
 * Reads files in a thread of their own, one at a time, so that whatever a file is made of nobody else waits for it and the process
 * outlives it. A group that has one under way is refused another.
 */
export function createImportReader(): ReadImport {
  const groups = new Set<GroupId>()
  let last: Promise<unknown> = Promise.resolve()
  return async (group, open, options) => {
    if (groups.has(group) || groups.size > waitingMax) return refuse('importBusy')
    groups.add(group)
    // The file is fetched when its turn has come, so that those who wait hold no memory.
    const reading = last.then(async () => readInThread({ bytes: await open(), options }))
    last = reading.catch(() => undefined)
    return reading.finally(() => groups.delete(group))
  }
}

/** One for the process: threads of several platforms would each need the memory. */
export const readImport: ReadImport = createImportReader()

async function readInThread(task: ThreadTask): Promise<ReadFile | Refusal> {
  const worker = new Worker(join(projectRoot(), 'dist', 'import-thread.js'), { workerData: task, resourceLimits })
  try {
    const [read] = await once(worker, 'message', { signal: AbortSignal.timeout(timeMaxMs) })
    return read as ReadFile | Refusal
  } catch (error) {
    if (error instanceof Error && 'code' in error && tooMuch.has(error.code)) return refuse('importTooHeavy')
    throw error
  } finally {
    await worker.terminate()
  }
}

/** How the bounds of time and of memory are told. */
const tooMuch: ReadonlySet<unknown> = new Set(['ABORT_ERR', 'ERR_WORKER_OUT_OF_MEMORY'])
