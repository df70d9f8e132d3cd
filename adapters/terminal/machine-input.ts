import { z } from 'zod'
import { storable } from '../../src/chat/text.js'
import { isGroupName } from './ids.js'
import { words } from './words.js'

/** One line of the machine mode, as it is written there. */
export type MachineInput =
  | ({ readonly kind: 'words' } & z.infer<typeof wordsLine>)
  | ({ readonly kind: 'press' } & z.infer<typeof pressLine>)
  | ({ readonly kind: 'advance' } & z.infer<typeof advanceLine>)

/** `problem` is the middle of a sentence that tells what to mend. */
export type MachineReading =
  | { readonly ok: true; readonly input: MachineInput }
  | { readonly ok: false; readonly problem: string }

const nameMaxLength = 100
const idMaxLength = 200

const text = z.string({ error: words.notText }).transform(storable)

function shortText(maxLength: number) {
  const limits = z
    .string()
    .min(1, { error: words.blank })
    .max(maxLength, { error: words.tooLong(maxLength) })
  return text.transform((written) => written.trim()).pipe(limits)
}

const speaker = {
  event: shortText(idMaxLength).optional(),
  from: shortText(nameMaxLength),
  /** Whether the speaker is an admin of the chat from now on. */
  admin: z.boolean().optional(),
  chat: shortText(nameMaxLength).refine(isGroupName, { error: words.takenName }).optional(),
}

// Unknown keys are refused: a misspelt "replyTo" that is passed over would turn a correction into a new expense.
const wordsLine = z.strictObject({
  ...speaker,
  text: text.default(''),
  replyTo: shortText(idMaxLength).optional(),
  file: text.optional(),
})
const pressLine = z.strictObject({
  ...speaker,
  press: text.pipe(z.string().max(idMaxLength, { error: words.tooLong(idMaxLength) })),
  on: shortText(idMaxLength),
})
const advanceLine = z.strictObject({ advance: text })

/** Reads one line of the machine mode (PRODUCT.md, section 8). */
export function readMachineLine(line: string): MachineReading {
  const json = parseJson(line)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { ok: false, problem: words.notJson }

  if ('advance' in json) return reading(advanceLine.safeParse(json), (read) => ({ kind: 'advance', ...read }))
  if ('press' in json) return reading(pressLine.safeParse(json), (read) => ({ kind: 'press', ...read }))
  if ('text' in json || 'file' in json)
    return reading(wordsLine.safeParse(json), (read) => ({ kind: 'words', ...read }))
  return { ok: false, problem: words.nothingSaid }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function reading<Read>(parsed: z.ZodSafeParseResult<Read>, inputOf: (read: Read) => MachineInput): MachineReading {
  return parsed.success
    ? { ok: true, input: inputOf(parsed.data) }
    : { ok: false, problem: problemOf(parsed.error.issues[0]) }
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return words.notJson
  if (issue.code === 'unrecognized_keys') return words.unknownKey(issue.keys[0] ?? '')
  return `"${issue.path.join('.')}" ${issue.message}`
}
