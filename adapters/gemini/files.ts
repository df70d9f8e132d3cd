import type { ModelFile } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'

/** A bill has two sides and a long one a third picture. */
const FILES_MAX = 4
/** Gemini takes requests of 20 MB; base64 makes files a third larger. */
const FILES_BYTES_MAX = 12_000_000

/** What Gemini's documentation lists as readable. */
const READABLE: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'image/heif',
  'audio/wav',
  'audio/mp3',
  'audio/mpeg',
  'audio/aiff',
  'audio/aac',
  'audio/ogg',
  'audio/flac',
])

/** Throws a PlatformError before anything is sent: `fileTooLarge` or `fileUnsupported`. */
export function checkFiles(files: readonly ModelFile[]): void {
  if (files.some(({ mime }) => !READABLE.has(mime))) throw new PlatformError('gemini', 'fileUnsupported')
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (files.length > FILES_MAX || bytes > FILES_BYTES_MAX) throw new PlatformError('gemini', 'fileTooLarge')
}
