import type { WordedValue } from '../ledger/refusal.js'
import type { ArgumentKind, MessageArguments, MessageKey } from '../locales/index.js'

/** What may stand for an argument of a message. */
interface ValueOf {
  readonly worded: WordedValue
  readonly number: number
  readonly case: string
}

type ValuesFor<Arguments> = {
  readonly [Name in keyof Arguments]: Arguments[Name] extends ArgumentKind ? ValueOf[Arguments[Name]] : never
}

/** The values a message is said with, as its English text names them; of one among several messages, those of each. */
export type ValuesOf<Key extends MessageKey> = Together<
  Key extends MessageKey ? ValuesFor<MessageArguments[Key]> : never
>

type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The second argument of `say`: none for a message that names nothing. */
export type Said<Values> = keyof Values extends never ? [] : Values extends WordedValues ? [values: Values] : never

export type WordedValues = Readonly<Record<string, WordedValue>>
