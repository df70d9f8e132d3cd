import { expect } from 'vitest'
import type { Heards } from '../chat.js'
import { readTables, spoken } from '../tables.js'
import type { RealTab, ShownTransfer } from './real.js'
import { balancesOf, type Name, type PaperTab, pay } from './tab.js'

/** Asks for a plan, which must make everybody even; gives its transfers. */
export async function settle(by: Name, tab: PaperTab, real: RealTab): Promise<readonly ShownTransfer[]> {
  const heards = await real.chat.say(`${by}: /settle`)
  const transfers = await transfersOn(heards, real)

  const left = balancesOf(tab)
  for (const { from, to, currency, minor } of transfers) {
    add(left, `${from} ${currency}`, minor)
    add(left, `${to} ${currency}`, -minor)
  }
  expect([...left.values()].filter((minor) => minor !== 0n)).toEqual([])
  return transfers
}

/**
 * Presses any button that was ever shown. Only the two of a transfer may, only once, and while the books are as they were
 * when it was shown it must count. Later it counts only if it is still due; what it does then can be seen.
 */
export async function pressAnyTransfer(by: Name, button: number, tab: PaperTab, real: RealTab): Promise<void> {
  const transfer = real.transfers[button % Math.max(1, real.transfers.length)]
  if (transfer === undefined) return
  const before = await readTables(real.books.pool, spoken)
  const heards = await press(by, transfer, real)
  const after = await readTables(real.books.pool, spoken)

  const mayPress = !transfer.isPressed && (by === transfer.from || by === transfer.to)
  if (!mayPress) return expect(after).toEqual(before)
  const hasCounted = after['entry']?.length !== before['entry']?.length
  if (real.version === transfer.version) expect(hasCounted).toBe(true)
  if (hasCounted) count(by, transfer, tab, real)
  await transfersOn(heards, real)
}

/** Presses one button after another, each of the newest card, until everybody is even. */
export async function settleAll(by: Name, order: readonly number[], tab: PaperTab, real: RealTab): Promise<void> {
  let transfers = await settle(by, tab, real)
  for (const choice of order) {
    const transfer = transfers[choice % Math.max(1, transfers.length)]
    if (transfer === undefined) break
    const presser = choice % 2 === 0 ? transfer.from : transfer.to
    const heards = await press(presser, transfer, real)
    count(presser, transfer, tab, real)
    transfers = await transfersOn(heards, real)
  }
  expect(balancesOf(tab)).toEqual(new Map())
}

const press = (by: Name, { id }: ShownTransfer, real: RealTab): Promise<Heards> =>
  real.chat.press(by, { verb: 'transfer', id, version: 0 })

/** A transfer that was made is a payment, and brings nobody further away from being even. */
function count(by: Name, transfer: ShownTransfer, tab: PaperTab, real: RealTab): void {
  const { from, to, currency, minor } = transfer
  const before = distance(tab)
  pay(tab, by, from, to, currency, minor)
  if (tab.simplify) expect(distance(tab)).toBe(before - 2n * minor)
  transfer.isPressed = true
  real.version += 1
}

/** How far all are from being even, together. */
const distance = (tab: PaperTab): bigint =>
  [...balancesOf(tab).values()].reduce((sum, minor) => sum + (minor < 0n ? -minor : minor), 0n)

function add(balances: Map<string, bigint>, key: string, minor: bigint): void {
  balances.set(key, (balances.get(key) ?? 0n) + minor)
}

/** The transfers of a card, with the names of their people; they can be pressed from now on. */
async function transfersOn(heards: Heards, real: RealTab): Promise<readonly ShownTransfer[]> {
  const buttons = heards.all.flatMap((heard) => heard.buttons).filter(({ press: { verb } }) => verb === 'transfer')
  const shown: ShownTransfer[] = []
  for (const { press: on } of buttons) {
    type Row = Pick<ShownTransfer, 'from' | 'to' | 'currency'> & { readonly minor: string }
    const [row] = await real.books.query<Row>(OPEN_TRANSFER, [on.id, real.group])
    if (row === undefined) throw new Error('a button of a card stands for an open transfer')
    shown.push({ ...row, id: on.id, minor: BigInt(row.minor), version: real.version, isPressed: false })
  }
  real.transfers.push(...shown)
  return shown
}

const OPEN_TRANSFER = `
  SELECT f.name AS "from", t.name AS "to", content #>> '{transfer,amount,currency}' AS currency,
    content #>> '{transfer,amount,amountMinor}' AS minor
  FROM proposal JOIN member f ON f.id::text = content #>> '{transfer,from}'
    JOIN member t ON t.id::text = content #>> '{transfer,to}'
  WHERE proposal.id = $1 AND proposal.group_id = $2 AND status = 'open'`
