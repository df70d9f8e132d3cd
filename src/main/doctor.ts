import { randomUUID } from 'node:crypto'
import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { examineGemini } from '../../adapters/gemini/doctor.js'
import { createAsk } from '../../adapters/http/ask.js'
import { examineDatabase } from '../../adapters/postgres/doctor.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { examineRedis } from '../../adapters/queue/doctor.js'
import { examineRates } from '../../adapters/rates/doctor.js'
import { scopes } from '../../adapters/slack/install/manifest.js'
import { examineSlack } from '../../adapters/slack/web/doctor.js'
import { examineTelegram } from '../../adapters/telegram/doctor.js'
import { type Config, loadEnvironment, readUsableConfig } from '../config.js'
import type { Finding } from '../ports/finding.js'
import type { AskHttp } from '../ports/http.js'
import { examineWorkspaces } from './doctor-slack.js'
import type { Start } from './options.js'

/** The oldest Node this runs on, as package.json says. */
const oldestNode = [20, 19] as const
/** Slack refuses requests five minutes off, and times of expenses come out wrong long before. */
const clockOffMaxMs = 30_000

const marks = { fine: 'ok', wrong: '!!', unused: '--' } as const

/** Looks at everything this program depends on and prints a line about each; exit code 1 where something is wrong. */
export async function doctor({ config, dataDir }: Start): Promise<void> {
  const clocks = new Map<string, number>()
  const ask = createAsk((host, aheadMs) => clocks.set(host, aheadMs))
  const parts = await Promise.all([
    examineConfiguration(),
    examineNode(process.versions.node),
    examineFolder(dataDir, config.DATABASE_URL === undefined),
    config.DATABASE_URL === undefined
      ? [
          {
            about: 'Database',
            state: 'unused',
            says: `DATABASE_URL is not set: one process keeps the books itself, in ${dataDir}`,
          } as const,
        ]
      : examineDatabase(config.DATABASE_URL, migrationsDir()),
    examineRedis(config.REDIS_URL),
    examineTelegram(ask, {
      token: config.TELEGRAM_BOT_TOKEN,
      apiRoot: config.TELEGRAM_API_ROOT,
      webhookUrl: config.TELEGRAM_WEBHOOK_URL,
    }),
    examineSlack(ask, {
      botToken: config.SLACK_BOT_TOKEN,
      appToken: config.SLACK_APP_TOKEN,
      signingSecret: config.SLACK_SIGNING_SECRET,
      isInstalledByOthers: config.SLACK_CLIENT_ID !== undefined,
      apiUrl: config.SLACK_API_URL,
      scopes,
    }),
    examineWorkspaces(ask, config),
    examineGemini(ask, { apiKey: config.GEMINI_API_KEY, model: config.GEMINI_MODEL, baseUrl: config.GEMINI_BASE_URL }),
    examineRates(config),
    examineAddress(ask, config),
  ])
  const findings = [...parts.flat(), examineClock(clocks)]
  process.stdout.write(findings.map(({ about, state, says }) => `${marks[state]} ${about}: ${says}\n`).join(''))
  if (findings.some(({ state }) => state === 'wrong')) process.exitCode = 1
}

function examineConfiguration(): readonly Finding[] {
  const { problems } = readUsableConfig(loadEnvironment())
  return problems.length === 0
    ? [{ about: 'Configuration', state: 'fine', says: 'every variable that is set can be used' }]
    : problems.map((says) => ({ about: 'Configuration', state: 'wrong', says }))
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = oldestNode
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor)
  const least = oldestNode.join('.')
  return {
    about: 'Node',
    state: isNew ? 'fine' : 'wrong',
    says: isNew ? version : `${version} is too old: install ${least} or newer`,
  }
}

/** A folder that is not there yet is made by whoever needs it, so the nearest one that is there has to let that happen. */
async function examineFolder(dataDir: string, isNeeded: boolean): Promise<Finding> {
  const about = 'Data folder'
  const folder = await nearest(resolve(dataDir))
  const probe = join(folder, `.doctor-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
    return { about, state: 'fine', says: `${dataDir} can be written` }
  } catch {
    const says = `${dataDir} cannot be written: give its folder to the user that runs this, or set DATA_DIR`
    return { about, state: isNeeded ? 'wrong' : 'unused', says }
  }
}

async function nearest(folder: string): Promise<string> {
  try {
    await access(folder)
    return folder
  } catch {
    return dirname(folder) === folder ? folder : nearest(dirname(folder))
  }
}

async function examineAddress(ask: AskHttp, { PUBLIC_URL: address, PORT: port }: Config): Promise<Finding> {
  const about = 'PUBLIC_URL'
  if (address === undefined) return { about, state: 'unused', says: 'it is not set' }
  const said = await ask(`${address.replace(/\/+$/u, '')}/healthz`)
  if (said.kind === 'answered' && said.status === 200) return { about, state: 'fine', says: 'a bot answers there' }
  const what = said.kind === 'silent' ? said.why : `the answer is ${said.status}`
  return {
    about,
    state: 'wrong',
    says: `/healthz cannot be reached there (${what}): start the bot, and see that the proxy hands on to port ${port}`,
  }
}

function examineClock(clocks: ReadonlyMap<string, number>): Finding {
  const about = 'Clock'
  const off = [...clocks].find(([, aheadMs]) => Math.abs(aheadMs) > clockOffMaxMs)
  if (clocks.size === 0) return { about, state: 'unused', says: 'no server told its time' }
  if (off === undefined) return { about, state: 'fine', says: `it agrees with ${[...clocks.keys()].join(', ')}` }
  const [host, aheadMs] = off
  const seconds = Math.round(Math.abs(aheadMs) / 1_000)
  return {
    about,
    state: 'wrong',
    says: `this machine is ${seconds} s ${aheadMs > 0 ? 'behind' : 'ahead of'} ${host}: turn on time synchronisation (NTP)`,
  }
}
