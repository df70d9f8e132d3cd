import type { IncomingFile } from '../../chat/event.js'
import type { Command, Situation } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { newImportId, newProposalId } from '../../ids.js'
import type { ImportedBook } from '../../import/book.js'
import { fileMaxBytes } from '../../import/limits.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { findCurrency } from '../../money/currency.js'
import type { CurrencyCode } from '../../money/money.js'
import type { ReadFile } from '../../ports/imports.js'
import { PlatformError } from '../../ports/platform-error.js'
import { proposalExpiry } from '../proposals/proposals.js'
import { importCard } from './import-card.js'
import { guessWho } from './who.js'

/** Shows what a file of another program would bring in; its buttons write it. */
export const importCommand: Command = {
  name: 'import',
  aliases: [],
  usage: '[currency]',
  looks: 'never',
  takesWords: false,
  async run(situation, { files, argument }) {
    const [file] = files
    // A command of Slack carries no file.
    const isCarried = situation.where.chat.platform !== 'slack'
    if (file === undefined) return refuse(isCarried ? 'importMissing' : 'importByMessage')
    const told = toldCurrency(argument)
    if (told !== null && typeof told === 'object') return told
    const read = await readIncoming(situation, file, told)
    if (isRefusal(read)) return read
    const { books, group, members, sender, words, now } = situation
    const { contentHash, parts, looks } = read
    const before = await books.imports.importedAt(group.id, contentHash)
    if (before !== null) return refuse('importDone', { when: words.dates.moment(before) })
    // Made by the import's own reader.
    const book = withAlike(read.book as ImportedBook, await books.imports.alike(group.id, looks))
    const [id, proposal] = [newImportId(), newProposalId()]
    const who = guessWho(book.people, members, sender)
    return effects(
      [
        { kind: 'importStaged', id, contentHash, book, parts },
        {
          kind: 'proposal',
          id: proposal,
          content: { kind: 'import', import: id, members: who },
          expiresAt: proposalExpiry(now),
        },
      ],
      here(importCard({ id: proposal, book, members: who }, words)),
    )
  },
}

/** A newer export of a group holds what an older one brought: that is said before it counts twice. */
const withAlike = (book: ImportedBook, count: number): ImportedBook =>
  count === 0 ? book : { ...book, notes: [...book.notes, { kind: 'alreadyHere', count, text: '', other: '' }] }

/** What somebody says the sums are in; null where nothing is said. */
function toldCurrency(argument: string): CurrencyCode | Refusal | null {
  const text = argument.trim()
  if (text === '') return null
  return findCurrency(text) ?? refuse('currencyUnknown', { text: [...text].slice(0, toldMaxCharacters).join('') })
}

// What could not be read is told back, but a page of it helps nobody.
const toldMaxCharacters = 40

async function readIncoming(
  { group, limits, openIncoming, readImport }: Situation,
  file: IncomingFile,
  told: CurrencyCode | null,
): Promise<ReadFile | Refusal> {
  if (file.sizeBytes > fileMaxBytes) return refuse('importTooLarge', { max: fileMaxBytes / 1_000_000 })
  const options = { currency: group.currency, toldCurrency: told, maxExpenseMajor: limits.maxExpenseMajor }
  try {
    return await readImport(group.id, async () => (await openIncoming(file)).bytes, options)
  } catch (error) {
    if (error instanceof PlatformError) return refuse('importFileGone')
    throw error
  }
}
