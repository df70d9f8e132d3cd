import { expect } from 'vitest'
import type { Heards } from '../chat.js'
import { readTables, spoken } from '../tables.js'
import type { Action } from './actions.js'
import { expectedStanding, type RealTab, standingOf } from './real.js'
import { pressAnyTransfer, settle, settleAll } from './settling.js'
import {
  addBill,
  addExpense,
  balancesOf,
  current,
  edit,
  numbersOf,
  type PaperTab,
  pay,
  remove,
  restore,
  takeBack,
  undo,
} from './tab.js'
import { typedFor } from './typed.js'

/** Does it in the room and on paper, and compares all there is to compare. */
export async function perform(action: Action, tab: PaperTab, real: RealTab): Promise<void> {
  real.actions += 1
  switch (action.does) {
    case 'undoTwice':
      return await undoTwice(action, tab, real)
    case 'settle':
      await settle(action.by, tab, real)
      return await compare(tab, real)
    case 'pressTransfer':
      await pressAnyTransfer(action.by, action.button, tab, real)
      return await compare(tab, real)
    case 'settleAll':
      await settleAll(action.by, action.order, tab, real)
      return await compare(tab, real)
    default:
      return await one(action, tab, real)
  }
}

/** Whether it would change the paper; always so for what the paper cannot foretell. */
export function wouldChange(action: Action, tab: PaperTab): boolean {
  return isForetold(action) ? apply(action, structuredClone(tab)) : true
}

const isForetold = ({ does }: Action): boolean => !['undoTwice', 'settle', 'pressTransfer', 'settleAll'].includes(does)

/** An action that the paper can foretell: whether it writes at all, and what the books say then. */
async function one(action: Action, tab: PaperTab, real: RealTab): Promise<void> {
  const before = await readTables(real.books.pool, spoken)
  const heards = await carryOut(action, tab, real)
  const after = await readTables(real.books.pool, spoken)

  const hasWritten = apply(action, tab)
  if (hasWritten) {
    real.version += 1
    expect(after).not.toEqual(before)
  } else {
    expect(after).toEqual(before)
  }
  expect(heards.all.length, 'everything is answered').toBeGreaterThan(0)
  await compare(tab, real)
}

async function compare(tab: PaperTab, real: RealTab): Promise<void> {
  expect(real.books.errors).toEqual([])
  expect(await standingOf(real)).toEqual(expectedStanding(tab, balancesOf(tab)))
}

/** Round all entries, and one that does not exist; or from the newest backwards. */
const numberOf = (entry: number, tab: PaperTab): number =>
  entry < 0 ? Math.max(1, numbersOf(tab) + 1 + entry) : 1 + (entry % (numbersOf(tab) + 1))

async function carryOut(action: Action, tab: PaperTab, real: RealTab): Promise<Heards> {
  const number = 'entry' in action ? numberOf(action.entry, tab) : 0
  const currency = current(tab, number)?.currency ?? 'EUR'
  const typed = typedFor(action, { number, currency }, `dish${real.actions}`)
  if (typed !== null) return await real.chat.say(`${action.by}: ${typed}`)

  const verb = action.does === 'pressUndo' ? 'undo' : 'restore'
  const turns = current(tab, number)?.turns ?? 0
  const version = 'isStale' in action && action.isStale ? turns + 1 : turns
  return await real.chat.press(action.by, { verb, id: await entryId(real, number), version })
}

async function entryId({ books, group }: RealTab, number: number): Promise<string> {
  const sql = 'SELECT id FROM current_version($1, $2) id WHERE id IS NOT NULL'
  const [row] = await books.query<{ id: string }>(sql, [group, number])
  return row?.id ?? '00000000-0000-7000-8000-000000000000'
}

function apply(action: Action, tab: PaperTab): boolean {
  const { by } = action
  switch (action.does) {
    case 'add':
      return addExpense(tab, by, action)
    case 'bill':
      return addBill(tab, by, action)
    case 'pay':
      return pay(tab, by, by, action.to, action.currency, action.total)
    case 'edit':
      return edit(tab, by, numberOf(action.entry, tab), action.total)
    case 'delete':
      return remove(tab, by, numberOf(action.entry, tab))
    case 'restore':
      return restore(tab, by, numberOf(action.entry, tab))
    case 'pressUndo':
      return !action.isStale && takeBack(tab, by, numberOf(action.entry, tab))
    case 'pressRestore':
      return !action.isStale && restore(tab, by, numberOf(action.entry, tab))
    case 'undo':
      return undo(tab, by)
    case 'join':
    case 'leave':
      return changeMember(tab, by, { active: action.does === 'join' })
    case 'weight':
      return changeMember(tab, action.of, { weight: action.hundredths })
    case 'simplify': {
      const isChange = tab.simplify !== action.on
      tab.simplify = action.on
      return isChange
    }
    default:
      throw new Error(`${action.does} is not foretold`)
  }
}

function changeMember(tab: PaperTab, name: Action['by'], change: { active?: boolean; weight?: bigint }): boolean {
  const member = tab.members.get(name)
  if (member === undefined) return false
  const changed = { ...member, ...change }
  tab.members.set(name, changed)
  return changed.active !== member.active || changed.weight !== member.weight
}

/** Undoing, and undoing that, ends where it began. */
async function undoTwice({ by }: Action, tab: PaperTab, real: RealTab): Promise<void> {
  const start = await standingOf(real)

  await one({ does: 'undo', by }, tab, real)
  await one({ does: 'undo', by }, tab, real)

  const end = await standingOf(real)
  expect(end.balances).toEqual(start.balances)
}
