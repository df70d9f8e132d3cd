/** Lets one loop sleep until something happens. */
export interface Bell {
  ring(): void
  /** Returns when the bell rings or the time is over; at once where it rang since the last wait. */
  wait(ms: number): Promise<void>
}

export function createBell(): Bell {
  let isRung = false
  let wake: (() => void) | null = null
  return {
    ring: () => {
      isRung = true
      wake?.()
    },
    wait: async (ms) => {
      if (!isRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      isRung = false
      wake = null
    },
  }
}
