import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createHttpServer, type HttpServer } from '../../adapters/http/index.js'
import { createReadBody } from '../../src/bounds/body.js'

const bodyBytes = 20_000
const heldBytes = 2_000_000
const half = Buffer.alloc(bodyBytes / 2, 'x')

let server: HttpServer
const sockets: Socket[] = []

beforeAll(async () => {
  const readBody = createReadBody(2 * bodyBytes, heldBytes)
  const answer = async (request: Request): Promise<Response> => {
    const body = await readBody(request)
    return typeof body === 'string'
      ? new Response(body, { status: 503, headers: { connection: 'close' } })
      : new Response(`${body.byteLength}`)
  }
  const routes = [{ method: 'POST', path: '/in', answer } as const]
  server = await createHttpServer({ port: 0, routes, log: { error: () => {} } })
})

afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await server.close()
})

const send = async (body: string): Promise<string> =>
  (await fetch(`http://127.0.0.1:${server.port}/in`, { method: 'POST', body })).text()

/** Begins a request and never ends it. Resolves when its half is on its way. */
const sendHalf = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.write(`POST /in HTTP/1.1\r\nHost: here\r\nContent-Length: ${bodyBytes}\r\n\r\n`)
    socket.write(half, () => resolve(socket))
    socket.once('close', () => resolve(socket))
    socket.resume()
  })

test('fifteen hundred half bodies keep nobody out, and most of them are given up', async () => {
  for (let sent = 0; sent < 1_500; sent += 100) await Promise.all(Array.from({ length: 100 }, sendHalf))

  const answer = await send('hello')

  expect(answer).toBe('5')
  const isOpen = () => sockets.filter((socket) => !socket.closed).length
  await vi.waitFor(() => expect(isOpen()).toBeLessThanOrEqual(heldBytes / half.byteLength), { timeout: 25_000 })
})

test('a body that is too large is known by what it says and by what it is', async () => {
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(half),
  })
  const request = new Request('http://here/in', { method: 'POST', body: stream, duplex: 'half' } as RequestInit)

  expect(await createReadBody(2 * bodyBytes)(request)).toBe('tooLarge')
  expect(await send('x'.repeat(3 * bodyBytes))).toBe('tooLarge')
})
