import { PassThrough } from 'node:stream'
import { createGeminiModel, type GeminiOptions } from '../../adapters/gemini/index.js'
import { createRateLimit } from '../../adapters/limits/index.js'
import { openTerminalFile } from '../../adapters/terminal/files.js'
import type { ModelAccess } from '../../src/features/proposals/ask-model.js'
import { createLog } from '../../src/log.js'
import type { MessageModel } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import { type GeminiServer, startGeminiServer } from './gemini-server.js'

/** The key that no error and no line of the log may show. */
export const SECRET_KEY = 'AQ.secret-key-of-the-tests'

/** The real reader with the real SDK, towards a Gemini of this machine. */
export interface TestGemini {
  readonly server: GeminiServer
  readonly model: MessageModel
  /** All that was logged so far. */
  readonly logged: () => string
  close(): Promise<void>
}

export async function openGemini(options: Partial<GeminiOptions> = {}): Promise<TestGemini> {
  const server = await startGeminiServer()
  const output = new PassThrough()
  let logged = ''
  output.on('data', (chunk) => {
    logged += String(chunk)
  })
  const model = createGeminiModel({
    apiKey: SECRET_KEY,
    model: 'gemini-test',
    baseUrl: server.baseUrl,
    timeoutMs: 2_000,
    log: createLog('debug', output),
    ...options,
  })
  return { server, model, logged: () => logged, close: server.close }
}

/** The model as the program gives it to the chats, with the program's own limit. */
export const accessTo = ({ model }: TestGemini, timeoutMs = 2_000): ModelAccess => ({
  model,
  mayAsk: createRateLimit({ times: 20, seconds: 60 }),
  openIncoming: openTerminalFile,
  timeoutMs,
})

/** How a reading failed and after how long. */
export interface Failure {
  readonly fault: PlatformError
  readonly tookMs: number
}

/** Awaits a reading that must fail with a PlatformError. */
export async function failureOf(reading: Promise<unknown>): Promise<Failure> {
  const startedAt = performance.now()
  try {
    await reading
  } catch (error) {
    if (error instanceof PlatformError) return { fault: error, tookMs: performance.now() - startedAt }
    throw error
  }
  throw new Error('the reading was expected to fail')
}

/** Everything an error would show in a log: its own text and that of all its causes. */
export function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return [error.message, error.stack, JSON.stringify(error), textOf(error.cause)].join('\n')
}
