/**
 * How many times as long a reader takes for a text four times as long: 4 where it is linear, 16 where it grows with the square. The
 * least of several turns of each, so that what else the machine does in between is left out.
 */
export const growthOf = (read: (text: string) => unknown, text: string): number => {
  const short = text.slice(0, Math.floor(text.length / 4))
  const times = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < turns; turn += 1) {
    times.short = Math.min(times.short, millisecondsFor(read, short))
    times.long = Math.min(times.long, millisecondsFor(read, text))
  }
  // What is too short to be measured has not grown.
  return times.long / Math.max(times.short, 0.5)
}

const turns = 7

const millisecondsFor = (read: (text: string) => unknown, text: string): number => {
  const start = performance.now()
  read(text)
  return performance.now() - start
}
