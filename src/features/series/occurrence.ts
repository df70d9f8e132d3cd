import type { JobSituation } from '../../decision/handler.js'
import type { MemberId } from '../../ids.js'
import type { DraftPart, DraftSharing, ExpenseDraft, Who } from '../../language/draft.js'
import { undatedExpense } from '../../language/interpret.js'
import type { Day, EntryContent } from '../../ledger/entry.js'
import { expenseContent } from '../../ledger/expense.js'
import type { Member } from '../../ledger/group.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { type Course, dayOfCourse } from '../../ledger/rhythm.js'
import type { Series } from '../../ledger/standing.js'
import { dayAfter, momentOf } from '../../time/local-time.js'

// The bill is on the tab when people get up, and not in the middle of their night.
const dueMinute = 9 * 60

/** When the occurrence of a day is due (RFC 5545: one instance of a recurrence). */
export const occurrenceAt = (day: Day, timezone: string): Date => momentOf(day, dueMinute, timezone)

/** The day of a course that comes after this one; null where it is the last. */
export const dayAfterOccurrence = (course: Course, day: Day): Day | null => dayOfCourse(course, dayAfter(day, 1))

/** What a day of a series comes to. */
export interface SeriesOccurrence {
  readonly content: EntryContent
  /** Those named in it who are no longer on the tab, and so have no part in it. */
  readonly left: readonly MemberId[]
}

/** What is written down for a series from a day on, until the next change. Amounts are written as the locale has them. */
export interface SeriesVersion {
  readonly from: Day | null
  readonly draft: ExpenseDraft
  readonly locale: string
}

/** How a series is kept: as its maker said it, and what was changed from which day on, in order. */
type KeptDraft = ExpenseDraft & { readonly later?: readonly SeriesVersion[] }

/** All versions of a series, the first one first. */
export function versionsOf({ draft, locale }: Pick<Series, 'draft' | 'locale'>): readonly SeriesVersion[] {
  const { later = [], ...first } = draft as KeptDraft
  return [{ from: null, draft: first, locale }, ...later]
}

/** The version that a day of a series is written by. */
export const versionAt = (series: Pick<Series, 'draft' | 'locale'>, day: Day): SeriesVersion =>
  versionsOf(series).findLast(({ from }) => from === null || from <= day) ?? missing()

const missing = (): never => {
  throw new Error('a series has a first version')
}

/** The same series with another version from a day on, in place of all that were to begin later. */
export function withVersion(series: Series, version: SeriesVersion & { readonly from: Day }): Series {
  const [first, ...later] = versionsOf(series)
  const kept = later.filter(({ from }) => from !== null && from < version.from)
  return { ...series, draft: { ...first?.draft, later: [...kept, version] } }
}

/**
 * The entry of a series for one of its days, with the people there are now. Refused where somebody who pays has left, or where
 * those who are left no longer add up to the whole.
 */
export function workOut(
  { group, members, now, limits }: Pick<JobSituation, 'group' | 'members' | 'now' | 'limits'>,
  series: Pick<Series, 'draft' | 'locale' | 'createdBy'>,
  day: Day,
): SeriesOccurrence | Refusal {
  const { draft, locale } = versionAt(series, day)
  const payers = draft.payers.length === 0 ? [series.createdBy] : draft.payers.flatMap(({ who }) => idOf(who))
  const gone = payers.find((payer) => !isHere(members, payer))
  if (gone !== undefined) return refuse('repeatPayerLeft', { member: { member: gone } })

  const sharings = [draft.sharing, ...draft.items.map(({ sharing }) => sharing)]
  const owing = sharings.flatMap(({ named }) =>
    named.filter(({ part }) => !isDivided(part)).flatMap(({ who }) => idOf(who)),
  )
  const missing = [...new Set(owing)].filter((member) => !isHere(members, member))
  if (missing.length > 0)
    return refuse('repeatMemberLeft', { members: { list: missing.map((member) => ({ member })) } })

  const left = new Set<MemberId>()
  const here = (who: Who): boolean => idOf(who).every((member) => isHere(members, member) || !left.add(member))
  const stay = ({ base, named, except }: DraftSharing): DraftSharing => ({
    base,
    named: named.filter(({ who }) => here(who)),
    except,
  })
  const items = draft.items.map((item) => ({ ...item, sharing: stay(item.sharing) }))
  const present: ExpenseDraft = { ...draft, items, sharing: stay(draft.sharing) }
  const context = { members, sender: series.createdBy, group: { ...group, locale }, now }
  const request = undatedExpense(present, context)
  if ('question' in request) return refuse('memberUnknown', { name: request.name })
  if (isRefusal(request)) return request
  const content = expenseContent({ ...request, date: day }, group.nextNumber, limits)
  return isRefusal(content) ? content : { content, left: [...left] }
}

/** A part that others take over when its owner has left; a sum or a percentage would fall on whoever pays. */
const isDivided = (part: DraftPart): boolean => part.kind === 'equal' || part.kind === 'shares'

const idOf = (who: Who): readonly MemberId[] => (who.kind === 'member' ? [who.member] : [])

const isHere = (members: readonly Member[], id: MemberId): boolean =>
  members.some((member) => member.id === id && member.active)
