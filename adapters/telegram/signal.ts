import { strict as assert } from 'node:assert'
import type { Api } from 'grammy'

/** A signal as grammY takes it. */
type Signal = NonNullable<Parameters<Api['getUpdates']>[1]>

// grammY types signals after an older package, but listens to those of Node.js just as well.
const isSignal = (signal: unknown): signal is Signal => signal instanceof AbortSignal

/** This signal for a call of grammY's. */
export function forGrammy(signal: AbortSignal): Signal {
  const given: unknown = signal
  assert(isSignal(given), 'a signal is a signal')
  return given
}

/** Ends a call of grammY's that takes longer. */
export const deadline = (ms: number): Signal => forGrammy(AbortSignal.timeout(ms))
