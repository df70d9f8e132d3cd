import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'vitest'
import { standingClock } from '../../src/ports/clock.js'
import { createTestBooks, type RoomOptions, type TestChat, testNow } from './chat.js'
import { type Written, writtenIn } from './proposals.js'

/**
 * A test in chat rooms with the real books. Its file has one database (`kept`) and a clock that only tests move, and that each finds at `testNow`; `room` opens
 * another room, `roomOf` one in which these people are on the tab, `tabOfThree` one of Ana, Bo and Cy. `folder` is for the files they bring. No event of any room may fail.
 */
export const test = base
  .extend('clock', { scope: 'file' }, () => standingClock(testNow))
  .extend('atStart', { auto: true }, ({ clock }) => clock.moveTo(testNow))
  .extend('kept', { scope: 'file' }, async ({ clock }, { onCleanup }) => {
    const kept = await createTestBooks(clock.now)
    onCleanup(async () => {
      await kept.close()
      expect(kept.errors).toEqual([])
    })
    return kept
  })
  // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from the names here.
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'tabkeeper-room-'))
    onCleanup(() => rm(folder, { recursive: true, force: true }))
    return folder
  })
  .extend('room', { scope: 'file' }, ({ kept }) => {
    let rooms = 0
    return (options: RoomOptions = {}): TestChat => {
      rooms += 1
      return kept.room(`room-${rooms}`, options)
    }
  })
  .extend('roomOf', { scope: 'file' }, ({ room }) => async (names: readonly string[], options: RoomOptions = {}) => {
    const chat = room(options)
    for (const name of names) await chat.say(`${name}: /join`)
    return chat
  })
  .extend(
    'tabOfThree',
    { scope: 'file' },
    ({ roomOf }) =>
      (options?: RoomOptions): Promise<TestChat> =>
        roomOf(['Ana', 'Bo', 'Cy'], options),
  )
  .extend(
    'written',
    { scope: 'file' },
    ({ kept }) =>
      (chat: TestChat): Promise<readonly Written[]> =>
        writtenIn(kept, chat),
  )
