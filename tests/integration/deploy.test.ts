import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { type BotApi, startBotApi } from '../support/bot-api-server.js'
import { type BotProcess, freePort, startBotProcess } from '../support/bot-process.js'
import { composeRoles, type DeployedRole, kubernetesRole, roleStatements } from '../support/deployment.js'
import { query } from '../support/embedded.js'
import { type OperatedServer, startOperatedServer } from '../support/operated-server.js'
import { type Ended, runProgram } from '../support/program.js'

// What the deployments start is started here, with the arguments, the variables and the roles of the database that they name, on a
// PostgreSQL of its own.

const passwords = { POSTGRES_PASSWORD: 'a1', OWNER_PASSWORD: 'b2', USE_PASSWORD: 'c3' }
const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const patiently = { timeout: 30_000, interval: 50 }

let server: OperatedServer
let api: BotApi
let bots: BotProcess[]

beforeEach(async () => {
  server = await startOperatedServer()
  await asAdministrator('DROP DATABASE tabkeeper')
  await asAdministrator('DROP ROLE tabkeeper')
  api = await startBotApi()
  bots = []
})

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.end('SIGKILL')))
  await api.close()
  await server.clear()
})

const asAdministrator = (sql: string, database = 'postgres') =>
  query(Object.assign(new URL(server.adminUrl), { pathname: `/${database}` }).href, sql)

/** The address a deployment names, on the server of the test. */
function here(url: string): string {
  const address = new URL(url)
  const { hostname, port } = new URL(server.url)
  return Object.assign(address, { hostname, port }).href
}

/** What a role is started with here: its database is the test's, its platform too, and the queue is in the database. */
async function surroundings({ environment }: DeployedRole): Promise<Record<string, string>> {
  return {
    ...environment,
    DATABASE_URL: here(environment['DATABASE_URL'] ?? ''),
    REDIS_URL: '',
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_WEBHOOK_URL: '',
    PORT: String(await freePort()),
  }
}

/** As it is deployed, where it knows of Redis and speaks to none; or as where the queue is in the database. */
async function runOnce({ args, environment }: DeployedRole, queue: 'as deployed' | 'here'): Promise<Ended> {
  const redis = queue === 'here' ? '' : (environment['REDIS_URL'] ?? '')
  return runProgram(args, { DATABASE_URL: here(environment['DATABASE_URL'] ?? ''), REDIS_URL: redis })
}

/** What the role of bot and worker could do with tables of its own, and whether there is a queue beside the books. */
const spare = () =>
  asAdministrator(
    `SELECT has_database_privilege('tabkeeper_use', 'tabkeeper', 'TEMPORARY') AS temporary,
       EXISTS (SELECT FROM pg_namespace WHERE nspname = 'tabkeeper_queue') AS queue`,
    'tabkeeper',
  )

async function start(role: DeployedRole): Promise<BotProcess> {
  const bot = startBotProcess(role.args, await surroundings(role))
  bots.push(bot)
  return bot
}

/** A tab is kept by bot and worker together, and neither can do more to the database than that. */
async function keepsTab(bot: DeployedRole, worker: DeployedRole): Promise<void> {
  const room = api.open({ id: -100_300, type: 'supergroup', title: 'Lisbon', members: [ana] })
  const processes = [await start(worker), await start(bot)]
  await vi.waitFor(() => expect(api.isPolled()).toBe(true), patiently)

  await api.say(room, ana, '/add 60 dinner')
  await vi.waitFor(() => expect(api.shownIn(room).some(({ text }) => text.includes('dinner'))).toBe(true), patiently)
  const users = await asAdministrator(
    `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = 'tabkeeper' AND pid <> pg_backend_pid()`,
    'tabkeeper',
  )
  const ends = await Promise.all(processes.map((process) => process.end('SIGTERM')))

  expect(users).toEqual([{ usename: 'tabkeeper_use' }])
  expect(ends.map(({ code, errors }) => ({ code, errors: errors.replaceAll(/^\{"level":30.*\n/gmu, '') }))).toEqual([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ])
  const limited = here(bot.environment['DATABASE_URL'] ?? '')
  for (const forbidden of [
    'CREATE TABLE mine (id int)',
    'ALTER TABLE posting DISABLE TRIGGER ALL',
    'DELETE FROM entry',
  ]) {
    await expect(query(limited, forbidden)).rejects.toThrow(/permission denied|must be owner/u)
  }
}

// Eight starts of the program one after the other.
const slow = 180_000

test('compose makes the roles, migrates as the owner, and runs the rest with the fewest rights', {
  timeout: slow,
}, async () => {
  const { migrate, bot, worker, ...others } = composeRoles(passwords)
  if (migrate === undefined || bot === undefined || worker === undefined) throw new Error('a service is missing')
  for (const statement of roleStatements(passwords)) await asAdministrator(statement)

  const migrated = await runOnce(migrate, 'as deployed')
  const [given] = await spare()
  await runOnce(migrate, 'here')

  expect(migrate.environment['REDIS_URL']).toBe(bot.environment['REDIS_URL'])
  expect(given).toEqual({ temporary: false, queue: false })
  expect(Object.keys(others)).toEqual([])
  expect(migrated).toEqual({ code: 0, output: 'The database is up to date.\n', errors: '' })
  for (const { environment } of [bot, worker]) {
    expect(Object.values(environment)).not.toContain('b2')
    expect(environment['DATABASE_URL']).not.toContain('b2')
  }
  await keepsTab(bot, worker)
  await expect(
    query(here(bot.environment['DATABASE_URL'] ?? ''), 'UPDATE balance SET amount_minor = 0'),
  ).rejects.toThrow(/permission denied/u)
})

test('Kubernetes does, with the role and the secrets that the guide tells of', { timeout: slow }, async () => {
  const guide = readFileSync(join(projectRoot(), 'docs/operate.md'), 'utf8')
  const role = /^psql "\$OWNER_URL" -c "(CREATE ROLE (\w+) LOGIN PASSWORD) '…'"$/mu.exec(guide)
  const secrets = [...guide.matchAll(/^kubectl .* create secret generic (\S+) /gmu)].map(([, name]) => name)
  await asAdministrator(`CREATE ROLE tabkeeper LOGIN CREATEROLE PASSWORD 'b2'`)
  await asAdministrator('CREATE DATABASE tabkeeper OWNER tabkeeper')
  const owner = here('postgres://tabkeeper:b2@host:5432/tabkeeper')
  await query(owner, `${role?.[1]} 'c3'`)
  const given = {
    'tabkeeper-owner': { DATABASE_URL: owner },
    tabkeeper: {
      DATABASE_URL: here(`postgres://${role?.[2]}:c3@host:5432/tabkeeper`),
      REDIS_URL: 'redis://redis:6379',
    },
  }
  const bot = kubernetesRole('bot.yaml', given)

  const early = await (await start(bot)).ended
  await runProgram(['migrate'], { DATABASE_URL: owner })
  const ungranted = await (await start(bot)).ended
  const migrated = await runOnce(kubernetesRole('migrate.yaml', given), 'as deployed')
  const [allowed] = await spare()
  await runOnce(kubernetesRole('migrate.yaml', given), 'here')

  expect(allowed).toMatchObject({ temporary: false })
  expect(secrets.sort()).toEqual(Object.keys(given).sort())
  expect(early).toMatchObject({ code: 1, errors: expect.stringMatching(/^The database .*migrate/u) })
  expect(ungranted).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/may not use the books.*migrate --grant ROLE/u),
  })
  expect(migrated).toEqual({ code: 0, output: 'The database is up to date.\n', errors: '' })
  await keepsTab(bot, kubernetesRole('worker.yaml', given))
})
