import { createHash } from 'node:crypto'
import type { EntryForm, FormPerson, NewForm } from '../../chat/entry-form.js'
import type { Account, ChatRef } from '../../chat/event.js'
import { type EntryId, isId, type MemberId, type ProposalId } from '../../ids.js'
import { plainNumber } from '../../language/command-text-amounts.js'
import { typedNames } from '../../language/command-text-people.js'
import { shownNames } from '../../language/names.js'
import { categories, type EntryContent, isActive } from '../../ledger/entry.js'
import type { Books } from '../../ports/books.js'
import type { Clock } from '../../ports/clock.js'
import type { GroupState } from '../../ports/groups.js'
import type { People } from '../../ports/people.js'
import { createWords } from '../../present/words.js'

export interface FormDeps {
  readonly books: Pick<Books, 'entries' | 'groups' | 'proposals'>
  readonly people: Pick<People, 'onTab'>
  readonly clock: Clock
}

/** The form of an entry, or of a proposal, for a platform that has forms; null where it is none of this chat's group, or stands no more. */
export async function entryForm(deps: FormDeps, id: string, chat: ChatRef): Promise<EntryForm | null> {
  if (!isId(id)) return null
  const { entries, groups, proposals } = deps.books
  const entry = await entries.byId(id as EntryId)
  const proposal = entry === null ? await proposals.find(id as ProposalId) : null
  if (entry !== null && !isActive(entry)) return null
  if (proposal !== null && (proposal.status !== 'open' || proposal.expiresAt <= deps.clock.now())) return null
  const content = entry ?? (proposal?.content.kind === 'draft' ? proposal.content.content : null)
  const group = entry?.group ?? proposal?.group
  const home = content === null || group === undefined ? null : await groups.find(group)
  if (content === null || home === null || !isIn(home, chat)) return null
  const fields = { ...fieldsOf(content, home), people: await offered(deps, home, chat, content) }
  const version =
    entry === null
      ? createHash('sha256').update(JSON.stringify(fields)).digest('base64url').slice(0, 22)
      : String(entry.turns)
  return { ...fields, number: entry?.number ?? null, version }
}

/** What the form of a new expense offers; nobody where nothing was ever heard from the chat. */
export async function newForm(deps: FormDeps, chat: ChatRef, opener: Account): Promise<NewForm> {
  const group = await deps.books.groups.at(chat)
  const home = group === null ? null : await deps.books.groups.find(group.id)
  const people = home === null ? [] : await offered(deps, home, chat, null)
  return { people, opener: people.find(({ account }) => account === opener.id)?.id ?? null }
}

const isIn = ({ chats }: GroupState, { platform, chat }: ChatRef): boolean =>
  chats.some((one) => one.platform === platform && one.chat === chat)

/** Whoever shares new expenses, and whoever has a part in this one. */
async function offered(
  { people }: Pick<FormDeps, 'people'>,
  { members }: GroupState,
  chat: ChatRef,
  content: EntryContent | null,
): Promise<readonly FormPerson[]> {
  const accounts = new Map((await people.onTab(chat)).map(({ account, member }) => [member, account]))
  const [shown, typed] = [shownNames(members), typedNames(members)]
  const involved = new Set<MemberId>(content?.postings.map(({ member }) => member))
  return members
    .filter(({ id, active }) => active || involved.has(id))
    .map(({ id, name, active }) => ({
      id,
      name: shown.get(id) ?? name,
      typed: typed.get(id) ?? `@${name}`,
      account: accounts.get(id) ?? null,
      isActive: active,
    }))
}

function fieldsOf(content: EntryContent, { group, members }: GroupState) {
  const { currency, totalMinor, kind, description, date, category, postings } = content
  const words = createWords(group, members)
  const number = plainNumber({ amountMinor: totalMinor, currency }, group)
  const paying = postings.filter(({ paidMinor }) => paidMinor > 0n)
  const owing = postings.filter(({ owedMinor }) => owedMinor > 0n)
  const sums = (of: typeof postings, minor: 'paidMinor' | 'owedMinor'): string =>
    of
      .map((posting) => `${words.name(posting.member)} ${words.money({ amountMinor: posting[minor], currency })}`)
      .join(', ')
  return {
    kind,
    amount: currency === group.currency ? number : `${number} ${currency}`,
    description,
    date,
    category,
    payers: paying.map(({ member }) => member),
    sharers: owing.map(({ member }) => member),
    paid: paying.length > 1 ? sums(paying, 'paidMinor') : null,
    shares: isUneven(content) ? sums(owing, 'owedMinor') : null,
  }
}

const isUneven = ({ kind, split }: EntryContent): boolean =>
  kind === 'expense' && (split?.kind !== 'parts' || split.sharers.some(({ part }) => part.kind !== 'equal'))

/** Every category as a form offers it: as it is typed, and as people call it. */
export const categoryChoices = (locale: string): readonly { readonly value: string; readonly label: string }[] => {
  const words = createWords({ locale, timezone: 'UTC' }, [])
  return categories.map((category) => ({ value: category, label: words.say(`category.${category}`) }))
}
