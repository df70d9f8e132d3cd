import type { ModelFile } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'

/** A bill has two sides and a long one a third picture. */
const FILES_MAX = 4
/** Gemini takes requests of 20 MB; base64 makes files a third larger. */
const FILES_BYTES_MAX = 12_000_000

/** What Gemini's documentation lists as readable. */
const READABLE: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/heic',
  'image/heif',
  'audio/wav',
  'audio/mp3',
  'audio/mp4',
  'audio/mpeg',
  'audio/aiff',
  'audio/aac',
  'audio/ogg',
  'audio/flac',
  'audio/webm',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'video/3gpp',
])

/** What phones and platforms call the same. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/x-aac': 'audio/aac',
}

/** The files as they are sent. Throws a PlatformError before anything is: `fileTooLarge` or `fileUnsupported`. */
export function readableFiles(files: readonly ModelFile[]): readonly ModelFile[] {
  const named = files.map(({ mime, bytes }) => ({ mime: plainMime(mime), bytes }))
  if (named.some(({ mime }) => !READABLE.has(mime))) throw new PlatformError('gemini', 'fileUnsupported')
  const bytes = named.reduce((sum, file) => sum + file.bytes.length, 0)
  if (named.length > FILES_MAX || bytes > FILES_BYTES_MAX) throw new PlatformError('gemini', 'fileTooLarge')
  return named
}

/** Without what stands behind the kind, such as `audio/ogg; codecs=opus`. */
function plainMime(mime: string): string {
  const plain = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  return OTHER_NAMES[plain] ?? plain
}
