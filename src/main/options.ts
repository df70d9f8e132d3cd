import { parseArgs } from 'node:util'
import { type Config, loadEnvironment, readConfig, readUsableConfig } from '../config.js'
import { createLog, type Log } from '../log.js'
import { findCurrency } from '../money/currency.js'
import { type MovableClock, realClock, standingClock } from '../ports/clock.js'
import type { GroupDefaults } from '../ports/inbox.js'

const usage = `Usage:
  tabkeeper chat [--json] [--members Ana,Bo] [--currency EUR] [--timezone Europe/Berlin] [--locale en]
                 [--now 2026-03-12T18:00:00+01:00] [--data-dir DIR]
  tabkeeper bot | worker | both  [--currency EUR] [--timezone Europe/Berlin] [--locale en] [--data-dir DIR]
  tabkeeper demo
  tabkeeper jobs [failed | retry ID | drain] [--data-dir DIR]
  tabkeeper verify [--data-dir DIR]
  tabkeeper migrate [--grant ROLE] [--data-dir DIR]
  tabkeeper doctor [--data-dir DIR]
  tabkeeper forget PLATFORM:CHAT [--yes] [--data-dir DIR]
  tabkeeper eval FILE.jsonl [--reader offline|gemini|auto] [--json]
  tabkeeper slack-manifest
Without a role it is bot and worker in one where a token of Telegram or Slack is set, else it opens the chat.`

const options = {
  json: { type: 'boolean', default: false },
  members: { type: 'string', default: '' },
  currency: { type: 'string', default: 'EUR' },
  timezone: { type: 'string', default: Intl.DateTimeFormat().resolvedOptions().timeZone },
  locale: { type: 'string', default: 'en' },
  now: { type: 'string' },
  'data-dir': { type: 'string' },
  reader: { type: 'string', default: 'auto' },
  grant: { type: 'string' },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Options = ReturnType<typeof readArguments>['values']

/** What every role starts from. */
export interface Start {
  readonly role: string
  /** Whether somebody asked for this role, or it is the usual one. */
  readonly isRoleGiven: boolean
  /** What stands behind the role, such as a file. */
  readonly operands: readonly string[]
  readonly options: Options
  readonly config: Config
  readonly log: Log
  readonly dataDir: string
}

function readArguments() {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error), error)
  }
}

/** An Error that ends with how the program is called. */
export const misused = (problem: string, cause?: unknown): Error => new Error(`${problem}\n${usage}`, { cause })

/** Reads arguments and configuration; null where only the usage was asked for, which is then printed. */
export function readStart(): Start | null {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return null
  }
  const environment = loadEnvironment()
  // The doctor starts with whatever can be used, and tells the rest.
  const config = positionals[0] === 'doctor' ? readUsableConfig(environment).config : readConfig(environment)
  const [role = hasPlatform(config) ? 'both' : 'chat', ...operands] = positionals
  const dataDir = values['data-dir'] ?? config.DATA_DIR
  const isRoleGiven = positionals.length > 0
  return { role, isRoleGiven, operands, options: values, config, log: createLog(config.LOG_LEVEL), dataDir }
}

/** Whether there is a platform to serve: a token of Telegram or Slack, or what lets workspaces of Slack install the app. */
export const hasPlatform = (config: Config): boolean =>
  [config.TELEGRAM_BOT_TOKEN, config.SLACK_BOT_TOKEN, config.SLACK_CLIENT_ID].some((value) => value !== undefined)

/** What a new group starts with. */
export function readDefaults({ currency: written, timezone, locale }: Options): GroupDefaults {
  const currency = findCurrency(written)
  if (currency === null) throw misused(`I know no currency “${written}”. Use a code such as EUR.`)
  try {
    new Intl.DateTimeFormat(locale, { timeZone: timezone })
  } catch (error) {
    throw misused(`I know no locale “${locale}” or no time zone “${timezone}”.`, error)
  }
  return { currency, timezone, locale }
}

/** The clock that was asked for: standing still from `--now` on, or the real one. */
export function readClock({ now: start }: Options): MovableClock {
  if (start === undefined) return realClock()
  const time = new Date(start)
  if (Number.isNaN(time.getTime())) throw misused(`I cannot read the time “${start}”.`)
  return standingClock(time)
}
