import type { Draft } from '../../language/draft.js'
import type { EntryContent } from '../../ledger/entry.js'
import type { Member } from '../../ledger/group.js'

/** Whether an expense is shared by all who are on the tab because nobody was named, so that whoever is not known is left out. */
export function isSharedByAll(draft: Draft, content: EntryContent, members: readonly Member[]): boolean {
  if (draft.kind === 'payment' || draft.sharing.base !== 'everyone' || draft.items.length > 0) return false
  const sharers = content.postings.filter(({ owedMinor }) => owedMinor !== 0n)
  return sharers.length === members.filter((member) => member.active).length
}
