import type { ReadContext } from './context.js'
import type { Who } from './draft.js'
import type { Settled } from './grammar-totals.js'

/** The same with the sum as the part of each who shares; null where parts were named, or it isn't known how many they are. */
export const perHead = (settled: Settled, context: ReadContext): Settled | null => {
  const { amount, sharing } = settled
  const heads = headsOf(settled, context)
  const isEqual = sharing.named.every(({ part }) => part.kind === 'equal')
  if (amount === null || heads === null || !isEqual || settled.payers.length > 1) return null
  const named = heads.map((who) => ({ who, part: { kind: 'exact', amount } as const }))
  return { ...settled, amount: null, sharing: { base: 'named', named, except: [] } }
}

/** Who shares; null where it isn't known who they are. */
export const headsOf = ({ sharing, payers }: Settled, { members, sender }: ReadContext): readonly Who[] | null => {
  const named = sharing.named.map(({ who }) => who)
  const heads =
    sharing.base === 'everyone'
      ? members.filter(({ active }) => active).map(({ id }): Who => ({ kind: 'member', member: id }))
      : sharing.base === 'named'
        ? named
        : [
            ...(payers.length === 0 ? [{ kind: 'member', member: sender } as const] : payers.map(({ who }) => who)),
            ...named,
          ]
  const [unknown] = [...sharing.except, ...payers.map(({ who }) => who)].filter(({ kind }) => kind !== 'member')
  if (unknown !== undefined) return null
  const isOut = (who: Who) => sharing.except.some((other) => isSame(who, other))
  return heads.filter((who, at) => !isOut(who) && heads.findIndex((other) => isSame(who, other)) === at)
}

const isSame = (left: Who, right: Who): boolean =>
  left.kind === 'member' && right.kind === 'member' ? left.member === right.member : left === right
