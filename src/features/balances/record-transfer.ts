import type { Situation } from '../../decision/command.js'
import { today } from '../../language/dates.js'
import type { Change } from '../../ledger/change.js'
import { record } from '../../ledger/decide.js'
import { paymentContent } from '../../ledger/expense.js'
import type { Transfer } from '../../ledger/group.js'
import { isRefusal, type Refusal } from '../../ledger/refusal.js'

/** The payments of transfers that were made, in their order; one to whoever says so is confirmed with it. */
export function recordTransfers(
  { group, sender, now, limits }: Pick<Situation, 'group' | 'sender' | 'now' | 'limits'>,
  transfers: readonly Transfer[],
): readonly Change[] | Refusal {
  const date = today(now, group.timezone)
  const changes: Change[] = []
  for (const [place, { from, to, amount }] of transfers.entries()) {
    const content = paymentContent({ ...amount, from, to, date, description: '' }, limits)
    if (isRefusal(content)) return content
    const recorded = record(content, { nextNumber: group.nextNumber + place })
    changes.push(...recorded)
    if (to !== sender) continue
    for (const change of recorded)
      if (change.kind === 'entry')
        changes.push({ kind: 'activity', what: 'paymentConfirmed', entry: change.entry.id, detail: '' })
  }
  return changes
}
