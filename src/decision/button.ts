import type { Button } from '../chat/view.js'

/** What a button can mean. Buttons stand in chats for years, so a verb is never given another meaning. */
export type Verb =
  | 'undo'
  | 'restore'
  | 'edit'
  | 'arrived'
  | 'missing'
  | 'transfer'
  | 'settle'
  | 'settleAll'
  | 'settleNot'
  | 'howToPay'
  | 'digest'
  | 'page'
  | 'activity'
  | 'report'
  | 'repeats'
  | 'repeatEnd'
  | 'set'
  | 'welcome'
  | 'guest'
  | 'who'
  | 'choose'
  | 'everybody'
  | 'cancel'
  | 'confirm'
  | 'amend'
  | 'discard'
  | 'importWho'
  | 'importNow'
  | 'importDrop'
  | 'forgetMe'
  | 'keepMe'
  | 'in'
  | 'claimYes'
  | 'claimNo'
  | 'joinMe'
  | 'joinNot'
  | 'newcomerIs'
  | 'newcomerNew'
  | 'mine'

/** A button that does that to what bears the id, as its message shows it in that version. */
export const button = (label: string, verb: Verb, id: string, version = 0): Button => ({
  label,
  press: { verb, id, version },
})
