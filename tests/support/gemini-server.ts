import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { ModelAnswer, ModelDraft } from '../../src/ports/model.js'

/** What the server does with one request. */
export type GeminiAnswer =
  | ({ readonly drafts: readonly Partial<ModelDraft>[] } & Partial<Omit<ModelAnswer, 'drafts'>>)
  /** A whole response body of generateContent, as an object. */
  | { readonly response: unknown }
  /** The text of the one part of the one candidate. */
  | { readonly text: string; readonly finishReason?: string }
  /** Any HTTP answer. */
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Accepts the request and never says anything. */
  | 'silence'
  /** Begins an answer and never goes on. */
  | 'stall'
  /** Sends bytes without meaning and without end. */
  | 'garbage'
  /** Breaks the connection in the middle of the answer. */
  | 'hangUp'

/** A request as the server saw it. */
export interface GeminiCall {
  readonly model: string
  readonly apiKey: string
  readonly instructions: string
  /** The text parts of the turn. */
  readonly texts: readonly string[]
  readonly files: readonly { readonly mime: string; readonly bytes: Buffer }[]
  readonly schema: unknown
  /** The whole body as it came. */
  readonly body: string
  /** Milliseconds since the server started. */
  readonly at: number
  /** Whether the client closed before it was answered. */
  isAbandoned: boolean
}

type GeminiScript = GeminiAnswer | ((call: GeminiCall) => GeminiAnswer | Promise<GeminiAnswer>)

export interface GeminiServer {
  readonly baseUrl: string
  readonly calls: readonly GeminiCall[]
  /** What was wrong with requests; a right client leaves it empty. */
  readonly problems: readonly string[]
  /** Answers in turn; the last one also for all requests after it. A function may take its time. */
  answer(...answers: readonly GeminiScript[]): void
  close(): Promise<void>
}

/**
 * A Gemini on this machine that speaks `generateContent` of the v1beta REST interface, and refuses what the real one refuses:
 * a wrong path, a missing key, unknown fields, a schema with what it does not know.
 */
export async function startGeminiServer(): Promise<GeminiServer> {
  const calls: GeminiCall[] = []
  const problems: string[] = []
  let script: readonly GeminiScript[] = [{ drafts: [] }]
  const startedAt = performance.now()

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = await readCall(request, performance.now() - startedAt)
    if ('status' in read) {
      problems.push(read.problem)
      send(response, read.status, { error: { code: read.status, message: read.problem, status: 'INVALID_ARGUMENT' } })
      return
    }
    calls.push(read)
    response.on('close', () => {
      read.isAbandoned = !response.writableFinished
    })
    const [next = { drafts: [] }, ...rest] = script
    if (rest.length > 0) script = rest
    await perform(typeof next === 'function' ? await next(read) : next, response)
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      problems.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    problems,
    answer: (...answers) => {
      script = answers
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

const part = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ inlineData: z.strictObject({ mimeType: z.string(), data: z.base64() }) }),
])

// Strict, as the real one answers `Unknown name "…"`; temperature, topP and topK are known there but must not be sent.
const payload = z.strictObject({
  contents: z.array(z.strictObject({ role: z.literal('user'), parts: z.array(part).min(1) })).length(1),
  systemInstruction: z.strictObject({
    role: z.literal('system'),
    parts: z.array(z.strictObject({ text: z.string().min(1) })).length(1),
  }),
  generationConfig: z.strictObject({
    responseMimeType: z.literal('application/json'),
    responseJsonSchema: z.looseObject({ type: z.literal('object') }),
    maxOutputTokens: z.number().int().positive(),
  }),
  safetySettings: z.array(z.unknown()).max(0).optional(),
})

/** Keywords of JSON Schema that the API documents; a name of a property is none. */
const schemaKeywords: ReadonlySet<string> = new Set(
  'type title description enum format minimum maximum items prefixItems minItems maxItems properties required additionalProperties anyOf oneOf $id $defs $ref $anchor'.split(
    ' ',
  ),
)

async function readCall(
  request: IncomingMessage,
  at: number,
): Promise<GeminiCall | { readonly status: number; readonly problem: string }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const body = Buffer.concat(chunks).toString('utf8')
  const model = /^\/v1beta\/models\/([\w.-]+):generateContent$/.exec(request.url ?? '')?.[1]
  if (request.method !== 'POST' || model === undefined) return { status: 404, problem: `no such path ${request.url}` }
  const apiKey = request.headers['x-goog-api-key']
  if (typeof apiKey !== 'string' || apiKey === '') return { status: 403, problem: 'the key is missing' }
  const parsed = payload.safeParse(JSON.parse(body))
  if (!parsed.success) return { status: 400, problem: z.prettifyError(parsed.error) }
  const { contents, systemInstruction, generationConfig } = parsed.data
  const unknown = unknownKeywords(generationConfig.responseJsonSchema)
  if (unknown.length > 0) return { status: 400, problem: `unknown in the schema: ${unknown.join(', ')}` }
  const parts = contents.flatMap((content) => content.parts)
  return {
    model,
    apiKey,
    instructions: systemInstruction.parts.map(({ text }) => text).join(''),
    texts: parts.flatMap((each) => ('text' in each ? [each.text] : [])),
    files: parts.flatMap((each) =>
      'inlineData' in each
        ? [{ mime: each.inlineData.mimeType, bytes: Buffer.from(each.inlineData.data, 'base64') }]
        : [],
    ),
    schema: generationConfig.responseJsonSchema,
    body,
    at,
    isAbandoned: false,
  }
}

function unknownKeywords(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (!schemaKeywords.has(keyword)) return [keyword]
    if (keyword === 'enum') return Array.isArray(value) && value.includes('') ? ['empty text in enum'] : []
    if (keyword === 'properties') return Object.values(value).flatMap(unknownKeywords)
    return keyword === 'items' ? unknownKeywords(value) : []
  })
}

async function perform(answer: GeminiAnswer, response: ServerResponse): Promise<void> {
  if (answer === 'silence') return
  if (answer === 'stall') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{')
    return
  }
  if (answer === 'garbage') return pourGarbage(response)
  if (answer === 'hangUp') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"candidates": [')
    await setTimeout(20)
    response.destroy()
    return
  }
  if ('status' in answer) {
    response.writeHead(answer.status, answer.headers)
    response.end(answer.body ?? '')
    return
  }
  if ('response' in answer) return send(response, 200, answer.response)
  const text = 'text' in answer ? answer.text : JSON.stringify({ ...answer, drafts: answer.drafts.map(onTheWire) })
  const finishReason = 'text' in answer ? (answer.finishReason ?? 'STOP') : 'STOP'
  send(response, 200, {
    candidates: [{ content: { role: 'model', parts: [{ text }] }, finishReason, index: 0 }],
    usageMetadata: { promptTokenCount: 900, candidatesTokenCount: 80, totalTokenCount: 980 },
    modelVersion: 'gemini-test',
  })
}

const onTheWire = (draft: Partial<ModelDraft>): object => ({ ...draft, category: draft.category ?? 'none' })

async function pourGarbage(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = Buffer.alloc(64_000, '{"]\u0001')
  while (!response.destroyed) {
    response.write(chunk)
    await setTimeout(2)
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
  response.end(JSON.stringify(body))
}
