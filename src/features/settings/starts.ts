import type { ChatEvent } from '../../chat/event.js'
import type { GroupDefaults } from '../../ports/books.js'
import { findLocale } from './language.js'
import { findTimezone } from './timezone.js'

// People live in a few hundred time zones; looking one up in all names costs more than the rest of an event.
const rememberedMax = 1_000

/** What a new group starts with: what the platform tells of whoever is the first to speak there, as far as we know it too. */
export const startsOf = ({ starts }: ChatEvent, { currency, timezone, locale }: GroupDefaults): GroupDefaults => ({
  currency,
  timezone: (starts?.timezone === undefined ? null : timezoneOf(starts.timezone)) ?? timezone,
  locale: (starts?.locale === undefined ? null : localeOf(starts.locale)) ?? locale,
})

const timezoneOf = remembered(findTimezone)
const localeOf = remembered(findLocale)

function remembered(find: (written: string) => string | null): (written: string) => string | null {
  const found = new Map<string, string | null>()
  return (written) => {
    const known = found.get(written)
    if (known !== undefined) return known
    if (found.size >= rememberedMax) found.clear()
    const fresh = find(written)
    found.set(written, fresh)
    return fresh
  }
}
