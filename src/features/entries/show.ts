import type { Block } from '../../chat/view.js'
import type { Command } from '../../decision/command.js'
import { answer } from '../../decision/effects.js'
import { type Entry, isActive } from '../../ledger/entry.js'
import { isRefusal } from '../../ledger/refusal.js'
import type { EntryEvent } from '../../ports/entries.js'
import { bold, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { entryCard, titleOf } from './entry-card.js'
import { detailsOf } from './entry-presses.js'
import { entryTyped } from './find-entry.js'

/** One entry with all its versions, who changed it and when. */
export const show: Command = {
  name: 'show',
  aliases: [],
  usage: 'number',
  takesWords: false,
  looks: 'always',
  async run(situation, { argument }) {
    const { books, group, words } = situation
    const entry = await entryTyped(situation, 'show', argument)
    if (isRefusal(entry)) return entry
    const [versions, events, details] = await Promise.all([
      books.entries.versions(group.id, entry.number),
      books.entries.events(group.id, entry.number),
      detailsOf(situation, entry),
    ])
    const card = entryCard(entry, words, details)
    return answer(view([...card.blocks, ...lifeBlocks(events, versions, words)], card.buttons))
  },
}

/** What happened to an entry, and its versions where there are several. */
export function lifeBlocks(events: readonly EntryEvent[], versions: readonly Entry[], words: Words): readonly Block[] {
  const lines = events
    .filter((event) => !isHalfOfAChange(event, events))
    .map((event) => text(lifeLine(event, events, words)))
  const told: Block[] = [text(bold(words.say('show.life'))), ...lines]
  if (versions.length < 2) return told
  told.push(text(bold(words.say('show.versions'))))
  for (const version of versions) {
    const amount = { amountMinor: version.totalMinor, currency: version.currency }
    const line = words.say('show.version', { version: version.version, description: titleOf(version, words), amount })
    told.push(text(isActive(version) ? line : { text: line, style: 'strike' }))
  }
  return told
}

/** Whether a version only went because another one came: an edit, or an edit taken back. */
const isHalfOfAChange = (event: EntryEvent, events: readonly EntryEvent[]): boolean =>
  event.what === 'reversed' && events.some((other) => isTogether(event, other) && other.what !== 'reversed')

/** Whether another version was made, taken back or brought back by the same act. */
const isTogether = (one: EntryEvent, other: EntryEvent): boolean =>
  other.version !== one.version &&
  other.act === one.act &&
  other.by === one.by &&
  other.at.getTime() === one.at.getTime()

function lifeLine(event: EntryEvent, events: readonly EntryEvent[], words: Words): string {
  const values = { when: words.dates.moment(event.at), who: { member: event.by }, version: event.version }
  switch (event.what) {
    case 'recorded':
      return words.say(event.version === 1 ? 'show.recorded' : 'show.changed', values)
    case 'reversed':
      return words.say('show.reversed', values)
    case 'restored':
      return events.some((other) => isTogether(event, other) && other.what === 'reversed')
        ? words.say('show.versionBack', values)
        : words.say('show.restored', values)
    case 'paymentConfirmed':
      return words.say('show.confirmed', values)
  }
}
