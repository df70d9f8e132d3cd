import type pg from 'pg'

/** The name of the role that owns the books and of the database they are in. */
export const BOOKS = 'tabkeeper'

/**
 * Makes the role and the database of the books where they are missing; a start that was killed half-way is completed.
 * The role may create databases but is no superuser: nothing that reaches the books can reach the machine.
 */
export async function createBooksDatabase(connection: pg.Client, password: string): Promise<void> {
  const { rows } = await connection.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
    [BOOKS],
  )
  if (!rows[0]?.role) {
    await connection.query(`CREATE ROLE ${BOOKS} LOGIN CREATEDB PASSWORD ${connection.escapeLiteral(password)}`)
  }
  if (!rows[0]?.database) await connection.query(`CREATE DATABASE ${BOOKS} OWNER ${BOOKS}`)
}
