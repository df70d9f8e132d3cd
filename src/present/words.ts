import { IntlMessageFormat } from 'intl-messageformat'
import type { MemberId } from '../ids.js'
import { categories, type Day } from '../ledger/entry.js'
import type { Group, Member } from '../ledger/group.js'
import { namesOf } from '../ledger/member-names.js'
import type { Refusal, RefusalCode, WordedValue } from '../ledger/refusal.js'
import { type ArgumentKind, catalogueOf, type MessageArguments, type MessageKey } from '../locales/index.js'
import { formatMoney } from '../money/format.js'
import type { Money } from '../money/money.js'

/** What may stand for an argument of a message. */
interface ValueOf {
  readonly worded: WordedValue
  readonly number: number
  readonly case: string
}

type ValuesFor<Arguments> = {
  readonly [Name in keyof Arguments]: Arguments[Name] extends ArgumentKind ? ValueOf[Arguments[Name]] : never
}

/** The values a message is said with, as its English text names them; of one among several messages, those of each. */
export type ValuesOf<Key extends MessageKey> = Together<
  Key extends MessageKey ? ValuesFor<MessageArguments[Key]> : never
>

type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never

/** The second argument of `say`: none for a message that names nothing. */
type Said<Values> = keyof Values extends never ? [] : Values extends WordedValues ? [values: Values] : never

type WordedValues = Readonly<Record<string, WordedValue>>

/** Says things in a group's language, with its people's names and its way to write sums and days. */
export interface Words {
  readonly locale: string
  say<Key extends MessageKey>(key: Key, ...values: Said<ValuesOf<Key>>): string
  refusal(refusal: Refusal): string
  money(money: Money): string
  /** With a plus or minus in front; zero bears none. */
  signedMoney(money: Money): string
  name(member: MemberId): string
  names(members: readonly MemberId[]): string
  day(day: Day): string
  moment(at: Date): string
  /** A moment to come, with its weekday: `Monday, March 16, 9:00 AM`. */
  occasion(at: Date): string
  /** Monday is 1. */
  weekday(weekday: number): string
  /** A time of day by the clock, from minutes since midnight. */
  timeOfDay(minuteOfDay: number): string
  /** From one day to another: `Mar 2 – 8, 2026`. */
  days(first: Day, last: Day): string
}

/** What the sentence of each refusal names, less the categories, which are added here. */
type SaidByRefusals = {
  readonly [Code in RefusalCode]: Code extends 'categoryUnknown'
    ? Omit<ValuesOf<`refusal.${Code}`>, 'known'>
    : ValuesOf<`refusal.${Code}`>
}

/** A sentence that names what its refusal does not bring does not compile here. */
const valuesOf = <Code extends RefusalCode>(refusal: Refusal<Code>): SaidByRefusals[Code] => refusal.values

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

// Building an `Intl` formatter costs a thousand times its use and much memory that is no part of the heap, so those of the
// groups that talk are kept. Past this many it starts again.
const rememberedMax = 100

/** Keeps what was made for a key, such as a locale. */
function remember<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    if (made.size >= rememberedMax) made.clear()
    const fresh = make(key)
    made.set(key, fresh)
    return fresh
  }
}

const dayFormatOf = remember(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)
const listFormatOf = remember((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const choiceFormatOf = remember((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))
const momentFormatOf = remember((key) => {
  const [locale, timeZone] = key.split(' ')
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
})
const occasionFormatOf = remember((key) => {
  const [locale, timeZone] = key.split(' ')
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric', timeZone })
  // Put into one formatter, some languages would write the hour in another way than where it stands alone.
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  return (at: Date) => `${day.format(at)}, ${time.format(at)}`
})
const weekdayFormatOf = remember((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))
const timeFormatOf = remember((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }))

/** The words of a group. `members` are all who may be named. */
export function createWords(group: Pick<Group, 'locale' | 'timezone'>, members: readonly Member[]): Words {
  const { locale, timezone } = group
  const catalogue = catalogueOf(locale)
  const shown = namesOf(members)
  const name = (member: MemberId): string => shown.get(member) ?? '?'
  const money = (sum: Money): string => formatMoney(sum, locale)
  const worded = (value: WordedValue): string | number => {
    if (typeof value !== 'object') return value
    if ('amountMinor' in value) return money(value)
    if ('member' in value) return name(value.member)
    const isChoice = 'oneOf' in value
    const parts = (isChoice ? value.oneOf : value.list).map((part) => String(worded(part)))
    return (isChoice ? choiceFormatOf : listFormatOf)(locale).format(parts)
  }
  const say = (key: MessageKey, values: WordedValues = {}): string => {
    const wordedValues = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, worded(value)]))
    return String(formatOf(locale, catalogue[key]).format(wordedValues))
  }

  return {
    locale,
    say,
    money,
    name,
    refusal: (refusal) => {
      const values = valuesOf(refusal)
      if (refusal.refused !== 'categoryUnknown') return say(`refusal.${refusal.refused}`, values)
      const known = { oneOf: categories.map((category) => say(`category.${category}`)) }
      return say('refusal.categoryUnknown', { ...values, known })
    },
    signedMoney: (sum) => (sum.amountMinor > 0n ? `+${money(sum)}` : money(sum)),
    names: (ids) => listFormatOf(locale).format(ids.map(name)),
    day: (day) => dayFormatOf(locale).format(new Date(`${day}T00:00:00Z`)),
    moment: (at) => momentFormatOf(`${locale} ${timezone}`).format(at),
    occasion: (at) => occasionFormatOf(`${locale} ${timezone}`)(at),
    // 5 January 2026 was a Monday.
    weekday: (weekday) => weekdayFormatOf(locale).format(Date.UTC(2026, 0, 4 + weekday)),
    timeOfDay: (minuteOfDay) => timeFormatOf(locale).format(minuteOfDay * 60_000),
    days: (first, last) =>
      dayFormatOf(locale).formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)),
  }
}
