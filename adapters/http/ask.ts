import type { AskHttp } from '../../src/ports/http.js'

/** Whoever asks waits in front of a terminal, and a server that is there answers in a fraction of this. */
const askTimeoutMs = 8_000
/** The `Date` of an answer has whole seconds. */
const halfSecondMs = 500

/** An `AskHttp` that also tells, by server, how far its clock is ahead of ours (below zero: behind), in milliseconds. */
export function createAsk(onClock: (host: string, aheadMs: number) => void): AskHttp {
  return async (url, init = {}) => {
    const askedAt = Date.now()
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(askTimeoutMs) })
      const body = parsed(await response.text())
      const saidAt = Date.parse(response.headers.get('date') ?? '')
      if (!Number.isNaN(saidAt)) onClock(new URL(url).host, saidAt + halfSecondMs - (askedAt + Date.now()) / 2)
      return { kind: 'answered', status: response.status, headers: response.headers, body }
    } catch (error) {
      return { kind: 'silent', why: reasonOf(error) }
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer'
  if (error.name === 'TimeoutError') return `no answer within ${askTimeoutMs / 1_000} s`
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
