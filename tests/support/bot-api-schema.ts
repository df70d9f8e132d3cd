import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const field = z.object({ name: z.string(), types: z.array(z.string()), required: z.boolean() })

const description = z.object({
  methods: z.record(z.string(), z.array(field)),
  types: z.record(z.string(), z.object({ fields: z.array(field), subtypes: z.array(z.string()).optional() })),
})

// The methods and types that the bot may use, out of the machine-readable description of the Bot API.
const api = description.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/telegram/bot-api-subset.json'), 'utf8')),
)

/** The parameters of a call, after those that came as text were read as JSON. */
export type Parameters = Readonly<Record<string, unknown>>

/** What is wrong with a call; empty for a right one. */
export function problemsOfCall(method: string, parameters: Parameters): readonly string[] {
  const fields = api.methods[method]
  if (fields === undefined) return [`${method} is no method that the bot should call`]
  return [...problemsOfFields(fields, parameters, method), ...limitsOf(method, parameters)]
}

function problemsOfFields(fields: readonly z.output<typeof field>[], value: Parameters, path: string): string[] {
  const known = new Set(fields.map(({ name }) => name))
  const unknown = Object.keys(value).filter((name) => !known.has(name))
  const missing = fields.filter(({ name, required }) => required && value[name] === undefined)
  return [
    ...unknown.map((name) => `${path}.${name} is unknown`),
    ...missing.map(({ name }) => `${path}.${name} is missing`),
    ...fields.flatMap(({ name, types }) =>
      value[name] === undefined ? [] : problemsOfValue(types, value[name], `${path}.${name}`),
    ),
  ]
}

/** A value is right where it is right as one of its types; else what is wrong with it as the first. */
function problemsOfValue(types: readonly string[], value: unknown, path: string): string[] {
  const tries = types.map((type) => problemsOfType(type, value, path))
  return tries.some((problems) => problems.length === 0) ? [] : (tries[0] ?? [])
}

function problemsOfType(type: string, value: unknown, path: string): string[] {
  const isWrong = [`${path} is no ${type}: ${JSON.stringify(value)}`]
  if (type.startsWith('Array of ')) {
    if (!Array.isArray(value)) return isWrong
    return value.flatMap((one, at) => problemsOfType(type.slice('Array of '.length), one, `${path}[${at}]`))
  }
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(value) ? [] : isWrong
    case 'Float':
      return typeof value === 'number' ? [] : isWrong
    case 'String':
      return typeof value === 'string' ? [] : isWrong
    case 'Boolean':
    case 'True':
      return typeof value === 'boolean' ? [] : isWrong
    case 'InputFile':
      return value instanceof Uint8Array ? [] : isWrong
    default:
      return problemsOfObject(type, value, path, isWrong)
  }
}

function problemsOfObject(type: string, value: unknown, path: string, isWrong: string[]): string[] {
  const described = api.types[type]
  if (described === undefined) return [`${path}: the test knows no ${type}`]
  if (described.subtypes !== undefined) return problemsOfValue(described.subtypes, value, path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return isWrong
  return problemsOfFields(described.fields, { ...value }, path)
}

const button = z.object({ text: z.string().min(1), callback_data: z.string().optional() })
const keyboard = z.object({ inline_keyboard: z.array(z.array(button).min(1).max(8)) })

/** The limits that the description tells in words only. */
function limitsOf(method: string, parameters: Parameters): string[] {
  const problems: string[] = []
  const limit = (isBroken: boolean, problem: string) => {
    if (isBroken) problems.push(`${method}: ${problem}`)
  }
  const { reply_markup: markup, commands, secret_token: secret, limit: count, text } = parameters
  if (markup !== undefined) {
    const read = keyboard.safeParse(markup)
    limit(!read.success, `a keyboard that is none: ${JSON.stringify(markup)}`)
    const buttons = read.data?.inline_keyboard.flat() ?? []
    limit(buttons.length > 100, 'more than 100 buttons')
    for (const { callback_data: data = '' } of buttons) {
      const bytes = Buffer.byteLength(data)
      limit(bytes < 1 || bytes > 64, `callback_data of ${bytes} bytes: ${data}`)
    }
  }
  for (const { command, description: said } of z
    .array(z.object({ command: z.string(), description: z.string() }))
    .parse(commands ?? [])) {
    limit(!/^[a-z0-9_]{1,32}$/u.test(command), `a command of a wrong form: ${command}`)
    limit(said.length < 1 || said.length > 256, `a description of ${said.length} characters`)
  }
  limit(Array.isArray(commands) && commands.length > 100, 'more than 100 commands')
  limit(method === 'setWebhook' && !/^[\w-]{1,256}$/u.test(String(secret)), 'a secret of a wrong form')
  limit(method === 'getUpdates' && (Number(count) < 1 || Number(count) > 100), `a limit of ${String(count)}`)
  limit(
    method === 'answerCallbackQuery' && typeof text === 'string' && text.length > 200,
    'a notice over 200 characters',
  )
  return problems
}
