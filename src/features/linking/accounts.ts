import type { Account } from '../../chat/event.js'
import type { Situation } from '../../decision/command.js'
import { type Effects, effects, here } from '../../decision/effects.js'
import type { PersonId } from '../../ids.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** Makes the person who typed a code one with the person whose code it is. */
export function linkAccounts(
  { from, words }: Situation,
  person: PersonId,
  code: { readonly hash: string; readonly person: PersonId; readonly name: string },
): Effects | Refusal {
  if (code.person === person) return refuse('linkSamePerson')
  const account = calledOnPlatform(from, words)
  return effects(
    [{ kind: 'personsLinked', code: code.hash, from: person, into: code.person, detail: account }],
    here(sentence(words.say('link.accountsDone', { account, name: code.name }))),
  )
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
