import type { ChatEvent } from '../chat/event.js'
import type { Foreseen } from '../chat/foreseen.js'
import type { View } from '../chat/view.js'
import type { Effects, Say } from '../decision/effects.js'
import { initialSettingsOf } from '../features/settings/initial-settings.js'
import { isRefusal } from '../ledger/refusal.js'
import type { GroupDefaults, Inbox } from '../ports/inbox.js'
import { type EventDeps, situationAt } from './situation-at.js'
import { understand } from './understand.js'

export interface ForeseeDeps extends EventDeps {
  readonly inbox: Pick<Inbox, 'look'>
  readonly defaults: GroupDefaults
}

/** Decides a command or a press without writing anything: a dry run, for a form that is still open and for what one person only looks at. */
export const createForesee =
  (deps: ForeseeDeps) =>
  async (event: Extract<ChatEvent, { kind: 'command' | 'press' }>): Promise<Foreseen> => {
    const home = await deps.inbox.look(event, initialSettingsOf(event, deps.defaults))
    if (home === null) return { kind: 'same' }
    const situation = situationAt(deps, event, home)
    const outcome = await understand(situation, event, { ...home, edited: null }, null)
    if (isRefusal(outcome)) {
      const isSame = outcome.refused === 'changeNothing' || outcome.refused === 'editNothing'
      return isSame ? { kind: 'same' } : { kind: 'wrong', told: situation.words.refusal(outcome) }
    }
    const asked = questionIn(outcome)
    if (asked !== null) return { kind: 'wrong', told: asked }
    const { changes, says } = outcome
    return {
      kind: 'fine',
      says: says.flatMap((say) => viewOf(say)).map((view) => withKeptButtons(view, outcome)),
      isWritten: changes.some(({ kind }) => kind !== 'proposal'),
    }
  }

/** What is asked for before anything can be done; whether all of a large channel share is for all of them to see. */
function questionIn({ changes }: Effects): string | null {
  for (const change of changes) {
    if (change.kind !== 'proposal' || change.content.kind !== 'question') continue
    if (change.content.asks.what !== 'crowd') return change.content.told
  }
  return null
}

const viewOf = (say: Say): readonly View[] => (say.view === null ? [] : [say.view])

/** A button that means what is not kept would do nothing. */
function withKeptButtons(view: View, { changes }: Effects): View {
  const unkept = new Set<string>(changes.flatMap((change) => (change.kind === 'proposal' ? [change.id] : [])))
  const rows = view.buttons.map((row) => row.filter(({ press }) => !unkept.has(press.id)))
  return { ...view, buttons: rows.filter((row) => row.length > 0) }
}
