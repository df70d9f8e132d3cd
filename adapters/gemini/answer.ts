import { z } from 'zod'
import type { ModelAnswer } from '../../src/ports/model.js'
import { PlatformError } from '../../src/ports/platform-error.js'
import { readAnswer } from './repair.js'

// The SDK hands over what the server sent without a look, so this is a door.
const envelope = z.object({
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  candidates: z
    .array(
      z.object({
        finishReason: z.string().optional(),
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().optional(), thought: z.boolean().optional() }).catchall(z.unknown()))
              .optional(),
          })
          .optional(),
      }),
    )
    .optional(),
})

/** Reasons to stop that mean "I may not"; any other but `STOP` and `MAX_TOKENS` is a fault. */
const refusals: ReadonlySet<string> = new Set([
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
])

/**
 * What a response says. Throws a PlatformError: `blocked` where Gemini refused the prompt or its own answer, `truncated` where
 * it ran out of room, `badAnswer` for anything else that is not a whole answer of the asked shape.
 */
export function answerIn(response: unknown): ModelAnswer {
  const read = envelope.safeParse(response)
  if (!read.success) throw bad()
  const { promptFeedback, candidates = [] } = read.data
  if (promptFeedback?.blockReason !== undefined) throw new PlatformError('gemini', 'blocked')

  const [candidate] = candidates
  const reason = candidate?.finishReason ?? ''
  if (refusals.has(reason)) throw new PlatformError('gemini', 'blocked')
  if (reason === 'MAX_TOKENS') throw new PlatformError('gemini', 'truncated')
  if (reason !== 'STOP') throw bad()

  const parts = (candidate?.content?.parts ?? []).filter(({ thought }) => thought !== true)
  // No tool was offered, so a part that calls one is nonsense, whatever text stands beside it.
  if (parts.some(({ text }) => text === undefined)) throw bad()
  const answer = readAnswer(parts.map(({ text }) => text).join(''))
  if (answer === null) throw bad()
  return answer
}

const bad = (): PlatformError => new PlatformError('gemini', 'badAnswer')
