import { strict as assert } from 'node:assert'
import type { Press } from './event.js'

/** Telegram's callback_data is the tightest limit we serve, so every platform keeps to it. */
export const pressMaxBytes = 64

/** Writes a press as `verb:version:id`, at most 64 bytes of UTF-8. */
export function encodePress(press: Press): string {
  const encoded = `${press.verb}:${press.version}:${press.id}`
  assert(Buffer.byteLength(encoded) <= pressMaxBytes, `a press fits ${pressMaxBytes} bytes: ${encoded}`)
  return encoded
}

/** Reads what `encodePress` wrote; null for anything else. */
export function decodePress(encoded: string): Press | null {
  const match = /^([a-zA-Z]+):(\d+):(.*)$/su.exec(encoded)
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return null
  return { verb: match[1], version: Number(match[2]), id: match[3] }
}
