import type { ModalView } from '@slack/types'
import { inTime } from '../../../src/bounds/deadline.js'
import type { EntryForm } from '../../../src/chat/entry-form.js'
import type { ChatEvent, ChatRef } from '../../../src/chat/event.js'
import { presser } from '../events/decode-actions.js'
import type { Listener } from '../events/happening.js'
import { firstInstalled, type HearingDeps, listenerFor, placesActed } from '../events/hearing.js'
import type { Known } from '../events/markup.js'
import type { BlockActions, SlackView, ViewSubmission } from '../events/payloads.js'
import type { Rosters } from '../events/rosters.js'
import { escaped } from '../messages/render.js'
import { respondAt } from '../messages/response-urls.js'
import type { ClientOf } from '../web/client.js'
import { accountOf, addressOf, chatRef } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import { addArgument, editArgument, type Filled, readFilled } from './filled.js'
import { addModal, type CategoryChoice, editModal, type FormMetadata, readMetadata } from './modals.js'
import type { Say } from './phrases.js'

/** A trigger is good for three seconds; a form is waited for so long before the press or command is acknowledged. */
const openTimeoutMs = 1_200

type Press = Extract<ChatEvent, { kind: 'press' }>

export interface DialogsDeps extends HearingDeps {
  readonly clientOf: ClientOf
  readonly say: Say
  /** What the form of an entry shows; null where it is none of this chat's or cannot be edited. */
  readonly entryFields: (entry: string, chat: ChatRef) => Promise<EntryForm | null>
  readonly categories: (locale: string | null) => readonly CategoryChoice[]
  readonly rosters: Pick<Rosters, 'learn'>
  readonly accept: (event: ChatEvent) => Promise<void>
  readonly log: { warn(facts: object, message: string): void }
}

/** The forms, which are Slack's own: what is sent off is the same event that the typed command would be. */
export interface Dialogs {
  /** Opens the form of an expense; false where it could not be. */
  openAdd(opening: {
    readonly workspace: Workspace
    readonly channel: string
    readonly user: string
    readonly trigger: string | undefined
    readonly locale: string | null
    /** Where is told that it did not open after all. */
    readonly address: string | undefined
  }): Promise<boolean>
  /** Opens the form of the entry that was pressed; false where the press is better answered in words. */
  openEdit(event: Press, pressed: BlockActions, listener: Listener): Promise<boolean>
  /** Takes in a form, and gives what the acknowledgement shall carry: nothing, or what is wrong with it. */
  submit(submission: ViewSubmission): Promise<WrongForm | undefined>
}

/** Keeps a form open and says beside a field what is wrong. */
export interface WrongForm {
  readonly response_action: 'errors'
  readonly errors: Record<string, string>
}

export function createDialogs(deps: DialogsDeps): Dialogs {
  const { say, categories } = deps
  return {
    openAdd: async ({ workspace, channel, user, trigger, locale, address }) => {
      if (trigger === undefined) return false
      const { chat } = chatRef(workspace, channel)
      const view = addModal({ say, locale, categories: categories(locale), metadata: { chat }, user })
      return open(deps, { workspace, trigger, view, locale, address })
    },
    openEdit: async (event, { trigger_id: trigger, user, response_url: address }, { workspace, known }) => {
      if (trigger === undefined) return false
      const fields = await deps.entryFields(event.press.id, event.chat)
      if (fields === null || fields.version !== event.press.version) return false
      const locale = known.get(user.id)?.locale ?? null
      const { chat, thread } = event.chat
      const entry = { id: event.press.id, version: fields.version }
      const metadata = { chat, ...(thread === undefined ? {} : { thread }), entry }
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

/** Says beside the first field of a form what is wrong with the whole of it. */
function wrong({ state }: SlackView, told: string): WrongForm {
  const [first = 'amount'] = Object.keys(state?.values ?? {})
  return { response_action: 'errors', errors: { [first]: told } }
}

async function submit(deps: DialogsDeps, submission: ViewSubmission): Promise<WrongForm | undefined> {
  const { view, user } = submission
  const workspace = await firstInstalled(deps, placesActed(submission, view.app_installed_team_id))
  if (workspace === null) return wrong(view, deps.say('notInstalled', null))
  const filled = readFilled(view)
  const people = [user.id, ...filled.sharers, ...(filled.payer === null ? [] : [filled.payer])]
  const metadata = readMetadata(view)
  const chat: ChatRef | null = metadata === null ? null : chatOf(metadata)
  const channel = chat === null ? null : addressOf(chat).channel
  const listener = await listenerFor(deps, workspace, { channel, users: people, texts: [] })
  const locale = listener.known.get(user.id)?.locale ?? null
  if (metadata === null || chat === null || !isOf(chat, workspace)) return wrong(view, deps.say('formOld', locale))
  // What is no amount at all is said beside the field, while the rest of the form is still there.
  if (!/\p{Nd}/u.test(filled.amount)) return wrong(view, deps.say('form.amountHint', locale))

  const strangers = wrongPeople(filled, workspace, listener.known)
  if (strangers !== null) {
    const told = deps.say('form.noMember', locale, { names: strangers.names.join(', ') })
    return { response_action: 'errors', errors: { [strangers.field]: told } }
  }

  const named = (id: string) => accountOf(workspace, id, listener.known.get(id)?.name ?? id)
  const base = { ...presser(`form ${view.id}`, addressOf(chat).channel, submission, listener), chat }
  const command = { kind: 'command', addressed: true, isUnseen: true, files: [] } as const
  if (metadata.entry === undefined) {
    await deps.rosters.learn(listener, addressOf(chat).channel, user.id)
    await deps.accept({ ...base, ...command, name: 'add', ...addArgument(filled, user.id, named) })
    return undefined
  }
  const before = await deps.entryFields(metadata.entry.id, chat)
  if (before?.version !== metadata.entry.version) return wrong(view, deps.say('formStale', locale))
  const edited = editArgument(filled, before, named)
  if (edited === null) return wrong(view, deps.say('formUnchanged', locale))
  await deps.accept({ ...base, ...command, name: 'edit', ...edited })
  return undefined
}

/** Slack's pickers offer every user; bots and people whose account was closed share nothing. */
function wrongPeople(
  { payer, sharers }: Filled,
  { botUser }: Workspace,
  known: Known,
): { readonly field: 'payer' | 'sharers'; readonly names: readonly string[] } | null {
  const isWrong = (user: string) => user === botUser || (known.get(user)?.standing ?? 'active') !== 'active'
  const nameOf = (user: string) => (user === botUser ? 'Tabkeeper' : (known.get(user)?.name ?? user))
  if (payer !== null && isWrong(payer)) return { field: 'payer', names: [nameOf(payer)] }
  const wrongSharers = sharers.filter(isWrong)
  return wrongSharers.length === 0 ? null : { field: 'sharers', names: wrongSharers.map(nameOf) }
}

const chatOf = ({ chat, thread }: FormMetadata): ChatRef => ({
  platform: 'slack',
  chat,
  ...(thread === undefined ? {} : { thread }),
})

/** A form of another workspace does nothing here. */
function isOf(chat: ChatRef, { enterprise, team }: Workspace): boolean {
  const address = addressOf(chat)
  return address.enterprise === enterprise && address.team === team
}
