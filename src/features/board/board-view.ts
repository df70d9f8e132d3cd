import type { Block, View } from '../../chat/view.js'
import type { Balance, Member } from '../../ledger/group.js'
import type { Plan } from '../../ledger/plan.js'
import type { Board } from '../../ledger/standing.js'
import { bold, text } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { balancesCard } from '../balances/balances.js'
import { settleButton } from '../balances/plan.js'

/** What a board shows. */
export interface BoardShown {
  readonly balances: readonly Balance[]
  readonly plans: readonly Plan[]
  readonly members: readonly Member[]
  readonly at: Date
  readonly board: Board
}

/** The balances as of a moment. By the id in its button its message is found again. */
export function boardView({ balances, plans, at, board }: BoardShown, words: Words): View {
  const blocks: readonly Block[] =
    balances.length === 0 && plans.length === 0
      ? [text(bold(words.say('balance.title'))), text(words.say('board.square'))]
      : balancesCard({ asked: [], balances, plans }, words).blocks
  return {
    blocks: [...blocks, text(words.say('board.asOf', { moment: words.dates.moment(at) }))],
    buttons: [[settleButton(board, words)]],
    files: [],
  }
}

/** A board that is no longer kept: what it showed last stays, with a word about why. */
export const formerBoard = (last: View, told: string): View => ({
  ...last,
  blocks: [...last.blocks, text(told)],
  buttons: [],
})
