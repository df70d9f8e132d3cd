import type { BoardId, EntryId, MemberId } from '../ids.js'
import type { Money } from '../money/money.js'
import type { Category, Day } from './entry.js'
import type { Course } from './rhythm.js'

/** Whether a series goes on by itself. One that is over keeps its number. */
export type SeriesState = 'active' | 'paused' | 'ended'

/** An expense that comes round. Each time it is worked out anew, with the people there are then. */
export interface Series {
  /** Counts from 1 in each group. */
  readonly number: number
  readonly course: Course
  /** The language's own; nobody here looks inside. Its currency is always said. */
  readonly draft: object
  /** How the amounts of the draft are written. */
  readonly locale: string
  /** In whose name each expense is written. */
  readonly createdBy: MemberId
  readonly state: SeriesState
}

/** What may be spent in each period on a category, or on everything where `category` is null. */
export interface Budget {
  readonly category: Category | null
  readonly limit: Money
  readonly period: 'week' | 'month' | 'year'
  /** How much of it the group has been told is spent, and in the period that began on that day; null where it never was. */
  readonly told: { readonly percent: BudgetMark; readonly from: Day } | null
}

/** How much of a budget has to be spent for the group to be told. */
export type BudgetMark = 80 | 100

/** The message of a group that always shows its balances. */
export interface Board {
  readonly id: BoardId
  readonly since: Date
}

/** What changes in what the group keeps going. When a series comes round is kept among the group's schedules. */
export type StandingChange =
  | { readonly kind: 'seriesBegun'; readonly series: Series }
  | { readonly kind: 'seriesChanged'; readonly number: number; readonly draft: object }
  | { readonly kind: 'seriesState'; readonly number: number; readonly state: SeriesState }
  /** A day of a series has its entry. A second one of that day is refused by the database. */
  | { readonly kind: 'seriesEntry'; readonly number: number; readonly day: Day; readonly entry: EntryId }
  /** One budget a category; `period` and `currency` of the limit may change. */
  | { readonly kind: 'budgetSet'; readonly budget: Budget }
  | { readonly kind: 'budgetRemoved'; readonly category: Category | null }
  /** Null: there is none from now on. */
  | { readonly kind: 'boardSet'; readonly board: Board | null }
