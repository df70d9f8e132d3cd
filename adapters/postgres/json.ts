/** A value as it may come back from a jsonb column. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

// JSON has no bigint, so sums travel as decimal strings. Their names tell them apart: they end with their unit.
const isBigintName = (name: string): boolean => /(?:Minor|[hH]undredths)$/.test(name)

/** Writes a domain value as JSON; bigints become strings. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
}

/** Turns what `toJson` wrote, once parsed, into the domain value again. The caller names its type: we wrote it ourselves. */
export function fromJson<T>(value: Json): T {
  return revive('', value) as T
}

function revive(name: string, value: Json): unknown {
  if (Array.isArray(value)) return value.map((part: Json) => revive(name, part))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revive(key, part)]))
  }
  return typeof value === 'string' && isBigintName(name) ? BigInt(value) : value
}

/** The same text for the same value, whatever the order of its keys: a jsonb column keeps none. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}
