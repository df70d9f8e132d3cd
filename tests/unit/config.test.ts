import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { loadEnvironment, readConfig, variables } from '../../src/config.js'
import { decimalsByCode } from '../../src/money/iso4217.js'

const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'))

/** The lines in which readConfig complains about this environment. */
function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    return String(error).split('\n- ').slice(1)
  }
  return []
}

test('nothing needs to be configured', () => {
  const config = readConfig({})

  expect(config).toMatchObject({
    GEMINI_MODEL: 'gemini-3.5-flash-lite',
    DATA_DIR: '.tabkeeper',
    LOG_LEVEL: 'warn',
    RETENTION_DAYS: 90,
    MAX_PARTICIPANTS: 1000,
    MAX_EXPENSE_MAJOR: 10_000_000n,
  })
  expect(config.TELEGRAM_BOT_TOKEN).toBeUndefined()
  expect(config.DATABASE_URL).toBeUndefined()
})

test('a blank value counts as unset', () => {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: '', DATABASE_URL: '   ', DATA_DIR: '', MAX_PARTICIPANTS: ' ' })

  expect(config).toEqual(readConfig({}))
})

test('what is set is read, without the spaces around it', () => {
  const config = readConfig({
    TELEGRAM_BOT_TOKEN: ' 123:abc ',
    DATABASE_URL: 'postgresql://ana@localhost:5432/tab',
    PORT: '0',
    MAX_EXPENSE_MAJOR: '50',
  })

  expect(config.TELEGRAM_BOT_TOKEN).toBe('123:abc')
  expect(config.DATABASE_URL).toBe('postgresql://ana@localhost:5432/tab')
  expect(config.PORT).toBe(0)
  expect(config.MAX_EXPENSE_MAJOR).toBe(50n)
})

test('every problem is named at once, with what to write', () => {
  const found = problems({
    DATABASE_URL: 'mysql://localhost/tab',
    PORT: '99999',
    LOG_LEVEL: 'loud',
    SLACK_APP_TOKEN: 'xapp-1',
  })

  expect(found).toEqual([
    'DATABASE_URL must be an address such as postgres://user:password@host:5432/database',
    'PORT must be a whole number from 0 to 65535, such as 3000',
    'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent',
    'SLACK_APP_TOKEN is of no use without SLACK_BOT_TOKEN; set that too, or leave SLACK_APP_TOKEN blank',
  ])
})

test.each([
  ['TELEGRAM_BOT_TOKEN', '123: abc'],
  ['TELEGRAM_API_ROOT', 'api.telegram.org'],
  ['TELEGRAM_WEBHOOK_SECRET', 'not/allowed'],
  ['SLACK_API_URL', 'slack'],
  ['GEMINI_BASE_URL', 'ftp://example.org'],
  ['GEMINI_TIMEOUT_MS', '0'],
  ['GEMINI_TIMEOUT_MS', '8s'],
  ['DATABASE_URL', 'localhost:5432'],
  ['REDIS_URL', 'http://localhost:6379'],
  ['RETENTION_DAYS', '6'],
  ['RETENTION_DAYS', 'never'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'example.org'],
  ['ENCRYPTION_KEY', 'c2hvcnQ='],
  ['MAX_PARTICIPANTS', '0'],
  ['MAX_PARTICIPANTS', '10.5'],
  ['MAX_EXPENSE_MAJOR', '1,000'],
  ['MAX_EXPENSE_MAJOR', '99999999999999'],
])('%s=%s is refused once, by name', (name, value) => {
  const found = problems({ [name]: value })

  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(new RegExp(`^${name} must `))
})

test('Telegram itself calls https only, a Bot API server of one’s own calls whatever it is told', () => {
  const byHttp = {
    TELEGRAM_BOT_TOKEN: '1:a',
    TELEGRAM_WEBHOOK_SECRET: 'a',
    TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:3000',
  }

  const own = readConfig({ ...byHttp, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })

  expect(problems(byHttp)).toEqual([expect.stringMatching(/TELEGRAM_WEBHOOK_URL must .* https:\/\//u)])
  expect(own.TELEGRAM_WEBHOOK_URL).toBe(byHttp.TELEGRAM_WEBHOOK_URL)
})

test.each([
  [{ TELEGRAM_WEBHOOK_URL: 'https://example.org', TELEGRAM_BOT_TOKEN: '1:a' }, 'TELEGRAM_WEBHOOK_SECRET'],
  [{ TELEGRAM_WEBHOOK_URL: 'https://example.org', TELEGRAM_WEBHOOK_SECRET: 'a' }, 'TELEGRAM_BOT_TOKEN'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'],
  [{ SLACK_CLIENT_SECRET: 'a' }, 'SLACK_CLIENT_ID'],
])('%j asks for %s', (environment, missing) => {
  const found = problems(environment)

  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`without ${missing};`)
})

test('two Slack tokens in each other’s place are told apart', () => {
  const found = problems({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' })

  expect(found).toEqual([
    expect.stringMatching(/^SLACK_BOT_TOKEN holds/),
    expect.stringMatching(/^SLACK_APP_TOKEN holds/),
  ])
})

test('no value of a variable is ever repeated in a problem', () => {
  const environment = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, 'hunter2 hunter2']))

  const found = problems(environment)

  expect(found.length).toBeGreaterThan(10)
  expect(found.join('\n')).not.toContain('hunter2')
})

test('a key for encryption is 32 bytes, in base64 or in hex', () => {
  const bytes = Buffer.alloc(32, 7)

  const keys = (['base64', 'hex'] as const).map((encoding) => readConfig({ ENCRYPTION_KEY: bytes.toString(encoding) }))

  expect(keys.map((config) => config.ENCRYPTION_KEY)).toEqual([[bytes], [bytes]])
})

test('a new key comes first and older ones behind it, so that what they sealed can be read', () => {
  const [fresh, old] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]

  const config = readConfig({ ENCRYPTION_KEY: `${fresh.toString('base64')}, ${old.toString('hex')}` })

  expect(config.ENCRYPTION_KEY).toEqual([fresh, old])
  expect(() => readConfig({ ENCRYPTION_KEY: `${fresh.toString('base64')},short` })).toThrow('ENCRYPTION_KEY must be 32')
})

test('the file .env fills in what the environment does not name', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tabkeeper-config-'))
  writeFileSync(join(directory, '.env'), 'PORT=4000\nDATA_DIR=from-file\nGEMINI_MODEL=from-file\n')
  vi.stubEnv('DATA_DIR', 'from-environment')
  vi.stubEnv('GEMINI_MODEL', '')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(directory, { recursive: true })
  })

  const config = readConfig(loadEnvironment(join(directory, '.env')))

  expect(config).toMatchObject({ PORT: 4000, DATA_DIR: 'from-environment', GEMINI_MODEL: 'gemini-3.5-flash-lite' })
})

test('.env.example names every variable and no other', () => {
  const named = Object.keys(example)

  expect(named.sort()).toEqual(Object.keys(variables.shape).sort())
})

test('.env.example can be used as it is, and changes nothing', () => {
  const config = readConfig(example)

  expect(config).toEqual(readConfig({}))
})

test('.env.example explains every variable on the line above it', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')

  const unexplained = lines.filter((line, index) => /^[A-Z]/.test(line) && !lines[index - 1]?.startsWith('# '))

  expect(unexplained).toEqual([])
})

test('of the largest expense that may be set the books hold the sum of tens of thousands, in any currency', () => {
  const largest = readConfig({ MAX_EXPENSE_MAJOR: '10000000000' }).MAX_EXPENSE_MAJOR
  const sumMax = 2n ** 63n - 1n

  for (const [code, decimals] of decimalsByCode) {
    expect(sumMax / (largest * 10n ** BigInt(decimals)), code).toBeGreaterThanOrEqual(90_000n)
  }
  expect(() => readConfig({ MAX_EXPENSE_MAJOR: String(largest + 1n) })).toThrow('MAX_EXPENSE_MAJOR')
})
