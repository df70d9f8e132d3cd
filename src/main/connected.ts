import type { Config } from '../config.js'

/** What a process works with, a line each, for whoever started it. No password stands in them. */
export function connectedLines(
  { DATABASE_URL: database, REDIS_URL: redis }: Config,
  { platforms, dataDir, hasQueue, server }: Connected,
): readonly string[] {
  return [
    ...platforms,
    database === undefined ? `Database: embedded, in ${dataDir}` : `Database: ${placeIn(database)}`,
    ...(hasQueue ? [`Queue: ${redis === undefined ? 'in the database' : `Redis at ${placeIn(redis)}`}`] : []),
    ...(server === null ? [] : [`HTTP: ${server}`]),
  ]
}

interface Connected {
  /** How each platform is served. */
  readonly platforms: readonly string[]
  readonly dataDir: string
  readonly hasQueue: boolean
  /** Where the HTTP server listens; null where it does not. */
  readonly server: string | null
}

/** The host and the database of an address, without who asks; sockets and lists of hosts are addresses as well. */
const placeIn = (address: string): string =>
  address
    .replace(/^\w+:\/\//u, '')
    .replace(/^.*@/u, '')
    .replace(/\?.*$/u, '')
