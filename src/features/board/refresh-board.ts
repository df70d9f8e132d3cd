import { type Effects, effects, nothing, pinned, redrawAt, type Unasked } from '../../decision/effects.js'
import type { JobSituation } from '../../decision/handler.js'
import { newJob } from '../../decision/job.js'
import { openSums } from '../../decision/open-sums.js'
import type { GroupSituation } from '../../decision/situation.js'
import { householdsOf } from '../../ledger/households.js'
import { plansOf } from '../../ledger/plan.js'
import type { Board } from '../../ledger/standing.js'
import { boardView } from './board-view.js'

// A message that was written is out within seconds, where its platform does not hold it back.
const lookAgainMs = 10_000
// One that is not out by then will not come out.
const outWithinMs = 3_600_000

/** Redraws the board. A board that is not out yet is looked for again a little later. */
export async function refreshBoard(situation: JobSituation): Promise<Effects<Unasked>> {
  const { books, group, now, watchers } = situation
  if (!watchers.includes('board')) return nothing
  const board = await books.plans.board(group.id)
  if (board === null) return nothing
  const on = await books.cards.of(board.id)
  if (on !== null) {
    return effects([], pinned(redrawAt(on, await drawBoard(situation, board))))
  }
  if (now.getTime() - board.since.getTime() > outWithinMs) return nothing
  const dueAt = new Date(now.getTime() + lookAgainMs)
  const job = newJob({ kind: 'changed' }, { dueAt, key: `${group.id}:board`, lasts: false })
  return effects([{ kind: 'job', job }])
}

/** The board as things are now. */
export async function drawBoard({ books, group, members, now, words }: GroupSituation, board: Board) {
  const { balances, debts } = await openSums({ books, group })
  const plans = plansOf(balances, debts, group.simplify, householdsOf(members))
  return boardView({ balances, plans, members, at: now, board }, words)
}
