import type { PressHandler } from './command.js'
import { pressDigest } from './commands/digest.js'
import { pressForgetMe, pressKeepMe } from './commands/forgetme.js'
import { pressHistory } from './commands/history.js'
import { pressRepeatEnd, pressRepeats } from './commands/repeats.js'
import { pressReport } from './commands/report.js'
import { pressSetting, pressWelcome } from './commands/settings.js'
import { pressSettle, pressTransfer } from './commands/settle.js'
import { pressConfirm, pressDispute, pressEdit, pressRestore, pressUndo } from './entry-presses.js'
import { pressIn } from './im-in.js'
import { pressImportDrop, pressImportNow, pressImportWho } from './importing/presses.js'
import { pressCancel, pressGuest, pressWho } from './question.js'
import { pressAmend, pressConfirmProposal, pressDiscard } from './reading/presses.js'

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
