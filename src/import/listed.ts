import type { z } from 'zod'
import { type Refusal, refuse } from '../ledger/refusal.js'
import { linesMax, tooManyLines } from './limits.js'

/**
 * The items of a JSON list, each as it is asked for, so that a large file is not copied whole; its place is counted from 1. Gives a
 * refusal in its place where one has another shape, and where there are too many.
 */
export function* listed<Item>(
  values: readonly unknown[],
  shape: z.ZodType<Item>,
): Iterable<{ readonly line: number; readonly item: Item } | Refusal> {
  if (values.length > linesMax) {
    yield tooManyLines()
    return
  }
  for (const [place, value] of values.entries()) {
    const item = shape.safeParse(value)
    yield item.success ? { line: place + 1, item: item.data } : refuse('importLineTorn', { line: place + 1 })
  }
}

/** Whether a value is an object with these properties. */
export const holds = <Key extends string>(value: unknown, ...keys: readonly Key[]): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value)

/** A list in a JSON value; empty where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
