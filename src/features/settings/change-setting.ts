import type { Change } from '../../ledger/change.js'
import type { Group, Settings } from '../../ledger/group.js'

/** Writes settings other than the present ones, and notes it for later. */
export function changeSettings(group: Group, changed: Partial<Settings>): readonly Change[] {
  const detail = Object.entries(changed).map(([setting, value]) => `${setting} ${value}`)
  return [
    { kind: 'group', group: { ...group, ...changed } },
    { kind: 'activity', what: 'settingsChanged', entry: null, detail: detail.join(', ') },
  ]
}
