/** The candidate with the fewest edits (Levenshtein) from the text, `most` at most; the first of several, and null where there is none. */
export function closest(text: string, candidates: readonly string[], most: number): string | null {
  let best: string | null = null
  let bestDistance = most + 1
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, place) => place)
  for (const [leftPlace, leftLetter] of [...left].entries()) {
    const next = [leftPlace + 1]
    for (const [rightPlace, rightLetter] of [...right].entries()) {
      const replaced = (row[rightPlace] ?? 0) + (leftLetter === rightLetter ? 0 : 1)
      next.push(Math.min(replaced, (row[rightPlace + 1] ?? 0) + 1, (next[rightPlace] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}
