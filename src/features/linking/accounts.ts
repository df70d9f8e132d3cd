import type { Account } from '../../chat/event.js'
import type { Outcome, Situation } from '../../decision/command.js'
import type { PersonId } from '../../ids.js'
import { type Refusal, refuse } from '../../ledger/refusal.js'
import { sentence } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** Makes the person who typed a code one with the person whose code it is. */
export function linkAccounts(
  { from, words }: Situation,
  person: PersonId,
  code: { readonly hash: string; readonly person: PersonId; readonly name: string },
): Outcome | Refusal {
  if (code.person === person) return refuse('linkSamePerson')
  return {
    changes: [
      {
        kind: 'personsLinked',
        code: code.hash,
        from: person,
        into: code.person,
        detail: calledOnPlatform(from, words),
      },
    ],
    posts: [sentence(words.say('link.accountsDone', { account: calledOnPlatform(from, words), name: code.name }))],
  }
}

/** Gives the sender's account back to the person it was; from the first account of all, every other one. */
export async function unlinkAccounts({ books, from, words }: Situation, person: PersonId): Promise<Outcome | Refusal> {
  const accounts = await books.accountsOf(person)
  const own = accounts.find(({ platform, id }) => platform === from.platform && id === from.id)
  if (accounts.length < 2 || own === undefined) return refuse('unlinkNoAccount')

  const leaving = own.isLinked ? [own] : accounts.filter(({ isLinked }) => isLinked)
  const called = { list: leaving.map((account) => calledOnPlatform(account, words)) }
  return {
    changes: [
      {
        kind: 'accountsUnlinked',
        person,
        accounts: leaving.map(({ platform, id }) => ({ platform, id })),
        detail: leaving.map((account) => calledOnPlatform(account, words)).join(', '),
      },
    ],
    posts: [sentence(words.say('link.accountsApart', { accounts: called, count: leaving.length }))],
  }
}

/** `Ana (Slack)`: two accounts of one person often bear the same name. */
const calledOnPlatform = ({ name, platform }: Account, words: Words): string =>
  `${name} (${words.say(`platform.${platform}`)})`
