import type { Connection } from '../../adapters/postgres/connect.js'
import { remedyOf } from '../../adapters/postgres/failures.js'
import { openInstallations } from '../../adapters/postgres/installations.js'
import { openStore } from '../../adapters/postgres/open-store.js'
import { openRates } from '../../adapters/rates/index.js'
import type { Phrase } from '../../adapters/slack/forms/phrases.js'
import { introduce, openSlack, reachSlack, type Slack } from '../../adapters/slack/index.js'
import { eventsPath, scopes } from '../../adapters/slack/install/manifest.js'
import { slackOAuth } from '../../adapters/slack/install/oauth.js'
import { slackPace } from '../../adapters/slack/messages/pace.js'
import { addressOf, chatRef, isDirect } from '../../adapters/slack/web/ids.js'
import { type FindWorkspace, onlyWorkspace, type Place, type Workspace } from '../../adapters/slack/web/workspaces.js'
import { createForesee } from '../bot/foresee.js'
import { createHandle, type HandleDeps } from '../bot/handle.js'
import { commands } from '../bot/registry.js'
import type { Account, ChatRef } from '../chat/event.js'
import type { Config } from '../config.js'
import { commandNamed } from '../decision/lookup.js'
import { createAcceptor } from '../delivery/acceptor.js'
import { createExchange, type Exchange } from '../delivery/exchange.js'
import { type SenderLimits, usualLimits } from '../delivery/limits.js'
import { createSender } from '../delivery/sender.js'
import { categoryChoices, entryForm, newForm } from '../features/entries/entry-form.js'
import { homeParts } from '../features/positions/home-parts.js'
import type { Log } from '../log.js'
import type { Clock } from '../ports/clock.js'
import type { HttpRoute } from '../ports/http.js'
import type { GroupDefaults } from '../ports/inbox.js'
import type { Installations } from '../ports/installations.js'
import type { Metrics } from '../ports/operation.js'
import type { Store } from '../ports/store.js'
import { createWords } from '../present/words.js'
import { createOpenFile } from './files.js'
import { readImport } from './import-reader.js'
import { type Life, lifeOf } from './life.js'
import { measured, measuredOutbox } from './operation.js'
import { limited } from './rate-limits.js'
import { openReader } from './reader.js'

export interface SlackBotDeps {
  readonly config: Config
  readonly connection: Pick<Connection, 'prisma'>
  readonly clock: Clock
  readonly defaults: GroupDefaults
  readonly log: Log
  /** How fast it may talk; Slack's own limits unless told otherwise. */
  readonly paceOf?: typeof slackPace
  readonly limits?: SenderLimits
  readonly metrics?: Metrics
  /** The other platforms of this process. */
  readonly exchange?: Exchange
}

/** The bot on Slack, ready to be given events. */
export interface SlackBot extends Life {
  /** Where Slack sends events over HTTP, and where workspaces install the app; empty with Socket Mode alone. */
  readonly routes: readonly HttpRoute[]
  /** How it is connected, in a line. */
  readonly connected: string
  /** Holds the connection of Socket Mode, where that is configured, until the signal comes; else it only waits for that. */
  run(signal: AbortSignal): Promise<void>
}

/** Puts the bot together. Throws one sentence where Slack does not know it or cannot be reached. */
export async function openSlackBot(deps: SlackBotDeps): Promise<SlackBot> {
  const { config, clock, defaults, log } = deps
  const store = openStore(deps.connection.prisma, clock)
  const { books, chatLife, inbox, commit } = store
  const apiUrl = config.SLACK_API_URL
  const installations = await installationsOf(deps)
  const only = await onlyOf(deps)
  const findWorkspace = workspacesOf(only, installations)
  const { clientOf, openIncoming, isAdmin } = reachSlack(apiUrl, findWorkspace, log)
  const reader = await openReader(config, log, openIncoming)
  const limits = { maxParticipants: config.MAX_PARTICIPANTS, maxExpenseMajor: config.MAX_EXPENSE_MAJOR }
  const { metrics } = deps
  const rates = openRates(config, { kept: store.rates, clock, metrics, log })
  const onRead: HandleDeps['onRead'] = (by, outcome) => metrics?.read(by, outcome)
  const shared = { books, rates, inbox, clock, defaults, limits, openIncoming, isAdmin, readImport }
  const all = createHandle({
    ...shared,
    commit,
    reader,
    remedyOf,
    // An event three times within six minutes, a command or a press never.
    sendsAgain: 'sometimes',
    onRead,
    log,
  })
  const handle = measured(limited(all, defaults, log), metrics)
  const offer = (deps.exchange ?? createExchange()).join('slack', (deliveries) => sender.offer(deliveries))
  const acceptor = createAcceptor({ platform: 'slack', inbox, handle, clock, offer })
  const slack = openSlack({
    apiUrl,
    clientOf,
    findWorkspace,
    isCommand: (word) => commandNamed(commands, word) !== undefined,
    lastName: (account) => store.people.lastNameOf('slack', account),
    onTab: store.people.onTab,
    moveAll: (what, from, to) => chatLife.movedAll('slack', what, from, to),
    openFile: createOpenFile(books),
    clock,
    log,
    pages: { ...pagesOf(deps, store), foresee: createForesee(shared) },
    events: {
      accept: acceptor.accept,
      forget: async (place, at) => {
        await installations?.forget('slack', place, at)
        await chatLife.leftAll('slack', chatRef(place, '').chat)
      },
      chatsOf: (account) => store.people.chatsOf('slack', account),
      chatLeft: ({ chat }) => chatLife.left('slack', chat),
      chatRenamed: ({ chat }, name) => chatLife.renamed('slack', chat, name),
      chatMoved: (from, to) => chatLife.moved('slack', from.chat, to.chat),
    },
  })
  const sender = createSender({
    platform: 'slack',
    outbox: measuredOutbox(store.outbox, 'slack', metrics),
    outbound: slack.outbound,
    clock,
    paceOf: deps.paceOf ?? slackPace,
    // Slack counts by channel and workspace, so this only keeps a burst from being one.
    limits: deps.limits ?? { ...usualLimits, perSecondMax: 100 },
    log,
  })
  return {
    routes: routesOf(deps, slack, installations),
    connected: connectedLine(config, only),
    run: (signal) => {
      const appToken = config.SLACK_APP_TOKEN
      return appToken === undefined ? aborted(signal) : slack.runSocket(appToken, signal)
    },
    ...lifeOf(acceptor, sender, config.GEMINI_TIMEOUT_MS, log),
  }
}

/** What the adapter has to say by itself, and the pages only Slack has. */
function pagesOf({ defaults, clock }: SlackBotDeps, { books, people }: Pick<Store, 'books' | 'people'>) {
  const forms = { books, people, clock }
  const wordsOf = (locale: string | null) => createWords({ ...defaults, locale: locale ?? defaults.locale }, [])
  const say = (
    phrase: Phrase,
    locale: string | null,
    { bot = '', number = '', names = '', shares = '' } = {},
  ): string => wordsOf(locale).say(`slack.${phrase}`, { bot, number, names, shares })
  return {
    say,
    categories: (locale: string | null) => categoryChoices(locale ?? defaults.locale),
    entryFields: (id: string, chat: ChatRef) => entryForm(forms, id, chat),
    newFields: (chat: ChatRef, opener: Account) => newForm(forms, chat, opener),
    homeView: async (account: Account, locale: string | null, page: number) => {
      const [positions, waiting] = await Promise.all([people.positionsOf(account), people.paymentsWaitingFor(account)])
      // Alone with the bot somebody owes nobody anything.
      const shared = positions.filter(({ chat }) => !isDirect(addressOf(chat).channel))
      return homeParts(shared, waiting, locale ?? defaults.locale, page)
    },
  }
}

/** The store of installations, where workspaces may install the app by themselves. */
async function installationsOf({ config, connection }: SlackBotDeps): Promise<Installations | null> {
  const keys = config.ENCRYPTION_KEY
  if (config.SLACK_CLIENT_ID === undefined || keys === undefined) return null
  return openInstallations(connection.prisma, keys)
}

/** The workspace of the token, where there is one. */
async function onlyOf({ config, log }: SlackBotDeps): Promise<Workspace | null> {
  const token = config.SLACK_BOT_TOKEN
  if (token === undefined) return null
  const { clientOf } = reachSlack(config.SLACK_API_URL, async () => null, log)
  return introduce(clientOf(token), token, log)
}

function connectedLine(config: Config, only: Workspace | null): string {
  const whose =
    only === null ? 'workspaces that install the app' : `workspace ${only.team ?? only.enterprise ?? 'of the token'}`
  const events = `events at ${config.PUBLIC_URL?.replace(/\/$/u, '') ?? ''}${eventsPath}`
  return `Slack: ${whose}, ${config.SLACK_APP_TOKEN === undefined ? events : 'Socket Mode'}`
}

/** The workspace of the token, and those that installed the app. */
function workspacesOf(only: Workspace | null, installations: Installations | null): FindWorkspace {
  const findInstalled: FindWorkspace = async (place) => (await installations?.find('slack', place)) ?? null
  if (only === null) return findInstalled
  const findOnly = onlyWorkspace(only)
  return async (place: Place) => (await findOnly(place)) ?? findInstalled(place)
}

function routesOf({ config, clock, defaults, log }: SlackBotDeps, slack: Slack, installations: Installations | null) {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_CLIENT_ID: clientId } = config
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = config
  const routes: HttpRoute[] = signingSecret === undefined ? [] : [slack.route(signingSecret)]
  if (installations === null || clientId === undefined || clientSecret === undefined || stateSecret === undefined) {
    return routes
  }
  const words = createWords(defaults, [])
  const pages = slackOAuth({
    clientId,
    clientSecret,
    stateSecret,
    apiUrl: config.SLACK_API_URL,
    publicUrl: config.PUBLIC_URL ?? null,
    scopes,
    clock,
    say: (phrase, values) => words.say(`install.${phrase}`, values),
    save: (installation) => installations.save(installation),
    log,
  })
  return [...routes, ...pages]
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
