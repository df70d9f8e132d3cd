import type { GroupId, MemberId } from '../ids.js'
import type { Entry } from '../ledger/entry.js'
import type { Balance, Debt } from '../ledger/group.js'
import type { CurrencyCode } from '../money/money.js'

/** What one entry did to one member's balance, or to what one member owes another. */
export interface EntryEffect {
  readonly entry: Entry
  readonly amountMinor: bigint
}

/** What the standing entries come to: where each member stands, and who owes whom. */
export interface Balances {
  /** Balances other than zero, in the order of the members. */
  of(group: GroupId): Promise<readonly Balance[]>
  /** What each pair owes, before circles are cancelled; pairs at zero left out. */
  debts(group: GroupId): Promise<readonly Debt[]>
  /** Active entries that change the member's balance in the currency, newest first. */
  effects(group: GroupId, member: MemberId, currency: CurrencyCode, limit: number): Promise<readonly EntryEffect[]>
  /** Active entries that change what `from` owes `to` in the currency, newest first; a positive amount is owed by `from`. */
  debtEffects(
    group: GroupId,
    from: MemberId,
    to: MemberId,
    currency: CurrencyCode,
    limit: number,
  ): Promise<readonly EntryEffect[]>
}
