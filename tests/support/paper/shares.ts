// How an amount is shared, said a second time and as simply as possible, to hold the program against.

/** What one sharer was promised. */
export type Part =
  | { readonly kind: 'equal' }
  | { readonly kind: 'exact'; readonly minor: bigint }
  | { readonly kind: 'percent'; readonly hundredths: bigint }
  | { readonly kind: 'shares'; readonly hundredths: bigint }
  | { readonly kind: 'adjust'; readonly minor: bigint }

export interface Sharer<Name> {
  readonly name: Name
  readonly part: Part
  readonly weight: bigint
}

/** What everybody owes, or null where it cannot be shared like that. `number` is the entry's. */
export function sharesOf<Name>(
  total: bigint,
  sharers: readonly Sharer<Name>[],
  number: number,
): ReadonlyMap<Name, bigint> | null {
  const ideals = idealsOf(total, sharers)
  if (ideals === null || ideals.parts.length === 0 || ideals.parts.some((part) => part < 0n)) return null
  const shares = rounded(total, ideals, number)
  return new Map(sharers.map(({ name }, place) => [name, shares[place] ?? 0n]))
}

/** What everybody owes of two dishes with different eaters, and a tip in percent on top. */
export function sharesOfBill<Name>(
  dishes: readonly { readonly minor: bigint; readonly eaters: readonly Sharer<Name>[] }[],
  tipPercent: bigint,
  number: number,
): { readonly total: bigint; readonly owed: ReadonlyMap<Name, bigint> } | null {
  const food = sum(dishes.map(({ minor }) => minor))
  const total = food + (food * tipPercent * 2n + 100n) / 200n
  const weights = dishes.map(({ eaters }) => sum(eaters.map(({ weight }) => weight)))
  if (weights.includes(0n)) return null
  // Everything over one denominator, so that nothing is rounded before the end.
  const denominator = weights.reduce((product, weight) => product * weight, food)
  const parts = new Map<Name, bigint>()
  for (const [place, { minor, eaters }] of dishes.entries()) {
    for (const { name, weight } of eaters) {
      const part = (minor * weight * total * denominator) / ((weights[place] ?? 1n) * food)
      parts.set(name, (parts.get(name) ?? 0n) + part)
    }
  }
  const shares = rounded(total, { parts: [...parts.values()], denominator }, number)
  return { total, owed: new Map([...parts.keys()].map((name, place) => [name, shares[place] ?? 0n])) }
}

interface Ideals {
  readonly parts: readonly bigint[]
  readonly denominator: bigint
}

function idealsOf<Name>(total: bigint, sharers: readonly Sharer<Name>[]): Ideals | null {
  const exact = sum(sharers.map(({ part }) => (part.kind === 'exact' ? part.minor : 0n)))
  const percent = sum(sharers.map(({ part }) => (part.kind === 'percent' ? part.hundredths : 0n)))
  const adjusted = sum(sharers.map(({ part }) => (part.kind === 'adjust' ? part.minor : 0n)))
  const weight = sum(sharers.map(weightOf))
  const isAllFixed = sharers.every(({ part }) => part.kind === 'exact' || part.kind === 'percent')
  const fixed = exact * 10_000n + total * percent
  if (percent > 10_000n || fixed > total * 10_000n) return null
  if (isAllFixed && fixed !== total * 10_000n) return null
  const rest = total * 10_000n - fixed - adjusted * 10_000n
  if (!isAllFixed && weight === 0n && rest !== 0n) return null

  const scale = weight === 0n ? 1n : weight
  const parts = sharers.map((sharer) => {
    const { part } = sharer
    if (part.kind === 'exact') return part.minor * 10_000n * scale
    if (part.kind === 'percent') return total * part.hundredths * scale
    return rest * weightOf(sharer) + (part.kind === 'adjust' ? part.minor * 10_000n * scale : 0n)
  })
  return { parts, denominator: 10_000n * scale }
}

function weightOf<Name>({ part, weight }: Sharer<Name>): bigint {
  if (part.kind === 'shares') return part.hundredths
  return part.kind === 'exact' || part.kind === 'percent' ? 0n : weight
}

/** Largest fractions first; where several are equal, the one whose turn it is by the number. */
function rounded(total: bigint, { parts, denominator }: Ideals, number: number): bigint[] {
  const shares = parts.map((part) => part / denominator)
  const fractions = parts.map((part) => part % denominator)
  let left = total - sum(shares)
  for (const fraction of [...new Set(fractions)].sort((one, other) => (one < other ? 1 : -1))) {
    const equals = fractions.flatMap((own, place) => (own === fraction ? [place] : []))
    for (let turn = 0; turn < equals.length && left > 0n; turn += 1, left -= 1n) {
      const place = equals[(number + turn) % equals.length] ?? 0
      shares[place] = (shares[place] ?? 0n) + 1n
    }
  }
  return shares
}

const sum = (values: readonly bigint[]): bigint => values.reduce((one, other) => one + other, 0n)
