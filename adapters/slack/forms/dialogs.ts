import type { ModalView } from '@slack/types'
import { inTime } from '../../../src/bounds/deadline.js'
import type { Account, ChatEvent, ChatRef } from '../../../src/chat/event.js'
import type { Listener } from '../events/happening.js'
import type { BlockActions, ViewSubmission } from '../events/payloads.js'
import { escaped } from '../messages/render.js'
import { respondAt } from '../messages/response-urls.js'
import type { ClientOf } from '../web/client.js'
import { accountOf } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import { addModal, type CategoryChoice, editModal } from './modals.js'
import { type SubmitDeps, submit, type WrongForm } from './submit.js'

/** A trigger is good for three seconds; a form is waited for so long before the press or command is acknowledged. */
const openTimeoutMs = 1_200

type Press = Extract<ChatEvent, { kind: 'press' }>

export interface DialogsDeps extends SubmitDeps {
  readonly clientOf: ClientOf
  readonly categories: (locale: string | null) => readonly CategoryChoice[]
  readonly log: { warn(facts: object, message: string): void }
}

/** The forms, which are Slack's own: what is sent off is the same event that the typed command would be. */
export interface Dialogs {
  /** Opens the form of an expense; false where it could not be. */
  openAdd(opening: {
    readonly workspace: Workspace
    readonly chat: ChatRef
    readonly user: Pick<Account, 'id' | 'name'>
    readonly trigger: string | undefined
    readonly locale: string | null
    /** Where is told that it did not open after all. */
    readonly address: string | undefined
  }): Promise<boolean>
  /** Opens the form of the entry or the proposal that was pressed; false where the press is better answered in words. */
  openEdit(event: Press, pressed: BlockActions, listener: Listener): Promise<boolean>
  /** Takes in a form, and gives what the acknowledgement shall carry: nothing, or what is wrong with it. */
  submit(submission: ViewSubmission): Promise<WrongForm | undefined>
}

export function createDialogs(deps: DialogsDeps): Dialogs {
  const { say, categories } = deps
  return {
    openAdd: async ({ workspace, chat, user, trigger, locale, address }) => {
      if (trigger === undefined) return false
      const account = accountOf(workspace, user.id, user.name)
      const offered = await deps.newFields(chat, account)
      const metadata = { chat: chat.chat }
      const view = addModal({ say, locale, categories: categories(locale), metadata, user, offered })
      return open(deps, { workspace, trigger, view, locale, address })
    },
    openEdit: async (event, { trigger_id: trigger, user, response_url: address }, { workspace, known }) => {
      if (trigger === undefined) return false
      const { press, on } = event
      const fields = await deps.entryFields(press.id, event.chat)
      const isEntry = press.verb === 'edit'
      if (fields === null || isEntry !== (fields.number !== null)) return false
      if (isEntry && fields.version !== String(press.version)) return false
      const locale = known.get(user.id)?.locale ?? null
      const { chat, thread } = event.chat
      const metadata = {
        chat,
        ...(thread === undefined ? {} : { thread }),
        entry: { id: press.id, version: fields.version },
        ...(isEntry ? {} : { card: on.id }),
      }
      const view = editModal({ say, locale, categories: categories(locale), metadata, fields })
      return open(deps, { workspace, trigger, view, locale, address })
    },
    submit: (submission) => submit(deps, submission),
  }
}

interface Opening {
  readonly workspace: Workspace
  readonly trigger: string
  readonly view: ModalView
  readonly locale: string | null
  readonly address: string | undefined
}

/** False where Slack refuses at once; a Slack that is slow may open it yet, and only where it does not is that told. */
async function open(deps: DialogsDeps, { workspace, trigger, view, locale, address }: Opening): Promise<boolean> {
  let isLate = false
  const opened = deps
    .clientOf(workspace.token)
    .views.open({ trigger_id: trigger, view })
    .then(() => true)
    .catch(async (error: unknown) => {
      deps.log.warn({ err: error }, 'a form did not open')
      if (isLate && address !== undefined) await respondAt(address, { text: escaped(deps.say('formFailed', locale)) })
      return false
    })
  return inTime(opened, openTimeoutMs, () => {
    isLate = true
    return true
  })
}
