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
  const told: Block[] = [text(bold(words.say('show.life'))), ...events.map((event) => text(lifeLine(event, words)))]
  if (versions.length < 2) return told
  told.push(text(bold(words.say('show.versions'))))
  for (const version of versions) {
    const amount = { amountMinor: version.totalMinor, currency: version.currency }
    const line = words.say('show.version', { number: version.number, description: titleOf(version, words), amount })
    told.push(text(isActive(version) ? line : { text: line, style: 'strike' }))
  }
  return told
}

function lifeLine(event: EntryEvent, words: Words): string {
  const values = { when: words.dates.moment(event.at), who: { member: event.by }, number: event.number }
  switch (event.what) {
    case 'recorded':
      return words.say('show.recorded', values)
    case 'reversed':
      return words.say('show.reversed', values)
    case 'restored':
      return words.say('show.restored', values)
    case 'paymentConfirmed':
      return words.say('show.confirmed', values)
  }
}
