import type { Account, ChatEvent, ChatRef, Press } from '../../../src/chat/event.js'
import type { Foreseen } from '../../../src/chat/foreseen.js'
import type { HomePart } from '../../../src/chat/home.js'
import type { View } from '../../../src/chat/view.js'
import { presser } from '../events/decode-actions.js'
import type { Listener } from '../events/happening.js'
import type { BlockActions } from '../events/payloads.js'
import type { Dialogs } from '../forms/dialogs.js'
import type { Say } from '../forms/phrases.js'
import { homeMessage } from '../messages/deliver.js'
import type { IsCommand } from '../messages/render.js'
import type { ClientOf } from '../web/client.js'
import { accountOf, addressOf, isChatIn } from '../web/ids.js'
import type { People } from '../web/people.js'
import type { Workspace } from '../web/workspaces.js'
import { lookModal, readCarried, renderHome } from './home.js'

export interface HomesDeps {
  readonly clientOf: ClientOf
  readonly people: People
  readonly isCommand: IsCommand
  readonly say: Say
  /** A page of what somebody's Home tells them: where they stand in each of their chats, and what waits for them. */
  readonly homeView: (account: Account, locale: string | null, page: number) => Promise<readonly HomePart[]>
  readonly foresee: (event: Extract<ChatEvent, { kind: 'command' | 'press' }>) => Promise<Foreseen>
  readonly openAdd: Dialogs['openAdd']
  readonly accept: (event: ChatEvent) => Promise<void>
  readonly log: { warn(facts: object, message: string): void }
}

/** The App Home of everybody. */
export interface Homes {
  /** Draws the first page of somebody's Home as it is now; one that cannot be drawn is drawn when it is opened again. */
  draw(workspace: Workspace, user: string): Promise<void>
  /** Takes in a press on a button of a Home, or of what it showed. */
  press(eventId: string, pressed: BlockActions, listener: Listener): Promise<void>
}

/** A press that carries a chat of this workspace. */
interface Carried {
  readonly press: Press
  readonly chat: ChatRef
  readonly eventId: string
  readonly pressed: BlockActions
  readonly listener: Listener
}

export function createHomes(deps: HomesDeps): Homes {
  async function draw(workspace: Workspace, user: string, page = 0): Promise<void> {
    try {
      const person = await deps.people.find(workspace, user)
      const account = accountOf(workspace, user, person?.name ?? user)
      const parts = await deps.homeView(account, person?.locale ?? null, page)
      await deps.clientOf(workspace.token).views.publish({ user_id: user, view: renderHome(parts, deps.isCommand) })
    } catch (error) {
      deps.log.warn({ err: error }, 'a Home could not be drawn')
    }
  }

  /** What is only looked at is shown to whoever pressed, and nothing is written or said. */
  async function show(carried: Carried, event: Extract<ChatEvent, { kind: 'command' | 'press' }>): Promise<Foreseen> {
    const foreseen = await deps.foresee(event)
    const isPublished = event.kind === 'command' && event.name === 'settle'
    const views = viewsOf(foreseen)
    if (views.length > 0) await showViews(carried, isPublished ? [...views, publishing(carried, deps)] : views)
    return foreseen
  }

  async function showViews({ chat, pressed, listener }: Carried, views: readonly View[]): Promise<void> {
    const { views: api } = deps.clientOf(listener.workspace.token)
    const view = lookModal(views, chat, {
      say: deps.say,
      locale: localeOf(pressed, listener),
      isCommand: deps.isCommand,
    })
    const { trigger_id: trigger, view: shown } = pressed
    try {
      if (shown?.type === 'modal') await api.update({ view_id: shown.id, view })
      else if (trigger !== undefined) await api.open({ trigger_id: trigger, view })
    } catch (error) {
      deps.log.warn({ err: error }, 'what a Home was asked for could not be shown')
    }
  }

  /** Cards that may be pressed in a Home are pressed for real where that changes something. */
  async function pressCard(carried: Carried): Promise<void> {
    const { press, chat, eventId, pressed, listener } = carried
    const user = pressed.user.id
    const done = { ...presser(eventId, addressOf(chat).channel, pressed, listener), chat }
    const event = { ...done, kind: 'press', press, on: homeMessage(chat, user) } as const
    const isInModal = pressed.view?.type === 'modal'
    const foreseen = isInModal ? await show(carried, event) : null
    if (foreseen === null || (foreseen.kind === 'fine' && foreseen.isWritten)) await deps.accept(event)
    if (!isInModal) await draw(listener.workspace, user)
  }

  return {
    draw: (workspace, user) => draw(workspace, user),
    press: async (eventId, pressed, listener) => {
      const read = readCarried(pressed.actions[0]?.value ?? '')
      const { workspace } = listener
      const user = pressed.user.id
      if (read?.press.verb === 'home') return draw(workspace, user, Number(read.press.id))
      const chat: ChatRef | null = read === null ? null : { platform: 'slack', chat: read.chat }
      // A button of an older program, or of another workspace: the Home is drawn anew, with buttons that do something.
      if (read === null || chat === null || chat.chat === '' || !isChatIn(workspace, chat)) return draw(workspace, user)
      const carried: Carried = { press: read.press, chat, eventId, pressed, listener }
      const { verb, id: name } = read.press
      if (verb !== 'command' && verb !== 'publish') return pressCard(carried)
      if (name === 'add') {
        const { trigger_id: trigger, response_url: address } = pressed
        const who = { id: user, name: listener.known.get(user)?.name ?? user }
        await deps.openAdd({ workspace, chat, user: who, trigger, locale: localeOf(pressed, listener), address })
        return
      }
      const done = { ...presser(eventId, addressOf(chat).channel, pressed, listener), chat }
      const typed = { kind: 'command', addressed: true, isUnseen: true, mentions: [], files: [], argument: '' } as const
      const event = { ...done, ...typed, name }
      if (verb === 'command') await show(carried, event)
      else {
        await deps.accept(event)
        await showViews(carried, [textView(deps.say('look.published', localeOf(pressed, listener)))])
      }
    },
  }
}

const localeOf = ({ user }: BlockActions, { known }: Listener): string | null => known.get(user.id)?.locale ?? null

const textView = (said: string): View => ({
  blocks: [{ kind: 'text', spans: [{ text: said }] }],
  buttons: [],
  files: [],
})

const viewsOf = (foreseen: Foreseen): readonly View[] => {
  switch (foreseen.kind) {
    case 'wrong':
      return [textView(foreseen.told)]
    case 'same':
      return []
    case 'fine':
      return foreseen.says
  }
}

/** A plan is for all of a chat, so it can be said there. */
const publishing = ({ pressed, listener }: Carried, { say }: Pick<HomesDeps, 'say'>): View => ({
  blocks: [],
  buttons: [
    [
      {
        label: say('look.publish', localeOf(pressed, listener)),
        press: { verb: 'publish', id: 'settle', version: 0 },
      },
    ],
  ],
  files: [],
})
