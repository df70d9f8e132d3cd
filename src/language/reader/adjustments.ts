import { isSameWho, type Who } from '../draft.js'
import { claim, type Match, one, peopleIn, repeat, tokenAt, type Work } from './work.js'

/**
 * Somebody's share that is so much more or less than an equal one, with the reason why: "Cy had no dessert so 10 less", "Bo took
 * the big room, 15 extra for him". The amount belongs to the one whom the reason is about.
 */
export const readAdjustments = (work: Work): void => {
  for (const pattern of [withReason, numberFirst]) repeat(work, pattern, (match) => adjust(work, match))
}

// What somebody had, did or missed: no other person and no other sum in between.
const reason = '(?<reason>[wi]?[az!p9][azn!xIVjkw#9dDJqfv7WR@]{0,8}|xx?[7Ixnd]{0,3})'

const withReason = new RegExp(
  `(?<who>${one})${reason}[,&]?x{0,2}[,]?(?:(?<again>[MHhu])[zoJ]{0,2})?(?<value>A)(?<sign>[<>])(?:[Rt](?<behind>${one}))?`,
  'd',
)

const numberFirst = new RegExp(`(?<value>A)(?<sign>[<>])[Rt](?<who>${one})(?![nxv&])`, 'd')

const adjust = (work: Work, match: Match): void => {
  const [who, ...others] = peopleIn(work, match.span('who'))
  const amount = tokenAt(work, match.span('value'))?.text
  const codes = work.codes.slice(match.start, match.end)
  const isMissing = /[!a]/.test(codesIn(work, match, 'reason'))
  const isMore = codesIn(work, match, 'sign') === '>'
  claim(work, match.start, match.end)
  if (who === undefined || others.length > 0 || amount === undefined) work.isDoubtful = true
  // Nobody pays more for what they did not have.
  else if ((isMissing && isMore) || !areAll(work, match, who) || /w[^a!]/.test(codes)) work.isDoubtful = true
  else if (work.named.some((sharer) => isSameWho(sharer.who, who))) work.isDoubtful = true
  else work.named.push({ who, part: { kind: 'adjust', amount: `${isMore ? '+' : '-'}${amount}` } })
  work.evidence += 1
}

const codesIn = (work: Work, match: Match, group: string): string => {
  const span = match.span(group)
  return span === null ? '' : work.codes.slice(span[0], span[1])
}

/** "she pays 10 less", "10 less for her": the one said again must be the same. */
const areAll = (work: Work, match: Match, who: Who): boolean =>
  ['again', 'behind'].every((group) => {
    const span = match.span(group)
    if (span === null) return true
    if (/[hH]/.test(work.tokens[span[0]]?.code ?? '')) return true
    return peopleIn(work, span).every((other) => isSameWho(other, who))
  })
