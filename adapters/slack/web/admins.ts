import { createLookup } from '../../../src/bounds/lookup.js'
import type { Account, ChatRef } from '../../../src/chat/event.js'
import type { ClientOf } from './client.js'
import { addressOf, userOf } from './ids.js'
import type { FindWorkspace } from './workspaces.js'

/** Who is an admin changes seldom, and whoever has just become one can wait for so long. */
const ageMaxMs = 5 * 60_000
const failureAgeMaxMs = 10_000
const keptMax = 10_000
/** Somebody waits for an answer. */
const waitMaxMs = 3_000

/** Whether somebody looks after a channel: they made it, or are an admin or owner of its workspace. Not where Slack does not say so. */
type IsAdmin = (chat: ChatRef, account: Account) => Promise<boolean>

/** Admins by `users.info` and `conversations.info`, kept for a while. */
export function createIsAdmin(clientOf: ClientOf, findWorkspace: FindWorkspace, now: () => Date): IsAdmin {
  const lookup = createLookup<{ readonly chat: ChatRef; readonly account: Account }, boolean>(
    ({ chat, account }) => `${chat.chat} ${account.id}`,
    async ({ chat, account }) => {
      const address = addressOf(chat)
      const workspace = await findWorkspace(address)
      if (workspace === null) return false
      const [client, user] = [clientOf(workspace.token), userOf(account)]
      const { user: found } = await client.users.info({ user })
      if (found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true) return true
      const { channel } = await client.conversations.info({ channel: address.channel })
      return channel?.creator === user
    },
    { ageMaxMs, failureAgeMaxMs, keptMax, waitMaxMs, now },
  )
  return async (chat, account) => (await lookup.find({ chat, account })) ?? false
}
