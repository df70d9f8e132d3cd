/** Tells whether one of these words begins so. They are sorted when that is first asked, since many a text asks nothing. */
export function beginningsOf(words: () => Iterable<string>): (start: string) => boolean {
  let sorted: readonly string[] | null = null
  return (start) => {
    sorted ??= [...new Set(words())].sort()
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    return sorted[low]?.startsWith(start) === true
  }
}
