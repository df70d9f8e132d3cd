import type { Prediction } from './learn.js'

/** From which probability on one entry is proposed, and several at once. */
export interface Thresholds {
  readonly one: number
  readonly several: number
}

/** The lowest probability from which on at most so many of the messages would be proposed wrongly. */
export const thresholdFor = (predictions: readonly Prediction[], most: number): number =>
  aboveAll(
    predictions.filter((each) => isProposal(each) && !isGood(each)),
    most,
  )

/** The same for commands in words: of as many as there are, so large a part may be taken for others, or be none. */
export const orderThresholdFor = (orders: readonly Prediction[], wrongPart: number): number =>
  aboveAll(
    orders.filter((each) => isAnswer(each) && !each.isRight),
    wrongPart * orders.filter(isOrder).length,
  )

/** The lowest probability that is above all but so many. */
const aboveAll = (wrong: readonly Prediction[], but: number): number => {
  const sorted = wrong.map(({ probability }) => probability).sort((left, right) => right - left)
  const first = sorted[Math.floor(but)]
  return first === undefined ? 0 : Math.floor(first * 1000 + 1) / 1000
}

/** An empty line says that it is no command. */
const isAnswer = ({ books }: Prediction): boolean => books !== ''

const isOrder = ({ example }: Prediction): boolean => example.about.tier === 'command'

/** How many commands in words are answered rightly, and how many wrongly; also those that are none. */
export const ordersTold = (orders: readonly Prediction[], proposes: number): string => {
  const all = orders.filter(isOrder).length
  const answered = orders.filter((each) => isAnswer(each) && each.probability >= proposes)
  const right = answered.filter(({ isRight }) => isRight).length
  const none = answered.filter((each) => !isOrder(each)).length
  return `${all} commands: right ${part(right, all)}  wrong ${part(answered.length - right, all)}, ${none} of them no commands`
}

const part = (count: number, all: number): string => `${((100 * count) / all).toFixed(1).padStart(5)} %`

const isProposal = ({ kind, isWhole }: Prediction): boolean =>
  isWhole && (kind === 'expense' || kind === 'payment' || kind === 'several')

const isGood = ({ isRight, example }: Prediction): boolean =>
  isRight && example.about.tier !== 'negative' && example.about.tier !== 'command'

/** A line a tier and language: how many are proposed rightly and wrongly, and how many are not. */
export const tableOf = (predictions: readonly Prediction[], proposes: Thresholds): string => {
  const rows = new Map<string, { n: number; right: number; wrong: number }>()
  for (const each of predictions) {
    const { tier, lang } = each.example.about
    const isProposed = isProposal(each) && each.probability >= proposes[each.kind === 'several' ? 'several' : 'one']
    const isAnswered = tier === 'command' ? each.kind === 'command' : tier === 'negative'
    const isFine = isProposed ? isGood(each) : isAnswered
    for (const name of [`${lang === 'en' ? 'English' : 'others'} ${tier}`, 'all']) {
      const row = rows.get(name) ?? { n: 0, right: 0, wrong: 0 }
      row.n += 1
      row.right += Number(isFine)
      row.wrong += Number(isProposed && !isFine)
      rows.set(name, row)
    }
  }
  return [...rows]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(
      ([name, { n, right, wrong }]) =>
        `${name.padEnd(18)}${String(n).padStart(5)}  right ${part(right, n)}  wrong ${part(wrong, n)}`,
    )
    .join('\n')
}
