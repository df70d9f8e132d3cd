import { hasCode } from '../failures.js'
import { type Difference, differences, type FoundObject, keyOf, kinds, readFound, type SqlObjects } from './objects.js'
import type { Session } from './session.js'

/**
 * Makes the database have the objects of the files, inside the transaction of the session: those that differ are replaced in
 * place, which needs no lock on a table unless a trigger differs; where PostgreSQL cannot do that, because arguments,
 * results or columns changed, all are dropped and made anew.
 */
export async function applyObjects(session: Session, objects: SqlObjects): Promise<void> {
  const different = await differences(session, objects)
  if (different.length === 0) return
  // A function may name another one that is made after it.
  await session.run('SET LOCAL check_function_bodies = off; SAVEPOINT before_objects')
  if (!(await replaceInPlace(session, objects, different))) {
    await session.run('ROLLBACK TO SAVEPOINT before_objects')
    await rebuild(session, objects)
  }
  await mark(session, objects)
}

async function replaceInPlace(
  session: Session,
  objects: SqlObjects,
  different: readonly Difference[],
): Promise<boolean> {
  const stale = new Set(different.map(keyOf))
  const triggers = different.flatMap(({ found }) => (found?.kind === 'trigger' ? [found] : []))
  const gone = different.flatMap(({ why, found }) => (why === 'gone' && found !== null ? [found] : []))
  try {
    await drop(session, triggers)
    for (const object of objects.all) if (stale.has(keyOf(object))) await session.run(object.sql)
    await drop(
      session,
      gone.filter(({ kind }) => kind !== 'trigger'),
    )
  } catch (error) {
    if (cannotReplace.some((code) => hasCode(error, code))) return false
    throw error
  }
  // A function with other arguments does not replace the one it was: both are there then.
  const ours = new Set(objects.all.map(keyOf))
  const made = (await readFound(session)).map(keyOf).filter((key) => ours.has(key))
  return made.length === ours.size
}

// PostgreSQL: another result of a function, other columns of a view, something else depends on it.
const cannotReplace = ['42P13', '42P16', '2BP01']

async function rebuild(session: Session, objects: SqlObjects): Promise<void> {
  const names = new Set(objects.all.map(keyOf))
  const found = await readFound(session)
  await drop(
    session,
    found.filter((object) => object.mark !== null || names.has(keyOf(object))),
  )
  for (const { sql } of objects.all) await session.run(sql)
}

/** Drops what depends on others before them. */
async function drop(session: Session, found: readonly FoundObject[]): Promise<void> {
  const inOrder = found.toSorted((one, other) => kinds.indexOf(other.kind) - kinds.indexOf(one.kind))
  for (const { kind, identity } of inOrder) await session.run(`DROP ${kind} ${identity}`)
}

/** Writes into each object's comment from which file it was made, and what PostgreSQL made of that. */
async function mark(session: Session, { version, all }: SqlObjects): Promise<void> {
  const checksums = new Map(all.map((object) => [keyOf(object), object.checksum]))
  const found = await readFound(session)
  const statements = found.flatMap(({ kind, name, identity, fingerprint }) => {
    const checksum = checksums.get(keyOf({ kind, name }))
    return checksum === undefined
      ? []
      : [
          // What writes as the owner of the books is nobody's to call but theirs who were let.
          ...(kind === 'function' ? [`REVOKE EXECUTE ON FUNCTION ${identity} FROM PUBLIC`] : []),
          `COMMENT ON ${kind} ${identity} IS 'Tabkeeper ${version} ${checksum} ${fingerprint}'`,
        ]
  })
  await session.run(statements.join(';\n'))
}
