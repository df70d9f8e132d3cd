import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As much of Telegram as is needed to be talked to, and as quick as it can be: its own time counts for nobody. */
export interface BareApi {
  readonly root: string
  /** Resolves when the next message comes into a chat. */
  nextMessage(chat: number): Promise<void>
  /** Tells of the text of every new message as it comes. */
  listen(heard: (text: string) => void): void
  /** How many messages came in all. */
  messages(): number
  close(): Promise<void>
}

export async function startBareApi(): Promise<BareApi> {
  const waiting = new Map<number, () => void>()
  let messages = 0
  let heard: (text: string) => void = () => undefined

  function resultOf(method: string, parameters: { readonly chat_id?: number; readonly text?: string }): unknown {
    const { chat_id: id = 0, text } = parameters
    switch (method) {
      case 'getMe':
        return { id: 7, is_bot: true, first_name: 'Tabkeeper', username: 'tabkeeper_bot' }
      case 'getMyCommands':
        return []
      case 'getChatMemberCount':
        return 1
      case 'sendMessage':
        messages += 1
        waiting.get(id)?.()
        heard(text ?? '')
        return { message_id: messages, date: Math.floor(Date.now() / 1_000), chat: { id, type: 'supergroup' }, text }
      default:
        return true
    }
  }

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const method = /\w+$/u.exec(request.url ?? '')?.[0] ?? ''
      const result = resultOf(method, body === '' ? {} : JSON.parse(body))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextMessage: (chat) => new Promise((resolve) => void waiting.set(chat, resolve)),
    listen: (listener) => {
      heard = listener
    },
    messages: () => messages,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
