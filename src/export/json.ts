import type { MemberId } from '../ids.js'
import { cancelCircles } from '../ledger/circles.js'
import { type Entry, isActive } from '../ledger/entry.js'
import type { Debt } from '../ledger/group.js'
import { householdsOf } from '../ledger/households.js'
import { plansOf } from '../ledger/plan.js'
import { toDecimal } from '../money/format.js'
import type { Tab } from './tab.js'

/**
 * The tab in the format `tabkeeper/1`, one element of a list a line. Amounts are decimal strings. `chain` is what `verify --head`
 * compares the books with later.
 */
export async function* jsonText(tab: Tab): AsyncIterable<string> {
  const { group, members, balances, debts } = tab
  const name = nameIn(tab)
  const { currency, timezone, locale, simplify } = group
  yield '{"format":"tabkeeper/1",\n'
  yield `"group":${JSON.stringify({ name: group.name, currency, timezone, locale, simplify })},\n`
  yield* list(
    'members',
    members.map(({ id, person, active, weightHundredths }) => ({
      name: name(id),
      guest: person === null,
      active,
      weight: Number(weightHundredths) / 100,
    })),
  )
  yield ',\n'
  yield* list('entries', entryRecords(tab, name))
  yield ',\n'
  yield* list(
    'balances',
    balances.map(({ member, net }) => ({ member: name(member), currency: net.currency, net: toDecimal(net) })),
  )
  yield ',\n'
  yield* list(
    'debts',
    cancelCircles(debts).debts.map((debt) => debtRecord(debt, name)),
  )
  yield ',\n'
  const transfers = plansOf(balances, debts, simplify, householdsOf(members)).flatMap((plan) => plan.transfers)
  yield* list(
    'transfers',
    transfers.map((transfer) => debtRecord(transfer, name)),
  )
  yield `,\n"chain":${JSON.stringify(tab.chain)}}\n`
}

type Name = (member: MemberId) => string

const nameIn =
  ({ names }: Tab): Name =>
  (member) =>
    names.get(member) ?? member

async function* list(key: string, records: Iterable<object> | AsyncIterable<object>): AsyncIterable<string> {
  let before = ''
  yield `"${key}":[`
  for await (const record of records) {
    yield `${before}\n${JSON.stringify(record)}`
    before = ','
  }
  yield ']'
}

async function* entryRecords({ entries }: Tab, name: Name): AsyncIterable<object> {
  for await (const entry of entries) yield entryRecord(entry, name)
}

const entryRecord = (entry: Entry, name: Name): object => {
  const { number, version, kind, currency, totalMinor, description, category, date, isForgiven } = entry
  const { createdAt, createdBy, replaces } = entry
  const decimal = (amountMinor: bigint): string => toDecimal({ amountMinor, currency })
  return {
    number,
    version,
    kind,
    currency,
    total: decimal(totalMinor),
    description,
    category,
    date,
    createdAt: createdAt.toISOString(),
    createdBy: name(createdBy),
    status: isActive(entry) ? 'active' : 'reversed',
    replaces,
    forgiven: isForgiven,
    postings: entry.postings.map(({ member, paidMinor, owedMinor }) => ({
      member: name(member),
      paid: decimal(paidMinor),
      owed: decimal(owedMinor),
    })),
  }
}

const debtRecord = ({ from, to, amount }: Debt, name: Name): object => ({
  from: name(from),
  to: name(to),
  currency: amount.currency,
  amount: toDecimal(amount),
})
