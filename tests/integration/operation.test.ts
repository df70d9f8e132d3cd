import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { createOutbox } from '../../adapters/postgres/outbox.js'
import { measured, measuredOutbox, openOperation } from '../../src/main/operation.js'
import type { Handle } from '../../src/ports/delivery.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let database: TestDatabase
let connection: Connection
let server: HttpServer
let isStopping = false
let operation: ReturnType<typeof openOperation>

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect({ url: database.url, poolSize: 2, onIdleError: () => {} })
  operation = openOperation(connection, () => isStopping)
  server = await createHttpServer({ port: 0, routes: operation.routes, log: { error: () => {} } })
})

afterAll(async () => {
  await server.close()
  await connection.close()
  await database.drop()
})

const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`)

/** The value of one line of the metrics; null where there is none. */
async function metric(line: string): Promise<number | null> {
  const text = await (await get('/metrics')).text()
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return found === undefined ? null : Number(found.slice(line.length + 1))
}

test('a process is ready while the database answers and nobody stops it', async () => {
  const ready = await get('/readyz')
  isStopping = true
  const stopping = await get('/readyz')
  isStopping = false

  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  expect([stopping.status, await stopping.json()]).toEqual([503, { status: 'stopping' }])
})

test('answers carry the headers that keep browsers from guessing', async () => {
  const { headers } = await get('/healthz')

  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

test('events are counted by command, and what people typed is no label', async () => {
  const handle: Handle = async (_event, onStored) => {
    onStored?.()
    return []
  }
  const counting = measured(handle, operation.metrics)
  const command = (name: string) =>
    counting({
      kind: 'command',
      name,
      argument: '60 secret dinner',
      addressed: true,
      mentions: [],
      files: [],
      eventId: name,
      chat: { platform: 'telegram', chat: 'secret-chat' },
      isPrivate: false,
      from: { platform: 'telegram', id: '1', name: 'Wilhelmina' },
      at: '2026-03-12T18:00:00Z',
    })

  await command('add')
  await command('add')
  await command('wilhelmina')
  const text = await (await get('/metrics')).text()

  expect(await metric('tabkeeper_event_seconds_count{platform="telegram",what="/add",result="done"}')).toBe(2)
  expect(await metric('tabkeeper_event_seconds_count{platform="telegram",what="/unknown",result="done"}')).toBe(1)
  expect(text).not.toMatch(/wilhelmina|secret/iu)
})

test('what waits is told with its age, and connections by what they do', async () => {
  await connection.pool.query(
    `INSERT INTO outbox (platform, reply, created_at) VALUES ('telegram', '{"op":"post","to":{"chat":"c"}}', now() - interval '90 seconds')`,
  )

  expect(await metric('tabkeeper_waiting{queue="outbox telegram"}')).toBe(1)
  expect(await metric('tabkeeper_waiting_oldest_seconds{queue="outbox telegram"}')).toBeGreaterThanOrEqual(90)
  expect(await metric('tabkeeper_database_connections{state="waited_for"}')).toBe(0)
})

test('tries to deliver are counted by how they ended', async () => {
  const clock = { now: () => new Date() }
  const outbox = measuredOutbox(createOutbox(connection.prisma, clock), 'telegram', operation.metrics)
  const until = new Date(Date.now() + 60_000)
  const holder = '01a1fc3d-446e-75cd-8214-3c1ae3001289'
  const { deliveries } = await outbox.claim('telegram', {
    ...{ holder, until, limit: 1 },
    ...{ besideMax: 2, perSecondMax: 1_000 },
  })
  for (const claimed of deliveries) await outbox.release(holder, claimed, { kind: 'failed', because: 'refused' })

  expect(await metric('tabkeeper_deliveries_total{platform="telegram",result="failed"}')).toBe(1)
  expect(await metric('tabkeeper_waiting{queue="outbox telegram"}')).toBe(null)
})
