/**
 * The rows that the program hands to the database travel as JSON. Which keys are read is said once, in the column lists
 * behind jsonb_to_recordset in prisma/sql; from there come the types of the rows and what check_keys lets through.
 */

/** The rows that statements are called with, by the name of their parameter without its prefix. */
const roots = ['writes', 'events', 'plans', 'ends']
const recordset = /jsonb_to_recordset\(([^()]+)\)\s+AS\s+\w*\s*\(([^()]*)\)/g

/** Every list of rows with its columns: a map from list to a map from column to PostgreSQL's type. Throws where the files disagree. */
export function readLists(files) {
  const lists = new Map()
  for (const { path, sql } of files) {
    for (const [, from, columns] of sql.matchAll(recordset)) {
      const list = from.replace(/^.*\./, '').replace(/^[pv]_/, '')
      const known = lists.get(list) ?? new Map()
      lists.set(list, known)
      for (const [, column, type] of columns.matchAll(/"?(\w+)"?\s+([\w[\]]+)/g)) {
        const before = known.get(column)
        if (before !== undefined && before !== type) throw new Error(`${path} reads ${list}.${column} as another type`)
        known.set(column, type)
      }
    }
  }
  checkLists(lists, files)
  return lists
}

function checkLists(lists, files) {
  const columns = new Set([...lists.values()].flatMap((list) => [...list.keys()]))
  for (const list of lists.keys()) {
    if (!roots.includes(list) && !columns.has(list)) throw new Error(`no row has the list “${list}” that is read`)
  }
  const commit = files.find(({ path }) => path.endsWith('/commit_events.sql'))?.sql ?? ''
  const asked = [...commit.matchAll(/v_lists && '\{([^}]*)\}'/g)].flatMap(([, names]) => names.split(', '))
  const writes = lists.get('writes') ?? new Map()
  const inWrites = [...writes].filter(([, type]) => type === 'jsonb').map(([column]) => column)
  for (const list of inWrites) {
    const isRead = lists.has(list) && (asked.includes(list) || commit.includes(`jsonb_to_recordset(w.${list})`))
    if (!isRead) throw new Error(`commit_events never looks for the list “${list}”`)
  }
  const stray = asked.find((list) => !inWrites.includes(list))
  if (stray !== undefined) throw new Error(`commit_events looks for the list “${stray}”, which nobody reads`)
}

/** The functions of the database that tell which keys of a list are read, and which of them are lists themselves. */
export function keysFunctions(lists) {
  const keys = sorted(lists).map(([list, columns]) => [list, sorted(columns).map(([column]) => column)])
  const within = keys.map(([list, columns]) => [list, columns.filter((column) => lists.has(column))])
  return {
    read_keys: byList('read_keys', 'Which keys of the rows of a list are read.', keys),
    read_lists: byList('read_lists', 'Which keys of the rows of a list are lists of rows themselves.', within),
  }
}

const byList = (
  name,
  why,
  keys,
) => `-- ${why} Made by \`npm run database\` from the column lists of the other functions.
CREATE OR REPLACE FUNCTION ${name}(p_list text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE p_list
${keys
  .filter(([, columns]) => columns.length > 0)
  .map(([list, columns]) => `    WHEN '${list}' THEN '{${columns.join(', ')}}'`)
  .join('\n')}
    ELSE '{}'::text[]
  END
$$;
`

/** The same as types: a key that is called otherwise on one side does not compile. */
export function keysTypes(lists) {
  const members = sorted(lists).map(([list, columns]) => {
    const keys = sorted(columns).map(([column, type]) => `readonly ${column}${typed(list, column, type, lists)}`)
    const line = `  readonly ${list}: { ${keys.join('; ')} }`
    return line.length <= lineWidth ? line : `  readonly ${list}: {\n    ${keys.join('\n    ')}\n  }`
  })
  return `// Made by \`npm run database\` from the column lists in prisma/sql. Change those and call it again.

/** The rows that functions of the database read, by the name of their list. Money is minor units as a decimal string, a day is YYYY-MM-DD. */
export interface Rows {
${members.join('\n')}
}
`
}

// As the formatter breaks lines.
const lineWidth = 120

const types = {
  uuid: 'string | null',
  text: 'string | null',
  date: 'string | null',
  bigint: 'string | null',
  integer: 'number | null',
  smallint: 'number | null',
  boolean: 'boolean | null',
  timestamptz: 'Date | string | null',
  'timestamptz[]': 'readonly Date[]',
  jsonb: 'unknown',
}

/** A write says only what it writes; every other row has all of its keys. */
function typed(list, column, type, lists) {
  if (type === 'jsonb' && lists.has(column)) return `${list === 'writes' ? '?' : ''}: readonly Rows['${column}'][]`
  const written = types[type]
  if (written === undefined) throw new Error(`how is ${list}.${column} written, a ${type}?`)
  return `: ${written}`
}

const sorted = (map) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))
