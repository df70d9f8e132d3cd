import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { createTestBooks } from '../support/chat.js'
import { type Action, anyAction, quarrel } from '../support/paper/actions.js'
import { perform, wouldChange } from '../support/paper/perform.js'
import { openRealTab, type RealTab } from '../support/paper/real.js'
import { newTab, type PaperTab } from '../support/paper/tab.js'

/** How many evenings are played; MODEL_RUNS asks for more, MODEL_SEED for the same again. */
const runs = Number(process.env['MODEL_RUNS'] ?? 8)
const seed = Number(process.env['MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const timeoutMs = 60_000 + 10_000 * runs

/** In an evening much is refused; in a quarrel only undos are, so that it gets somewhere. */
const inEvening = () => true
const inQuarrel = (action: Action, tab: PaperTab) => action.does === 'undo' || wouldChange(action, tab)

const played = (
  action: Action,
  check: (action: Action, tab: PaperTab) => boolean,
): fc.AsyncCommand<PaperTab, RealTab> => ({
  check: (tab) => check(action, tab),
  run: (tab, real) => perform(action, tab, real),
  toString: () => JSON.stringify(action, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
})

test.each([
  ['whatever people do in an evening', anyAction, inEvening, 40],
  ['however two people quarrel', quarrel, inQuarrel, 120],
])(
  `%s, the books say what a tab on paper says, and a refusal writes nothing (MODEL_SEED=${seed})`,
  async (_what, actions, check, maxCommands) => {
    const evenings = fc.commands([actions.map((action) => played(action, check))], {
      maxCommands,
      size: 'max',
    })

    await fc.assert(
      fc.asyncProperty(evenings, async (evening) => {
        const books = await createTestBooks()
        try {
          const real = await openRealTab(books, 'evening')
          await fc.asyncModelRun(() => ({ model: newTab(), real }), evening)
          expect((await verify(books.pool, migrationsDir())).filter(({ broken }) => broken > 0)).toEqual([])
        } finally {
          await books.close()
        }
      }),
      // Shrinking ends in time to tell what was found.
      { numRuns: runs, seed, interruptAfterTimeLimit: timeoutMs / 2 },
    )
  },
  timeoutMs,
)

test('a deletion whose entry came back under its number is not undone, and one version stands', async () => {
  const books = await createTestBooks()
  const real = await openRealTab(books, 'evening')
  const tab = newTab()
  const actions: readonly Action[] = [
    { does: 'pay', by: 'Ana', to: 'Bo', currency: 'EUR', total: 1000n },
    { does: 'edit', by: 'Ana', entry: -1, total: 2000n },
    { does: 'delete', by: 'Bo', entry: -1 },
    { does: 'restore', by: 'Ana', entry: -1 },
    { does: 'undo', by: 'Bo' },
  ]

  for (const action of actions) await perform(action, tab, real)
  await books.close()

  expect(tab.entries.map(({ turns }) => turns)).toEqual([1, 2])
})
