import type { MemberId } from '../ids.js'
import { type Entry, isActive } from '../ledger/entry.js'
import { exponentOf } from '../money/currency.js'
import { toDecimal } from '../money/format.js'
import type { CurrencyCode, Money } from '../money/money.js'
import type { Tab } from './tab.js'

/**
 * The standing entries as an hledger journal: a transaction an entry, in which what a member paid is added to their account and
 * what they owe is taken off, so an account's balance is the member's net. Accounts and commodities are declared, as the strict
 * check asks for.
 */
export async function* hledgerText(tab: Tab): AsyncIterable<string> {
  const accounts = accountsOf(tab)
  const declared = new Set<CurrencyCode>()
  yield `; ${plain(tab.group.name)}\n\ndecimal-mark .\n\n`
  for (const { id } of tab.members) yield `account ${accounts.get(id)}\n`
  for await (const entry of tab.entries) {
    if (!isActive(entry)) continue
    if (!declared.has(entry.currency)) yield `\ncommodity ${sampleOf(entry.currency)}\n`
    declared.add(entry.currency)
    yield transactionOf(entry, accounts)
  }
}

const transactionOf = (entry: Entry, accounts: ReadonlyMap<MemberId, string>): string => {
  const { number, date, kind, description, category, currency, postings, isForgiven } = entry
  const tag = category === null ? '' : `  ; category: ${category}`
  const lines = postings.flatMap(({ member, paidMinor, owedMinor }) =>
    [paidMinor, -owedMinor]
      .filter((amountMinor) => amountMinor !== 0n)
      .map((amountMinor) => `    ${accounts.get(member)}  ${amountOf({ amountMinor, currency })}\n`),
  )
  return `\n${date} (${number}) ${plain(description) || (isForgiven ? 'forgiven' : kind)}${tag}\n${lines.join('')}`
}

const amountOf = (money: Money): string => `${money.currency} ${toDecimal(money)}`

/** How amounts of a currency look; the decimal mark has to be there even where no decimals follow. */
const sampleOf = (currency: CurrencyCode): string => {
  const sample = amountOf({ amountMinor: 1000n * 10n ** BigInt(exponentOf(currency)), currency })
  return exponentOf(currency) === 0 ? `${sample}.` : sample
}

/** An account a member. Names that look the same without the signs hledger reads get a number. */
const accountsOf = ({ members, names }: Tab): ReadonlyMap<MemberId, string> => {
  const taken = new Set<string>()
  const accounts = new Map<MemberId, string>()
  for (const { id } of members) {
    const name = plain(names.get(id) ?? '').replaceAll(':', '-') || 'member'
    let account = `members:${name}`
    for (let place = 2; taken.has(account); place += 1) account = `members:${name} ${place}`
    taken.add(account)
    accounts.set(id, account)
  }
  return accounts
}

/** One line without what hledger reads: `;` begins a comment, `|` parts a payee, two spaces end an account, brackets mark dates and virtual postings. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[;|]/gu, ',')
    .replace(/[[\]{}()]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
