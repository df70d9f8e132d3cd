import type { Choice, PersonSlot } from './slots.js'

/** What somebody who is named has to do with an expense. */
export type Role = 'payer' | 'sharer' | 'except' | 'none'

const roles: readonly Role[] = ['payer', 'sharer', 'except', 'none']

/** What one way to give roles is worth, and who has which; null for those who are in `fixed`. */
interface Assignment {
  readonly score: number
  readonly roles: readonly (Role | null)[]
}

/**
 * The ways to give roles to those whose role no number has decided, the likelier first, at most so many: the same role for people
 * joined by `and`, and at most one change in a list.
 */
export const assignments = (
  people: readonly PersonSlot[],
  fixed: ReadonlyMap<number, string>,
  scoreOf: (choice: Choice) => number,
  most: number,
): readonly Assignment[] => {
  let made: readonly Assignment[] = [{ score: 0, roles: people.map(() => null) }]
  for (const list of listsOf(people, fixed)) {
    const changes = changesOf(list).map(({ left, right, cut }) => {
      const given = list.flatMap((joined, place) =>
        joined.map((index) => ({ index, role: place < cut ? left : right })),
      )
      const score = given.reduce((sum, { index, role }) => sum + scoreOf((people[index] as PersonSlot).as(role)), 0)
      return { given, score }
    })
    made = best(
      made.flatMap(({ score, roles: before }) =>
        changes.map((change) => {
          const roles = [...before]
          for (const { index, role } of change.given) roles[index] = role
          return { score: score + change.score, roles }
        }),
      ),
      most,
    )
  }
  return made
}

/** Those with the highest scores, in their order. */
export const best = <Scored extends { readonly score: number }>(
  all: readonly Scored[],
  most: number,
): readonly Scored[] =>
  all.length <= most ? all : all.toSorted((left, right) => right.score - left.score).slice(0, most)

/** People in a row: those joined by `and` together. */
type List = readonly (readonly number[])[]

const changesOf = (list: List) => [
  ...roles.map((role) => ({ left: role, right: role, cut: list.length })),
  ...[...Array(list.length - 1).keys()].flatMap((at) =>
    roles.flatMap((left) => roles.filter((right) => right !== left).map((right) => ({ left, right, cut: at + 1 }))),
  ),
]

const listsOf = (people: readonly PersonSlot[], fixed: ReadonlyMap<number, string>): readonly List[] => {
  const lists: number[][][] = []
  let isOpen = false
  for (const [index, { joint }] of people.entries()) {
    const isFixed = fixed.has(index)
    const list = lists.at(-1)
    if (!isFixed) {
      if (list === undefined || joint === null || !isOpen) lists.push([[index]])
      else if (joint === 'and') list.at(-1)?.push(index)
      else list.push([index])
    }
    isOpen = !isFixed
  }
  return lists
}
