/** A signal between tasks of one process (an auto-reset event): lets one loop sleep until something happens. */
export interface Signal {
  notify(): void
  /** Returns when notified or when the time is over; at once where it was notified since the last wait. */
  wait(ms: number): Promise<void>
}

export function createSignal(): Signal {
  let isNotified = false
  let wake: (() => void) | null = null
  return {
    notify: () => {
      isNotified = true
      wake?.()
    },
    wait: async (ms) => {
      if (!isNotified) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      isNotified = false
      wake = null
    },
  }
}
