import { parentPort, workerData } from 'node:worker_threads'
import { readImport } from '../import/index.js'
import { createPacker } from '../import/pack.js'
import { isRefusal } from '../ledger/refusal.js'
import type { EntryLook, ReadFile, ReadFileOptions } from '../ports/imports.js'

/** What the thread is given when it starts. */
export interface ThreadTask {
  readonly bytes: Uint8Array
  readonly options: ReadFileOptions
}

// One file a thread: whatever a file does to its memory ends with it.
const { bytes, options } = workerData as ThreadTask
const packer = createPacker()
const looks: EntryLook[] = []
const book = readImport(bytes, options, (entry) => {
  packer.add(entry)
  const { date, currency, totalMinor, description, isReversed } = entry
  if (!isReversed) looks.push({ date, currency, totalMinor, description })
})
parentPort?.postMessage(isRefusal(book) ? book : ({ book, looks, ...packer.finish(book.people) } satisfies ReadFile))
