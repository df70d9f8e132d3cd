import type { GroupId, ImportId } from '../ids.js'

/** Files of other tools that were, or may be, brought into a group. */
export interface Imports {
  /** What a file says that waits for a press in this group, as it was staged; null where none does. */
  staged(group: GroupId, id: ImportId): Promise<object | null>
  /** When the file of this hash was brought into the group, if any of what it became still counts. */
  importedAt(group: GroupId, contentHash: string): Promise<Date | null>
}
