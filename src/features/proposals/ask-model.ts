import type { IncomingFile } from '../../chat/event.js'
import type { ReadContext } from '../../language/context.js'
import type { Draft } from '../../language/draft.js'
import { undatedExpense, undatedPayment } from '../../language/interpret.js'
import { readAnswer } from '../../language/model/answer.js'
import { givesOrders } from '../../language/model/orders.js'
import { tellsNumber } from '../../language/model/points.js'
import { type ModelQuestion, modelRequest } from '../../language/model/request.js'
import type { Reading } from '../../language/reading.js'
import { isRefusal } from '../../ledger/refusal.js'
import { computeShares } from '../../ledger/shares.js'
import type { MessageModel, ModelFile } from '../../ports/model.js'
import { PlatformError } from '../../ports/platform-error.js'

/** A language model, and what stands between it and the chats. */
export interface ModelAccess {
  readonly model: MessageModel
  /** Whether the model may be asked once more now on behalf of all of these: a group and a person. */
  readonly mayAsk: (keys: readonly string[]) => Promise<boolean>
  /** Opens what somebody sent. Throws a PlatformError where that is gone or too large. */
  readonly openIncoming: (file: IncomingFile) => Promise<ModelFile>
  /** From the question to the answer, whatever happens in between. */
  readonly timeoutMs: number
}

/**
 * Whether nobody needs to be asked about what was said to the bot: a sure command, or drafts that can be written or ask for a name.
 * A text without a number tells of no money, so there a model could not know more.
 */
export function isSure(reading: Reading, text: string, context: ReadContext): boolean {
  if (reading.kind === 'drafts') return reading.drafts.every((draft) => !isRefused(draft, context))
  if (reading.kind === 'unsure') return false
  // A model may fall for orders, and whatever it read in them would not be used.
  return (reading.kind === 'command' && reading.isSure) || givesOrders(text) || !tellsNumber(text, context)
}

function isRefused(draft: Draft, context: ReadContext): boolean {
  const request = draft.kind === 'payment' ? undatedPayment(draft, context) : undatedExpense(draft, context)
  if ('question' in request) return false
  if (isRefusal(request)) return true
  if (!('split' in request)) return false
  const { totalMinor, currency, split } = request
  return isRefusal(computeShares({ amountMinor: totalMinor, currency }, split, context.group.nextNumber))
}

/**
 * Asks a model and believes only what can be traced to the message; null for a message too long to ask about. An answer that can't be
 * believed is asked for once more with what is wrong with it, in what is left of the time.
 */
export async function readByModel(
  { model, timeoutMs }: Pick<ModelAccess, 'model' | 'timeoutMs'>,
  question: ModelQuestion,
  context: ReadContext,
): Promise<Reading | null> {
  const addressed = modelRequest(question, context)
  if (addressed === null) return null
  const signal = AbortSignal.timeout(timeoutMs)
  const { request } = addressed
  const first = await readAnswer(await model.read(request, signal), addressed, context)
  if (first.objection === null) return first.reading
  const again = { ...request, objections: [first.objection.tell] }
  try {
    return (await readAnswer(await model.read(again, signal), addressed, context)).reading
  } catch (error) {
    // What the first answer was worth still holds.
    if (error instanceof PlatformError) return first.reading
    throw error
  }
}
