import { type Refusal, refuse } from '../ledger/refusal.js'
import { fileMaxBytes } from './limits.js'

/** The text of a file, and how it was written down. */
export interface FileText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16'
}

/**
 * The text of a file in UTF-8, or in UTF-16 with its mark, without byte order marks. Other encodings are refused, since guessing
 * one garbles names, and so are a spreadsheet, a picture, and UTF-16 without its mark, which all hold NULs.
 */
export function textOf(bytes: Uint8Array): FileText | Refusal {
  if (bytes.length > fileMaxBytes) return refuse('importTooLarge', { max: fileMaxBytes / 1_000_000 })
  const encoding = markOf(bytes)
  const text = decoded(bytes, encoding)
  if (typeof text !== 'string') return text
  return text.trim() === '' ? refuse('importFileEmpty') : { text, encoding: encoding === 'utf-8' ? encoding : 'utf-16' }
}

function markOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string | Refusal {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? refuse('importNotText') : text
  } catch {
    return refuse('importNotText')
  }
}

/** Whether a text is JSON rather than a table. */
export const isJson = (text: string): boolean => /^\s*[[{]/u.test(text)
