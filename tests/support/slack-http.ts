import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Arguments } from './slack-schema.js'

export interface Received {
  readonly args: Arguments
  /** The body as it came. */
  readonly bytes: Buffer
}

/** Sends what Slack sends: 200 whether the call went well or not. */
export function sendSlack(
  response: ServerResponse,
  body: object,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

/** Sends a failure that is told by the status alone. */
export function sendStatus(
  response: ServerResponse,
  { status, retryAfterS }: { status: number; retryAfterS?: number },
): void {
  if (status === 429) {
    const headers = { 'retry-after': String(retryAfterS ?? 1) }
    sendSlack(response, { ok: false, error: 'ratelimited' }, status, headers)
    return
  }
  response.writeHead(status, { 'content-type': 'text/html' })
  response.end('<html><body>Something went wrong.</body></html>')
}

/** The arguments of a call: a form, JSON, or those in the address. */
export async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const { searchParams } = new URL(request.url ?? '/', 'http://slack')
  const inAddress = Object.fromEntries(searchParams)
  if (type.startsWith('application/json'))
    return { args: { ...inAddress, ...JSON.parse(bytes.toString('utf8')) }, bytes }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { args: { ...inAddress, ...Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) }, bytes }
  }
  return { args: inAddress, bytes }
}

/** The content of an uploaded file: the body itself, or the only part of a form. */
export function uploadedContent(request: IncomingMessage, bytes: Buffer): Buffer {
  const boundary = /^multipart\/form-data; boundary=(.+)$/u.exec(request.headers['content-type'] ?? '')?.[1]
  if (boundary === undefined) return bytes
  const start = bytes.indexOf('\r\n\r\n') + 4
  return bytes.subarray(start, bytes.indexOf(`\r\n--${boundary}`, start))
}
