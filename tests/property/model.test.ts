import fc from 'fast-check'
import { expect, test } from 'vitest'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { createTestBooks } from '../support/chat.js'
import { type Action, anyAction, quarrel } from '../support/model/actions.js'
import { perform, wouldChange } from '../support/model/perform.js'
import { openRealTab, type RealTab } from '../support/model/real.js'
import { type ModelTab, newTab } from '../support/model/tab.js'

/** How many evenings are played; MODEL_RUNS asks for more, MODEL_SEED for the same again. */
const runs = Number(process.env['MODEL_RUNS'] ?? 15)
const seed = Number(process.env['MODEL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const actionsMax = 30
const timeoutMs = 60_000 + 10_000 * runs

/** In an evening much is refused; in a quarrel only undos are, so that it gets somewhere. */
const inEvening = () => true
const inQuarrel = (action: Action, tab: ModelTab) => action.does === 'undo' || wouldChange(action, tab)

const played = (
  action: Action,
  check: (action: Action, tab: ModelTab) => boolean,
): fc.AsyncCommand<ModelTab, RealTab> => ({
  check: (tab) => check(action, tab),
  run: (tab, real) => perform(action, tab, real),
  toString: () => JSON.stringify(action, (_key, value) => (typeof value === 'bigint' ? Number(value) : value)),
})

test.each([
  ['whatever people do in an evening', anyAction, inEvening],
  ['however two people quarrel', quarrel, inQuarrel],
])(
  `%s, the books say what a tab on paper says, and a refusal writes nothing (MODEL_SEED=${seed})`,
  async (_what, actions, check) => {
    const evenings = fc.commands([actions.map((action) => played(action, check))], {
      maxCommands: actionsMax,
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
      { numRuns: runs, seed },
    )
  },
  timeoutMs,
)
