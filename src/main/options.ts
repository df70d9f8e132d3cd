import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { type Config, loadEnvironment, readConfig, readUsableConfig } from '../config.js'
import { createLog, type Log } from '../log.js'
import { findCurrency } from '../money/currency.js'
import { type MovableClock, realClock, standingClock } from '../ports/clock.js'
import type { GroupDefaults } from '../ports/inbox.js'
import { help, usageOf } from './usage.js'

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
  head: { type: 'string' },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
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
    const said = error instanceof Error ? error.message : String(error)
    // What Node adds is how to call a file that is named like an option.
    throw misused(said.replace(/ To specify .*$/su, ''), error)
  }
}

/** An Error that ends with how the command that was called is called, or with which commands there are. */
export function misused(problem: string, cause?: unknown): Error {
  const command = process.argv.slice(2).find((word) => !word.startsWith('-'))
  return new Error(`${problem}\n${usageOf(command)}`, { cause })
}

/** Reads arguments and configuration; null where only the help or the version was asked for, which is then printed. */
export function readStart(): Start | null {
  const { values, positionals } = readArguments()
  if (values.help || values.version) {
    process.stdout.write(`${values.help ? help : readVersion()}\n`)
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

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(manifest).version
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
