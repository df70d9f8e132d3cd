import type { Command, Situation } from '../../decision/command.js'
import { type Effects, effects, here, inChats, toast } from '../../decision/effects.js'
import type { PersonId } from '../../ids.js'
import { cleanLine } from '../../language/fold.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import { memberOf } from '../members/named-member.js'
import { askToLink } from './accounts.js'
import { linkChats } from './chats.js'
import { codesMax, codeValidMinutes, countedMs, newLinkCode, readLinkCode, triesMax } from './code.js'
import { apart } from './unlink.js'

/** Gives a one-time code, or uses one: two accounts become one person, or two chats keep one tab. */
export const link: Command = {
  name: 'link',
  aliases: [],
  usage: '[code or off]',
  looks: 'never',
  takesWords: false,
  async run(situation, { argument }) {
    const typed = cleanLine(argument)
    const { person } = memberOf(situation.members, situation.sender)
    if (person === null) throw new Error('whoever writes is a person')
    if (typed === '') return giveCode(situation, person)
    return /^off$/iu.test(typed) ? apart(situation) : useCode(situation, person, typed)
  },
}

async function giveCode(situation: Situation, person: PersonId): Promise<Effects | Refusal> {
  const { books, group, where, now, words, from, sender } = situation
  const { codes } = await books.links.use(person, anHourBefore(now))
  if (codes >= codesMax) return refuse('linkTooOften', { max: codesMax })

  const { shown, hash } = newLinkCode()
  const expiresAt = new Date(now.getTime() + codeValidMinutes * 60_000)
  const values = { code: shown, minutes: codeValidMinutes, group: group.name }
  const changes = [{ kind: 'linkCode', hash, person, group: where.isPrivate ? null : group.id, expiresAt }] as const
  if (where.isPrivate) return effects(changes, here(sentence(words.say('link.accountCode', values))))

  const at = await books.links.privateChatOf(from)
  const told = words.say('link.chatCode', values)
  if (at === null) return effects(changes, toast(told))
  const hint = sentence(words.say('link.toldPrivately', { who: { member: sender } }))
  return effects(changes, here(hint), inChats([at], sentence(told)))
}

async function useCode(situation: Situation, person: PersonId, typed: string): Promise<Effects | Refusal> {
  const { books, now, words } = situation
  const { tries } = await books.links.use(person, anHourBefore(now))
  if (tries >= triesMax) return refuse('linkTooManyTries')

  const hash = readLinkCode(typed)
  const code = hash === null ? null : await books.links.code(hash)
  // A refusal writes nothing, but a try in vain has to be counted.
  if (hash === null || code === null || code.expiresAt <= now) {
    const unknown = words.refusal(refuse('linkCodeUnknown', { minutes: codeValidMinutes }))
    return effects([{ kind: 'linkTried', person }], here(sentence(unknown)))
  }
  return code.group === null
    ? askToLink(situation, person, { hash, person: code.person, name: code.personName })
    : linkChats(situation, person, { hash, group: code.group })
}

const anHourBefore = (now: Date): Date => new Date(now.getTime() - countedMs)
