import { allocate } from '../money/allocate.js'
import { magnitude } from '../money/bigint.js'
import type { ImportedPosting } from './book.js'

/** What a line does to everybody's balance, and what it cost in all; sums in minor units, the nets sum to zero. */
export interface Nets {
  readonly costMinor: bigint
  readonly netsMinor: readonly bigint[]
}

/** The postings that do exactly this to the balances, and whether it had to be guessed who of several payers paid how much. */
export interface FromNets {
  readonly totalMinor: bigint
  readonly postings: readonly ImportedPosting[]
  readonly isGuessed: boolean
}

/**
 * Works out who paid and who had how much. Whoever gets money back has paid; with one payer, what the others do not owe is the
 * payer's own share, so nothing is guessed. With several it is divided among them in proportion to what each gets back. A
 * negative cost is a refund: all of it is turned round, so whoever received it owes everybody's share. Null where the line moves nothing; where
 * it moves more than it cost, what it moves.
 */
export function fromNets({ costMinor, netsMinor }: Nets): FromNets | { readonly movedMinor: bigint } | null {
  const isRefund = costMinor < 0n
  const mirrored = isRefund ? netsMinor.map((net) => -net) : netsMinor
  const backMinor = mirrored.map((net) => (net > 0n ? net : 0n))
  const sumMinor = backMinor.reduce((sum, net) => sum + net, 0n)
  const totalMinor = magnitude(costMinor)
  if (sumMinor === 0n) return null
  if (totalMinor < sumMinor) return { movedMinor: sumMinor }

  const own = allocate(totalMinor - sumMinor, backMinor, 0)
  const postings = mirrored.map((net, person): ImportedPosting => {
    const ownMinor = own[person] ?? 0n
    const [paidMinor, owedMinor] = net > 0n ? [net + ownMinor, ownMinor] : [0n, -net]
    return isRefund ? { person, paidMinor: -paidMinor, owedMinor: -owedMinor } : { person, paidMinor, owedMinor }
  })
  return {
    totalMinor: costMinor,
    postings: postings.filter(({ paidMinor, owedMinor }) => paidMinor !== 0n || owedMinor !== 0n),
    isGuessed: totalMinor > sumMinor && backMinor.filter((net) => net > 0n).length > 1,
  }
}
