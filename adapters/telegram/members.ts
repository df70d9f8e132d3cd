import type { Api } from 'grammy'
import { keepNewest } from '../../src/bounds/memo.js'
import type { ChatEvent, ChatRef } from '../../src/chat/event.js'
import { deadline } from './signal.js'

/** How long a count is good; joins and leaves that Telegram tells of end it sooner. */
const countAgeMaxMs = 10 * 60_000
/** Somebody waits for an answer, and the count is only a courtesy in it. */
const countTimeoutMs = 1_000
/** More chats than are ever lively at once; the oldest counts are forgotten first. */
const countsMax = 10_000

/** Adds to an event how many people its chat has, where that may matter and Telegram says it in time. */
export type CountMembers = (event: ChatEvent) => Promise<ChatEvent>

/** Asks for a chat's size when somebody speaks or presses there, and remembers it for a while. */
export function createCountMembers(api: Api, now: () => Date): CountMembers {
  const counts = new Map<string, { readonly size: number | null; readonly at: number }>()

  async function sizeOf({ chat }: ChatRef): Promise<number | null> {
    const known = counts.get(chat)
    if (known !== undefined && now().getTime() - known.at < countAgeMaxMs) return known.size
    const size = await api
      .getChatMemberCount(Number(chat), deadline(countTimeoutMs))
      // The bot itself is counted as well.
      .then((members) => members - 1)
      .catch(() => null)
    keepNewest(counts, chat, { size, at: now().getTime() }, countsMax)
    return size
  }

  return async (event) => {
    if (event.kind === 'membersChanged') counts.delete(event.chat.chat)
    const isSpoken = event.kind === 'message' || event.kind === 'command' || event.kind === 'press'
    if (event.isPrivate || !isSpoken || (event.kind === 'message' && event.addressed === 'ambient')) return event
    const size = await sizeOf(event.chat)
    return size === null ? event : { ...event, chatSize: size }
  }
}
