import { request } from 'undici'
import { RatesError } from '../../src/ports/rates.js'

/** Whoever asked waits for it; without an answer the newest rate that is kept is used. */
const usualTimeoutMs = 4_000
const tries = 2
/** The whole history of the ECB is half of this. */
const bytesMax = 20_000_000

/** The text behind an address. Tries once more where nobody answered or the server was at fault. Throws a RatesError. */
export async function download(url: string, timeoutMs = usualTimeoutMs): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(url, timeoutMs)
    } catch (error) {
      const failed = error instanceof RatesError ? error : new RatesError(reasonOf(error), { cause: error })
      if (attempt === tries || !isWorthAnother(failed)) throw failed
    }
  }
}

async function downloadOnce(url: string, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs)
  const { statusCode, body } = await request(url, { signal, headers: { 'user-agent': 'tabkeeper' } })
  if (statusCode !== 200) {
    await body.dump({ limit: 0, signal }).catch(() => undefined)
    throw new RatesError(`status ${statusCode}`)
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > bytesMax) throw new RatesError('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const isWorthAnother = ({ why }: RatesError): boolean => /^status 5|^E[A-Z]+$|^UND_/u.test(why)

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return 'timeout'
  return 'code' in error ? String(error.code) : error.name
}
