import type { Category } from '../../ledger/entry.js'
import { cleanLine } from '../fold.js'
import { kinds } from './kinds.js'
import type { Token } from './tokens.js'
import type { Work } from './work.js'

/** What was bought, as written, and its category where the words leave no doubt. */
export const describe = (work: Work): { readonly description: string; readonly category: Category | null } => {
  const runs = runsOf(work)
  const best =
    runs.find((run) => run.some(({ code }) => code === kinds.topic)) ??
    runs.toSorted((left, right) => right.length - left.length)[0] ??
    []
  const [first, last] = [best[0], best.at(-1)]
  const text = first === undefined || last === undefined ? '' : work.text.slice(first.start, last.end)
  return { description: [...cleanLine(text)].slice(0, descriptionMax).join(''), category: categoryOf(work) }
}

const descriptionMax = 80

/** Runs of words that no rule has claimed, without the small words at their ends. */
const runsOf = (work: Work): readonly (readonly Token[])[] => {
  const runs: Token[][] = [[]]
  for (const [at, token] of work.tokens.entries()) {
    if (/[nxIjVb#9&fq@RWt+h]/.test(work.codes[at] ?? '')) runs.at(-1)?.push(token)
    else runs.push([])
  }
  return runs.map(trimmed).filter((run) => run.length > 0)
}

const trimmed = (run: readonly Token[]): readonly Token[] => {
  const start = run.findIndex(isContent)
  const end = run.findLastIndex(isContent)
  return start < 0 ? [] : run.slice(start, end + 1)
}

/** A word that says what something is. */
export const isContent = (token: Token): boolean =>
  token.code === kinds.topic ||
  token.code === kinds.occasion ||
  token.code === kinds.tip ||
  token.code === kinds.unit ||
  isUnknown(token)

/** A word that no list of the language holds. */
export const isUnknown = (token: Token): boolean => token.code === kinds.word && token.category === undefined

/** The one category all topics agree on. */
const categoryOf = (work: Work): Category | null => {
  const found = work.tokens.flatMap(({ code, category }) => (code === kinds.topic && category ? [category] : []))
  const [category = null] = found
  return found.every((other) => other === category) ? category : null
}
