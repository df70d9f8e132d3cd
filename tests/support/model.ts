import { strict as assert } from 'node:assert'
import type { Draft } from '../../src/language/draft.js'
import { readModelDrafts } from '../../src/language/model-draft.js'
import { type AddressedRequest, modelRequest } from '../../src/language/model-request.js'
import type { Reading } from '../../src/language/reading.js'
import type { ModelDraft, ModelFile } from '../../src/ports/model.js'
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
  evidence: '',
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

/** What is believed of these drafts; the evidence is the whole message unless said otherwise. */
export const believed = (
  message: string,
  drafts: Partial<ModelDraft> | readonly Partial<ModelDraft>[],
  options: TestMessageOptions = {},
): Promise<Reading> => {
  const request = asked(message, options)
  const evidence = request.request.message
  const list = [drafts].flat().map((draft) => modelDraft({ evidence, ...draft }))
  return readModelDrafts(list, request, contextOf(options))
}
