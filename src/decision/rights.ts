import type { MemberId } from '../ids.js'
import type { Change } from '../ledger/change.js'
import type { Entry } from '../ledger/entry.js'
import type { Group, Settings } from '../ledger/group.js'
import { type Refusal, refuse } from '../ledger/refusal.js'
import type { Situation } from './command.js'

/**
 * Why the sender may not make these changes, whatever way they came: typed, in words, by a button or a form. Null where they may. What
 * changes a setting, an entry that somebody else wrote or another member is for the managers of the group; everything else is for all.
 */
export async function refusedByRights(situation: Situation, changes: readonly Change[]): Promise<Refusal | null> {
  const forgiven = await forgivenForAnother(situation, changes)
  if (forgiven !== null) return refuse('forgivenNotYours', { member: { member: forgiven } })
  const managers = standingManagers(situation)
  if (managers === 'everybody' || !(await isForManagers(situation, changes))) return null
  if (managers === 'admins') return (await situation.isAdmin()) ? null : refuse('onlyAdmins')
  if (managers.includes(situation.sender)) return null
  return refuse('notForYou', { managers: { list: managers.map((member) => ({ member })) } })
}

/** Who manages a group now. Where all who were named have left it is everybody again, or nobody could change it. */
export function standingManagers({ group, members }: Pick<Situation, 'group' | 'members'>): Group['managers'] {
  if (typeof group.managers === 'string') return group.managers
  const named = new Set(group.managers)
  const standing = members.filter(({ id, active, person }) => active && person !== null && named.has(id))
  return standing.length === 0 ? 'everybody' : standing.map(({ id }) => id)
}

/** Whose claim the sender would let go, for the first time or again; null where it is their own. */
async function forgivenForAnother({ sender, books }: Situation, changes: readonly Change[]): Promise<MemberId | null> {
  for (const change of changes.filter(({ kind }) => kind !== 'turn' || changes.length <= turnsMax)) {
    const counts = change.kind === 'entry' || (change.kind === 'turn' && change.turn % 2 === 0)
    if (!counts) continue
    const entry = change.kind === 'entry' ? change.entry : await books.entries.byId(change.entry)
    const creditor = entry?.postings.find(({ owedMinor }) => owedMinor !== 0n)?.member
    if (entry?.isForgiven === true && creditor !== undefined && creditor !== sender) return creditor
  }
  return null
}

// Only a file brings more at once, and whoever undoes that undoes what they brought.
const turnsMax = 50

async function isForManagers(situation: Situation, changes: readonly Change[]): Promise<boolean> {
  const turns = changes.filter(({ kind }) => kind === 'turn').slice(0, turnsMax)
  for (const change of [...changes.filter(({ kind }) => kind !== 'turn'), ...turns])
    if (await needsManager(situation, change)) return true
  return false
}

async function needsManager(situation: Situation, change: Change): Promise<boolean> {
  const { group, members, sender, books } = situation
  switch (change.kind) {
    case 'group':
      return isOtherSetting(group, change.group)
    case 'turn':
      return !(await isTheirs(situation, await books.entries.byId(change.entry)))
    case 'member': {
      const before = members.find(({ id }) => id === change.member.id)
      return before !== undefined && before.id !== sender && !isOnlyBack(before.active, change.member.active)
    }
    case 'scheduled':
    case 'unscheduled':
      return change.schedule.kind === 'digest'
    case 'alertSet':
    case 'courtesySet':
    case 'budgetSet':
    case 'budgetRemoved':
    case 'ratePinned':
    case 'rateUnpinned':
    case 'boardSet':
    case 'groupsLinked':
    case 'chatUnlinked':
      return true
    default:
      return false
  }
}

/** Whoever wrote any version of an entry may change it, and so may whoever is to have got a payment: only they know whether it arrived. */
async function isTheirs({ books, group, sender }: Situation, entry: Entry | null): Promise<boolean> {
  if (entry === null || entry.createdBy === sender) return true
  const isPayee = entry.postings.some(({ member, owedMinor }) => member === sender && owedMinor !== 0n)
  if (entry.kind === 'payment' && isPayee) return true
  const versions = entry.versions > 1 ? await books.entries.versions(group.id, entry.number) : []
  return versions.some(({ createdBy }) => createdBy === sender)
}

/** Somebody who is on the tab again shares; nothing was taken from anybody. */
const isOnlyBack = (before: boolean, after: boolean): boolean => !before && after

const keptSettings = [
  'name',
  'currency',
  'timezone',
  'locale',
  'simplify',
  'listensToAll',
  'usesModel',
  'managers',
] as const

/** That the group was told of the model is no setting. */
const isOtherSetting = (before: Group, after: Settings): boolean =>
  keptSettings.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
