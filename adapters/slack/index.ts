import type { EntryForm, NewForm } from '../../src/chat/entry-form.js'
import type { Account, ChatEvent, ChatRef, IncomingFile } from '../../src/chat/event.js'
import type { Foreseen } from '../../src/chat/foreseen.js'
import type { HomePart } from '../../src/chat/home.js'
import type { Log } from '../../src/log.js'
import type { Clock } from '../../src/ports/clock.js'
import type { OpenFile, Outbound } from '../../src/ports/delivery.js'
import type { HttpRoute } from '../../src/ports/http.js'
import type { ModelFile } from '../../src/ports/model.js'
import { createApp } from './app.js'
import { createDispatch } from './dispatch.js'
import { createReceiver, slackRoute } from './events/receiver.js'
import { createRosters, type RostersDeps } from './events/rosters.js'
import { runSocket } from './events/socket.js'
import { createDialogs } from './forms/dialogs.js'
import type { CategoryChoice } from './forms/modals.js'
import type { Say } from './forms/phrases.js'
import { createHomes } from './home/homes.js'
import { eventsPath, scopes } from './install/manifest.js'
import { slackOutbound } from './messages/deliver.js'
import type { IsCommand } from './messages/render.js'
import { createResponseUrls } from './messages/response-urls.js'
import { createTwoTabs } from './messages/two-tabs.js'
import type { SlackEvents } from './take-event.js'
import { createIsAdmin } from './web/admins.js'
import { createChannels } from './web/channels.js'
import { type Client, type ClientOf, createClients } from './web/client.js'
import { createDownload } from './web/download.js'
import { createPeople } from './web/people.js'
import { createSettle, type MoveAll } from './web/settle.js'
import { whoAmI } from './web/start.js'
import type { FindWorkspace, Workspace } from './web/workspaces.js'

/** What the adapter shows by itself: its own words, its forms and its Home. */
export interface SlackPages {
  readonly say: Say
  readonly categories: (locale: string | null) => readonly CategoryChoice[]
  /** What the form of an entry or a proposal shows; null where it is none of this chat's or cannot be edited. */
  readonly entryFields: (id: string, chat: ChatRef) => Promise<EntryForm | null>
  /** What the form of a new expense offers. */
  readonly newFields: (chat: ChatRef, opener: Account) => Promise<NewForm>
  /** What a command or a press would come to. */
  readonly foresee: (event: Extract<ChatEvent, { kind: 'command' | 'press' }>) => Promise<Foreseen>
  /** A page of what somebody's Home tells them. */
  readonly homeView: (account: Account, locale: string | null, page: number) => Promise<readonly HomePart[]>
}

export interface SlackDeps {
  readonly apiUrl: string
  readonly clientOf: ClientOf
  readonly findWorkspace: FindWorkspace
  readonly isCommand: IsCommand
  /** What an account was called when it was last heard; null for one that never was. */
  readonly lastName: (account: string) => Promise<string | null>
  /** The accounts on the tab of a chat, and whether new expenses are shared with them. */
  readonly onTab: RostersDeps['onTab']
  /** Has what begins with one name begin with another. */
  readonly moveAll: MoveAll
  readonly openFile: OpenFile
  readonly clock: Clock
  readonly pages: SlackPages
  readonly events: SlackEvents
  readonly log: Log
}

/** The bot on Slack. */
export interface Slack {
  readonly outbound: Outbound
  /** Where Slack sends events, commands and presses over HTTP, proved by the signing secret. */
  route(signingSecret: string): HttpRoute
  /** Holds a connection to Slack until the signal comes. */
  runSocket(appToken: string, signal: AbortSignal): Promise<void>
}

/** Everything that can be done without listening: calls, and the files that come in. */
export function reachSlack(apiUrl: string, findWorkspace: FindWorkspace, log: Log) {
  const clientOf = createClients(apiUrl, log)
  const openIncoming: (file: IncomingFile) => Promise<ModelFile> = createDownload({ clientOf, findWorkspace, apiUrl })
  return { clientOf, openIncoming, isAdmin: createIsAdmin(clientOf, findWorkspace, () => new Date()) }
}

/** Finds out whose token this is. Throws one sentence that names the setting to look at. */
export async function introduce(client: Client, token: string, log: Log): Promise<Workspace> {
  const { workspace, lacking } = await whoAmI(client, token, scopes)
  if (lacking.length > 0) {
    log.error(
      { scopes: lacking },
      `SLACK_BOT_TOKEN lacks ${lacking.join(', ')}: add these scopes at api.slack.com/apps, reinstall the app, and copy the token again.`,
    )
  }
  return workspace
}

/** Puts the two ways in and the way out together. */
export function openSlack(deps: SlackDeps): Slack {
  const { apiUrl, clientOf, findWorkspace, isCommand, clock, log, pages, events } = deps
  const now = () => clock.now()
  const people = createPeople(clientOf, now)
  const { lastName, onTab } = deps
  const settle = createSettle(deps.moveAll)
  const hearing = { findWorkspace, settle, people, channels: createChannels(clientOf, now), lastName, clock }
  const responseUrls = createResponseUrls(now)
  const rosters = createRosters({ clientOf, people, now, onTab, accept: events.accept })
  /** Slack counts bots among the members of a channel; where all of them are known, the people are told. */
  const accept = (event: ChatEvent): Promise<void> => {
    const people = rosters.peopleIn(event.chat)
    return events.accept(people === null ? event : { ...event, chatSize: people })
  }
  const dialogs = createDialogs({ ...deps, ...hearing, ...pages, rosters, accept })
  const homes = createHomes({
    ...pages,
    clientOf,
    people,
    isCommand,
    openAdd: dialogs.openAdd,
    accept,
    log,
  })
  const dispatch = createDispatch({
    ...deps,
    ...hearing,
    ...events,
    accept,
    say: pages.say,
    responseUrls,
    dialogs,
    homes,
    rosters,
    tellOfTwoTabs: createTwoTabs({ clientOf, findWorkspace, say: pages.say, now, log }),
  })
  const { receiver, process } = createReceiver()
  createApp({ receiver, dispatch, apiUrl, log })
  return {
    outbound: slackOutbound({
      clientOf,
      findWorkspace,
      isCommand,
      openFile: deps.openFile,
      responseUrls,
      onlyYou: () => pages.say('onlyYou', null),
      redrawHome: homes.draw,
      log,
    }),
    route: (signingSecret) => slackRoute({ path: eventsPath, signingSecret, process, clock, log }),
    runSocket: (appToken, signal) => runSocket({ appToken, apiUrl, process, log }, signal),
  }
}
