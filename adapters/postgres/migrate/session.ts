import type { Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/** A connection on which statements go one after the other, whichever library opened it. */
export interface Session {
  /** The rows of one statement, each as a list of its columns. */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>
  /** Any number of statements at once, separated by semicolons. */
  run(sql: string): Promise<void>
}

export const onClient = (client: pg.ClientBase): Session => ({
  rows: async (text) => (await client.query<unknown[]>({ text, rowMode: 'array' })).rows,
  run: async (sql) => {
    await client.query(sql)
  },
})

export const onTransaction = (transaction: Transaction): Session => ({
  rows: async (sql) => (await transaction.queryRaw({ sql, args: [], argTypes: [] })).rows,
  // Without parameters PostgreSQL takes any number of statements at once.
  run: async (sql) => {
    await transaction.executeRaw({ sql, args: [], argTypes: [] })
  },
})
