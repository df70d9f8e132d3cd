import { type Refusal, refuse } from '../ledger/refusal.js'
import { fileMaxBytes } from './book.js'

/** The text of a file in UTF-8, without a byte order mark. Other encodings are refused, since guessing one garbles names. */
export function textOf(bytes: Uint8Array): string | Refusal {
  if (bytes.length > fileMaxBytes) return refuse('importTooLarge', { max: fileMaxBytes / 1_000_000 })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // A spreadsheet, a picture, or UTF-16 without its mark.
    return text.includes('\0') ? refuse('importNotText') : text
  } catch {
    return refuse('importNotText')
  }
}
