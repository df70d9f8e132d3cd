/** Says what is wrong with a value that stands at a path; nothing where all is right. */
export type Check = (value: unknown, path: string) => readonly string[]

const right: readonly string[] = []

/** A text of so many characters. */
export const textOf =
  (most: number, least = 1): Check =>
  (value, path) => {
    if (typeof value !== 'string') return [`${path} is no text: ${JSON.stringify(value)}`]
    const isRight = value.length >= least && value.length <= most
    return isRight ? right : [`${path} has ${value.length} characters, not ${least} to ${most}`]
  }

/** One of these words. */
export const oneOf =
  (...words: readonly string[]): Check =>
  (value, path) =>
    words.some((word) => word === value) ? right : [`${path} is ${JSON.stringify(value)}, none of ${words.join(', ')}`]

/** A text of a form. */
export const formed =
  (form: RegExp): Check =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? right : [`${path} is of a wrong form: ${JSON.stringify(value)}`]

export const yesOrNo: Check = (value, path) =>
  typeof value === 'boolean' ? right : [`${path} is neither true nor false: ${JSON.stringify(value)}`]

/** A whole number in a range. */
export const wholeNumber =
  (least: number, most: number): Check =>
  (value, path) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
      ? right
      : [`${path} is no whole number from ${least} to ${most}: ${JSON.stringify(value)}`]

export const anyNumber: Check = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? right : [`${path} is no number: ${JSON.stringify(value)}`]

/** A list of so many, each of which is right. */
export const listOf =
  (check: Check, most: number, least = 1): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} is no list`]
    const isRight = value.length >= least && value.length <= most
    return [
      ...(isRight ? right : [`${path} has ${value.length} elements, not ${least} to ${most}`]),
      ...value.flatMap((one, at) => check(one, `${path}[${at}]`)),
    ]
  }

type Fields = Readonly<Record<string, Check>>

/** An object with these fields and no others. */
export const objectOf =
  (required: Fields, optional: Fields = {}): Check =>
  (value, path) => {
    if (!isObject(value)) return [`${path} is no object: ${JSON.stringify(value)}`]
    const known: Fields = { ...required, ...optional }
    return [
      ...Object.keys(value)
        .filter((name) => !Object.hasOwn(known, name))
        .map((name) => `${path}.${name} is unknown`),
      ...Object.keys(required)
        .filter((name) => value[name] === undefined)
        .map((name) => `${path}.${name} is missing`),
      ...Object.entries(known).flatMap(([name, check]) =>
        value[name] === undefined ? right : check(value[name], `${path}.${name}`),
      ),
    ]
  }

/** An object whose `type` says which of these it is. */
export const byType =
  (kinds: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    const type = isObject(value) ? String(value['type']) : 'nothing'
    const check = Object.hasOwn(kinds, type) ? kinds[type] : undefined
    return check === undefined ? [`${path}: ${type} cannot stand here`] : check(value, path)
  }

/** Right in every respect. */
export const allOf =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.flatMap((check) => check(value, path))

/** A rule that fields only have together. */
export const must =
  (holds: (value: Readonly<Record<string, unknown>>) => boolean, problem: string): Check =>
  (value, path) =>
    !isObject(value) || holds(value) ? right : [`${path}: ${problem}`]

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
