import type { Block, View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { Command, PressHandler, Situation } from '../../decision/command.js'
import { answer, effects, redraw } from '../../decision/effects.js'
import type { LogLine } from '../../ports/entries.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { titleOf } from './entry-card.js'
import { settingsSaid } from './settings-said.js'

// A screen of a phone.
const linesPerPage = 15

// Farther back than anybody pages; a made-up button must not have the whole journal read.
const pagesMax = 1000

/** Tells who did what, newest first. */
export const activity: Command = {
  name: 'activity',
  aliases: ['log'],
  usage: '',
  takesWords: false,
  looks: 'always',
  run: async (situation) => answer(await pageOf(situation, 1)),
}

/** Turns the page of the log. */
export const pressActivity: PressHandler = {
  isForAll: false,
  run: async (situation, press) =>
    effects([], redraw(await pageOf(situation, Math.min(Math.max(press.version, 1), pagesMax)))),
}

async function pageOf({ books, group, words }: Situation, page: number): Promise<View> {
  // One more tells whether there are older ones.
  const lines = await books.entries.log(group.id, (page - 1) * linesPerPage, linesPerPage + 1)
  return activityPage(
    lines.slice(0, linesPerPage),
    { page, hasOlder: lines.length > linesPerPage && page < pagesMax },
    words,
  )
}

/** A page of the log, a line each, under the day it was. */
export function activityPage(
  lines: readonly LogLine[],
  { page, hasOlder }: { readonly page: number; readonly hasOlder: boolean },
  words: Words,
): View {
  const newer = page > 1 ? [button(words.say('button.newer'), 'activity', '', page - 1)] : []
  const older = hasOlder ? [button(words.say('button.older'), 'activity', '', page + 1)] : []
  const told: readonly Block[] =
    lines.length === 0 ? [text(words.say('activity.none'))] : lines.map((line) => text(lineSaid(line, words)))
  return view([text(bold(words.say('activity.title'))), ...told], [[...newer, ...older]])
}

function lineSaid(line: LogLine, words: Words): string {
  const { at, by, entry, before, detail } = line
  const values = { when: words.dates.moment(at), who: { member: by } }
  if (entry === null) return noteSaid(line, words)
  const amount = { amountMinor: entry.totalMinor, currency: entry.currency }
  const about = { ...values, number: entry.number, description: titleOf(entry, words), amount }
  switch (line.what) {
    case 'recorded':
    case 'changeTakenBack':
    case 'reversed':
    case 'restored':
    case 'paymentConfirmed':
      return words.say(`activity.${line.what}`, about)
    case 'changed':
      return before === null || (before.amountMinor === amount.amountMinor && before.currency === amount.currency)
        ? words.say('activity.changed', about)
        : words.say('activity.changedAmount', { ...about, before })
    default:
      return words.say('activity.other', { ...values, detail })
  }
}

function noteSaid({ what, by, at, detail }: LogLine, words: Words): string {
  const values = { when: words.dates.moment(at), who: { member: by }, detail }
  switch (what) {
    case 'joined':
    case 'left':
    case 'guestAdded':
    case 'guestClaimed':
    case 'guestUnclaimed':
    case 'weightSet':
    case 'imported':
      return words.say(`activity.${what}`, values)
    case 'settingsChanged':
      return words.say('activity.settingsChanged', { ...values, detail: settingsSaid(detail, words) })
    case 'accountLinked':
    case 'accountUnlinked':
    case 'chatLinked':
    case 'chatUnlinked':
      return words.say(`history.${what}`, values)
    default:
      return words.say('activity.other', values)
  }
}
