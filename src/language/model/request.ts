import { DateTime } from 'luxon'
import type { MemberId } from '../../ids.js'
import type { Member } from '../../ledger/group.js'
import type { ModelFile, ModelRequest } from '../../ports/model.js'
import type { ReadContext } from '../context.js'
import type { Draft } from '../draft.js'
import { cleanLine, fold } from '../fold.js'
import { describeDraft } from './corrects.js'
import { type Points, pointsOf, toldPoints } from './points.js'

/** A request, and who is behind the aliases in it; the latter stays with us. */
export interface AddressedRequest {
  readonly request: ModelRequest
  readonly memberByAlias: ReadonlyMap<string, MemberId>
  readonly points: Points
  /** The draft that the message corrects. */
  readonly corrects: Draft | null
}

/** What somebody sent to be read. */
export interface ModelQuestion {
  readonly message: string
  /** The draft that the message corrects. */
  readonly corrects: Draft | null
  readonly files: readonly ModelFile[]
}

/** Nobody tells of an expense in more; Telegram's own limit. */
const MESSAGE_MAX = 4_096
/** More names than this would cost more than they tell; "everyone" still means all. */
const MEMBERS_MAX = 100
const NAME_MAX = 40

/**
 * What a model is told about a message: its text, the members under the aliases m1 … mN, and the group's currency, zone and time.
 * Mentions are written as the members' names. Null where the message is too long to be one that tells of an expense.
 */
export const modelRequest = (question: ModelQuestion, context: ReadContext): AddressedRequest | null => {
  const message = cleanMessage(withNames(question.message, context))
  if (message.length > MESSAGE_MAX) return null

  const listed = membersToList(message, question.corrects, context).map((member, index) => ({
    ...member,
    alias: `m${index + 1}`,
  }))
  const aliasByMember = new Map(listed.map(({ id, alias }) => [id, alias]))
  const { currency, timezone, locale } = context.group
  const corrects =
    question.corrects === null
      ? null
      : describeDraft(question.corrects, (who) =>
          who.kind === 'member' ? (aliasByMember.get(who.member) ?? 'somebody') : harmlessName(who.name),
        )
  const points = pointsOf(message, context)
  const request: ModelRequest = {
    message,
    corrects,
    ...toldPoints(points, (member) => aliasByMember.get(member)),
    members: listed.map(({ alias, name, username, active }) => ({
      alias,
      name: harmlessName(name),
      ...(username === null ? {} : { username: harmlessName(username) }),
      ...(active ? {} : { left: true as const }),
    })),
    speaker: aliasByMember.get(context.sender) ?? '',
    currency,
    timezone,
    now: DateTime.fromJSDate(context.now, { zone: timezone }).toISO({ suppressMilliseconds: true }) ?? '',
    locale,
    files: question.files,
    objections: [],
  }
  const memberByAlias = new Map(listed.map(({ alias, id }) => [alias, id]))
  return { request, memberByAlias, points, corrects: question.corrects }
}

/** A name as it is shown to a model and looked for in its message: short, one line, nothing that could close a fence or a quotation. */
export const harmlessName = (name: string): string => {
  const line = cleanLine(cleanLine(name).replace(/[<>{}[\]"`\\|]/g, ' '))
  return Array.from(line).slice(0, NAME_MAX).join('').trim() || 'somebody'
}

/** The platform's mentions (`<@U12>`, `@bo_1987`) replaced by names, the last first, so that the places before stay right. */
const withNames = (text: string, { mentions, members }: ReadContext): string => {
  const fromTheEnd = [...mentions].sort((left, right) => right.offset - left.offset)
  return fromTheEnd.reduce((named, { offset, length, member }) => {
    const name = members.find(({ id }) => id === member)?.name
    return name === undefined ? named : `${named.slice(0, offset)}@${harmlessName(name)}${named.slice(offset + length)}`
  }, text)
}

/** No control or direction characters, no half characters; line breaks stay. */
const cleanMessage = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()

/** In the group's order; where there are too many, the sender, those in the draft or the message, and then the active ones. */
const membersToList = (
  message: string,
  corrects: Draft | null,
  { members, sender }: ReadContext,
): readonly Member[] => {
  if (members.length <= MEMBERS_MAX) return members
  const text = fold(message)
  const wanted = new Set([sender, ...(corrects === null ? [] : membersIn(corrects))])
  const rank = ({ id, name, username, active }: Member): number => {
    const names = [fold(name), fold(name).split(' ')[0] ?? '', fold(username ?? '')]
    if (wanted.has(id) || names.some((each) => each !== '' && text.includes(each))) return 0
    return active ? 1 : 2
  }
  const chosen = new Set([...members].sort((left, right) => rank(left) - rank(right)).slice(0, MEMBERS_MAX))
  return members.filter((member) => chosen.has(member))
}

/** Everybody whom a draft names. */
export const membersIn = (draft: Draft): readonly MemberId[] => {
  const found: MemberId[] = []
  describeDraft(draft, (who) => {
    if (who.kind === 'member') found.push(who.member)
    return ''
  })
  return found
}
