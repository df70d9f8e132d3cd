import type { AmountSlot, Choice } from './slots.js'
import { chosen, type Work } from './work.js'

/** Candidates of money that went from one to another: between any two who are named, or one of them and whoever writes. */
export const paymentsOf = (work: Work, kind: Choice): void => {
  for (const amount of work.amounts) {
    const isOther = (slot: AmountSlot) => slot.value !== amount.value
    if (work.amounts.some((slot) => isOther(slot) && slot.isMarked)) continue
    const isWhole = work.amounts.every((slot) => slot.isOther || !isOther(slot))
    const choices = [kind, ...work.amounts.map((slot) => slot.as(slot === amount ? 'pay' : 'payvoid'))]
    for (const { from, to } of pairsOf(work)) pushPayment(work, amount, { from, to, isWhole, choices })
  }
}

/** By their places among the people; -1 for whoever writes. */
const pairsOf = ({ people }: Work): readonly { readonly from: number; readonly to: number }[] => {
  const ends = [-1, ...people.keys()]
  return ends.flatMap((from) => ends.filter((to) => to !== from).map((to) => ({ from, to })))
}

const pushPayment = (
  work: Work,
  { value, currency }: AmountSlot,
  pair: {
    readonly from: number
    readonly to: number
    readonly isWhole: boolean
    readonly choices: readonly Choice[]
  },
): void => {
  const { passage, people, days, classes, candidates } = work
  const { sender, group } = passage.context
  const { from, to, isWhole } = pair
  const [giver, taker] = [people[from]?.who ?? sender, people[to]?.who ?? sender]
  if (giver === taker) return
  const roleOf = (at: number) => (at === from ? 'from' : at === to ? 'to' : 'unpaid')
  const choices = [
    ...pair.choices,
    ...people.map((slot, at) => slot.as(roleOf(at))),
    chosen(work, `pays:${from < 0 ? 'me' : ''}:${to < 0 ? 'me' : ''}`, classes),
  ]
  for (const { day, choices: ofDay } of days)
    candidates.push({
      meaning: {
        kind: 'payment',
        from: giver,
        to: taker,
        total: value,
        currency: currency ?? group.currency,
        day,
        isWhole,
      },
      choices: [...choices, ...ofDay],
    })
}
