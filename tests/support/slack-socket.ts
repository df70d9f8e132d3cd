import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Ack, ackPatienceMs, type SendOnce } from './slack-transport.js'

/** A bot that starts needs a moment before it is connected. */
const connectWithinMs = 15_000

/** Socket Mode: whoever was given an address by `apps.connections.open` gets envelopes and acknowledges them. */
export function createSlackSocket(problem: (words: string) => void, ackMs = ackPatienceMs) {
  const server = new WebSocketServer({ noServer: true })
  const tickets = new Set<string>()
  const sockets: WebSocket[] = []
  const waiting = new Map<string, (body: unknown) => void>()

  server.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('close', () => {
      const place = sockets.indexOf(socket)
      if (place >= 0) sockets.splice(place, 1)
    })
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id?: string; payload?: unknown }
      const settle = waiting.get(String(id))
      if (settle === undefined) problem(`an ack of an envelope that nobody waits for: ${String(data)}`)
      else settle(payload ?? null)
    })
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.length,
        connection_info: { app_id: 'A0TAB' },
        debug_info: { host: 'applink', approximate_connection_time: 18_060 },
      }),
    )
  })

  async function connected(): Promise<WebSocket> {
    const untilMs = Date.now() + connectWithinMs
    for (;;) {
      const socket = sockets.at(-1)
      if (socket !== undefined) return socket
      if (Date.now() > untilMs) throw new Error('nobody listens by Socket Mode')
      await sleep(10)
    }
  }

  const sendOnce: SendOnce = async ({ type, payload }, retry) => {
    const socket = await connected()
    const id = randomUUID()
    const acknowledged = new Promise<unknown>((resolve) => waiting.set(id, resolve))
    const counted = type === 'events_api' ? { retry_attempt: retry?.count ?? 0, retry_reason: retry?.reason ?? '' } : {}
    const accepts = { accepts_response_payload: type !== 'events_api' }
    socket.send(JSON.stringify({ envelope_id: id, type, payload, ...accepts, ...counted }))
    const isLate = Symbol('late')
    const body = await Promise.race([acknowledged, sleep(ackMs, isLate)])
    waiting.set(id, () => undefined)
    const ack: Ack = { status: body === isLate ? 0 : 200, body: body === isLate ? null : body, tries: 1 }
    return ack
  }

  return {
    sendOnce,
    connected,
    /** The path of an address for one connection. */
    ticket: (): string => {
      const id = randomUUID()
      tickets.add(id)
      return `/link/?ticket=${id}`
    },
    /** Takes upgrades of an HTTP server. */
    listenOn: (http: Server): void => {
      http.on('upgrade', (request, socket, head) => {
        const id = new URL(request.url ?? '/', 'http://slack').searchParams.get('ticket') ?? ''
        if (!tickets.delete(id)) {
          problem(`a connection with the ticket “${id}”, which is none or used`)
          socket.destroy()
          return
        }
        server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request))
      })
    },
    /** Sends whatever it is as a frame. */
    sendFrame: async (text: string): Promise<void> => (await connected()).send(text),
    /** How many connections are open. */
    open: (): number => sockets.length,
    /** Tells a connection to go and come again, as Slack does every few hours; until it is gone it is still good. */
    refresh: (): void => {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
      }
    },
    close: (): void => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

export type SlackSocket = ReturnType<typeof createSlackSocket>
