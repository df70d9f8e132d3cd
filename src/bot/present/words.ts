import { IntlMessageFormat } from 'intl-messageformat'
import type { MemberId } from '../../ids.js'
import { categories, type Day } from '../../ledger/entry.js'
import type { Group, Member } from '../../ledger/group.js'
import { namesOf } from '../../ledger/member-names.js'
import type { Refusal, WordedValue } from '../../ledger/refusal.js'
import { catalogueOf, type MessageKey } from '../../locales/index.js'
import { formatMoney } from '../../money/format.js'
import type { Money } from '../../money/money.js'

/** Says things in a group's language, with its people's names and its way to write sums and days. */
export interface Words {
  readonly locale: string
  say(key: MessageKey, values?: Readonly<Record<string, WordedValue>>): string
  refusal(refusal: Refusal): string
  money(money: Money): string
  /** With a plus or minus in front; zero bears none. */
  signedMoney(money: Money): string
  name(member: MemberId): string
  names(members: readonly MemberId[]): string
  day(day: Day): string
  moment(at: Date): string
}

const formats = new Map<string, IntlMessageFormat>()

function formatOf(locale: string, message: string): IntlMessageFormat {
  const key = `${locale} ${message}`
  const known = formats.get(key)
  if (known !== undefined) return known
  // Names and sums are put in as text, so a message never holds mark-up that a name could imitate.
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
  formats.set(key, made)
  return made
}

/** The words of a group. `members` are all who may be named. */
export function createWords(group: Pick<Group, 'locale' | 'timezone'>, members: readonly Member[]): Words {
  const { locale, timezone } = group
  const catalogue = catalogueOf(locale)
  const shown = namesOf(members)
  const dayFormat = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: timezone })
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })

  const name = (member: MemberId): string => shown.get(member) ?? '?'
  const money = (sum: Money): string => formatMoney(sum, locale)
  const worded = (value: WordedValue): string | number => {
    if (typeof value !== 'object') return value
    if ('amountMinor' in value) return money(value)
    if ('member' in value) return name(value.member)
    return listFormat.format(value.list.map((part) => String(worded(part))))
  }
  const say = (key: MessageKey, values: Readonly<Record<string, WordedValue>> = {}): string => {
    const wordedValues = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, worded(value)]))
    return String(formatOf(locale, catalogue[key]).format(wordedValues))
  }

  return {
    locale,
    say,
    money,
    name,
    refusal: ({ refused, values }) => {
      if (refused !== 'categoryUnknown') return say(`refusal.${refused}`, values)
      const known = { list: categories.map((category) => say(`category.${category}`)) }
      return say('refusal.categoryUnknown', { ...values, known })
    },
    signedMoney: (sum) => (sum.amountMinor > 0n ? `+${money(sum)}` : money(sum)),
    names: (ids) => listFormat.format(ids.map(name)),
    day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    moment: (at) => momentFormat.format(at),
  }
}
