import type { ImportNote, ImportNoteKind } from './book.js'

/** Collects what a preview has to say; the same about several lines is one note. */
export interface Notes {
  /** About one more line, or once about the file where `isOfFile`. */
  add(kind: ImportNoteKind, about?: { readonly text?: string; readonly other?: string; readonly isOfFile?: true }): void
  list(): readonly ImportNote[]
}

export function createNotes(): Notes {
  const notes = new Map<string, ImportNote>()
  return {
    add: (kind, { text = '', other = '', isOfFile } = {}) => {
      const key = isOfFile === true ? `${kind} ${text}` : kind
      const known = notes.get(key)
      if (known === undefined) notes.set(key, { kind, count: 1, text, other })
      else if (isOfFile !== true) notes.set(key, { ...known, count: known.count + 1 })
    },
    list: () => [...notes.values()],
  }
}
