import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { HttpRoute } from '../../src/ports/http.js'
import { limitConnections } from './connections.js'

export interface HttpServerDeps {
  /** The address to listen on; every one of the machine where it is left out. */
  readonly host?: string | undefined
  /** 0 for any that is free. */
  readonly port: number
  readonly routes: readonly HttpRoute[]
  readonly log: { error(facts: object, message: string): void }
}

/** The one HTTP server of this process. */
export interface HttpServer {
  /** The address and the port it listens on. */
  readonly host: string
  readonly port: number
  /** Takes no new connections and returns when what came before is answered, or after a few seconds. */
  close(): Promise<void>
}

/** Nobody sends for longer than this; a slow one must not hold a socket for ever. */
const requestTimeoutMs = 30_000
const headersTimeoutMs = 10_000
/** How often that is looked at. */
const checkEveryMs = 5_000
/** Telegram opens up to a hundred, Slack and a proxy about as many; a file is open for each. */
const connectionsMax = 1_000
/** Longer than any answer takes; what still hangs then is cut off. */
const closeTimeoutMs = 5_000

/** Opens the server: `GET /healthz` says that the process lives, everything else is the routes'. Throws where it cannot listen. */
export async function createHttpServer({ host, port, routes, log }: HttpServerDeps): Promise<HttpServer> {
  const app = new Hono()
  app.use(secureHeaders())
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  for (const { method, path, answer } of routes) app.on(method, path, (context) => answer(context.req.raw))
  app.notFound((context) => context.json({ error: 'not found' }, 404))
  app.onError((error, context) => {
    log.error({ err: error, path: context.req.path }, 'a request failed')
    return context.json({ error: 'failed' }, 500)
  })

  const listener = getRequestListener(app.fetch)
  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkEveryMs },
    listener,
  )
  limitConnections(server, connectionsMax)
  server.listen(port, host)
  await once(server, 'listening')
  const { address, port: taken } = placeOf(server)
  return { host: address, port: taken, close: () => close(server) }
}

const isOfSocket = (address: ReturnType<Server['address']>): address is AddressInfo =>
  address !== null && typeof address === 'object'

function placeOf(server: Server): AddressInfo {
  const address = server.address()
  if (!isOfSocket(address)) throw new Error('an HTTP server listens on a port')
  return address
}

async function close(server: Server): Promise<void> {
  const isClosed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const cutOff = setTimeout(() => server.closeAllConnections(), closeTimeoutMs)
  await isClosed
  clearTimeout(cutOff)
}
