import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import { printReport } from '../evaluation/report.js'
import { evaluate, type Reader } from '../evaluation/run.js'
import { isSure, readByModel } from '../features/proposals/ask-model.js'
import { readSentence } from '../language/sentence/read.js'
import { PlatformError } from '../ports/platform-error.js'
import { misused, type Start } from './options.js'
import { openReader } from './reader.js'

/** Scores a corpus of messages with known readings. */
export async function evaluateCorpus(start: Start): Promise<void> {
  const [file] = start.operands
  if (file === undefined) throw misused('Which corpus? Name a file of JSON lines.')
  const reader = await readerOf(start)
  // Opened last: lines that come before somebody listens are gone.
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const report = await evaluate(lines, reader, start.options.reader)
  printReport(report, (text) => process.stdout.write(text), start.options.json)
}

async function readerOf(start: Start): Promise<Reader> {
  const { reader } = start.options
  if (reader === 'offline') return readSentence
  if (reader !== 'gemini' && reader !== 'auto') throw misused(`There is no reader “${reader}”.`)
  const access = await openReader(start.config, start.log, openTerminalFile)
  if (access === null) {
    if (reader === 'auto') return readSentence
    throw misused('Reading with Gemini needs GEMINI_API_KEY.')
  }
  return async (message, context) => {
    const offline = reader === 'auto' ? readSentence(message, context) : null
    if (offline !== null && isSure(offline, message, context)) return offline
    const answer = await readByModel(access, { message, corrects: null, files: [] }, context).catch(
      (error: unknown) => {
        // As in a chat: a fault of one reading is an abstention, and the others go on.
        if (!(error instanceof PlatformError)) throw error
        start.log.warn({ system: error.system, code: error.code }, 'the model did not read a message')
        return null
      },
    )
    const isLess = answer?.kind !== 'drafts' && offline !== null && offline.kind !== 'unsure'
    return (isLess ? offline : answer) ?? offline ?? { kind: 'unsure', guess: [] }
  }
}
