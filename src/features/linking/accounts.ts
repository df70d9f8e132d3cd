import type { Account } from '../../chat/event.js'
import type { View } from '../../chat/view.js'
import { button } from '../../decision/button.js'
import type { PressHandler, Situation } from '../../decision/command.js'
import { answer, type Effects, effects, here, redraw } from '../../decision/effects.js'
import type { PersonId } from '../../ids.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'
import { memberOf } from '../members/named-member.js'
import { codeValidMinutes } from './code.js'

/** The code of somebody who wants another account to be theirs. */
interface AccountCode {
  readonly hash: string
  readonly person: PersonId
  readonly name: string
}

/**
 * Asks whoever typed a code whether they are the one whose code it is, alone and by name: a code that somebody else had them type
 * would hand all their tabs over.
 */
export async function askToLink(
  { books, from, words, where }: Situation,
  person: PersonId,
  code: AccountCode,
): Promise<Effects | Refusal> {
  if (!where.isPrivate) return refuse('linkAlone')
  if (code.person === person) return refuse('linkSamePerson')
  const theirs = (await books.links.accountsOf(code.person)).map((account) => calledOnPlatform(account, words))
  return answer(joinCard(calledOnPlatform(from, words), theirs.length === 0 ? [code.name] : theirs, code.hash, words))
}

/** Asks for a last word; the buttons name the code by its digest, which tells nobody the code. */
export function joinCard(account: string, theirs: readonly string[], hash: string, words: Words): View {
  const id = Buffer.from(hash, 'hex').toString('base64url')
  const buttons = (['joinMe', 'joinNot'] as const).map((verb) => button(words.say(`button.${verb}`), verb, id))
  return view([text(words.say('link.ask', { account, theirs: { list: theirs } }))], [buttons])
}

/** That is me: the person who typed the code becomes one with the person whose code it is. */
export const pressJoinMe: PressHandler = {
  isForAll: true,
  async run({ books, members, sender, from, words, where, now }, { id }) {
    if (!where.isPrivate) return refuse('linkAlone')
    const hash = Buffer.from(id, 'base64url').toString('hex')
    const code = await books.links.code(hash)
    if (code === null || code.group !== null || code.expiresAt <= now) {
      return refuse('linkCodeUnknown', { minutes: codeValidMinutes })
    }
    const { person } = memberOf(members, sender)
    if (person === null || code.person === person) return refuse('linkSamePerson')
    const account = calledOnPlatform(from, words)
    return effects(
      [{ kind: 'personsLinked', code: hash, from: person, into: code.person, detail: account }],
      redraw(sentence(words.say('link.accountsDone', { account, name: code.personName }))),
    )
  },
}

/** That is somebody else: nothing happens. */
export const pressJoinNot: PressHandler = {
  isForAll: true,
  async run({ words }) {
    return effects([], redraw(sentence(words.say('link.notJoined'))))
  },
}

/** Gives the sender's account back to the person it was; from the first account of all, every other one. */
export async function unlinkAccounts({ books, from, words }: Situation, person: PersonId): Promise<Effects | Refusal> {
  const accounts = await books.links.accountsOf(person)
  const own = accounts.find(({ platform, id }) => platform === from.platform && id === from.id)
  if (accounts.length < 2 || own === undefined) return refuse('unlinkNoAccount')

  const leaving = own.isLinked ? [own] : accounts.filter(({ isLinked }) => isLinked)
  const called = leaving.map((account) => calledOnPlatform(account, words))
  return effects(
    [
      {
        kind: 'accountsUnlinked',
        person,
        accounts: leaving.map(({ platform, id }) => ({ platform, id })),
        detail: called.join(', '),
      },
    ],
    here(sentence(words.say('link.accountsApart', { accounts: { list: called }, count: leaving.length }))),
  )
}

/** `Ana (Slack)`: two accounts of one person often bear the same name. */
const calledOnPlatform = ({ name, platform }: Account, words: Words): string =>
  `${name} (${words.say(`platform.${platform}`)})`
