/**
 * A cache of what is made for a key of one or more words, such as a formatter of a locale and a currency: building one of `Intl` costs
 * a thousand times its use, and its memory is no part of the heap. It never holds more than `keptMax`. What was not used while half
 * as many others were is evicted (two generations, nearly LRU), so that a hit costs one look-up.
 */
export function memo<Key extends readonly string[], Made>(
  keptMax: number,
  make: (...key: Key) => Made,
): (...key: Key) => Made {
  let young = new Map<string, Made>()
  let old = new Map<string, Made>()
  return (...key) => {
    const name = key.length === 1 ? String(key[0]) : key.join('\0')
    const known = young.get(name)
    if (known !== undefined) return known
    const before = old.get(name)
    const made = before === undefined ? make(...key) : before
    if (young.size >= keptMax / 2) [old, young] = [young, new Map()]
    young.set(name, made)
    return made
  }
}

/** Puts something into a map as its newest, and forgets the oldest beyond `keptMax`. */
export function keepNewest<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, keptMax: number): void {
  kept.delete(key)
  kept.set(key, value)
  if (kept.size <= keptMax) return
  for (const oldest of kept.keys()) {
    kept.delete(oldest)
    if (kept.size <= keptMax) return
  }
}
