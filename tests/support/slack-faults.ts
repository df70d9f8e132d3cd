import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendSlack, sendStatus } from './slack-http.js'

/** What a call is answered with instead of what it asks for. */
type SlackFault =
  /** Slack's own code, with whatever belongs to it. */
  | { readonly error: string; readonly more?: object }
  | { readonly status: number; readonly retryAfterS?: number }
  /** The connection breaks; `after` says whether the call was carried out before. */
  | { readonly reset: 'before' | 'after' }
  /** It is carried out, but late. */
  | { readonly delayMs: number }

/** What goes wrong, and when. */
export function createSlackFaults() {
  const once = new Map<string, SlackFault[]>()
  const regular = new Map<string, { readonly every: number; readonly fault: SlackFault; count: number }>()
  return {
    /** What goes wrong with this call of a method; undefined for nothing. */
    next: (method: string): SlackFault | undefined => {
      const repeated = regular.get(method)
      if (repeated !== undefined) repeated.count += 1
      const isDue = repeated !== undefined && repeated.count % repeated.every === 0
      return once.get(method)?.shift() ?? (isDue ? repeated.fault : undefined)
    },
    /** The next calls of a method fail so. */
    fail: (method: string, ...next: readonly SlackFault[]): void => {
      once.set(method, [...(once.get(method) ?? []), ...next])
    },
    /** From now on one in so many calls of a method fails so. */
    failRegularly: (method: string, every: number, fault: SlackFault): void => {
      regular.set(method, { every, fault, count: 0 })
    },
  }
}

/** Answers with what goes wrong, or with nothing at all. */
export function sendFault(request: IncomingMessage, response: ServerResponse, fault: SlackFault): void {
  if ('status' in fault) sendStatus(response, fault)
  else if ('error' in fault) sendSlack(response, { ok: false, error: fault.error, ...fault.more })
  else request.socket.destroy()
}
