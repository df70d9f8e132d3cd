import type { PackedWeights } from './packed-weights.js'
import { data } from './weights-data.js'

/** What was learnt: a weight a feature, and how sure a reading must be to be proposed, or to be offered. */
export interface Learnt {
  readonly weights: Float32Array
  readonly proposes: number
  readonly proposesSeveral: number
  readonly offers: number
}

/** Gives the weights: unpacked for the first message and kept. */
export const unpacked = (packed: PackedWeights): (() => Learnt) => {
  let made: Learnt | undefined
  return () => {
    made ??= unpack(packed)
    return made
  }
}

const unpack = ({ step, weights, ...thresholds }: PackedWeights): Learnt => ({
  weights: Float32Array.from(new Int8Array(Buffer.from(weights, 'base64')), (value) => value * step),
  ...thresholds,
})

/** What was learnt of sentences. */
export const learnt = unpacked(data)
