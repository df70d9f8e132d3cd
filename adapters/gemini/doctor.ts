import type { Finding } from '../../src/ports/finding.js'
import type { AskHttp } from '../../src/ports/http.js'

/** What Gemini is told in the configuration. */
export interface GeminiSettings {
  readonly apiKey: string | undefined
  readonly model: string
  readonly baseUrl: string
}

/** Asks Gemini about the model, which shows whether the key is good and uses nothing of its quota. */
export async function examineGemini(ask: AskHttp, { apiKey, model, baseUrl }: GeminiSettings): Promise<Finding> {
  if (apiKey === undefined) {
    return finding('unused', 'GEMINI_API_KEY is not set: messages are read by the built-in reader alone')
  }
  const said = await ask(`${baseUrl.replace(/\/+$/u, '')}/v1beta/models/${encodeURIComponent(model)}`, {
    headers: { 'x-goog-api-key': apiKey },
  })
  if (said.kind === 'silent') {
    return finding(
      'wrong',
      `cannot be reached (${said.why}): check the network and GEMINI_BASE_URL. Meanwhile the built-in reader reads alone`,
    )
  }
  switch (said.status) {
    case 200:
      return finding('fine', `the key may use ${model}`)
    case 400:
    case 401:
    case 403:
      return finding(
        'wrong',
        'the key in GEMINI_API_KEY is not accepted: copy it again from Google AI Studio, and see that it is not restricted to other services',
      )
    case 404:
      return finding('wrong', `there is no model ${model}: correct GEMINI_MODEL, or leave it blank`)
    case 429:
      return finding(
        'wrong',
        'the quota of this key is used up: wait, or enable billing in Google AI Studio. Meanwhile the built-in reader reads alone',
      )
    default:
      return finding('wrong', `answered ${said.status}: try again later, or check GEMINI_BASE_URL`)
  }
}

const finding = (state: Finding['state'], says: string): Finding => ({ about: 'Gemini', state, says })
