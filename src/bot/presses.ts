import type { PressHandler } from './command.js'
import { pressForgetMe, pressKeepMe } from './commands/forgetme.js'
import { pressHistory } from './commands/history.js'
import { pressSetting, pressWelcome } from './commands/settings.js'
import { pressTransfer } from './commands/settle.js'
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
  pressHistory,
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
