import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Parameters } from './bot-api-schema.js'

/** Sends what the Bot API sends: a result, or an error with its code and words. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** The parameters of a call, from JSON or from a form with files. */
export async function readParameters(request: IncomingMessage): Promise<Parameters> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const boundary = /^multipart\/form-data; boundary=(.+)$/u.exec(type)?.[1]
  if (boundary !== undefined) return readForm(body.toString('latin1'), boundary)
  return body.length === 0 ? {} : JSON.parse(body.toString('utf8'))
}

/** In a form everything is text: what is JSON is read as that, and `attach://` stands for a file beside it. */
function readForm(body: string, boundary: string): Parameters {
  const values = new Map<string, string>()
  const files = new Map<string, { readonly name: string; readonly bytes: Buffer }>()
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.trimStart().split('\r\n\r\n')
    const content = Buffer.from(rest.join('\r\n\r\n').replace(/\r\n$/u, ''), 'latin1')
    const name = /name="([^"]+)"/u.exec(head)?.[1] ?? ''
    const fileName = /filename=(\S+)/u.exec(head)?.[1]
    if (fileName === undefined) values.set(name, content.toString('utf8'))
    else files.set(name, { name: fileName, bytes: content })
  }
  return Object.fromEntries(
    [...values].map(([name, text]) => {
      const file = text.startsWith('attach://') ? files.get(text.slice('attach://'.length)) : undefined
      return [
        name,
        file === undefined ? readValue(text) : Object.assign(Buffer.from(file.bytes), { fileName: file.name }),
      ]
    }),
  )
}

function readValue(text: string): unknown {
  if (!/^(?:-?\d+|true|false|[[{].*)$/su.test(text)) return text
  return JSON.parse(text)
}
