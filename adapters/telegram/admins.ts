import type { Api } from 'grammy'
import { keepNewest } from '../../src/bounds/memo.js'
import type { Account, ChatRef } from '../../src/chat/event.js'
import { deadline } from './signal.js'

/** Who is an admin changes seldom, and whoever has just become one can wait for so long. */
const listAgeMaxMs = 5 * 60_000
/** Somebody waits for an answer. */
const listTimeoutMs = 3_000
const listsMax = 10_000

/** Whether somebody is an admin of a chat; not where Telegram does not say so in time. */
export type IsAdmin = (chat: ChatRef, account: Account) => Promise<boolean>

/** Asks for a chat's admins when it matters, and remembers them for a while. */
export function createIsAdmin(api: Api, now: () => Date): IsAdmin {
  const lists = new Map<string, { readonly ids: ReadonlySet<string>; readonly at: number }>()
  return async ({ chat }, { id }) => {
    const known = lists.get(chat)
    if (known !== undefined && now().getTime() - known.at < listAgeMaxMs) return known.ids.has(id)
    const admins = await api.getChatAdministrators(Number(chat), {}, deadline(listTimeoutMs)).catch(() => null)
    if (admins === null) return known?.ids.has(id) ?? false
    const ids = new Set(admins.map(({ user }) => String(user.id)))
    keepNewest(lists, chat, { ids, at: now().getTime() }, listsMax)
    return ids.has(id)
  }
}
