import { scorer } from '../language/sentence/choose.js'
import { featureBits } from '../language/sentence/features.js'
import { readPassage } from '../language/sentence/passage.js'
import { understand } from '../language/sentence/understand.js'
import { contextOf } from './corpus.js'
import { type Example, sayAll } from './examples.js'

/** How well a message was read: the likeliest books, how likely, and whether they are right. */
export interface Prediction {
  readonly example: Example
  readonly kind: string
  readonly books: string
  readonly probability: number
  readonly isRight: boolean
  /** No number was left out. */
  readonly isWhole: boolean
}

/**
 * Learns the weights of a log-linear choice among candidates: the likelihood of the right ones, all of them together, is made as
 * large as it gets (gradient ascent with AdaGrad steps, Duchi et al. 2011), shrunk a little towards nothing. The mean of several runs
 * in different orders is steadier than each. The same examples give the same weights.
 */
export const learnWeights = (examples: readonly Example[], stepSize = 0.05): Float32Array => {
  const mean = new Float32Array(1 << featureBits)
  const counts = countsOf(examples)
  for (let run = 1; run <= runs; run += 1) {
    const weights = learnOnce(examples, counts, randomFrom(run), stepSize)
    for (const [at, weight] of weights.entries()) mean[at] = (mean[at] ?? 0) + weight / runs
  }
  return mean
}

const runs = 3
const epochs = 8
const shrinkage = 1e-4
/** A feature that only one message has says nothing of others. */
const countMin = 2

const countsOf = (examples: readonly Example[]): Uint16Array => {
  const counts = new Uint16Array(1 << featureBits)
  for (const { choices } of examples)
    for (const feature of new Set(choices.flatMap((features) => [...features])))
      counts[feature] = (counts[feature] ?? 0) + 1
  return counts
}

const learnOnce = (
  examples: readonly Example[],
  counts: Uint16Array,
  random: () => number,
  stepSize: number,
): Float32Array => {
  const weights = new Float32Array(1 << featureBits)
  const squares = new Float32Array(1 << featureBits).fill(0.01)
  const climb = (feature: number, slope: number): void => {
    if ((counts[feature] ?? 0) < countMin) return
    const step = slope - shrinkage * (weights[feature] ?? 0)
    squares[feature] = (squares[feature] ?? 0) + step * step
    weights[feature] = (weights[feature] ?? 0) + (stepSize * step) / Math.sqrt(squares[feature] ?? 1)
  }
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const example of shuffled(examples, random)) {
      const gradient = gradientOf(example, weights)
      for (const [index, features] of example.choices.entries()) {
        const slope = gradient[index] ?? 0
        if (Math.abs(slope) > 1e-4) for (const feature of features) climb(feature, slope)
      }
    }
  return weights
}

/** How much oftener each choice is made by the right candidates than by all. */
const gradientOf = (example: Example, weights: Float32Array): Float64Array => {
  const scores = scoresOf(example, weights)
  const gradient = new Float64Array(example.choices.length)
  const all = sharesOf(scores, () => true)
  const right = sharesOf(scores, (at) => example.isRight[at] === true)
  for (const [at, choices] of example.candidates.entries()) {
    const difference = (right[at] ?? 0) - (all[at] ?? 0)
    if (Math.abs(difference) < 1e-5) continue
    for (const choice of choices) gradient[choice] = (gradient[choice] ?? 0) + difference
  }
  return gradient
}

const scoresOf = ({ choices, candidates }: Example, weights: Float32Array): Float64Array => {
  const parts = Float64Array.from(choices, (features) => {
    let sum = 0
    for (const feature of features) sum += weights[feature] ?? 0
    return sum
  })
  return Float64Array.from(candidates, (made) => {
    let sum = 0
    for (const choice of made) sum += parts[choice] ?? 0
    return sum
  })
}

/** The probability of each of those that count. */
const sharesOf = (scores: Float64Array, counts: (at: number) => boolean): Float64Array => {
  const top = scores.reduce((best, score, at) => (counts(at) ? Math.max(best, score) : best), Number.NEGATIVE_INFINITY)
  const shares = scores.map((score, at) => (counts(at) ? Math.exp(score - top) : 0))
  const sum = shares.reduce((left, right) => left + right, 0)
  return sum === 0 ? shares : shares.map((share) => share / sum)
}

/** What the weights choose for a message; books that several candidates come to are counted together. */
const predict = (example: Example, weights: Float32Array): Prediction => {
  const shares = sharesOf(scoresOf(example, weights), () => true)
  const byBooks = new Map<string, { sum: number; best: number; at: number }>()
  for (const [at, share] of shares.entries()) {
    const books = example.books[at] ?? ''
    const known = byBooks.get(books)
    if (known === undefined) byBooks.set(books, { sum: share, best: share, at })
    else {
      known.sum += share
      if (share > known.best) [known.best, known.at] = [share, at]
    }
  }
  const [first] = [...byBooks.values()].sort((left, right) => right.sum - left.sum)
  return {
    example,
    kind: first === undefined ? 'other' : (example.kinds[first.at] ?? 'other'),
    books: first === undefined ? '' : (example.books[first.at] ?? ''),
    probability: first?.sum ?? 1,
    isWhole: first !== undefined && example.isWhole[first.at] === true,
    isRight: first !== undefined && example.isReached && example.isRight[first.at] === true,
  }
}

/** The same, read just as a message is read in a chat. */
export const predictRead = (example: Example, weights: Float32Array): Prediction => {
  const { about } = example
  const read = understand(readPassage(about.text, contextOf(about)), scorer(weights))
  const { kind, entries, probability, isWhole } = read ?? { kind: 'other', entries: [], probability: 1, isWhole: false }
  const [expected] = about.expect
  const said = expected === undefined ? 'nothing' : expected.kind === 'command' ? 'command' : 'entries'
  const isEntry = entries.length > 0
  return {
    example,
    kind,
    books: '',
    probability,
    isWhole,
    isRight: isEntry ? sayAll(entries, about) : said === kind,
  }
}

/** Predicts every message by weights that were learnt from the messages of other rooms. */
export const crossValidate = (
  examples: readonly Example[],
  {
    folds = 5,
    learn = learnWeights,
    guess = predict,
    parts = [],
  }: {
    readonly folds?: number
    readonly learn?: (others: readonly Example[]) => Float32Array
    readonly guess?: (example: Example, weights: Float32Array) => Prediction
    /** What is learnt as well and not predicted. */
    readonly parts?: readonly Example[]
  } = {},
): readonly Prediction[] => {
  const rooms = [...new Set(examples.map(({ room }) => room))]
  const foldOf = new Map(rooms.map((room, index) => [room, index % folds]))
  return [...Array(folds).keys()].flatMap((fold) => {
    const weights = learn([...examples, ...parts].filter(({ room }) => foldOf.get(room) !== fold))
    return examples.filter(({ room }) => foldOf.get(room) === fold).map((example) => guess(example, weights))
  })
}

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const list = [...items]
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [left, right] = [list[at] as Item, list[other] as Item]
    ;[list[at], list[other]] = [right, left]
  }
  return list
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
