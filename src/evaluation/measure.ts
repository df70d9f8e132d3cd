import type { Prediction } from './learn.js'

/** The lowest probability from which on at most a part of all messages would be proposed wrongly. */
export const thresholdFor = (predictions: readonly Prediction[], wrongPart: number): number => {
  const wrong = predictions
    .filter((each) => isProposal(each) && !isGood(each))
    .map(({ probability }) => probability)
    .sort((left, right) => right - left)
  const first = wrong[Math.floor(wrongPart * predictions.length)]
  return first === undefined ? 0 : Math.ceil(first * 1000) / 1000
}

const isProposal = ({ kind, isWhole }: Prediction): boolean => isWhole && (kind === 'expense' || kind === 'payment')

const isGood = ({ isRight, example }: Prediction): boolean =>
  isRight && example.about.tier !== 'negative' && example.about.tier !== 'command'

/** A line a tier and language: how many are proposed rightly and wrongly, and how many are not. */
export const tableOf = (predictions: readonly Prediction[], proposes: number): string => {
  const rows = new Map<string, { n: number; right: number; wrong: number }>()
  for (const each of predictions) {
    const { tier, lang } = each.example.about
    const isProposed = isProposal(each) && each.probability >= proposes
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
  const part = (count: number, all: number) => `${((100 * count) / all).toFixed(1).padStart(5)} %`
  return [...rows]
    .sort(([left], [right]) => left.localeCompare(right))
    .map(
      ([name, { n, right, wrong }]) =>
        `${name.padEnd(18)}${String(n).padStart(5)}  right ${part(right, n)}  wrong ${part(wrong, n)}`,
    )
    .join('\n')
}
