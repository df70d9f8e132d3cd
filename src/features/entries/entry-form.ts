import type { EntryForm } from '../../chat/entry-form.js'
import type { ChatRef } from '../../chat/event.js'
import { type EntryId, isId } from '../../ids.js'
import { plainNumber } from '../../language/command-text-amounts.js'
import { categories, isActive } from '../../ledger/entry.js'
import type { Books } from '../../ports/books.js'
import { createWords } from '../../present/words.js'

/** The form of an entry for a platform that has forms; null where it is none of this chat's group, or stands no more. */
export async function entryForm(
  books: Pick<Books, 'entries' | 'groups'>,
  id: string,
  { platform, chat }: ChatRef,
): Promise<EntryForm | null> {
  const entry = isId(id) ? await books.entries.byId(id as EntryId) : null
  if (entry === null || !isActive(entry)) return null
  const home = await books.groups.find(entry.group)
  if (home === null || !home.chats.some((one) => one.platform === platform && one.chat === chat)) return null
  const { group } = home
  const { currency, totalMinor, number, turns, kind, description, date, category } = entry
  const amount = plainNumber({ amountMinor: totalMinor, currency }, group)
  return {
    number,
    version: turns,
    kind,
    amount: currency === group.currency ? amount : `${amount} ${currency}`,
    description,
    date,
    category,
  }
}

/** Every category as a form offers it: as it is typed, and as people call it. */
export const categoryChoices = (locale: string): readonly { readonly value: string; readonly label: string }[] => {
  const words = createWords({ locale, timezone: 'UTC' }, [])
  return categories.map((category) => ({ value: category, label: words.say(`category.${category}`) }))
}
