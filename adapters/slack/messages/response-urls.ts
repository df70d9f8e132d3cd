import { keepNewest } from '../../../src/bounds/memo.js'
import type { Account, ChatRef } from '../../../src/chat/event.js'

/** Whoever has to be told where something cannot be said. */
export interface Asker {
  readonly person: Account
  readonly address: string | null
}

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
  /** Keeps who asked for what an event comes to, and the address that Slack gave for answers where it gave one. */
  rememberAsker(eventId: string, person: Account, address: string | undefined): void
  /** Who asked for a reply of this key; null where nobody did, or it was long ago. */
  askerOf(key: string): Asker | null
  /** The address for this person there, if it is still good. */
  find(chat: ChatRef, person: Pick<Account, 'id'>): string | null
}

export function createResponseUrls(now: () => Date): ResponseUrls {
  const kept = new Map<string, { readonly address: string; readonly untilMs: number }>()
  const askers = new Map<string, Asker & { readonly untilMs: number }>()
  const untilMs = () => now().getTime() + goodForMs
  const keyOf = ({ chat }: ChatRef, { id }: Pick<Account, 'id'>): string => `${chat} ${id}`
  return {
    remember: (chat, person, address) => {
      if (address === undefined) return
      keepNewest(kept, keyOf(chat, person), { address, untilMs: untilMs() }, keptMax)
    },
    rememberAsker: (eventId, person, address) =>
      keepNewest(askers, eventId, { person, address: address ?? null, untilMs: untilMs() }, keptMax),
    askerOf: (key) => {
      const eventId = /^slack:(.*):\d+(?:>.*)?$/su.exec(key)?.[1]
      const asker = eventId === undefined ? undefined : askers.get(eventId)
      return asker !== undefined && asker.untilMs > now().getTime() ? asker : null
    },
    find: (chat, person) => {
      const found = kept.get(keyOf(chat, person))
      return found !== undefined && found.untilMs > now().getTime() ? found.address : null
    },
  }
}

/** An answer that hangs longer than this is given up. */
const answerTimeoutMs = 5_000

/** What is told under an address; with `isReplaced` it takes the place of the message that was pressed. */
export interface Told {
  readonly text: string
  readonly blocks?: readonly object[]
  readonly isReplaced?: boolean
}

/** Tells one person something under an address that Slack gave for it; false where Slack did not take it. */
export async function respondAt(address: string, { text, blocks, isReplaced = false }: Told): Promise<boolean> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      response_type: 'ephemeral',
      replace_original: isReplaced,
      text,
      ...(blocks === undefined ? {} : { blocks }),
    }),
    signal: AbortSignal.timeout(answerTimeoutMs),
    // An address is a secret; an error of fetch may quote it.
  }).catch(() => null)
  await response?.body?.cancel()
  return response?.ok === true
}
