import type { ChatRef } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, effects, here, inChats } from '../../decision/effects.js'
import { type GroupId, newGroupId, newMemberId, type PersonId } from '../../ids.js'
import { fold } from '../../language/fold.js'
import type { Group, Member } from '../../ledger/group.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { createWords } from '../../present/words.js'
import { otherChats } from './other-chats.js'

// Every card goes to every chat of its group, and each is redrawn when something changes.
const chatsMax = 10

interface Tab {
  readonly group: Group
  readonly members: readonly Member[]
  readonly chats: readonly ChatRef[]
}

/** Makes the group whose code was typed one with the group of this chat. The one that has no entries gives way. */
export async function linkChats(
  situation: Situation,
  person: PersonId,
  code: { readonly hash: string; readonly group: GroupId },
): Promise<Effects | Refusal> {
  if (situation.where.isPrivate) return refuse('linkNotInPrivate')
  if (code.group === situation.group.id) return refuse('linkSameTab')
  const other: Tab | null = await situation.books.groups.find(code.group)
  if (other === null) throw new Error('a code names a group')
  if (!isOn(situation, person) || !isOn(other, person)) return refuse('linkNotOnBoth')
  if (hasEntries(situation) && hasEntries(other)) return refuse('linkBothHaveEntries')
  if (situation.chats.length + other.chats.length > chatsMax) return refuse('linkTooManyChats', { max: chatsMax })

  const [from, into] = hasEntries(situation) ? [other, situation] : [situation, other]
  const by = into.members.find((member) => member.person === person)
  if (by === undefined) throw new Error('whoever links is on both tabs')
  const members = joining(from.members, into.members)
  const chat = situation.where.name ?? situation.group.name
  const detail = from === other ? other.group.name : chat
  const words = createWords(into.group, [...into.members, ...members])
  return effects(
    [
      {
        kind: 'groupsLinked',
        code: code.hash,
        from: from.group.id,
        into: into.group.id,
        other: { id: other.group.id, version: other.group.version },
        members,
        by: by.id,
        detail,
      },
    ],
    here(sentence(words.say('link.chatsDone', { chat: other.group.name }))),
    inChats(
      otherChats([...situation.chats, ...other.chats], situation.where.chat),
      sentence(words.say('link.chatsDoneThere', { who: { member: by.id }, chat })),
    ),
  )
}

const hasEntries = ({ group }: Tab | Situation): boolean => group.nextNumber > 1

const isOn = ({ members }: Tab | Situation, person: PersonId): boolean =>
  members.some((member) => member.person === person && member.active)

/** Who is new on the tab or comes back to it. A guest of a name that the tab knows is that guest: nothing was written for either. */
function joining(coming: readonly Member[], known: readonly Member[]): readonly Member[] {
  return coming.flatMap((member): readonly Member[] => {
    const same = known.find((candidate) =>
      member.person === null
        ? candidate.person === null && fold(candidate.name) === fold(member.name)
        : candidate.person === member.person,
    )
    if (same === undefined) return [{ ...member, id: newMemberId() }]
    return member.active && !same.active ? [{ ...same, active: true }] : []
  })
}

/** Takes this chat out of its group, which keeps the books, into one of its own. */
export function unlinkChat({ where, chats, group, members, sender, words }: Situation): Effects | Refusal {
  const { chat } = where
  const others = otherChats(chats, chat)
  if (others.length === 0) return refuse('unlinkNoChat')
  const name = where.name ?? words.say(`platform.${chat.platform}`)
  const coming = members.flatMap(({ person, active, name: called }) =>
    person === null || !active ? [] : [{ id: newMemberId(), person, name: called }],
  )
  return effects(
    [
      {
        kind: 'chatUnlinked',
        chat: { platform: chat.platform, chat: chat.chat },
        fresh: newGroupId(),
        name: where.name ?? group.name,
        members: coming,
      },
      { kind: 'activity', what: 'chatUnlinked', entry: null, detail: name },
    ],
    here(sentence(words.say('link.chatApart', { count: others.length }))),
    inChats(others, sentence(words.say('link.chatApartThere', { who: { member: sender }, chat: name }))),
  )
}
