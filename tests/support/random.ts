/** Numbers that are the same for the same seed, so that a failure can be played again. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
  shuffled<Value>(values: readonly Value[]): Value[]
}

/** The seed of this run: FAULT_SEED where it is set, else a new one. */
export const seedOfRun = (): number => Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

/** How many messages the load tests send: FAULT_MESSAGES where it is set. */
export const messagesOfRun = (usual: number): number => Number(process.env['FAULT_MESSAGES'] ?? usual)

/** How often the fault tests kill: FAULT_ROUNDS where it is set. */
export const roundsOfRun = (usual: number): number => Number(process.env['FAULT_ROUNDS'] ?? usual)

// A linear congruential generator: Knuth's constants for MMIX, here modulo 2^63, which keeps the full period.
const MODULUS = 2n ** 63n
const MULTIPLIER = 6364136223846793005n
const INCREMENT = 1442695040888963407n

/** Good enough to choose moments and amounts; for nothing that must not be guessed. */
export function createRandom(seed: number): Random {
  let state = BigInt(seed) % MODULUS

  // The low bits of such a generator repeat soon, so only the high ones are used.
  function next(): number {
    state = (state * MULTIPLIER + INCREMENT) % MODULUS
    return Number(state >> 16n) / 2 ** 47
  }
  function between(least: number, most: number): number {
    return least + Math.floor(next() * (most - least + 1))
  }

  return {
    between,
    pick: (values) => {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new Error('there is something to pick from')
      return value
    },
    shuffled: (values) => {
      const left = [...values]
      return values.flatMap(() => left.splice(between(0, left.length - 1), 1))
    },
  }
}
