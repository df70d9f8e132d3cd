import { IntlMessageFormat } from 'intl-messageformat'
import { memo } from '../bounds/memo.js'
import type { Span } from '../chat/view.js'
import type { MemberId } from '../ids.js'
import { shownNames } from '../language/names.js'
import { categories } from '../ledger/entry.js'
import type { Group, Member } from '../ledger/group.js'
import type { Refusal, RefusalCode, WordedValue } from '../ledger/refusal.js'
import { catalogueOf, type MessageKey } from '../locales/index.js'
import { formatMoney } from '../money/format.js'
import type { Money } from '../money/money.js'
import { callingSpans, callMark } from './calls.js'
import { createDates, type Dates } from './dates.js'
import type { Said, ValuesOf, WordedValues } from './message-values.js'

/** Says things in a group's language, with its people's names and its way to write sums and days. */
export interface Words {
  readonly locale: string
  say<Key extends MessageKey>(key: Key, ...values: Said<ValuesOf<Key>>): string
  /** The same, calling some of those whom it names: their phones ring where the platform can do that. */
  call<Key extends MessageKey>(called: readonly MemberId[], key: Key, ...values: Said<ValuesOf<Key>>): readonly Span[]
  refusal(refusal: Refusal): string
  money(money: Money): string
  /** With a plus or minus in front; zero bears none. */
  signedMoney(money: Money): string
  name(member: MemberId): string
  names(members: readonly MemberId[]): string
  readonly dates: Dates
}

/** What the sentence of each refusal names, less the categories, which are added here. */
type SaidByRefusals = {
  readonly [Code in RefusalCode]: Code extends 'categoryUnknown'
    ? Omit<ValuesOf<`refusal.${Code}`>, 'known'>
    : ValuesOf<`refusal.${Code}`>
}

/** A sentence that names what its refusal does not bring does not compile here. */
const valuesOf = <Code extends RefusalCode>(refusal: Refusal<Code>): SaidByRefusals[Code] => refusal.values

// What the groups that talk need at a time: as many locales, and in each of a few languages all it has to say.
const localesMax = 100
const formatsMax = 5_000

// Names and sums are put in as text, so a message never holds mark-up that a name could imitate.
const formatOf = memo(
  formatsMax,
  (locale: string, message: string) => new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }),
)

const listFormatOf = memo(localesMax, (locale: string) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const choiceFormatOf = memo(localesMax, (locale: string) => new Intl.ListFormat(locale, { type: 'disjunction' }))
/** The words of a group. `members` are all who may be named. */
export function createWords(group: Pick<Group, 'locale' | 'timezone'>, members: readonly Member[]): Words {
  const { locale } = group
  const catalogue = catalogueOf(locale)
  const shown = shownNames(members)
  const name = (member: MemberId): string => shown.get(member) ?? '?'
  const money = (sum: Money): string => formatMoney(sum, locale)
  const worded = (value: WordedValue, nameOf: (member: MemberId) => string): string | number => {
    if (typeof value !== 'object') return value
    if ('amountMinor' in value) return money(value)
    if ('member' in value) return nameOf(value.member)
    const isChoice = 'oneOf' in value
    const parts = (isChoice ? value.oneOf : value.list).map((part) => String(worded(part, nameOf)))
    return (isChoice ? choiceFormatOf : listFormatOf)(locale).format(parts)
  }
  const said = (key: MessageKey, values: WordedValues, nameOf: (member: MemberId) => string): string => {
    const wordedValues = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, worded(value, nameOf)]))
    return String(formatOf(locale, catalogue[key]).format(wordedValues))
  }
  const say = (key: MessageKey, values: WordedValues = {}): string => said(key, values, name)

  return {
    locale,
    say,
    call: (called: readonly MemberId[], key: MessageKey, values: WordedValues = {}) =>
      callingSpans(said(key, values, callMark(called, name)), called, name),
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
    dates: createDates(group),
  }
}
