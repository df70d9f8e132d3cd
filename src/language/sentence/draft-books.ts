import type { Day } from '../../ledger/entry.js'
import { expenseContent, paymentContent } from '../../ledger/expense.js'
import { isRefusal } from '../../ledger/refusal.js'
import type { ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { undatedExpense, undatedPayment } from '../interpret.js'

/** What a draft would write but for its description, and of its day only whether it has one; null where something has to be asked first. */
export const booksOf = (draft: Draft, context: ReadContext): string | null => {
  const request = draft.kind === 'payment' ? undatedPayment(draft, context) : undatedExpense(draft, context)
  if (isRefusal(request) || 'question' in request) return null
  const content =
    'amountMinor' in request
      ? paymentContent({ ...request, date: anyDay }, limits)
      : expenseContent({ ...request, date: anyDay }, 0, limits)
  if (isRefusal(content)) return null
  const postings = content.postings.map(({ member, paidMinor, owedMinor }) => `${member} ${paidMinor} ${owedMinor}`)
  return [content.kind, content.currency, draft.date === null, ...postings.sort()].join('\n')
}

const anyDay = '2026-01-01' as Day
const limits = { maxParticipants: 10_000, maxExpenseMajor: 10n ** 15n }
