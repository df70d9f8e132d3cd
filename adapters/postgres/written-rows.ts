// Made by `npm run database` from the column lists in prisma/sql. Change those and call it again.

/** The rows that functions of the database read, by the name of their list. Money is minor units as a decimal string, a day is YYYY-MM-DD. */
export interface Rows {
  readonly account_unlinks: {
    readonly accounts: readonly Rows['accounts'][]
    readonly detail: string | null
    readonly person: string | null
  }
  readonly accounts: { readonly id: string | null; readonly platform: string | null }
  readonly activities: { readonly detail: string | null; readonly entry: string | null; readonly what: string | null }
  readonly alert_states: {
    readonly alerted_on: string | null
    readonly armed: boolean | null
    readonly member: string | null
  }
  readonly alerts: { readonly currency: string | null; readonly threshold: string | null }
  readonly boards: { readonly id: string | null; readonly since: Date | string | null }
  readonly budgets: {
    readonly category: string | null
    readonly currency: string | null
    readonly limit_minor: string | null
    readonly period: string | null
    readonly told_from: string | null
    readonly told_percent: number | null
  }
  readonly budgets_removed: { readonly category: string | null }
  readonly callings: { readonly calls: boolean | null; readonly member: string | null }
  readonly chat_unlinks: {
    readonly chat: string | null
    readonly fresh: string | null
    readonly name: string | null
    readonly newcomers: readonly Rows['newcomers'][]
    readonly platform: string | null
  }
  readonly chats: { readonly chat: string | null; readonly left: boolean | null; readonly platform: string | null }
  readonly claims: { readonly guest: string | null; readonly member: string | null }
  readonly closed: { readonly id: string | null; readonly status: string | null }
  readonly conversions: {
    readonly currency: string | null
    readonly day: string | null
    readonly from_units: string | null
    readonly owed: string | null
    readonly scale: number | null
    readonly settled: string | null
    readonly source: string | null
    readonly to_units: string | null
  }
  readonly courtesies: {
    readonly disturbed_on: string | null
    readonly muted_for_good: boolean | null
    readonly muted_until: Date | string | null
    readonly quiet_from: number | null
    readonly quiet_until: number | null
  }
  readonly ends: {
    readonly at: Date | string | null
    readonly chat: string | null
    readonly due: Date | string | null
    readonly holder: string | null
    readonly lane: string | null
    readonly message: unknown
    readonly platform: string | null
    readonly sent: readonly Date[]
    readonly sequence: string | null
  }
  readonly entries: {
    readonly category: string | null
    readonly currency: string | null
    readonly date: string | null
    readonly description: string | null
    readonly forgiven: boolean | null
    readonly id: string | null
    readonly kind: string | null
    readonly number: number | null
    readonly postings: unknown
    readonly replaces: number | null
    readonly reversal_number: number | null
    readonly reversal_of: string | null
    readonly split: unknown
    readonly total: string | null
    readonly version: number | null
  }
  readonly events: {
    readonly at: Date | string | null
    readonly chat: string | null
    readonly conversation: string | null
    readonly currency: string | null
    readonly event: string | null
    readonly fresh: string | null
    readonly hash: string | null
    readonly locale: string | null
    readonly name: string | null
    readonly overheard: boolean | null
    readonly payload: unknown
    readonly people: readonly Rows['people'][]
    readonly platform: string | null
    readonly starts_max: number | null
    readonly timezone: string | null
  }
  readonly forgotten: { readonly member: string | null; readonly names: unknown }
  readonly group_links: {
    readonly by: string | null
    readonly code: string | null
    readonly detail: string | null
    readonly from: string | null
    readonly into: string | null
    readonly members: readonly Rows['members'][]
    readonly other: string | null
    readonly other_version: string | null
  }
  readonly group_rates: {
    readonly base: string | null
    readonly base_units: string | null
    readonly currency: string | null
    readonly since: string | null
    readonly units: string | null
  }
  readonly imported: { readonly first: number | null; readonly id: string | null; readonly last: number | null }
  readonly jobs: {
    readonly data: unknown
    readonly due: Date | string | null
    readonly key: string | null
    readonly kind: string | null
    readonly lasts: boolean | null
  }
  readonly jobs_done: { readonly id: string | null }
  readonly later: { readonly first: number | null; readonly last: number | null }
  readonly link_codes: {
    readonly expires: Date | string | null
    readonly group: string | null
    readonly hash: string | null
    readonly person: string | null
  }
  readonly link_tries: { readonly person: string | null }
  readonly members: {
    readonly active: boolean | null
    readonly household: string | null
    readonly id: string | null
    readonly name: string | null
    readonly person: string | null
    readonly username: string | null
    readonly weight: number | null
  }
  readonly moves: {
    readonly along: boolean | null
    readonly from: string | null
    readonly platform: string | null
    readonly to: string | null
  }
  readonly newcomers: { readonly id: string | null; readonly name: string | null; readonly person: string | null }
  readonly payment_ways: { readonly member: string | null; readonly ways: unknown }
  readonly people: {
    readonly id: string | null
    readonly joins: boolean | null
    readonly member: string | null
    readonly name: string | null
    readonly person: string | null
    readonly username: string | null
  }
  readonly person_links: {
    readonly code: string | null
    readonly detail: string | null
    readonly from: string | null
    readonly into: string | null
  }
  readonly plans: {
    readonly at: Date | string | null
    readonly due: Date | string | null
    readonly kind: string | null
    readonly next: Date | string | null
    readonly period: string | null
    readonly rule: string | null
    readonly timezone: string | null
  }
  readonly proposals: {
    readonly awaited_in: string | null
    readonly content: unknown
    readonly expires: Date | string | null
    readonly id: string | null
  }
  readonly reminders: { readonly member: string | null; readonly on: string | null }
  readonly replies: { readonly key: string | null; readonly platform: string | null; readonly reply: unknown }
  readonly revised: { readonly content: unknown; readonly id: string | null }
  readonly schedules: {
    readonly due: Date | string | null
    readonly kind: string | null
    readonly name: string | null
    readonly rule: string | null
  }
  readonly series: {
    readonly created_by: string | null
    readonly draft: unknown
    readonly locale: string | null
    readonly number: number | null
    readonly rule: string | null
    readonly state: string | null
  }
  readonly series_drafts: { readonly draft: unknown; readonly number: number | null }
  readonly series_entries: {
    readonly day: string | null
    readonly entry: string | null
    readonly number: number | null
  }
  readonly series_states: { readonly number: number | null; readonly state: string | null }
  readonly settings: {
    readonly currency: string | null
    readonly listens_to_all: boolean | null
    readonly locale: string | null
    readonly managers: unknown
    readonly model_told: boolean | null
    readonly name: string | null
    readonly simplify: boolean | null
    readonly timezone: string | null
    readonly uses_model: boolean | null
  }
  readonly staged: { readonly book: unknown; readonly hash: string | null; readonly id: string | null }
  readonly unawaited: { readonly id: string | null }
  readonly unclaims: { readonly guest: string | null; readonly member: string | null }
  readonly unscheduled: { readonly kind: string | null; readonly name: string | null }
  readonly watchers: { readonly on: boolean | null; readonly watcher: string | null }
  readonly writes: {
    readonly account_unlinks?: readonly Rows['account_unlinks'][]
    readonly activities?: readonly Rows['activities'][]
    readonly alert_states?: readonly Rows['alert_states'][]
    readonly alerts?: readonly Rows['alerts'][]
    readonly at: Date | string | null
    readonly boards?: readonly Rows['boards'][]
    readonly budgets?: readonly Rows['budgets'][]
    readonly budgets_removed?: readonly Rows['budgets_removed'][]
    readonly by: string | null
    readonly callings?: readonly Rows['callings'][]
    readonly changes: boolean | null
    readonly chat_unlinks?: readonly Rows['chat_unlinks'][]
    readonly chats?: readonly Rows['chats'][]
    readonly claims?: readonly Rows['claims'][]
    readonly closed?: readonly Rows['closed'][]
    readonly conversions?: readonly Rows['conversions'][]
    readonly courtesies?: readonly Rows['courtesies'][]
    readonly entries?: readonly Rows['entries'][]
    readonly forgotten?: readonly Rows['forgotten'][]
    readonly group: string | null
    readonly group_links?: readonly Rows['group_links'][]
    readonly group_rates?: readonly Rows['group_rates'][]
    readonly imported?: readonly Rows['imported'][]
    readonly inbound: string | null
    readonly jobs?: readonly Rows['jobs'][]
    readonly jobs_done?: readonly Rows['jobs_done'][]
    readonly later?: readonly Rows['later'][]
    readonly link_codes?: readonly Rows['link_codes'][]
    readonly link_tries?: readonly Rows['link_tries'][]
    readonly members?: readonly Rows['members'][]
    readonly moves?: readonly Rows['moves'][]
    readonly payment_ways?: readonly Rows['payment_ways'][]
    readonly person_links?: readonly Rows['person_links'][]
    readonly proposals?: readonly Rows['proposals'][]
    readonly reminders?: readonly Rows['reminders'][]
    readonly replies?: readonly Rows['replies'][]
    readonly revised?: readonly Rows['revised'][]
    readonly schedules?: readonly Rows['schedules'][]
    readonly series?: readonly Rows['series'][]
    readonly series_drafts?: readonly Rows['series_drafts'][]
    readonly series_entries?: readonly Rows['series_entries'][]
    readonly series_states?: readonly Rows['series_states'][]
    readonly set_aside: string | null
    readonly settings?: readonly Rows['settings'][]
    readonly staged?: readonly Rows['staged'][]
    readonly unawaited?: readonly Rows['unawaited'][]
    readonly unclaims?: readonly Rows['unclaims'][]
    readonly unscheduled?: readonly Rows['unscheduled'][]
    readonly version: string | null
    readonly watchers?: readonly Rows['watchers'][]
  }
}
