import type { PersonSlot } from './slots.js'

/** What somebody who is named has to do with an expense. */
export type Role = 'payer' | 'sharer' | 'except' | 'none'

const roles: readonly Role[] = ['payer', 'sharer', 'except', 'none']

/**
 * Every way to give roles to those whose role no number has decided: the same for people joined by `and`, and at most one change in a
 * list. Null for those who are in `fixed`. The array that is yielded is the same one, filled anew.
 */
export function* assignments(
  people: readonly PersonSlot[],
  fixed: ReadonlyMap<number, string>,
): Generator<readonly (Role | null)[]> {
  const lists = listsOf(people, fixed)
  const roleOf: (Role | null)[] = people.map(() => null)
  const give = (list: List, left: Role, right: Role, cut: number): void => {
    for (const [place, joined] of list.entries()) for (const index of joined) roleOf[index] = place < cut ? left : right
  }
  function* from(at: number): Generator<readonly (Role | null)[]> {
    const list = lists[at]
    if (list === undefined) {
      yield roleOf
      return
    }
    for (const { left, right, cut } of changesOf(list)) {
      give(list, left, right, cut)
      yield* from(at + 1)
    }
  }
  yield* from(0)
}

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
