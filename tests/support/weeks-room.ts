import { test as base, expect } from 'vitest'
import { brokenIn } from './clean.js'
import { openWeeks, type Unasked } from './weeks.js'

/**
 * A test in a room of Ana, Bo and Cy with a worker beside it, from a moment on (ISO 8601, UTC). `now` plays what is due at the
 * moment. Nothing may fail, and the books must be whole in the end.
 */
export const testFrom = (start: string) =>
  base
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from the names here.
    .extend('weeks', async ({}, { onCleanup }) => {
      const weeks = await openWeeks(start)
      onCleanup(async () => {
        const broken = await brokenIn(weeks.kept)
        await weeks.close()
        expect([...weeks.errors, ...weeks.kept.errors]).toEqual([])
        expect(broken).toEqual([])
      })
      return weeks
    })
    .extend('chat', async ({ weeks }) => {
      const chat = weeks.kept.room('flat')
      for (const name of ['Ana', 'Bo', 'Cy']) await chat.say(`${name}: /join`)
      return chat
    })
    .extend(
      'now',
      ({ weeks }) =>
        (): Promise<readonly Unasked[]> =>
          weeks.play(weeks.clock.now().toISOString()),
    )
