import type { Api } from 'grammy'
import { createLookup } from '../../src/bounds/lookup.js'
import type { Account, ChatRef } from '../../src/chat/event.js'
import { deadline } from './signal.js'

/** Who is an admin changes seldom, and whoever has just become one can wait for so long. */
const ageMaxMs = 5 * 60_000
/** Somebody waits for an answer. */
const waitMaxMs = 3_000
const keptMax = 10_000

/** Whether somebody is an admin of a chat; not where Telegram does not say so in time. */
type IsAdmin = (chat: ChatRef, account: Account) => Promise<boolean>

/** Asks for a chat's admins when it matters, and remembers them for a while. */
export function createIsAdmin(api: Api, now: () => Date): IsAdmin {
  const admins = createLookup<string, ReadonlySet<string>>(
    (chat) => chat,
    async (chat) => {
      const members = await api.getChatAdministrators(Number(chat), {}, deadline(waitMaxMs))
      return new Set(members.map(({ user }) => String(user.id)))
    },
    { ageMaxMs, failureAgeMaxMs: 0, keptMax, waitMaxMs, now },
  )
  return async ({ chat }, { id }) => (await admins.find(chat))?.has(id) ?? false
}
