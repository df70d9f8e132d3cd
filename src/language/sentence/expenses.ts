import { type ExpenseMeaning, owedIn, type Part, type Whoever } from './meaning.js'
import type { Role } from './roles.js'
import type { Scheme } from './schemes.js'
import type { AmountSlot, Choice, PersonSlot } from './slots.js'
import { chosen, type Work } from './work.js'

/** Who an expense is for, before it is known what each bears. */
interface Base {
  readonly base: ExpenseMeaning['base']
  readonly isWithPayers: boolean
  /** Everybody but whoever paid. */
  readonly isOthers: boolean
}

/** The candidates that a scheme of numbers and the roles of people make together. */
export const expensesOf = (work: Work, scheme: Scheme, roles: readonly (Role | null)[], kind: Choice): void => {
  const who = peopleBy(work, scheme, roles)
  for (const each of who.except) if (who.plain.has(each) || scheme.parts.has(each) || scheme.more.has(each)) return
  const isImplicit = who.payers.size === 0
  if (isImplicit) who.payers.add(work.passage.context.sender)
  const payer = chosen(work, `payer:${isImplicit ? 'implicit' : Math.min(who.payers.size, 3)}`, work.classes)
  const choices = [kind, ...scheme.choices, ...who.choices, payer]
  for (const base of basesOf(work, scheme, who)) {
    const meaning = meaningOf(work, scheme, who, base)
    if (meaning === null) continue
    const owed = owedIn(meaning, work.members)
    if (owed === null || (work.members.length > 1 && isForPayerOnly(meaning, owed))) continue
    const name = nameOf(base)
    const all = [
      ...choices,
      chosen(work, `${name}:${Math.min(who.plain.size, 3)}`, work.classes),
      ...(who.first === null ? [] : [who.first.as(name)]),
      checks(work, scheme, owed, meaning.total),
    ]
    const sums = [meaning.total, ...owed.values(), ...meaning.paid.values()]
    // Sums that several paid without a word of the whole may be for several things.
    const isOne = scheme.total !== null || scheme.paid.size < 2 || work.classes.includes('b:each')
    const isPlaced = scheme.unused.every(
      (slot) => isAmong(slot.value, sums) || isNoSum(work, slot, meaning.total, owed.size),
    )
    const isWhole = isOne && isPlaced && countsFit(work, owed.size, meaning.paid.size)
    for (const { day, choices: ofDay } of work.days)
      work.candidates.push({ meaning: { ...meaning, isWhole, day }, choices: [...all, ...ofDay] })
  }
}

const nameOf = ({ base, isWithPayers, isOthers }: Base): string =>
  `base:${base}${isWithPayers ? '+' : ''}${isOthers ? '-' : ''}`

interface People {
  readonly payers: Set<Whoever>
  /** Sharers of whom no more was said. */
  readonly plain: Set<Whoever>
  readonly except: Set<Whoever>
  readonly first: PersonSlot | null
  readonly choices: readonly Choice[]
}

const peopleBy = ({ people }: Work, scheme: Scheme, roles: readonly (Role | null)[]): People => {
  const all = people.flatMap((slot, index) => {
    const role = roles[index] ?? null
    return role === null ? [] : [{ slot, role }]
  })
  const named = (wanted: Role) => all.filter(({ role }) => role === wanted).map(({ slot }) => slot)
  const sharers = named('sharer')
  return {
    payers: new Set([...scheme.paid.keys(), ...named('payer').map(({ who }) => who)]),
    plain: new Set(sharers.map(({ who }) => who)),
    except: new Set(named('except').map(({ who }) => who)),
    first: sharers[0] ?? null,
    choices: all.map(({ slot, role }) => slot.as(role)),
  }
}

const basesOf = ({ classes }: Work, { parts }: Scheme, { plain, payers, except }: People): readonly Base[] => {
  const everyone: Base = { base: 'everyone', isWithPayers: false, isOthers: false }
  const named: Base = { base: 'named', isWithPayers: false, isOthers: false }
  const isPayerOut = [...payers].some((who) => !plain.has(who) && !parts.has(who))
  const withPayers = isPayerOut ? [{ ...named, isWithPayers: true }] : []
  if (plain.size > 0) return except.size > 0 ? [] : [named, ...withPayers]
  const hasOthers = classes.includes('b:others') || classes.includes('b:each')
  return [
    everyone,
    ...(hasOthers ? [{ ...everyone, isOthers: true }] : []),
    ...(parts.size > 0 ? [named, ...withPayers] : []),
  ]
}

const meaningOf = (
  { members, classes }: Work,
  scheme: Scheme,
  { plain, payers, except }: People,
  { base, isWithPayers, isOthers }: Base,
): ExpenseMeaning | null => {
  const sharers = new Map<Whoever, Part>(scheme.parts)
  for (const who of [...plain, ...(isWithPayers ? payers : [])])
    if (!sharers.has(who)) sharers.set(who, { kind: 'weight', value: 1 })
  const without = isOthers ? new Set([...except, ...payers]) : except
  const all = new Set<Whoever>([...(base === 'everyone' ? members : []), ...sharers.keys()])
  for (const who of without) all.delete(who)
  const total = totalOf(scheme, all.size)
  const paid = total === null ? null : paidOf(scheme, payers, total, classes.includes('b:rest'))
  if (total === null || paid === null) return null
  const { currency, more } = scheme
  return { kind: 'expense', total, currency, paid, base, sharers, more, except: without, day: null, isWhole: true }
}

const totalOf = ({ total, isPerHead, parts, paid, extra, rate }: Scheme, heads: number): number | null => {
  if (total !== null) return (isPerHead ? total * heads : total) * (1 + rate) + extra
  const sum = (values: Iterable<number>) => [...values].reduce((left, right) => left + right, 0)
  const owed = sum([...parts.values()].map(({ kind, value }) => (kind === 'exact' ? value : 0)))
  const given = sum(paid.values())
  if (owed > 0 && given > 0 && !isEqual(owed, given)) return null
  return owed > 0 || given > 0 ? Math.max(owed, given) + extra : null
}

const paidOf = (
  { paid }: Scheme,
  payers: ReadonlySet<Whoever>,
  total: number,
  hasRest: boolean,
): ReadonlyMap<Whoever, number> | null => {
  const open = [...payers].filter((who) => !paid.has(who))
  const left = total - [...paid.values()].reduce((sum, value) => sum + value, 0)
  if (open.length === 0) return isEqual(left, 0) ? paid : null
  // Nobody knows how much each of several paid, and of two who paid a sum each none paid the rest of the other.
  if (open.length > 1 || (paid.size > 0 && !hasRest) || isEqual(left, 0) || left < 0) return null
  return new Map([...paid, ...open.map((who) => [who, left] as const)])
}

/** What somebody bought only for themselves is nobody else's business. */
const isForPayerOnly = ({ paid }: ExpenseMeaning, owed: ReadonlyMap<Whoever, number>): boolean =>
  paid.size === 1 && owed.size === 1 && [...paid.keys()].every((who) => owed.has(who))

/** The four of us must be four, else somebody is meant who would be missing. */
const countsFit = ({ passage }: Work, sharers: number, payers: number): boolean =>
  passage.numbers.every(
    ({ mention: { of, value } }) =>
      of !== 'people' ||
      value === null ||
      [sharers, payers].includes(Number(value.numerator) / Number(value.denominator)),
  )

/**
 * Whether a number says how many there are, or was taken back at once: `glühwein für uns fünf 22,50`, `2 cases of gatorade 38.50`,
 * `42 no sorry 45`. It is smaller than the sum and has no mark of one.
 */
const isNoSum = ({ passage: { units } }: Work, { at, value, isMarked }: AmountSlot, total: number, heads: number) => {
  const classesAt = (place: number): readonly string[] => units[place]?.classes ?? ['#']
  const isAnyAt = (places: readonly number[], wanted: ReadonlySet<string>) =>
    places.some((place) => classesAt(place).some((each) => wanted.has(each)))
  if (isAnyAt([at + 1, at + 2], takenBack)) return true
  if (isMarked || !Number.isInteger(value) || value < 2 || value >= total) return false
  const isOfPeople = value === heads && isAnyAt([at - 2, at - 1, at + 1], countedFor)
  return isOfPeople || (value <= thingsMax && isAnyAt([at + 1], named) && !isAnyAt([at - 1], named))
}

const takenBack: ReadonlySet<string> = new Set(['correction'])
const countedFor: ReadonlySet<string> = new Set(['for', 'between', 'everyone', 'to', 'from'])
const named: ReadonlySet<string> = new Set(['w', 'T'])
// Of more than a dozen things people say what one of them is.
const thingsMax = 12

/** How what else stands in the text goes with what comes out: counts of people, sums for each. */
const checks = (work: Work, scheme: Scheme, owed: ReadonlyMap<Whoever, number>, total: number): Choice => {
  const counts = work.passage.numbers.flatMap(({ mention: { of, value } }) =>
    of === 'people' && value !== null ? [Number(value.numerator) === owed.size ? 'fits' : 'unfit'] : [],
  )
  const unused = scheme.unused.map(({ value }) =>
    isAmong(value, [...owed.values()]) ? 'unused:part' : isEqual(value, total) ? 'unused:total' : 'unused:odd',
  )
  const seen = [
    ...counts,
    ...unused,
    ...([...owed.keys()].some((who) => who.startsWith('?')) ? ['unknown'] : []),
    `all:${owed.size === work.members.length}`,
    `n:${Math.min(owed.size, 3)}`,
  ]
  return chosen(work, `check ${seen.join(' ')}`, seen)
}

const isEqual = (left: number, right: number): boolean => Math.abs(left - right) < 0.005

const isAmong = (value: number, others: readonly number[]): boolean =>
  others.some((each) => Math.abs(each - value) < 0.011)
