import type { Draft, ExpenseDraft } from '../draft.js'
import { isContent } from './describe.js'
import type { Token } from './tokens.js'

/** Two or more expenses in one message; null unless every part of it can be read by itself. */
export const readSeveral = (
  tokens: readonly Token[],
  readPart: (part: readonly Token[]) => Draft | null,
): readonly Draft[] | null => {
  const parts = partsOf(tokens)
  if (parts.length < 2 || parts.length > partsMax) return null
  const drafts: Draft[] = []
  for (const [index, part] of parts.entries()) {
    const draft = readPart(index === 0 ? part : withSubject(part, parts[index - 1] ?? []))
    if (draft === null || (draft.kind === 'expense' && !part.some(isContent))) return null
    drafts.push(draft)
  }
  return shareClosing(drafts, parts)
}

const partsMax = 4

/** One part an amount, cut at the strongest mark between two. */
const partsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const codes = codesOf(tokens)
  const cuts: number[] = []
  for (const [at, code] of [...codes].entries()) {
    if (code !== 'A' || at === codes.indexOf('A')) continue
    const from = codes.lastIndexOf('A', at - 1) + 1
    const between = codes.slice(from, at)
    const cut = Math.max(between.lastIndexOf('.'), -1)
    const place = cut >= 0 ? cut : between.includes('&') ? between.lastIndexOf('&') : between.indexOf(',')
    if (place < 0) return []
    cuts.push(from + place)
  }
  return [0, ...cuts.map((cut) => cut + 1)].map((start, index) => tokens.slice(start, cuts[index] ?? tokens.length))
}

/** "I paid 20 for the taxi and 45 for dinner": the second part has the subject and verb of the first. */
const withSubject = (part: readonly Token[], before: readonly Token[]): readonly Token[] => {
  if (/[PpgKLoNMHhGmy]/.test(codesOf(part)))
    return part[0] !== undefined && joinWords.has(part[0].key) ? part.slice(1) : part
  const subject = /^[NMH]?w?[Pp]/.exec(codesOf(before))?.[0] ?? ''
  return [...before.slice(0, subject.length), ...part]
}

const joinWords: ReadonlySet<string> = new Set(['then', 'afterwards', 'also', 'plus', 'later', 'after that'])

/** Who paid or shares by the last words counts for all parts where "both" says so. */
const shareClosing = (drafts: readonly Draft[], parts: readonly (readonly Token[])[]): readonly Draft[] | null => {
  const last = drafts.at(-1)
  if (last === undefined || last.kind !== 'expense') return drafts
  const isForAll = codesOf(parts.at(-1) ?? []).includes('U')
  const others = drafts.slice(0, -1)
  const isSharedOtherwise = last.sharing.base !== 'everyone' || last.sharing.except.length > 0
  const areAllPlain = others.every(
    (draft) => draft.kind === 'expense' && draft.sharing.base === 'everyone' && draft.sharing.except.length === 0,
  )
  if (isSharedOtherwise && areAllPlain && !isForAll) return null
  return drafts.map((draft) => (draft.kind === 'expense' ? completed(draft, last, isForAll) : draft))
}

const completed = (draft: ExpenseDraft, last: ExpenseDraft, isForAll: boolean): ExpenseDraft => ({
  ...draft,
  payers: draft.payers.length === 0 ? last.payers : draft.payers,
  sharing: isForAll && draft.sharing.named.length === 0 ? last.sharing : draft.sharing,
})

const codesOf = (tokens: readonly Token[]): string => tokens.map(({ code }) => code).join('')
