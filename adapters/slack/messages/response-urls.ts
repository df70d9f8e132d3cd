import { keepNewest } from '../../../src/bounds/memo.js'
import type { Account, ChatRef } from '../../../src/chat/event.js'

/** Slack takes answers under an address for half an hour. */
const goodForMs = 30 * 60_000
/** More people than press and type within that time; the oldest addresses are forgotten first. */
const keptMax = 10_000

/**
 * Where Slack takes an answer for one person, though the bot is not in the channel. Kept in memory only: whoever is left without
 * one after a restart misses a notice, and nothing else.
 */
export interface ResponseUrls {
  remember(chat: ChatRef, person: Account, address: string | undefined): void
  /** The address for this person there, if it is still good. */
  find(chat: ChatRef, person: Account): string | null
}

export function createResponseUrls(now: () => Date): ResponseUrls {
  const kept = new Map<string, { readonly address: string; readonly untilMs: number }>()
  const keyOf = ({ chat }: ChatRef, { id }: Account): string => `${chat} ${id}`
  return {
    remember: (chat, person, address) => {
      if (address === undefined) return
      keepNewest(kept, keyOf(chat, person), { address, untilMs: now().getTime() + goodForMs }, keptMax)
    },
    find: (chat, person) => {
      const found = kept.get(keyOf(chat, person))
      return found !== undefined && found.untilMs > now().getTime() ? found.address : null
    },
  }
}

/** An answer that hangs longer than this is given up. */
const answerTimeoutMs = 5_000

/** Tells one person something under an address that Slack gave for it; false where Slack did not take it. */
export async function respondAt(address: string, text: string): Promise<boolean> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
    signal: AbortSignal.timeout(answerTimeoutMs),
    // An address is a secret; an error of fetch may quote it.
  }).catch(() => null)
  await response?.body?.cancel()
  return response?.ok === true
}
