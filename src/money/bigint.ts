/** The value without its sign. */
export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** The smaller of two; `Math.min` takes no bigint. */
export const smaller = (left: bigint, right: bigint): bigint => {
  if (left < right) return left
  return right
}
