/**
 * Runs work that bears the same key one after the other, in the order it was asked for, and other keys side by side.
 * It only spares this process needless conflicts: across processes the order is kept by the group's row in the database.
 */
export function createQueue(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve()
    const done = before.then(work, work)
    tails.set(key, done)
    const forget = (): void => {
      if (tails.get(key) === done) tails.delete(key)
    }
    done.then(forget, forget)
    return done
  }
}
