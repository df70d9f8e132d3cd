import { describedType, type Field, fieldsOfMethod } from './bot-api-description.js'
import { problemsOfLimits } from './bot-api-limits.js'

/** The parameters of a call, after those that came as text were read as JSON. */
export type Parameters = Readonly<Record<string, unknown>>

/** What is wrong with a call; empty for a right one. */
export function problemsOfCall(method: string, parameters: Parameters): readonly string[] {
  const fields = fieldsOfMethod(method)
  if (fields === undefined) return [`${method} is no method that the bot should call`]
  return [...problemsOfFields(fields, parameters, method), ...problemsOfLimits(method, parameters)]
}

/** What is wrong with an update; empty for one that Telegram might send. */
export function problemsOfUpdate(update: object): readonly string[] {
  const kinds = Object.keys(update).filter((name) => name !== 'update_id')
  return [
    ...(kinds.length > 1 ? [`an update is of one kind, and this one of ${kinds.join(' and ')}`] : []),
    ...problemsOfType('Update', update, 'update'),
  ]
}

function problemsOfFields(fields: readonly Field[], value: Parameters, path: string): string[] {
  const known = new Set(fields.map(({ name }) => name))
  const unknown = Object.keys(value).filter((name) => value[name] !== undefined && !known.has(name))
  const missing = fields.filter(({ name, required }) => required && value[name] === undefined)
  return [
    ...unknown.map((name) => `${path}.${name} is unknown`),
    ...missing.map(({ name }) => `${path}.${name} is missing`),
    ...fields.flatMap(({ name, types, always }) => {
      if (value[name] === undefined) return []
      if (always !== undefined && value[name] !== always) return [`${path}.${name} is not “${always}” ${otherType}`]
      return problemsOfValue(types, value[name], `${path}.${name}`)
    }),
  ]
}

/** A value is right where it is right as one of its types; else what is wrong with it as the one that it is most like. */
function problemsOfValue(types: readonly string[], value: unknown, path: string): string[] {
  const [closest = []] = types
    .map((type) => problemsOfType(type, value, path))
    .sort((one, other) => distance(one) - distance(other))
  return closest
}

/** What says that it is another type is none of this one, whatever else is alike. */
const distance = (problems: readonly string[]): number =>
  problems.length + problems.filter((problem) => problem.endsWith(otherType)).length * 1000

const otherType = '(another type)'

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
      return typeof value === 'boolean' ? [] : isWrong
    case 'InputFile':
      return value instanceof Uint8Array ? [] : isWrong
    default:
      return problemsOfObject(type, value, path, isWrong)
  }
}

function problemsOfObject(type: string, value: unknown, path: string, isWrong: string[]): string[] {
  const described = describedType(type)
  if (described === undefined) return [`${path}: the test knows no ${type}`]
  if (described.subtypes !== undefined) return problemsOfValue(described.subtypes, value, path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return isWrong
  return problemsOfFields(described.fields, { ...value }, path)
}
