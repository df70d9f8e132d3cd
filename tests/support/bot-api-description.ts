import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const field = z.strictObject({
  name: z.string(),
  types: z.array(z.string()),
  required: z.boolean(),
  /** The only text that the field may be, which tells the type from its siblings. */
  always: z.string().optional(),
})

const description = z.strictObject({
  version: z.string(),
  methods: z.record(z.string(), z.array(field)),
  types: z.record(z.string(), z.strictObject({ fields: z.array(field), subtypes: z.array(z.string()).optional() })),
})

export type Field = z.output<typeof field>
type Description = z.output<typeof description>

const read = (name: string): Description =>
  description.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/telegram', name), 'utf8')))

/** The methods that the bot may use and all types in them and in updates, out of the Bot API's machine-readable description. */
const described = read('bot-api-subset.json')
/** What later versions added to them, as far as the bot may use it. */
const newer = read('bot-api-newer.json')

/** The parameters of a method; undefined for one that the bot should not call. */
export function fieldsOfMethod(method: string): readonly Field[] | undefined {
  const [before, added] = [described.methods[method], newer.methods[method]]
  return before === undefined && added === undefined ? undefined : [...(before ?? []), ...(added ?? [])]
}

/** What a type is made of; undefined for one that is not described. */
export function describedType(
  type: string,
): { readonly fields: readonly Field[]; readonly subtypes?: readonly string[] } | undefined {
  const [before, added] = [described.types[type], newer.types[type]]
  if (before?.subtypes !== undefined) return { fields: [], subtypes: before.subtypes }
  return before === undefined && added === undefined
    ? undefined
    : { fields: [...(before?.fields ?? []), ...(added?.fields ?? [])] }
}
