import type { GroupId, ImportId } from '../ids.js'
import type { Day } from '../ledger/entry.js'
import type { Refusal } from '../ledger/refusal.js'
import type { CurrencyCode } from '../money/money.js'

/** Files of other tools that were, or may be, brought into a group. */
export interface Imports {
  /** The file that waits for a press in this group; null where none does. */
  staged(group: GroupId, id: ImportId): Promise<StagedImport | null>
  /** The entries of a file that waits for a press, part by part as they were staged. */
  parts(group: GroupId, id: ImportId): AsyncIterable<string>
  /** When the file of this hash was brought into the group, if any of what it became still counts. */
  importedAt(group: GroupId, contentHash: string): Promise<Date | null>
  /** How many of these are in the group already: of the same day, sum and words, and not taken back. */
  alike(group: GroupId, looks: readonly EntryLook[]): Promise<number>
}

/** What an entry is recognised by. */
export interface EntryLook {
  readonly date: Day
  readonly currency: CurrencyCode
  readonly totalMinor: bigint
  readonly description: string
}

/** A file that waits for a press. */
export interface StagedImport {
  readonly contentHash: string
  /** What its preview shows, as it was staged. */
  readonly book: object
}

/** A file of another tool, read and ready to be staged. */
export interface ReadFile extends StagedImport {
  /** Its entries in the import's own writing, each part small enough for one statement. */
  readonly parts: readonly string[]
  readonly looks: readonly EntryLook[]
}

/** What has to be known beside the file: the group's currency, the one somebody told, and the most an expense may be. */
export interface ReadFileOptions {
  readonly currency: CurrencyCode
  readonly toldCurrency: CurrencyCode | null
  readonly maxExpenseMajor: bigint
}

/**
 * Opens and reads a file of another tool beside everything else that goes on, within bounds of time and memory. Its content is
 * known by a SHA-256 of what it says, whatever it looks like. Refused where the file is not right, or others wait already. What
 * `open` throws is thrown on.
 */
export type ReadImport = (
  group: GroupId,
  open: () => Promise<Uint8Array>,
  options: ReadFileOptions,
) => Promise<ReadFile | Refusal>
