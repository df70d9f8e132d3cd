import type { PressHandler } from '../decision/command.js'
import { pressSettle, pressTransfer } from '../features/balances/settle.js'
import { pressDigest } from '../features/digest/digest.js'
import { pressConfirm, pressDispute, pressEdit, pressRestore, pressUndo } from '../features/entries/entry-presses.js'
import { pressHistory } from '../features/entries/history.js'
import { pressImportDrop, pressImportNow, pressImportWho } from '../features/files/presses.js'
import { pressIn } from '../features/joining/im-in.js'
import { pressForgetMe, pressKeepMe } from '../features/members/forgetme.js'
import { pressAmend, pressConfirmProposal, pressDiscard } from '../features/proposals/proposal-presses.js'
import { pressCancel, pressGuest, pressWho } from '../features/proposals/question.js'
import { pressReport } from '../features/reports/report.js'
import { pressRepeatEnd, pressRepeats } from '../features/series/repeats.js'
import { pressSetting, pressWelcome } from '../features/settings/settings.js'

const handlers: readonly PressHandler[] = [
  pressUndo,
  pressRestore,
  pressEdit,
  pressConfirm,
  pressDispute,
  pressTransfer,
  pressSettle,
  pressDigest,
  pressHistory,
  pressReport,
  pressRepeats,
  pressRepeatEnd,
  pressSetting,
  pressWelcome,
  pressGuest,
  pressWho,
  pressCancel,
  pressConfirmProposal,
  pressAmend,
  pressDiscard,
  pressImportWho,
  pressImportNow,
  pressImportDrop,
  pressForgetMe,
  pressKeepMe,
  pressIn,
]

const byVerb = new Map(handlers.map((handler) => [handler.verb, handler]))

/** What a button's verb means. */
export const pressHandlerOf = (verb: string): PressHandler | undefined => byVerb.get(verb)
