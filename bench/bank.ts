import type pg from 'pg'
import { onDatabase } from './cluster.js'

const tellersOfBranch = 10
const accountsOfBranch = 100_000

/** Makes the tables of a TPC-B bank, laid out as pgbench lays them out. */
export async function makeBank(url: string, branches: number): Promise<void> {
  await onDatabase(url, (client) =>
    client.query(`
      CREATE TABLE branches (id int PRIMARY KEY, balance int) WITH (fillfactor = 100);
      CREATE TABLE tellers (id int PRIMARY KEY, balance int) WITH (fillfactor = 100);
      CREATE TABLE accounts (id int PRIMARY KEY, balance int, filler char(84)) WITH (fillfactor = 100);
      CREATE TABLE history (teller int, branch int, account int, delta int, at timestamp, filler char(22));
      INSERT INTO branches SELECT id, 0 FROM generate_series(1, ${branches}) id;
      INSERT INTO tellers SELECT id, 0 FROM generate_series(1, ${branches * tellersOfBranch}) id;
      INSERT INTO accounts SELECT id, 0, '' FROM generate_series(1, ${branches * accountsOfBranch}) id;`),
  )
}

const someOf = (count: number): number => 1 + Math.floor(Math.random() * count)

/** One transaction of TPC-B, statement by statement as pgbench sends it. */
export async function moveMoney(pool: pg.Pool, branches: number): Promise<void> {
  const account = someOf(branches * accountsOfBranch)
  const teller = someOf(branches * tellersOfBranch)
  const branch = someOf(branches)
  const delta = someOf(10_001) - 5_001
  const client = await pool.connect()
  const query = (name: string, text: string, values: readonly number[]) =>
    client.query({ name, text, values: [...values] })
  try {
    await client.query('BEGIN')
    await query('account', 'UPDATE accounts SET balance = balance + $1 WHERE id = $2', [delta, account])
    await query('read', 'SELECT balance FROM accounts WHERE id = $1', [account])
    await query('teller', 'UPDATE tellers SET balance = balance + $1 WHERE id = $2', [delta, teller])
    await query('branch', 'UPDATE branches SET balance = balance + $1 WHERE id = $2', [delta, branch])
    await query('history', 'INSERT INTO history VALUES ($1, $2, $3, $4, now())', [teller, branch, account, delta])
    await client.query('END')
  } finally {
    client.release()
  }
}
