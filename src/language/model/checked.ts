import type { MemberId } from '../../ids.js'
import type { OperatorMention } from '../mentions/mention.js'
import type { Believed } from './believe.js'
import type { Objection } from './objection.js'
import type { Points } from './points.js'

/** An answer whose every part stands in the message, and the message that it must not have left anything out of. */
export interface Checked {
  readonly believed: readonly Believed[]
  readonly points: Points
  readonly sender: MemberId
  readonly active: readonly MemberId[]
  /** Those of the corrected draft: nobody has to name them again. */
  readonly known: ReadonlySet<MemberId>
  /** Ids that the answer says play no part. */
  readonly unused: ReadonlySet<string>
  readonly isCorrection: boolean
}

/** One kind of thing that may be wrong with an answer. */
export type Check = (checked: Checked) => readonly Objection[]

/** The words of a message that say what its numbers and names do. */
export const operatorsIn = ({ read }: Points): readonly OperatorMention[] =>
  read.mentions.filter((each): each is OperatorMention => each.kind === 'operator')
