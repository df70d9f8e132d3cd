import type { ChatEvent } from './event.js'

/** When somebody wrote or pressed: what comes in late belongs to its own day, and no clock that goes ahead makes it tomorrow. */
export function writtenAt({ at }: Pick<ChatEvent, 'at'>, now: Date): Date {
  const written = new Date(at)
  return written < now ? written : now
}
