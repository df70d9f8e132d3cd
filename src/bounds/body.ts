/** A request's body as it came; `tooLarge` is known before all of it is there, `crowded` gives its place to those that came later. */
export type Body = Buffer | 'tooLarge' | 'crowded'

export type ReadBody = (request: Request) => Promise<Body>

/** More than all bodies of a busy second. */
const usualTotalBytes = 32_000_000

/** A body on its way in. */
interface Reading {
  heldBytes: number
  giveUp(): void
}

/**
 * Reads bodies of whoever sends them, known or not. All that are under way hold no more than `totalBytes`: beyond that the one that
 * began first is given up, since whoever means it sends at once.
 */
export function createReadBody(maxBytes: number, totalBytes = usualTotalBytes): ReadBody {
  const underWay = new Set<Reading>()
  let heldBytes = 0

  function hold(reading: Reading, bytes: number): void {
    reading.heldBytes += bytes
    heldBytes += bytes
    for (const oldest of underWay) {
      if (heldBytes <= totalBytes) break
      if (oldest !== reading) oldest.giveUp()
    }
  }

  function release(reading: Reading): void {
    heldBytes -= reading.heldBytes
    reading.heldBytes = 0
    underWay.delete(reading)
  }

  return async (request) => {
    if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return 'tooLarge'
    const reader = request.body?.getReader()
    if (reader === undefined) return Buffer.alloc(0)
    let isGivenUp = false
    const reading: Reading = {
      heldBytes: 0,
      giveUp: () => {
        isGivenUp = true
        release(reading)
        reader.cancel().catch(() => undefined)
      },
    }
    underWay.add(reading)
    // Grows like a list, since a chunk may be a single byte and still cost a hundred.
    let bytes = Buffer.alloc(0)
    let sizeBytes = 0
    try {
      for (let next = await reader.read(); !next.done && !isGivenUp; next = await reader.read()) {
        const chunk = next.value
        if (sizeBytes + chunk.byteLength > maxBytes) {
          reader.cancel().catch(() => undefined)
          return 'tooLarge'
        }
        if (sizeBytes + chunk.byteLength > bytes.byteLength) {
          const grown = Buffer.alloc(Math.max(2 * bytes.byteLength, sizeBytes + chunk.byteLength))
          bytes.copy(grown, 0, 0, sizeBytes)
          hold(reading, grown.byteLength - bytes.byteLength)
          bytes = grown
        }
        bytes.set(chunk, sizeBytes)
        sizeBytes += chunk.byteLength
      }
      return isGivenUp ? 'crowded' : bytes.subarray(0, sizeBytes)
    } finally {
      release(reading)
    }
  }
}
