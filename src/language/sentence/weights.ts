import type { PackedWeights } from './packed-weights.js'
import { data } from './weights-data.js'

/** What was learnt: a weight a feature, and how sure a reading must be to be proposed, or to be offered. */
export interface Learnt {
  readonly weights: Float32Array
  readonly proposes: number
  readonly offers: number
}

let made: Learnt | undefined

/** Unpacked for the first message and kept. */
export const learnt = (): Learnt => {
  made ??= unpack(data)
  return made
}

/** The weights as numbers. */
export const unpack = ({ step, proposes, offers, weights }: PackedWeights): Learnt => ({
  weights: Float32Array.from(new Int8Array(Buffer.from(weights, 'base64')), (value) => value * step),
  proposes,
  offers,
})
