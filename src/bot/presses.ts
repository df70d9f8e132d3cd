import type { Verb } from '../decision/button.js'
import type { PressHandler } from '../decision/command.js'
import { pressForgive, pressForgiveNot } from '../features/balances/forgive.js'
import { pressHowToPay } from '../features/balances/how-to-pay.js'
import { pressSettle, pressTransfer } from '../features/balances/settle.js'
import { pressSettleAll, pressSettleNot } from '../features/balances/settle-all.js'
import { pressClaimNo, pressClaimYes } from '../features/claims/claim.js'
import { pressDigest } from '../features/digest/digest.js'
import { pressActivity } from '../features/entries/activity.js'
import { pressConfirm, pressDispute, pressRestore, pressUndo } from '../features/entries/entry-presses.js'
import { pressHistory } from '../features/entries/history.js'
import { pressImportDrop, pressImportNow, pressImportWho } from '../features/files/presses.js'
import { pressIn } from '../features/joining/im-in.js'
import { pressNewcomerIs, pressNewcomerNew } from '../features/joining/who-are-you.js'
import { pressMine } from '../features/joining/who-speaks.js'
import { pressJoinMe, pressJoinNot } from '../features/linking/accounts.js'
import { pressForgetMe, pressKeepMe } from '../features/members/forgetme.js'
import { pressAmend, pressEdit } from '../features/proposals/edit-presses.js'
import { pressConfirmProposal, pressDiscard } from '../features/proposals/proposal-presses.js'
import { pressCancel, pressChoose, pressEverybody, pressGuest, pressWho } from '../features/proposals/question.js'
import { pressReport } from '../features/reports/report.js'
import { pressRepeatEnd, pressRepeats } from '../features/series/repeats.js'
import { pressSetting, pressWelcome } from '../features/settings/settings.js'

/** What each verb does. One that is missing here does not compile. */
const handlers: { readonly [Does in Verb]: PressHandler } = {
  undo: pressUndo,
  restore: pressRestore,
  edit: pressEdit,
  arrived: pressConfirm,
  missing: pressDispute,
  transfer: pressTransfer,
  settle: pressSettle,
  settleAll: pressSettleAll,
  settleNot: pressSettleNot,
  forgive: pressForgive,
  forgiveNot: pressForgiveNot,
  howToPay: pressHowToPay,
  digest: pressDigest,
  page: pressHistory,
  activity: pressActivity,
  report: pressReport,
  repeats: pressRepeats,
  repeatEnd: pressRepeatEnd,
  set: pressSetting,
  welcome: pressWelcome,
  guest: pressGuest,
  who: pressWho,
  choose: pressChoose,
  everybody: pressEverybody,
  cancel: pressCancel,
  confirm: pressConfirmProposal,
  amend: pressAmend,
  discard: pressDiscard,
  importWho: pressImportWho,
  importNow: pressImportNow,
  importDrop: pressImportDrop,
  forgetMe: pressForgetMe,
  keepMe: pressKeepMe,
  in: pressIn,
  claimYes: pressClaimYes,
  claimNo: pressClaimNo,
  joinMe: pressJoinMe,
  joinNot: pressJoinNot,
  newcomerIs: pressNewcomerIs,
  newcomerNew: pressNewcomerNew,
  mine: pressMine,
}

const isVerb = (verb: string): verb is Verb => Object.hasOwn(handlers, verb)

/** What a button's verb means; none for that of a newer or a broken button. */
export const pressHandlerOf = (verb: string): PressHandler | undefined => (isVerb(verb) ? handlers[verb] : undefined)
