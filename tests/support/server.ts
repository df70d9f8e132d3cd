import pg from 'pg'

/** The PostgreSQL server of a test run. */
export interface TestServer {
  /** A role that may create databases. */
  readonly adminUrl: string
  /** The name of a database with all migrations applied. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer
  }
}

/** Runs one statement beside the databases under test. */
export async function onServer(server: TestServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The URL of a database on the server, for the same role. */
export function databaseUrl(server: TestServer, name: string): string {
  const url = new URL(server.adminUrl)
  url.pathname = `/${name}`
  return url.href
}
