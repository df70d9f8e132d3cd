import { encodePress } from '../../chat/press.js'
import type { Button } from '../../chat/view.js'
import { type Effects, effects, everywhere, type Unasked } from '../../decision/effects.js'
import type { JobSituation } from '../../decision/handler.js'
import { newJob } from '../../decision/job.js'
import type { Noticer } from '../../decision/notice.js'
import type { Change } from '../../ledger/change.js'
import { view } from '../../present/view.js'
import { wallTimeOf } from '../../time/local-time.js'
import { budgetNotice } from '../budgets/budget-notice.js'
import { alertNotice } from './alert-notice.js'
import { mayDisturbAt } from './unsolicited.js'

/** By the names under which they watch a group. */
const noticers: Readonly<Record<string, Noticer>> = { alert: alertNotice, budget: budgetNotice }

/**
 * Says in one message what is to be said unasked, when the group may be disturbed. What may not be said yet is looked at again
 * then, and said if it is still so.
 */
export async function notices(situation: JobSituation): Promise<Effects<Unasked>> {
  const { books, group, now, watchers } = situation
  const today = wallTimeOf(now, group.timezone).day
  const found = (
    await Promise.all(
      Object.entries(noticers).map(([watcher, notice]) =>
        watchers.includes(watcher) ? notice(situation, today) : null,
      ),
    )
  ).filter((one) => one !== null)
  const always = found.flatMap((notice) => notice.always)
  const blocks = found.flatMap((notice) => notice.blocks)
  if (blocks.length === 0 && !found.some(({ isMoreToCome }) => isMoreToCome)) return effects(always)

  const courtesy = await books.notices.courtesy(group.id)
  const disturbed = { ...courtesy, disturbedOn: today }
  const allowedAt = mayDisturbAt(blocks.length === 0 ? disturbed : courtesy, group.timezone, now)
  if (blocks.length === 0 || allowedAt === null || allowedAt > now) {
    return effects([...always, ...lookAgain(situation, allowedAt)])
  }
  const tomorrow = found.some(({ isMoreToCome }) => isMoreToCome) ? mayDisturbAt(disturbed, group.timezone, now) : null
  const buttons = found.flatMap((notice) => (notice.blocks.length === 0 ? [] : notice.buttons))
  const rows = withoutTwins(buttons).map((button) => [button])
  return effects(
    [
      ...always,
      ...found.flatMap((notice) => notice.whenSaid),
      { kind: 'courtesySet', courtesy: disturbed },
      ...lookAgain(situation, tomorrow),
    ],
    everywhere(view(blocks, rows)),
  )
}

/** A look of its own, because an entry that comes before then needs one too. Nothing where the group is muted for good. */
const lookAgain = ({ group }: JobSituation, at: Date | null): readonly Change[] =>
  at === null
    ? []
    : [{ kind: 'job', job: newJob({ kind: 'changed' }, { dueAt: at, key: `${group.id}:later`, lasts: false }) }]

const withoutTwins = (buttons: readonly Button[]): readonly Button[] =>
  buttons.filter(
    ({ press }, place) => place === buttons.findIndex((other) => encodePress(other.press) === encodePress(press)),
  )
