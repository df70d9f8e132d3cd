import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'

/** What the environment hands over: every value is text, and a blank one means the same as none. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Everything that can be configured, checked; `undefined` where a variable is unset and has no default. */
export type Config = Readonly<z.output<typeof variables>>

/** Enough for a large club, few enough that one expense is still one quick statement. */
const DEFAULT_MAX_PARTICIPANTS = 1_000
const HIGHEST_MAX_PARTICIPANTS = 10_000
/**
 * One crore in major units. 64 bits of minor units hold the sum of 900,000 expenses of the highest in a currency with three decimals,
 * such as KWD, and of 90,000 in one with four.
 */
const DEFAULT_MAX_EXPENSE_MAJOR = 10_000_000n
const HIGHEST_MAX_EXPENSE_MAJOR = 10_000_000_000n
/** A person waits for the answer in a chat, and the offline reader stands ready: longer than this is not worth it. */
const DEFAULT_GEMINI_TIMEOUT_MS = 8_000
const HIGHEST_GEMINI_TIMEOUT_MS = 60_000
/** Nobody answers a card or sends a message again after so long; a week is more than any platform and any open question takes. */
const DEFAULT_RETENTION_DAYS = 90
const LEAST_RETENTION_DAYS = 7
const HIGHEST_RETENTION_DAYS = 3_650
const DEFAULT_PORT = 3_000
const TELEGRAM_API = 'https://api.telegram.org'
const ENCRYPTION_KEY_BYTES = 32

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Names of variables that make no sense without some others. */
const COMPANIONS: readonly { readonly of: string; readonly oneOf: readonly string[] }[] = [
  { of: 'TELEGRAM_WEBHOOK_URL', oneOf: ['TELEGRAM_BOT_TOKEN'] },
  { of: 'TELEGRAM_WEBHOOK_URL', oneOf: ['TELEGRAM_WEBHOOK_SECRET'] },
  { of: 'SLACK_BOT_TOKEN', oneOf: ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] },
  { of: 'SLACK_APP_TOKEN', oneOf: ['SLACK_BOT_TOKEN'] },
  { of: 'SLACK_CLIENT_ID', oneOf: ['SLACK_CLIENT_SECRET'] },
  { of: 'SLACK_CLIENT_ID', oneOf: ['SLACK_STATE_SECRET'] },
  { of: 'SLACK_CLIENT_ID', oneOf: ['SLACK_SIGNING_SECRET'] },
  { of: 'SLACK_CLIENT_ID', oneOf: ['ENCRYPTION_KEY'] },
  { of: 'SLACK_CLIENT_SECRET', oneOf: ['SLACK_CLIENT_ID'] },
]

// Each message completes the sentence "NAME …", says what to write instead, and never repeats the value: it may be a secret.
const token = z.string().regex(/^\S+$/, 'must not contain spaces; copy it again, in one piece')
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })

const wholeNumber = (least: number, most: number, usual: number) => {
  const error = `must be a whole number from ${least} to ${most}, such as ${usual}`
  return z
    .string()
    .regex(/^\d{1,15}$/, error)
    .transform(Number)
    .pipe(z.number().min(least, error).max(most, error))
    .default(usual)
}

const majorUnits = (most: bigint, usual: bigint) => {
  const error = `must be a whole number from 1 to ${most}, without separators, such as ${usual}`
  return z
    .string()
    .regex(/^\d{1,15}$/, error)
    .transform(BigInt)
    .pipe(z.bigint().min(1n, error).max(most, error))
    .default(usual)
}

const daysOrOff = (least: number, most: number, usual: number) => {
  const error = `must be a whole number from ${least} to ${most}, such as ${usual}, or off`
  const isDays = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most
  return z
    .string()
    .refine((text) => text === 'off' || isDays(text), error)
    .transform((text) => (text === 'off' ? null : Number(text)))
    .default(usual)
}

const keyOf = (text: string): Buffer => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')

const encryptionKeys = z
  .string()
  .transform((text) => text.split(',').map((key) => keyOf(key.trim())))
  .refine((keys) => keys.every((key) => key.length === ENCRYPTION_KEY_BYTES), {
    error: `must be ${ENCRYPTION_KEY_BYTES} bytes in base64 or hex, older keys behind a comma; make one with: openssl rand -base64 32`,
  })

/** All variables there are. `.env.example` explains each, and a test keeps the two alike. */
export const variables = z.object({
  TELEGRAM_BOT_TOKEN: token.optional(),
  TELEGRAM_API_ROOT: webAddress.default(TELEGRAM_API),
  TELEGRAM_WEBHOOK_URL: webAddress.optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, _ or -; make one with: openssl rand -hex 32')
    .optional(),
  SLACK_BOT_TOKEN: token
    .regex(/^(?!xapp-)/, 'holds an app token; put that into SLACK_APP_TOKEN, and the one with xoxb- here')
    .optional(),
  SLACK_APP_TOKEN: token
    .regex(/^(?!xoxb-)/, 'holds a bot token; put that into SLACK_BOT_TOKEN, and the one with xapp- here')
    .optional(),
  SLACK_SIGNING_SECRET: token.optional(),
  SLACK_API_URL: webAddress.default('https://slack.com/api/'),
  SLACK_CLIENT_ID: token.optional(),
  SLACK_CLIENT_SECRET: token.optional(),
  SLACK_STATE_SECRET: token.optional(),
  GEMINI_API_KEY: token.optional(),
  GEMINI_MODEL: token.default('gemini-3.5-flash-lite'),
  GEMINI_BASE_URL: webAddress.default('https://generativelanguage.googleapis.com'),
  GEMINI_TIMEOUT_MS: wholeNumber(100, HIGHEST_GEMINI_TIMEOUT_MS, DEFAULT_GEMINI_TIMEOUT_MS),
  RATES_URL: webAddress.optional(),
  RATES_FALLBACK_URL: webAddress.optional(),
  // Only the scheme: an address of a socket (postgres://ana@/tab) is fine for the driver, though not for a URL parser.
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host:5432/database')
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be an address such as redis://host:6379' }).optional(),
  DATA_DIR: z.string().default('.tabkeeper'),
  RETENTION_DAYS: daysOrOff(LEAST_RETENTION_DAYS, HIGHEST_RETENTION_DAYS, DEFAULT_RETENTION_DAYS),
  PORT: wholeNumber(0, 65_535, DEFAULT_PORT),
  BIND_ADDRESS: z
    .union([z.ipv4(), z.ipv6()], { error: 'must be an address of this machine such as 0.0.0.0 or 127.0.0.1' })
    .optional(),
  PUBLIC_URL: webAddress.optional(),
  ENCRYPTION_KEY: encryptionKeys.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  MAX_PARTICIPANTS: wholeNumber(1, HIGHEST_MAX_PARTICIPANTS, DEFAULT_MAX_PARTICIPANTS),
  MAX_EXPENSE_MAJOR: majorUnits(HIGHEST_MAX_EXPENSE_MAJOR, DEFAULT_MAX_EXPENSE_MAJOR),
})

/**
 * The configuration that these variables describe.
 * Throws one Error that names every problem at once, with what to write instead and without any value.
 */
export function readConfig(environment: Environment): Config {
  const read = checkConfig(environment)
  if ('config' in read) return read.config

  throw new Error(`The configuration cannot be used:\n${read.problems.map((problem) => `- ${problem}`).join('\n')}`)
}

/** The configuration that is left without the variables that cannot be used, and what is wrong with those. */
export function readUsableConfig(environment: Environment): {
  readonly config: Config
  readonly problems: readonly string[]
} {
  const usable: Record<string, string | undefined> = { ...environment }
  let problems: readonly string[] | null = null
  for (;;) {
    const read = checkConfig(usable)
    if ('config' in read) return { config: read.config, problems: problems ?? [] }
    // Later rounds only find what is of no use without a variable that was taken out.
    problems ??= read.problems
    // Every sentence begins with the variable it is about.
    for (const problem of read.problems) delete usable[problem.split(' ', 1)[0] ?? '']
  }
}

function checkConfig(environment: Environment): { readonly config: Config } | { readonly problems: readonly string[] } {
  const filled = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const parsed = variables.safeParse(filled)
  const problems = [
    ...(parsed.error?.issues ?? []).map(describe),
    ...missingCompanions(filled),
    ...uncallableWebhook(filled),
  ]
  return parsed.success && problems.length === 0 ? { config: parsed.data } : { problems }
}

/** What this process was given: its real environment and, for what that does not name, the file `.env` of the working directory. */
export function loadEnvironment(file = '.env'): Environment {
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  return { ...written, ...process.env }
}

const describe = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')} ${issue.message}`

function missingCompanions(filled: Environment): readonly string[] {
  return COMPANIONS.filter(({ of, oneOf }) => filled[of] && !oneOf.some((name) => filled[name])).map(
    ({ of, oneOf }) => `${of} is of no use without ${oneOf.join(' or ')}; set that too, or leave ${of} blank`,
  )
}

/** Telegram itself calls https only; a Bot API server of one's own may well stand on the same machine as the bot. */
function uncallableWebhook({ TELEGRAM_WEBHOOK_URL: address, TELEGRAM_API_ROOT: root = TELEGRAM_API }: Environment) {
  return /^http:/i.test(address ?? '') && root.startsWith(TELEGRAM_API)
    ? ['TELEGRAM_WEBHOOK_URL must be an address that begins with https://, or Telegram will not call it']
    : []
}
