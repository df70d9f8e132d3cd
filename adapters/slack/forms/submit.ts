import type { EntryForm, NewForm } from '../../../src/chat/entry-form.js'
import type { Account, ChatEvent, ChatRef } from '../../../src/chat/event.js'
import type { Foreseen } from '../../../src/chat/foreseen.js'
import { presser } from '../events/decode-actions.js'
import { firstInstalled, type HearingDeps, listenerFor, placesActed } from '../events/hearing.js'
import type { Known } from '../events/markup.js'
import type { SlackView, ViewSubmission } from '../events/payloads.js'
import type { Rosters } from '../events/rosters.js'
import { accountOf, addressOf, isChatIn, messageRef } from '../web/ids.js'
import type { Workspace } from '../web/workspaces.js'
import {
  addSaid,
  editSaid,
  type FieldName,
  type Filled,
  goneIn,
  type Picking,
  readFilled,
  type Said,
  typedAs,
} from './filled.js'
import { type FormMetadata, readMetadata } from './metadata.js'
import type { Say } from './phrases.js'

type Command = Extract<ChatEvent, { kind: 'command' }>

export interface SubmitDeps extends HearingDeps {
  readonly say: Say
  /** What the form of an entry or a proposal shows; null where it is none of this chat's or cannot be edited. */
  readonly entryFields: (id: string, chat: ChatRef) => Promise<EntryForm | null>
  /** What the form of a new expense offers. */
  readonly newFields: (chat: ChatRef, opener: Account) => Promise<NewForm>
  /** What a command would come to. */
  readonly foresee: (command: Command) => Promise<Foreseen>
  readonly rosters: Pick<Rosters, 'learn'>
  readonly accept: (event: ChatEvent) => Promise<void>
}

/** Keeps a form open and says beside a field what is wrong. */
export interface WrongForm {
  readonly response_action: 'errors'
  readonly errors: Record<string, string>
}

const wrongAt = (field: string, told: string): WrongForm => ({ response_action: 'errors', errors: { [field]: told } })

/** Says beside the first field of a form what is wrong with the whole of it. */
const wrong = ({ state }: SlackView, told: string): WrongForm =>
  wrongAt(Object.keys(state?.values ?? {})[0] ?? 'amount', told)

/** Takes in a form that was sent off: it becomes the command that would be typed, or stays open with what is wrong. */
export async function submit(deps: SubmitDeps, submission: ViewSubmission): Promise<WrongForm | undefined> {
  const { view, user } = submission
  const { say } = deps
  const workspace = await firstInstalled(deps, placesActed(submission, view.app_installed_team_id))
  if (workspace === null) return wrong(view, say('notInstalled', null))
  const filled = readFilled(view)
  const metadata = readMetadata(view)
  const chat = metadata === null ? null : chatOf(metadata)
  const channel = chat === null ? null : addressOf(chat).channel
  const picked = [filled.payer, ...filled.sharers, ...filled.others].flatMap((one) => one ?? [])
  const users = [user.id, ...picked.filter(({ of }) => of === 'workspace').map(({ id }) => id)]
  const listener = await listenerFor(deps, workspace, { channel, users, texts: [] })
  const { known } = listener
  const locale = known.get(user.id)?.locale ?? null
  if (metadata === null || chat === null || channel === null || !isChatIn(workspace, chat)) {
    return wrong(view, say('formOld', locale))
  }
  // What is no amount at all is said beside the field before anything else is looked at.
  if (!/\p{Nd}/u.test(filled.amount)) return wrongAt('amount', say('form.amountHint', locale))
  const strangers = wrongPeople(filled, workspace, known)
  if (strangers !== null) {
    return wrongAt(strangers.field, say('form.noMember', locale, { names: strangers.names.join(', ') }))
  }

  const isNew = metadata.entry === undefined
  if (isNew) await deps.rosters.learn(listener, channel, user.id)
  const named = (id: string) => accountOf(workspace, id, known.get(id)?.name ?? id)
  const before = metadata.entry === undefined ? null : await deps.entryFields(metadata.entry.id, chat)
  if (!isNew && before?.version !== metadata.entry?.version) return wrong(view, say('formStale', locale))
  const people = before?.people ?? (await deps.newFields(chat, named(user.id))).people
  const picking: Picking = { people, user: user.id, accountOf: named }
  const [gone] = goneIn(filled, picking)
  if (gone !== undefined) return wrongAt(gone, say('form.gone', locale))
  const said = before === null ? addSaid(filled, picking) : editSaid(filled, before, picking)
  if (said.length === 0) return wrong(view, say('formUnchanged', locale))

  const base = { ...presser(`form ${view.id}`, channel, submission, listener), chat }
  const commandOf = (some: readonly Said[]): Command => ({
    ...base,
    kind: 'command',
    addressed: true,
    isUnseen: true,
    files: [],
    name: isNew ? 'add' : 'edit',
    ...typedAs(before?.number == null ? null : String(before.number), some),
    ...(metadata.card === undefined
      ? {}
      : { replyTo: messageRef({ platform: 'slack', chat: chat.chat }, metadata.card) }),
  })
  const fault = await faultIn(deps, said, commandOf, () => say('formUnchanged', locale))
  if (fault !== null) return wrongAt(fault.field, fault.told)
  await deps.accept(commandOf(said))
  return undefined
}

interface Fault {
  readonly field: FieldName
  readonly told: string
}

/**
 * What is wrong with a form as a whole, and with which field: the first that makes the command wrong when it is added to those
 * before it. Null where nothing is.
 */
async function faultIn(
  { foresee }: Pick<SubmitDeps, 'foresee'>,
  said: readonly Said[],
  commandOf: (some: readonly Said[]) => Command,
  unchanged: () => string,
): Promise<Fault | null> {
  const whole = await foresee(commandOf(said))
  if (whole.kind === 'fine') return null
  const [first] = said
  if (first === undefined || whole.kind === 'same') return { field: first?.field ?? 'amount', told: unchanged() }
  for (const [place, { field }] of said.entries()) {
    const part = place === said.length - 1 ? whole : await foresee(commandOf(said.slice(0, place + 1)))
    if (part.kind === 'wrong') return { field, told: part.told }
  }
  return { field: first.field, told: whole.told }
}

/** Slack's pickers offer every user; bots and people whose account was closed share nothing. */
function wrongPeople(
  { payer, sharers, others }: Filled,
  { botUser }: Workspace,
  known: Known,
): { readonly field: FieldName; readonly names: readonly string[] } | null {
  const isWrong = (user: string) => user === botUser || (known.get(user)?.standing ?? 'active') !== 'active'
  const nameOf = (user: string) => (user === botUser ? 'Tabkeeper' : (known.get(user)?.name ?? user))
  const fields = { payer: payer === null ? [] : [payer], sharers, others }
  for (const field of ['payer', 'sharers', 'others'] as const) {
    const users = fields[field].filter(({ of }) => of === 'workspace').map(({ id }) => id)
    const names = users.filter(isWrong).map(nameOf)
    if (names.length > 0) return { field, names }
  }
  return null
}

const chatOf = ({ chat, thread }: FormMetadata): ChatRef => ({
  platform: 'slack',
  chat,
  ...(thread === undefined ? {} : { thread }),
})
