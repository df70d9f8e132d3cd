import type { View } from './view.js'

/** What an event would come to if it came now; nothing of it is kept. */
export type Foreseen =
  /** Why it cannot be, or what is asked first, in words. */
  | { readonly kind: 'wrong'; readonly told: string }
  /** It would change nothing at all. */
  | { readonly kind: 'same' }
  /** What would be said, and whether anything would be written. */
  | { readonly kind: 'fine'; readonly says: readonly View[]; readonly isWritten: boolean }
