/** Weights as they are stored: a byte each, in steps of `step`. */
export interface PackedWeights {
  readonly step: number
  readonly proposes: number
  /** For several entries at once. */
  readonly proposesSeveral: number
  readonly offers: number
  /** Tells of what it was learnt. */
  readonly source: string
  readonly weights: string
}
