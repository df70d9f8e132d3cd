/** What a call is answered with instead of what it asks for. */
export type Fault =
  | { readonly status: number; readonly description: string; readonly parameters?: object }
  /** The connection breaks; `after` says whether the call was carried out before. */
  | { readonly reset: 'before' | 'after' }
  /** Nothing is carried out and nothing is ever said. */
  | 'silence'

/** Which calls fail, and how. */
export interface Faults {
  /** The next calls of a method fail so. */
  fail(method: string, ...next: readonly Fault[]): void
  /** From now on one in so many calls of a method fails so. */
  failRegularly(method: string, every: number, fault: Fault): void
  /** From now on a method works again. */
  mend(method: string): void
  /** How the call that comes now fails; undefined where it does not. */
  take(method: string): Fault | undefined
}

export function createFaults(): Faults {
  const waiting = new Map<string, Fault[]>()
  const regular = new Map<string, { readonly every: number; readonly fault: Fault; count: number }>()
  return {
    fail: (method, ...next) => {
      waiting.set(method, [...(waiting.get(method) ?? []), ...next])
    },
    failRegularly: (method, every, fault) => {
      regular.set(method, { every, fault, count: 0 })
    },
    mend: (method) => {
      waiting.delete(method)
      regular.delete(method)
    },
    take: (method) => {
      const again = regular.get(method)
      if (again !== undefined) again.count += 1
      const next = waiting.get(method)?.shift()
      return next ?? (again !== undefined && again.count % again.every === 0 ? again.fault : undefined)
    },
  }
}
