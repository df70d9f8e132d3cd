/**
 * What the work comes to, or what `late` gives or throws once it has taken `ms` milliseconds. The work goes on unheard then: it is
 * not told to stop, and may still fail.
 */
export async function inTime<Value>(work: Promise<Value>, ms: number, late: () => Value): Promise<Value> {
  work.catch(() => undefined)
  let timer: NodeJS.Timeout | undefined
  const isLate = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  try {
    return await Promise.race([work, isLate.then(late)])
  } finally {
    clearTimeout(timer)
  }
}
