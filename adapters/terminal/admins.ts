import { keepNewest } from '../../src/bounds/memo.js'
import type { Account, ChatRef } from '../../src/chat/event.js'

/** Who is an admin in the terminal: everybody, or in a chat of the machine mode whoever its lines marked as one. */
export interface Admins {
  mark(chat: ChatRef, account: Account, isAdmin: boolean): void
  isAdmin(chat: ChatRef, account: Account): Promise<boolean>
}

// More than any script marks.
const marksMax = 10_000

/** Remembers the latest mark of everybody. */
export function createAdmins(): Admins {
  const marks = new Map<string, boolean>()
  const chats = new Set<string>()
  const keyOf = ({ chat }: ChatRef, { id }: Account) => `${chat}\n${id}`
  return {
    mark: (chat, account, isAdmin) => {
      chats.add(chat.chat)
      keepNewest(marks, keyOf(chat, account), isAdmin, marksMax)
    },
    isAdmin: async (chat, account) => marks.get(keyOf(chat, account)) ?? !chats.has(chat.chat),
  }
}
