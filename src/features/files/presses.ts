import type { PressHandler, Situation } from '../../decision/command.js'
import { effects, redraw } from '../../decision/effects.js'
import { isId, type MemberId, type ProposalId } from '../../ids.js'
import type { ImportedBook } from '../../import/book.js'
import { unpack } from '../../import/pack.js'
import type { Change, EntryBatch, ProposalContent } from '../../ledger/change.js'
import { isRefusal, type Refusal, refuse } from '../../ledger/refusal.js'
import { placesForNew } from '../../ledger/tab-size.js'
import { sentence } from '../../present/view.js'
import { memberOf } from '../members/named-member.js'
import { notOpen } from '../proposals/proposals.js'
import { changesOf, guestsFor, noPlaces } from './entries.js'
import { entriesCount, importCard } from './import-card.js'
import { nextWho } from './who.js'

interface OpenImport {
  readonly id: ProposalId
  readonly content: Extract<ProposalContent, { kind: 'import' }>
  readonly book: ImportedBook
}

/** A press on a person of the file: the next one they may be. */
export const pressImportWho: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openImport(situation, press.id)
    if (isRefusal(open)) return open
    const { id, content, book } = open
    if (press.version >= book.people.length) return refuse('buttonExpired')
    const members = nextWho(content.members, press.version, situation.members)
    return effects(
      [{ kind: 'proposalRevised', id, content: { ...content, members } }],
      redraw(importCard({ id, book, members }, situation.words)),
    )
  },
}

/** Import: everything is written at once. */
export const pressImportNow: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openImport(situation, press.id)
    if (isRefusal(open)) return open
    const { books, group, members, limits, words } = situation
    const { id, content, book } = open
    const { guests, who } = guestsFor(book.people, content.members, members)
    if (guests.length > placesForNew(members, limits)) return refuse('tabFull', { max: limits.maxParticipants })
    const count = entriesCount(book) - book.editsCount
    const first = group.nextNumber
    const last = first + count - 1
    const values = { count, first, last }
    return effects(
      [
        ...guests.map((member): Change => ({ kind: 'member', member })),
        {
          kind: 'entries',
          first,
          last,
          batches: () => batchesOf(books.imports.parts(group.id, content.import), who, first),
        },
        { kind: 'imported', id: content.import, first, last },
        { kind: 'proposalClosed', id, status: 'recorded' },
        { kind: 'activity', what: 'imported', entry: null, detail: `#${first}–#${last}` },
      ],
      redraw(sentence(words.say(first === last ? 'import.doneOne' : 'import.done', values))),
    )
  },
}

/** Discard: the file is forgotten. */
export const pressImportDrop: PressHandler = {
  isForAll: false,
  async run(situation, press) {
    const open = await openImport(situation, press.id)
    if (isRefusal(open)) return open
    const { words, sender } = situation
    return effects(
      [{ kind: 'proposalClosed', id: open.id, status: 'discarded' }],
      redraw(sentence(words.say('proposal.discarded', { who: { member: sender } }))),
    )
  },
}

/** The import a button means, if it is this group's, open and not too old. */
async function openImport(situation: Situation, id: string): Promise<OpenImport | Refusal> {
  const { books, group, members, sender, words, now } = situation
  const proposal = isId(id) ? await books.proposals.find(id as ProposalId) : null
  if (proposal?.content.kind !== 'import') return refuse('buttonExpired')
  if (proposal.group !== group.id) return refuse('buttonOfAnotherGroup')
  if (!memberOf(members, sender).active) return refuse('notAMember')
  if (proposal.status !== 'open') return notOpen(proposal.status)
  if (proposal.expiresAt <= now) return refuse('buttonExpired')
  const staged = await books.imports.staged(group.id, proposal.content.import)
  if (staged === null) return refuse('buttonExpired')
  // Somebody else may have shown the same file and pressed there.
  const before = await books.imports.importedAt(group.id, staged.contentHash)
  if (before !== null) return refuse('importDone', { when: words.dates.moment(before) })
  // Staged by `/import` in this very shape, and looked at by nobody in between.
  return { id: proposal.id, content: proposal.content, book: staged.book as ImportedBook }
}

/** The entries of a file that was staged in parts. */
async function* batchesOf(
  parts: AsyncIterable<string>,
  who: readonly MemberId[],
  first: number,
): AsyncIterable<EntryBatch> {
  const places = noPlaces()
  for await (const part of parts) yield changesOf(unpack(part), who, first, places)
}
