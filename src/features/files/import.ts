import { createHash } from 'node:crypto'
import type { IncomingFile } from '../../chat/event.js'
import type { Command, Situation } from '../../decision/command.js'
import { effects, here } from '../../decision/effects.js'
import { newImportId, newProposalId } from '../../ids.js'
import { fileMaxBytes } from '../../import/book.js'
import { readImport } from '../../import/index.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { PlatformError } from '../../ports/platform-error.js'
import { proposalExpiry } from '../proposals/proposals.js'
import { importCard } from './import-card.js'
import { guessWho } from './who.js'

/** Shows what a file of another program would bring in; its buttons write it. */
export const importCommand: Command = {
  name: 'import',
  aliases: [],
  usage: '',
  async run(situation, { files }) {
    const [file] = files
    if (file === undefined) return refuse('importMissing')
    const bytes = await contentOf(situation, file)
    if (!(bytes instanceof Uint8Array)) return bytes
    const { books, group, members, sender, words, limits, now } = situation
    const book = readImport(bytes, { currency: group.currency, maxExpenseMajor: limits.maxExpenseMajor })
    if (isRefusal(book)) return book

    const contentHash = createHash('sha256').update(bytes).digest('hex')
    const before = await books.imports.importedAt(group.id, contentHash)
    if (before !== null) return refuse('importDone', { when: words.dates.moment(before) })
    const [id, proposal] = [newImportId(), newProposalId()]
    const who = guessWho(book.people, members, sender)
    return effects(
      [
        { kind: 'importStaged', id, contentHash, book },
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

async function contentOf(
  { openIncoming }: Pick<Situation, 'openIncoming'>,
  file: IncomingFile,
): Promise<Uint8Array | Refusal> {
  if (file.sizeBytes > fileMaxBytes) return refuse('importTooLarge', { max: fileMaxBytes / 1_000_000 })
  try {
    const { bytes } = await openIncoming(file)
    return bytes
  } catch (error) {
    if (error instanceof PlatformError) return refuse('importFileGone')
    throw error
  }
}
