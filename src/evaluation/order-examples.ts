import { linesOf } from '../language/orders/lines.js'
import { candidatesOf } from '../language/sentence/candidates.js'
import { outcomesOf, scorer } from '../language/sentence/choose.js'
import { type Passage, readPassage } from '../language/sentence/passage.js'
import { learnt } from '../language/sentence/weights.js'
import { type CorpusCase, contextOf } from './corpus.js'
import type { Example } from './examples.js'
import { crossValidate, learnWeights, type Prediction } from './learn.js'
import { doesOf } from './score.js'

/** A message that may be a command in words: all typed lines it may stand for, and how likely it is no expense. */
export interface OrderExample extends Example {
  readonly likely: number
}

/** Reads a message into all typed lines it may stand for and marks those that do what it says. */
export const orderExampleOf = (about: CorpusCase): OrderExample => {
  const passage = readPassage(about.text, contextOf(about))
  const found = linesOf(passage)
  const all = [...new Set(found.flatMap(({ choices }) => choices))]
  const indexes = new Map(all.map((choice, index) => [choice, index]))
  const [expected] = about.expect
  const wanted = expected?.kind === 'command' ? doesOf(expected.line) : ''
  const isRight = found.map(({ line }) => doesOf(line) === wanted)
  return {
    about,
    room: about.members.toSorted().join('\n'),
    choices: all.map(({ features }) => Int32Array.from(features)),
    candidates: found.map(({ choices }) => Int32Array.from(choices, (choice) => indexes.get(choice) ?? 0)),
    books: found.map(({ line }) => doesOf(line)),
    kinds: found.map(() => 'command'),
    isWhole: found.map(() => true),
    isRight,
    isReached: isRight.includes(true),
    likely: likelyCommand(passage),
  }
}

/** What holds no sum is no expense. */
const likelyCommand = (passage: Passage): number => {
  if (passage.amounts.length === 0) return 1
  const members = passage.context.members.map(({ id }) => id)
  const [best] = outcomesOf(candidatesOf(passage), scorer(learnt().weights), members)
  return best?.meaning.kind === 'command' ? best.probability : 0
}

/** Which command a message is is told by few messages, so each of them has to count for more. */
export const learnOrders = (examples: readonly Example[]): Float32Array =>
  learnWeights(
    examples.filter(({ isReached }) => isReached),
    0.15,
  )

/** What messages stand for by weights of other rooms; the probability is that of a command and of its line together. */
export const crossValidateOrders = (examples: readonly OrderExample[]): readonly Prediction[] => {
  const likely = new Map(examples.map((example) => [example.about, example.likely]))
  return crossValidate(examples, { learn: learnOrders }).map((each) => ({
    ...each,
    probability: each.probability * (likely.get(each.example.about) ?? 0),
  }))
}
