import { memo } from '../../bounds/memo.js'
import type { ChatEvent } from '../../chat/event.js'
import { findTimezone } from '../../language/timezones.js'
import type { GroupDefaults } from '../../ports/inbox.js'
import { findLocale } from './language.js'

// People live in a few hundred time zones; looking one up in all names costs more than the rest of an event.
const rememberedMax = 1_000

/** What a new group starts with: what the platform tells of whoever is the first to speak there, as far as we know it too. */
export const initialSettingsOf = (
  { initialSettings }: ChatEvent,
  { currency, timezone, locale }: GroupDefaults,
): GroupDefaults => ({
  currency,
  timezone: (initialSettings?.timezone === undefined ? null : timezoneOf(initialSettings.timezone)) ?? timezone,
  locale: (initialSettings?.locale === undefined ? null : localeOf(initialSettings.locale)) ?? locale,
})

const timezoneOf = memo(rememberedMax, findTimezone)
const localeOf = memo(rememberedMax, findLocale)
