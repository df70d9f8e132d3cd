import type { GroupId } from '../ids.js'
import type { Refusal } from '../ledger/refusal.js'
import type { CurrencyCode } from '../money/money.js'

/** A file of another program, read and ready to be staged. */
export interface ReadFile {
  /** What a preview shows. It is the import's own; nobody in between looks inside. */
  readonly book: object
  /** SHA-256 of what the file says, whatever it looks like. */
  readonly contentHash: string
  /** Its entries in the import's own writing, each part small enough for one statement. */
  readonly parts: readonly string[]
}

/** What has to be known beside the file: the group's currency, the one somebody told, and the most an expense may be. */
export interface ReadFileOptions {
  readonly currency: CurrencyCode
  readonly toldCurrency: CurrencyCode | null
  readonly maxExpenseMajor: bigint
}

/**
 * Opens and reads a file of another program beside everything else that goes on, within bounds of time and memory. Refused where
 * the file is not right, or others wait already. What `open` throws is thrown on.
 */
export type ReadImport = (
  group: GroupId,
  open: () => Promise<Uint8Array>,
  options: ReadFileOptions,
) => Promise<ReadFile | Refusal>
