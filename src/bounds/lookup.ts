import { inTime } from './deadline.js'
import { keepNewest } from './memo.js'

/** How a look-up is kept and how long somebody waits for it. */
export interface LookupLimits {
  /** So long an answer is good, and for so long a failure is not tried again. */
  readonly ageMaxMs: number
  readonly failureAgeMaxMs: number
  /** The oldest answers are forgotten beyond this many. */
  readonly keptMax: number
  readonly waitMaxMs: number
  readonly now: () => Date
}

/** Something that a platform knows and that is asked for again and again. */
export interface Lookup<Question, Value> {
  /** What is known in time: the answer, an older one where the platform is slow or broken, null where there never was one. */
  find(question: Question): Promise<Value | null>
  forget(question: Question): void
}

interface Known<Value> {
  readonly value: Value | null
  readonly goodUntilMs: number
}

/** Keeps answers for a while. Nobody waits longer than told; an answer that comes later is there for the next one who asks. */
export function createLookup<Question, Value>(
  keyOf: (question: Question) => string,
  load: (question: Question) => Promise<Value>,
  limits: LookupLimits,
): Lookup<Question, Value> {
  const known = new Map<string, Known<Value>>()
  const underWay = new Map<string, Promise<Value | null>>()

  function keep(key: string, value: Value | null, ageMaxMs: number): Value | null {
    keepNewest(known, key, { value, goodUntilMs: limits.now().getTime() + ageMaxMs }, limits.keptMax)
    return value
  }

  function ask(key: string, question: Question): Promise<Value | null> {
    const asked =
      underWay.get(key) ??
      load(question)
        .then((value) => keep(key, value, limits.ageMaxMs))
        .catch(() => keep(key, known.get(key)?.value ?? null, limits.failureAgeMaxMs))
        .finally(() => underWay.delete(key))
    underWay.set(key, asked)
    return asked
  }

  return {
    find: async (question) => {
      const key = keyOf(question)
      const answer = known.get(key)
      if (answer !== undefined && answer.goodUntilMs > limits.now().getTime()) return answer.value
      return inTime(ask(key, question), limits.waitMaxMs, () => answer?.value ?? null)
    },
    forget: (question) => void known.delete(keyOf(question)),
  }
}
