import type { Block, View } from '../../chat/view.js'
import type { Balance, Member } from '../../ledger/group.js'
import type { Plan } from '../../ledger/plan.js'
import type { Board } from '../../ledger/standing.js'
import { bold, text } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { balancesCard, mostLines } from '../balances/balances.js'
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
      : fitting(balances, plans, words)
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

// What one message holds everywhere, less the lines around: Telegram takes 4,096 characters, and a part of Slack's 3,000.
const charactersMax = 2_600

/** The balances in as many lines as one message holds, for a board is one message; names may be long. */
function fitting(balances: readonly Balance[], plans: readonly Plan[], words: Words): readonly Block[] {
  for (let most = mostLines; ; most = { nets: Math.ceil(most.nets / 2), transfers: Math.ceil(most.transfers / 2) }) {
    const { blocks } = balancesCard({ asked: [], balances, plans }, words, most)
    if (most.nets === 1 || blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= charactersMax) return blocks
  }
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'text':
      return block.spans.reduce((sum, { text: words }) => sum + words.length + 1, 0)
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + cell.length + 2, 0)
    case 'facts':
    case 'chart':
      return 0
  }
}
