import type { Change } from '../ledger/change.js'

/** What people set besides the settings of the group is noted as well, for the log of who did what. */
export function noted(changes: readonly Change[]): readonly Change[] {
  const names = new Set(changes.flatMap((change) => settingOf(change) ?? []))
  return [...names].map((detail) => ({ kind: 'activity', what: 'settingsChanged', entry: null, detail }))
}

function settingOf(change: Change): string | null {
  switch (change.kind) {
    case 'alertSet':
      return 'alert'
    case 'courtesySet':
      return 'quiet'
    case 'budgetSet':
    case 'budgetRemoved':
      return 'budget'
    case 'ratePinned':
    case 'rateUnpinned':
      return 'rate'
    case 'seriesBegun':
    case 'seriesChanged':
    case 'seriesState':
      return 'repeats'
    case 'scheduled':
      return change.schedule.kind === 'digest' ? 'digest' : null
    case 'unscheduled':
      return change.schedule.kind === 'digest' ? 'digest' : null
    default:
      return null
  }
}
