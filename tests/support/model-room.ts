import { expect } from 'vitest'
import type { ModelAccess } from '../../src/features/proposals/ask-model.js'
import { accessTo, openGemini } from './gemini-model.js'
import { test as rooms } from './room.js'

/** A test in rooms in which a model helps reading: the real one, towards a Gemini of this machine that is new in each test. */
export const test = rooms
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from the names here.
  .extend('gemini', async ({}, { onCleanup }) => {
    const gemini = await openGemini()
    onCleanup(async () => {
      await gemini.close()
      expect(gemini.server.problems).toEqual([])
    })
    return gemini
  })
  /** Ana, Bo and Cy, whose messages the model reads. */
  .extend(
    'read',
    ({ gemini, tabOfThree }) =>
      (reader: ModelAccess = accessTo(gemini)) =>
        tabOfThree({ reader }),
  )
