import type { Cluster } from './cluster.js'
import type { Sizes } from './sizes.js'

/** What every measurement is given. */
export interface Context {
  readonly cluster: Cluster
  readonly sizes: Sizes
  /** The file of this program, for processes that play the product. */
  readonly program: string
  /** Tells people what is being done. */
  readonly say: (what: string) => void
}
