import { createGeminiModel } from '../../adapters/gemini/index.js'
import { createRateLimit } from '../../adapters/limits/index.js'
import type { ModelAccess } from '../bot/reading/hear.js'
import type { Config } from '../config.js'
import type { Log } from '../log.js'

// A lively group in a minute; a quota of Google's is shared by all groups.
const readingsPerMinute = 20

/** The language model that the configuration names, for messages whose files `openIncoming` opens; null without a key. */
export function openReader(config: Config, log: Log, openIncoming: ModelAccess['openIncoming']): ModelAccess | null {
  if (config.GEMINI_API_KEY === undefined) return null
  return {
    model: createGeminiModel({
      apiKey: config.GEMINI_API_KEY,
      model: config.GEMINI_MODEL,
      baseUrl: config.GEMINI_BASE_URL,
      timeoutMs: config.GEMINI_TIMEOUT_MS,
      log,
    }),
    mayAsk: createRateLimit({ times: readingsPerMinute, seconds: 60 }),
    openIncoming,
    timeoutMs: config.GEMINI_TIMEOUT_MS,
  }
}
