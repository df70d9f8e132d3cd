import type { Line } from '../../ledger/change.js'
import { isRefusal } from '../../ledger/refusal.js'
import type { NamedSpan, ReadContext } from '../context.js'
import { isSameWho, type Who } from '../draft.js'
import { parseExpense } from '../grammar.js'
import { behind } from './lines.js'

/**
 * Who the three are: `me, Bo and Cy`. Whoever names all others means themselves as well. Null where other people than that many, or
 * anything else, are named.
 */
export const sharersAnswer = (line: Line, count: number, text: string, context: ReadContext): Line | null => {
  const named = namedIn(text.replace(/[.!]+$/u, ''), context)
  if (named === null) return null
  const speaker: Who = { kind: 'member', member: context.sender }
  const all = named.some((who) => isSameWho(who, speaker)) ? named : [...named, speaker]
  const sharers = named.length === count ? named : all
  if (sharers.length !== count) return null
  const spans: NamedSpan[] = []
  let said = 'for'
  for (const who of sharers) {
    const member = who.kind === 'member' ? context.members.find(({ id }) => id === who.member) : undefined
    const name = `@${who.kind === 'member' ? member?.name : who.name}`
    if (member !== undefined) spans.push({ offset: said.length + 1, length: name.length, member: member.id })
    said += ` ${name}`
  }
  return behind(line, { text: said, mentions: spans })
}

/** Everybody a list of names names, if it is nothing else. */
const namedIn = (text: string, context: ReadContext): readonly Who[] | null => {
  for (const opening of ['1 for ', '1 ']) {
    const mentions = context.mentions.map((span) => ({ ...span, offset: span.offset + opening.length }))
    const draft = parseExpense(`${opening}${text}`, { ...context, mentions })
    if (isRefusal(draft)) continue
    const { base, named, except } = draft.sharing
    const isPlain = draft.description === '' && draft.items.length === 0 && draft.payers.length === 0
    const isList = base !== 'everyone' && except.length === 0 && named.every(({ part }) => part.kind === 'equal')
    if (!isPlain || !isList) continue
    const speaker: Who = { kind: 'member', member: context.sender }
    return base === 'named' ? named.map(({ who }) => who) : [speaker, ...named.map(({ who }) => who)]
  }
  return null
}
