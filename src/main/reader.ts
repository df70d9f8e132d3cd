import type { Config } from '../config.js'
import type { ModelAccess } from '../features/proposals/ask-model.js'
import type { Log } from '../log.js'

// A lively group in a minute; a quota of Google's is shared by all groups.
const readingsPerMinute = 20

/** The language model that the configuration names, for messages whose files `openIncoming` opens; null without a key. */
export async function openReader(
  config: Config,
  log: Log,
  openIncoming: ModelAccess['openIncoming'],
): Promise<ModelAccess | null> {
  if (config.GEMINI_API_KEY === undefined) return null
  // Loaded only where there is a key: most starts do without, and start sooner.
  const { createGeminiModel } = await import('../../adapters/gemini/index.js')
  const { createRateLimit } = await import('../../adapters/limits/index.js')
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
