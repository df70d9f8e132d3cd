import type { ChatRef } from '../../chat/event.js'
import type { Outcome, Situation } from '../../decision/command.js'
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
): Promise<Outcome | Refusal> {
  if (situation.isPrivate) return refuse('linkNotInPrivate')
  if (code.group === situation.group.id) return refuse('linkSameTab')
  const other: Tab | null = await situation.books.group(code.group)
  if (other === null) throw new Error('a code names a group')
  if (!isOn(situation, person) || !isOn(other, person)) return refuse('linkNotOnBoth')
  if (hasEntries(situation) && hasEntries(other)) return refuse('linkBothHaveEntries')
  if (situation.chats.length + other.chats.length > chatsMax) return refuse('linkTooManyChats', { max: chatsMax })

  const [from, into] = hasEntries(situation) ? [other, situation] : [situation, other]
  const by = into.members.find((member) => member.person === person)
  if (by === undefined) throw new Error('whoever links is on both tabs')
  const members = joining(from.members, into.members)
  const here = situation.chatName ?? situation.group.name
  const detail = from === other ? other.group.name : here
  const words = createWords(into.group, [...into.members, ...members])
  return {
    changes: [
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
    posts: [sentence(words.say('link.chatsDone', { chat: other.group.name }))],
    elsewhere: {
      chats: otherChats([...situation.chats, ...other.chats], situation.chat),
      posts: [sentence(words.say('link.chatsDoneThere', { who: { member: by.id }, chat: here }))],
    },
  }
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
export function unlinkChat(situation: Situation): Outcome | Refusal {
  const { chat, chats, chatName, group, members, sender, words } = situation
  const others = otherChats(chats, chat)
  if (others.length === 0) return refuse('unlinkNoChat')
  const name = chatName ?? words.say(`platform.${chat.platform}`)
  const coming = members.flatMap(({ person, active, name: called }) =>
    person === null || !active ? [] : [{ id: newMemberId(), person, name: called }],
  )
  return {
    changes: [
      {
        kind: 'chatUnlinked',
        chat: { platform: chat.platform, chat: chat.chat },
        fresh: newGroupId(),
        name: chatName ?? group.name,
        members: coming,
      },
      { kind: 'activity', what: 'chatUnlinked', entry: null, detail: name },
    ],
    posts: [sentence(words.say('link.chatApart', { count: others.length }))],
    elsewhere: {
      chats: others,
      posts: [sentence(words.say('link.chatApartThere', { who: { member: sender }, chat: name }))],
    },
  }
}
