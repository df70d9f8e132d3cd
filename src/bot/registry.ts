import type { Command } from './command.js'
import { add } from './commands/add.js'
import { alert } from './commands/alert.js'
import { balance } from './commands/balance.js'
import { board } from './commands/board.js'
import { budget } from './commands/budget.js'
import { claim } from './commands/claim.js'
import { currency } from './commands/currency.js'
import { remove } from './commands/delete.js'
import { digest } from './commands/digest.js'
import { edit } from './commands/edit.js'
import { exportCommand } from './commands/export.js'
import { forgetme } from './commands/forgetme.js'
import { guest } from './commands/guest.js'
import { help, start } from './commands/help.js'
import { history } from './commands/history.js'
import { importCommand } from './commands/import.js'
import { join } from './commands/join.js'
import { language } from './commands/language.js'
import { leave } from './commands/leave.js'
import { link } from './commands/link.js'
import { me } from './commands/me.js'
import { members } from './commands/members.js'
import { mute } from './commands/mute.js'
import { pay } from './commands/pay.js'
import { quiet } from './commands/quiet.js'
import { remind } from './commands/remind.js'
import { repeat } from './commands/repeat.js'
import { repeats } from './commands/repeats.js'
import { report } from './commands/report.js'
import { restore } from './commands/restore.js'
import { settings } from './commands/settings.js'
import { settle } from './commands/settle.js'
import { show } from './commands/show.js'
import { simplify } from './commands/simplify.js'
import { timezone } from './commands/timezone.js'
import { undo } from './commands/undo.js'
import { unlink } from './commands/unlink.js'
import { weight } from './commands/weight.js'
import { why } from './commands/why.js'

/** Every command, in the order in which `/help` tells them. */
export const commands: readonly Command[] = [
  start,
  help,
  add,
  pay,
  balance,
  settle,
  why,
  history,
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
  link,
  unlink,
  weight,
  settings,
  currency,
  timezone,
  language,
  simplify,
  quiet,
  mute,
  exportCommand,
  importCommand,
  forgetme,
]
