import type { Heard } from '../features/proposals/hear.js'

/** Told who read a message in words, and what came of it. */
export type OnRead = (by: 'offline' | 'model', outcome: string) => void

/** Asking a model broke in a way that nobody foresaw. */
export interface Unheard {
  readonly kind: 'unheard'
  readonly error: unknown
}

/** Tells what a message was read as, for whoever counts that. */
export function tellOfReading(onRead: OnRead | undefined, heard: Heard | Unheard | null): void {
  if (heard?.kind === 'read') onRead?.(heard.by, heard.reading.kind)
  if (heard?.kind === 'changed') onRead?.(heard.by, heard.draft === null ? 'correctionUnread' : 'corrected')
  if (heard?.kind === 'answered' || heard?.kind === 'decided') onRead?.('offline', heard.kind)
  if (heard?.kind === 'unheard') onRead?.('model', 'failed')
}
