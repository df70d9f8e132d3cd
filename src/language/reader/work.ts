import type { MemberId } from '../../ids.js'
import type { ReadContext } from '../context.js'
import { type DraftPayer, type DraftSharer, isSameWho, type Who } from '../draft.js'
import { kinds } from './kinds.js'
import type { Lexicon } from './lexicon.js'
import type { Token } from './tokens.js'

/** What the rules have found so far in one sentence; every rule claims the tokens it has understood. */
export interface Work {
  readonly text: string
  readonly context: ReadContext
  readonly lexicon: Lexicon
  tokens: Token[]
  /** One character a token; `_` where a rule has claimed it. */
  codes: string
  payers: DraftPayer[]
  named: DraftSharer[]
  except: Who[]
  /** `null`: nothing said who shares. */
  base: 'everyone' | 'payersAndNamed' | 'named' | null
  /** Everybody but the payers. */
  withoutPayers: boolean
  /** How many share by the text: "the four of us", "3 ways". */
  counts: number[]
  /** Amounts that add up to a bill with a tip in percent. */
  tipPercent: string | null
  /** Something was bought for a member's feast, so who shares has to be said. */
  needsSharing: boolean
  date: string | null
  /** A rule met something that it must not guess. */
  isDoubtful: boolean
  /** What speaks for a report of an expense. */
  evidence: number
}

const claimed = '_'

/** Marks the tokens of a span as understood. */
export const claim = (work: Work, start: number, end: number): void => {
  work.codes = work.codes.slice(0, start) + claimed.repeat(end - start) + work.codes.slice(end)
}

/** A match of a rule, with the span of each named group. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly span: (group: string) => readonly [start: number, end: number] | null
}

/** The first match of a rule; patterns carry the `d` flag so that groups have places. */
export const find = (work: Work, pattern: RegExp): Match | null => {
  const found = pattern.exec(work.codes)
  if (found === null) return null
  return {
    start: found.index,
    end: found.index + found[0].length,
    span: (group) => found.indices?.groups?.[group] ?? null,
  }
}

/** Applies a rule as long as it matches; each time it must claim something. */
export const repeat = (work: Work, pattern: RegExp, apply: (match: Match) => void): void => {
  for (let count = 0; count < roundsMax; count += 1) {
    const match = find(work, pattern)
    if (match === null) return
    const before = work.codes
    apply(match)
    if (work.codes === before) claim(work, match.start, match.end)
  }
}

// More clauses than that is no message of a chat.
const roundsMax = 40

/** The people named in a span; doubtful where a pronoun has nobody to stand for. */
export const peopleIn = (work: Work, span: readonly [start: number, end: number] | null): Who[] => {
  if (span === null) return []
  const people: Who[] = []
  for (let at = span[0]; at < span[1]; at += 1) {
    const who = whoAt(work, at, span[0])
    if (who === null) continue
    if (who === 'nobody') {
      work.isDoubtful = true
      continue
    }
    if (!people.some((other) => isSameWho(other, who))) people.push(who)
  }
  return people
}

const whoAt = (work: Work, at: number, listStart: number): Who | 'nobody' | null => {
  const token = work.tokens[at]
  switch (token?.code) {
    case kinds.name:
    case kinds.owner:
      return token.who ?? null
    case kinds.speaker:
    case kinds.mine:
      return { kind: 'member', member: work.context.sender }
    case kinds.he:
    case kinds.his:
      return antecedent(work, at, listStart) ?? 'nobody'
    case kinds.you:
      return (
        theOther(
          work.context.members.map(({ id }) => id),
          work.context.sender,
        ) ?? 'nobody'
      )
    default:
      return null
  }
}

/**
 * Whom `she` means: the only one named outside of the list the word stands in, or who did something last in the same sentence.
 * The name needs no role of its own any more.
 */
const antecedent = (work: Work, at: number, listStart: number): Who | null => {
  const names = work.tokens.flatMap(({ who, code }, index) =>
    who !== undefined && code === kinds.name && !isMember(who, work.context.sender) && (index < listStart || index > at)
      ? [{ who, index }]
      : [],
  )
  const before = names.filter(({ index }) => index < at)
  const candidates = before.length > 0 ? before : names
  const last = candidates.at(-1)
  if (last === undefined) return null
  const isOnly = candidates.every(({ who }) => isSameWho(who, last.who))
  const isNear = !work.tokens.slice(last.index, at).some(({ code, key }) => code === kinds.stop && key !== ';')
  const isSubject = /[PpazwKgo9]/.test(work.tokens[last.index + 1]?.code ?? '')
  if (!isOnly && !(before.length > 0 && isNear && isSubject)) return null
  if (last.index < at && isIdle(work, last.index)) claim(work, last.index, last.index + 1)
  return last.who
}

/** A name that only did something of no interest here, as in "Ana drove us up and she paid the gas". */
const isIdle = (work: Work, index: number): boolean => {
  const next = work.codes[index + 1] ?? ''
  return work.codes[index] === kinds.name && (next === kinds.verb || next === kinds.word)
}

const theOther = (members: readonly MemberId[], sender: MemberId): Who | null => {
  const others = members.filter((member) => member !== sender)
  const [only] = others
  return only !== undefined && others.length === 1 ? { kind: 'member', member: only } : null
}

/** Whether somebody is this member. */
export const isMember = (who: Who, member: MemberId): boolean => who.kind === 'member' && who.member === member

/** The token at the start of a span. */
export const tokenAt = (work: Work, span: readonly [start: number, end: number] | null): Token | null =>
  span === null ? null : (work.tokens[span[0]] ?? null)

/** Pieces of rules: somebody, several of them, those with or without commas before the last, and only those joined by `and`. */
export const one = '[NMHhu]'
export const several = `${one}(?:[,&]+${one}(?![PpozgwaK]))*`
export const listed = `${one}(?:(?:[,&]+|(?=${one}*[,&]+${one}(?![PpozgwaK])))${one}(?![PpozgwaK]))*`
export const joined = `${one}(?:(?:,${one})*,?&${one})?`
