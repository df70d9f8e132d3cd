import { isDeepStrictEqual } from 'node:util'
import type { Block } from '../../chat/view.js'
import type { MemberId } from '../../ids.js'
import { type EntryContent, isRefund } from '../../ledger/entry.js'
import { magnitude } from '../../money/bigint.js'
import { text } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { amountOf } from './entry-amount.js'

/** What an entry or a draft said before it was changed, and who changed it. */
export interface Revision {
  readonly before: EntryContent
  readonly by: MemberId
}

/** What a change was about: each thing as it was and as it is now, under the name of whoever changed it. */
export function revisionBlocks({ before, by }: Revision, after: EntryContent, words: Words): readonly Block[] {
  const facts = [...detailsChanged(before, after, words), ...sharesChanged(before, after, words)].map(
    ([label, was, now]) => ({ label, value: `${was} → ${now}` }),
  )
  if (facts.length === 0) return []
  return [text(words.say('entry.changedBy', { who: { member: by } })), { kind: 'facts', facts }]
}

type Changed = readonly [label: string, was: string, now: string]

function detailsChanged(before: EntryContent, after: EntryContent, words: Words): readonly Changed[] {
  const { say } = words
  const isPayment = before.kind === 'payment'
  const payerKey = isPayment ? 'was.from' : isRefund(after) ? 'was.heldBy' : 'was.paidBy'
  const shown: readonly (readonly [label: string, show: (content: EntryContent) => string])[] = [
    [say('was.amount'), (content) => amountOf(content, words)],
    [say('was.description'), ({ description }) => description],
    [say(payerKey), (content) => payersOf(content, words)],
    [isPayment ? say('was.to') : say('was.sharedBy'), (content) => words.names(sharersOf(content, words))],
    [say('was.date'), ({ date }) => words.dates.day(date)],
    [say('was.category'), ({ category }) => (category === null ? '' : say(`category.${category}`))],
  ]
  return shown.flatMap(([label, show]): readonly Changed[] => {
    const [was, now] = [show(before), show(after)]
    return was === now ? [] : [[label, was || '–', now || '–']]
  })
}

/** Who owes how much is told where the same people share otherwise than before, be it of the same sum or by other parts. */
function sharesChanged(before: EntryContent, after: EntryContent, words: Words): readonly Changed[] {
  const sharers = sharersOf(after, words)
  const isAlike = isDeepStrictEqual(partsOf(before), partsOf(after))
  if (after.kind === 'payment' || isAlike || !isDeepStrictEqual(sharersOf(before, words), sharers)) return []
  return sharers.flatMap((member): readonly Changed[] => {
    const [was, now] = [owedBy(before, member), owedBy(after, member)]
    return was === now ? [] : [[words.name(member), sum(before, was, words), sum(after, now, words)]]
  })
}

/** By name, so that the same people are the same list. */
const sharersOf = ({ postings }: EntryContent, words: Words): readonly MemberId[] =>
  postings
    .flatMap(({ member, owedMinor }) => (owedMinor === 0n ? [] : [member]))
    .sort((left, right) => words.name(left).localeCompare(words.name(right)))

function payersOf(content: EntryContent, words: Words): string {
  const payers = content.postings.filter(({ paidMinor }) => paidMinor !== 0n)
  if (payers.length === 1) return words.names(payers.map(({ member }) => member))
  return payers.map(({ member, paidMinor }) => `${words.name(member)} ${sum(content, paidMinor, words)}`).join(', ')
}

const owedBy = ({ postings }: EntryContent, member: MemberId): bigint =>
  postings.find((posting) => posting.member === member)?.owedMinor ?? 0n

const partsOf = ({ split }: EntryContent) =>
  split?.kind === 'parts' ? split.sharers.map(({ member, part }) => [member, part]) : split

const sum = ({ currency }: EntryContent, amountMinor: bigint, words: Words): string =>
  words.money({ amountMinor: magnitude(amountMinor), currency })
