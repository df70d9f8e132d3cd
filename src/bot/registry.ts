import type { Command } from '../decision/command.js'
import { balance } from '../features/balances/balance.js'
import { forgive } from '../features/balances/forgive.js'
import { settle } from '../features/balances/settle.js'
import { why } from '../features/balances/why.js'
import { board } from '../features/board/board.js'
import { budget } from '../features/budgets/budget.js'
import { claim } from '../features/claims/claim.js'
import { unclaim } from '../features/claims/unclaim.js'
import { digest } from '../features/digest/digest.js'
import { activity } from '../features/entries/activity.js'
import { add, refund } from '../features/entries/add.js'
import { remove } from '../features/entries/delete.js'
import { edit } from '../features/entries/edit.js'
import { history } from '../features/entries/history.js'
import { pay } from '../features/entries/pay.js'
import { restore } from '../features/entries/restore.js'
import { show } from '../features/entries/show.js'
import { undo } from '../features/entries/undo.js'
import { exportCommand } from '../features/files/export.js'
import { importCommand } from '../features/files/import.js'
import { help, start } from '../features/help/help.js'
import { link } from '../features/linking/link.js'
import { unlink } from '../features/linking/unlink.js'
import { forgetme } from '../features/members/forgetme.js'
import { guest } from '../features/members/guest.js'
import { household } from '../features/members/household.js'
import { join } from '../features/members/join.js'
import { leave } from '../features/members/leave.js'
import { members } from '../features/members/members.js'
import { weight } from '../features/members/weight.js'
import { alert } from '../features/notices/alert.js'
import { mute } from '../features/notices/mute.js'
import { quiet } from '../features/notices/quiet.js'
import { remind } from '../features/notices/remind.js'
import { payme } from '../features/paying/payme.js'
import { me } from '../features/positions/me.js'
import { rate } from '../features/rates/rate.js'
import { report } from '../features/reports/report.js'
import { repeat } from '../features/series/repeat.js'
import { repeats } from '../features/series/repeats.js'
import { currency } from '../features/settings/currency.js'
import { language } from '../features/settings/language.js'
import { roles } from '../features/settings/roles.js'
import { settings } from '../features/settings/settings.js'
import { simplify } from '../features/settings/simplify.js'
import { timezone } from '../features/settings/timezone.js'

/** Every command, in the order in which `/help` tells them. */
export const commands: readonly Command[] = [
  start,
  help,
  add,
  refund,
  pay,
  balance,
  settle,
  forgive,
  payme,
  why,
  history,
  activity,
  report,
  show,
  edit,
  remove,
  restore,
  undo,
  repeat,
  repeats,
  budget,
  board,
  remind,
  digest,
  alert,
  join,
  leave,
  members,
  me,
  guest,
  claim,
  unclaim,
  link,
  unlink,
  weight,
  household,
  settings,
  roles,
  currency,
  rate,
  timezone,
  language,
  simplify,
  quiet,
  mute,
  exportCommand,
  importCommand,
  forgetme,
]
