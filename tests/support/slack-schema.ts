import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { home, messageBlocks, modal } from './slack-blocks.js'
import { formed, isObject, listOf, objectOf, textOf } from './slack-checks.js'

const argument = z.object({ type: z.enum(['string', 'integer', 'boolean', 'json']), required: z.boolean() })
const description = z.object({ methods: z.record(z.string(), z.record(z.string(), argument)) })

// The methods that the bot may use, out of the description that Slack publishes.
const api = description.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/slack/web-api-subset.json'), 'utf8')),
)

/** Slack cuts a longer text, which would lose what people want to read. */
const messageTextMax = 4_000

/** The arguments of a call, read into what they are. */
export type Arguments = Readonly<Record<string, unknown>>

/** What is wrong with a call, and by which code Slack says so. */
export interface Problem {
  readonly code: 'invalid_arguments' | 'invalid_blocks' | 'no_text' | 'unknown_method' | 'msg_too_long'
  readonly words: readonly string[]
}

/** The libraries of Slack send these with every call where an app is installed in an organization. */
const everywhere: ReadonlySet<string> = new Set(['team_id'])

/** Reads the arguments that came with a call, and finds what Slack would not take. */
export function readCall(
  method: string,
  given: Arguments,
): { readonly args: Arguments; readonly problem: Problem | null } {
  const known = api.methods[method]
  if (known === undefined) {
    return {
      args: given,
      problem: { code: 'unknown_method', words: [`${method} is no method that the bot should call`] },
    }
  }
  const words: string[] = Object.keys(given)
    .filter((name) => known[name] === undefined && !everywhere.has(name))
    .map((name) => `${method}.${name} is unknown`)
  const args: Record<string, unknown> = {}
  for (const [name, { type, required }] of Object.entries(known)) {
    const value = given[name]
    if (value === undefined || value === '') {
      if (required) words.push(`${method}.${name} is missing`)
      continue
    }
    const read = readAs(type, value)
    if (read === undefined) words.push(`${method}.${name} is no ${type}: ${JSON.stringify(value)}`)
    else args[name] = read
  }
  if (words.length > 0) return { args, problem: { code: 'invalid_arguments', words } }
  return { args, problem: problemOfContent(method, args) }
}

/** In a form everything is text; undefined where it cannot be read as what it should be. */
function readAs(type: z.output<typeof argument>['type'], value: unknown): unknown {
  switch (type) {
    case 'string':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    case 'integer':
      return /^\d{1,12}$/u.test(String(value)) ? Number(value) : undefined
    case 'boolean':
      return { true: true, 1: true, false: false, 0: false }[String(value)]
    case 'json':
      return typeof value === 'string' ? readJson(value) : value
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const timestamp = formed(/^\d{10}\.\d{6}$/u)
const uploaded = listOf(objectOf({ id: textOf(50) }, { title: textOf(255), highlight_type: textOf(50) }), 10)

function problemOfContent(method: string, args: Arguments): Problem | null {
  const { text, blocks, view, ts, thread_ts: thread, files, attachments } = args
  const wrongTimes = [
    ...(ts === undefined ? [] : timestamp(ts, `${method}.ts`)),
    ...(thread === undefined ? [] : timestamp(thread, `${method}.thread_ts`)),
    ...(files === undefined ? [] : uploaded(files, `${method}.files`)),
    ...(attachments === undefined ? [] : [`${method}.attachments are legacy and not to be used`]),
  ]
  if (wrongTimes.length > 0) return { code: 'invalid_arguments', words: wrongTimes }
  const wrongBlocks = [
    ...(blocks === undefined ? [] : messageBlocks(blocks, `${method}.blocks`)),
    ...(view === undefined ? [] : viewProblems(method, view)),
  ]
  if (wrongBlocks.length > 0) {
    return { code: view === undefined ? 'invalid_blocks' : 'invalid_arguments', words: wrongBlocks }
  }
  return /^chat\.(?:post|update)/u.test(method) ? problemOfText(method, text) : null
}

/** A message without a text of its own is silent in notifications and to screen readers. */
function problemOfText(method: string, text: unknown): Problem | null {
  if (typeof text !== 'string' || text.trim() === '') return { code: 'no_text', words: [`${method} has no text`] }
  if (text.length <= messageTextMax) return null
  return { code: 'msg_too_long', words: [`${method}.text has ${text.length} characters`] }
}

/** What is wrong with a view that is opened, published or given as an answer. */
export function viewProblems(method: string, view: unknown): readonly string[] {
  const isHome = isObject(view) && view['type'] === 'home'
  if (isHome !== (method === 'views.publish') && method !== 'views.update') {
    return [`${method} takes no view of the type ${isObject(view) ? String(view['type']) : 'nothing'}`]
  }
  return isHome ? home(view, `${method}.view`) : modal(view, `${method}.view`)
}

/** What is wrong with what was sent to a `response_url`, or as the body of an ack. */
export const responseProblems = (answer: Arguments, path: string): readonly string[] => [
  ...Object.keys(answer)
    .filter((name) => !responseFields.has(name))
    .map((name) => `${path}.${name} is unknown`),
  ...(answer['blocks'] === undefined ? [] : messageBlocks(answer['blocks'], `${path}.blocks`)),
]

const responseFields: ReadonlySet<string> = new Set([
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'mrkdwn',
  'metadata',
])
