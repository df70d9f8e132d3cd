import { strict as assert } from 'node:assert'
import type { Draft } from '../../src/language/draft.js'
import { type ReadAnswer, readAnswer } from '../../src/language/model/answer.js'
import { type AddressedRequest, modelRequest } from '../../src/language/model/request.js'
import type { Reading } from '../../src/language/reading.js'
import type { ModelAnswer, ModelDraft, ModelFile } from '../../src/ports/model.js'
import { contextOf, type TestChatOptions } from './language.js'

/** What a test may say about a message beside its chat: files sent with it, the draft it corrects. */
export interface TestMessageOptions extends TestChatOptions {
  readonly files?: readonly ModelFile[]
  readonly corrects?: Draft
}

/** The request of a message that is short enough; Ana, Bo and Cy are m1, m2 and m3, and Ana writes. */
export const asked = (message: string, options: TestMessageOptions = {}): AddressedRequest => {
  const { files = [], corrects = null } = options
  const request = modelRequest({ message, corrects, files }, contextOf(options))
  assert(request !== null, 'the message is short enough')
  return request
}

/** A draft as the model reports it: paid by the speaker and shared by all, unless said otherwise. */
export const modelDraft = (more: Partial<ModelDraft> = {}): ModelDraft => ({
  kind: 'expense',
  amount: '',
  currency: '',
  payers: [{ who: 'm1', amount: '' }],
  payee: '',
  sharing: 'everyone',
  shares: [],
  except: [],
  items: [],
  extras: [],
  date: '',
  category: null,
  description: '',
  ...more,
})

/** An answer of these drafts. */
const modelAnswer = (
  drafts: Partial<ModelDraft> | readonly Partial<ModelDraft>[],
  more: Partial<ModelAnswer> = {},
): ModelAnswer => ({
  drafts: [drafts].flat().map((draft) => modelDraft(draft)),
  unused: [],
  nothing: null,
  heard: '',
  ...more,
})

/** What is believed of these drafts, and what is objected. */
export const readOf = (
  message: string,
  drafts: Partial<ModelDraft> | readonly Partial<ModelDraft>[],
  { answer = {}, ...options }: TestMessageOptions & { readonly answer?: Partial<ModelAnswer> } = {},
): Promise<ReadAnswer> => readAnswer(modelAnswer(drafts, answer), asked(message, options), contextOf(options))

/** What is believed of these drafts. */
export const believed = async (...said: Parameters<typeof readOf>): Promise<Reading> => (await readOf(...said)).reading
