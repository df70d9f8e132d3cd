import { type Part, type Sharer, sharesOf, sharesOfBill } from './shares.js'

// A tab as anybody would keep it on paper: what the program must come to, told by its own simple rules.

export const names = ['Ana', 'Bo', 'Cy', 'Dee'] as const
export type Name = (typeof names)[number]
export type Currency = 'EUR' | 'JPY'

export interface PaperEntry {
  readonly number: number
  readonly kind: 'expense' | 'payment'
  readonly currency: Currency
  readonly total: bigint
  readonly paid: ReadonlyMap<Name, bigint>
  readonly owed: ReadonlyMap<Name, bigint>
  /** How it was shared; null for payments and bills, which cannot be shared again. */
  readonly sharers: readonly Sharer<Name>[] | null
  readonly version: number
  readonly replaces: number | null
  turns: number
  /** Counts all that was ever taken back or brought back, to know what was last. */
  turnedAt: number
}

/** One thing an event did to an entry: `turn` 0 made it. */
interface Step {
  readonly entry: PaperEntry
  readonly turn: number
}

export interface PaperTab {
  readonly members: Map<Name, { active: boolean; weight: bigint }>
  readonly entries: PaperEntry[]
  /** What each member's latest change of entries did. */
  readonly latest: Map<Name, readonly Step[]>
  simplify: boolean
}

export interface Payer {
  readonly name: Name
  /** Null: what the others leave. */
  readonly minor: bigint | null
}

export interface Sharing {
  readonly base: 'everyone' | 'payersAnd' | 'only' | 'allBut'
  readonly named: readonly (readonly [Name, Part])[]
}

export const newTab = (): PaperTab => ({
  members: new Map(names.map((name) => [name, { active: true, weight: 100n }])),
  entries: [],
  latest: new Map(),
  simplify: true,
})

const stands = ({ turns }: PaperEntry): boolean => turns % 2 === 0

/** What everybody gets back or owes, without those who are even. */
export function balancesOf(tab: PaperTab): Map<string, bigint> {
  const balances = new Map<string, bigint>()
  for (const { currency, paid, owed } of tab.entries.filter(stands)) {
    for (const name of names) {
      const key = `${name} ${currency}`
      balances.set(key, (balances.get(key) ?? 0n) + (paid.get(name) ?? 0n) - (owed.get(name) ?? 0n))
    }
  }
  return new Map([...balances].filter(([, minor]) => minor !== 0n))
}

// Every function below says whether it has changed the tab; a refused action has not.

export function addExpense(
  tab: PaperTab,
  by: Name,
  expense: { currency: Currency; total: bigint; payers: readonly Payer[]; sharing: Sharing },
): boolean {
  const { currency, total, payers, sharing } = expense
  const paid = paidBy(total, payers)
  const sharers = sharersOf(tab, sharing, payers)
  const owed = sharesOf(total, sharers, numbersOf(tab) + 1)
  if (paid === null || owed === null) return false
  record(tab, by, { kind: 'expense', currency, total, paid, owed, sharers })
  return true
}

export function addBill(
  tab: PaperTab,
  by: Name,
  bill: { dishes: readonly { minor: bigint; eaters: readonly Name[] }[]; tipPercent: bigint },
): boolean {
  const dishes = bill.dishes.map(({ minor, eaters }) => ({
    minor,
    eaters: sharersOf(tab, { base: 'only', named: eaters.map((name) => [name, { kind: 'equal' }]) }, []),
  }))
  const shared = sharesOfBill(dishes, bill.tipPercent, numbersOf(tab) + 1)
  if (shared === null) return false
  const paid = new Map([[by, shared.total]])
  record(tab, by, { kind: 'expense', currency: 'EUR', paid, ...shared, sharers: null })
  return true
}

export function pay(tab: PaperTab, by: Name, from: Name, to: Name, currency: Currency, total: bigint): boolean {
  const [paid, owed] = [new Map([[from, total]]), new Map([[to, total]])]
  record(tab, by, { kind: 'payment', currency, total, paid, owed, sharers: null })
  return true
}

/** How many numbers there are. */
export const numbersOf = (tab: PaperTab): number => Math.max(0, ...tab.entries.map(({ number }) => number))

/** The version that a number means: the one that stands, else the one that was taken back last. */
export function current(tab: PaperTab, number: number): PaperEntry | undefined {
  const versions = tab.entries.filter((entry) => entry.number === number)
  return versions.find(stands) ?? versions.sort((one, other) => other.turnedAt - one.turnedAt)[0]
}

/** A new version; without a total only the text is another. */
export function edit(tab: PaperTab, by: Name, number: number, total: bigint | null): boolean {
  const entry = current(tab, number)
  if (entry === undefined || !stands(entry)) return false
  const content = total === null || total === entry.total ? entry : withTotal(entry, total, number)
  if (content === null) return false
  entry.turns += 1
  entry.turnedAt = now(tab)
  const reversal = { entry, turn: entry.turns }
  record(tab, by, content, entry)
  tab.latest.set(by, [reversal, ...(tab.latest.get(by) ?? [])])
  return true
}

export function remove(tab: PaperTab, by: Name, number: number): boolean {
  const entry = current(tab, number)
  return entry !== undefined && stands(entry) && turn(tab, by, [entry])
}

export function restore(tab: PaperTab, by: Name, number: number): boolean {
  const entry = current(tab, number)
  return entry !== undefined && !stands(entry) && turn(tab, by, [entry])
}

/** What the Undo button on a card does: the version it replaced counts again. */
export function takeBack(tab: PaperTab, by: Name, number: number): boolean {
  const entry = current(tab, number)
  if (entry === undefined || !stands(entry)) return false
  const before = tab.entries.find((other) => other.number === number && other.version === entry.replaces)
  return turn(tab, by, before === undefined ? [entry] : [entry, before])
}

export function undo(tab: PaperTab, by: Name): boolean {
  const steps = tab.latest.get(by) ?? []
  const isChangedSince = steps.some(({ entry, turn: own }) => own !== entry.turns)
  return (
    steps.length > 0 &&
    !isChangedSince &&
    turn(
      tab,
      by,
      steps.map(({ entry }) => entry),
    )
  )
}

/** Reverses what stands and restores what does not, unless two versions of one entry would stand then. */
function turn(tab: PaperTab, by: Name, entries: readonly PaperEntry[]): boolean {
  const standing = tab.entries.filter((entry) => stands(entry) !== entries.includes(entry))
  if (new Set(standing.map(({ number }) => number)).size < standing.length) return false
  for (const entry of entries) {
    entry.turns += 1
    entry.turnedAt = now(tab)
  }
  tab.latest.set(
    by,
    entries.map((entry) => ({ entry, turn: entry.turns })),
  )
  return true
}

const now = (tab: PaperTab): number => 1 + Math.max(...tab.entries.map(({ turnedAt }) => turnedAt))

type Content = Pick<PaperEntry, 'kind' | 'currency' | 'total' | 'paid' | 'owed' | 'sharers'>

function record(tab: PaperTab, by: Name, content: Content, before?: PaperEntry): void {
  const { kind, currency, total, paid, owed, sharers } = content
  const number = before?.number ?? numbersOf(tab) + 1
  const version = tab.entries.filter((entry) => entry.number === number).length + 1
  const replaces = before?.version ?? null
  const entry = { number, kind, currency, total, paid, owed, sharers, version, replaces, turns: 0, turnedAt: 0 }
  tab.entries.push(entry)
  tab.latest.set(by, [{ entry, turn: 0 }])
}

function withTotal(entry: PaperEntry, total: bigint, number: number): Content | null {
  const [payer, another] = entry.paid.keys()
  if (payer === undefined || another !== undefined) return null
  const paid = new Map([[payer, total]])
  if (entry.kind === 'payment')
    return { ...entry, total, paid, owed: new Map([...entry.owed.keys()].map((to) => [to, total])) }
  const owed = entry.sharers === null ? null : sharesOf(total, entry.sharers, number)
  return owed === null ? null : { ...entry, total, paid, owed }
}

function paidBy(total: bigint, payers: readonly Payer[]): ReadonlyMap<Name, bigint> | null {
  const said = payers.reduce((sum, { minor }) => sum + (minor ?? 0n), 0n)
  const isOpen = payers.some(({ minor }) => minor === null)
  if (said > total || (said < total && !isOpen)) return null
  const paid = payers.map(({ name, minor }) => [name, minor ?? total - said] as const)
  return new Map(paid.filter(([, minor]) => minor > 0n))
}

function sharersOf(tab: PaperTab, { base, named }: Sharing, payers: readonly Payer[]): readonly Sharer<Name>[] {
  const parts = new Map(named)
  return names.flatMap((name) => {
    const { active, weight } = tab.members.get(name) ?? { active: false, weight: 0n }
    const isNamed = parts.has(name)
    const shares = {
      everyone: active,
      payersAnd: isNamed || payers.some((payer) => payer.name === name),
      only: isNamed,
      allBut: active && !isNamed,
    }[base]
    return shares
      ? [
          {
            name,
            weight,
            part: base === 'allBut' ? { kind: 'equal' as const } : (parts.get(name) ?? { kind: 'equal' as const }),
          },
        ]
      : []
  })
}
