import pg from 'pg'

/** Rows that go: a table by its quoted name, and a condition on it. */
export interface Doomed {
  readonly table: string
  readonly where: string
}

interface ForeignKey {
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
  readonly targets: readonly string[]
  /** Whether the database empties the columns by itself, so that the row may stay. */
  readonly isLoose: boolean
}

/** The shape of the database as far as it says which rows belong to which. */
export interface Relations {
  readonly keys: readonly ForeignKey[]
  /** Tables with a column `group_id`. */
  readonly ofGroups: readonly string[]
}

/** Reads the shape from the database itself, so that a table added later is known as well. */
export async function readRelations(client: pg.ClientBase): Promise<Relations> {
  const { rows: keys } = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to", confdeltype IN ('n', 'd') AS "isLoose",
      (SELECT array_agg(quote_ident(a.attname) ORDER BY k.place)
        FROM unnest(conkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.number
      ) AS columns,
      (SELECT array_agg(quote_ident(a.attname) ORDER BY k.place)
        FROM unnest(confkey) WITH ORDINALITY k(number, place) JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.number
      ) AS targets
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`)
  const { rows: tables } = await client.query<{ name: string }>(`
    SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'group_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`)
  return { keys, ofGroups: tables.map(({ name }) => name) }
}

/** Everything that belongs to a group, in the order in which it can be deleted: what points at something goes before it. */
export function rowsOfGroup({ keys, ofGroups }: Relations, group: string): readonly Doomed[] {
  const id = pg.escapeLiteral(group)
  const seeds = new Map(ofGroups.map((table) => [table, `group_id = ${id}`]))
  return rowsUnder(keys, seeds.set('"group"', `id = ${id}`))
}

/** Rows of one table and whatever cannot be without them, in the order in which they can be deleted. */
export const rowsFrom = ({ keys }: Relations, { table, where }: Doomed): readonly Doomed[] =>
  rowsUnder(keys, new Map([[table, where]]))

function rowsUnder(keys: readonly ForeignKey[], seeds: ReadonlyMap<string, string>): readonly Doomed[] {
  const doomed = new Map(seeds)
  for (const table of doomed.keys()) {
    // A Map hands out what is added while it is gone through, so this reaches the children of children.
    for (const { from } of binding(keys, table)) {
      if (!doomed.has(from)) doomed.set(from, '')
    }
  }
  const conditions = new Map<string, string>()
  for (const table of parentsFirst(keys, [...doomed.keys()])) {
    conditions.set(table, doomed.get(table) || belonging(keys, table, conditions))
  }
  return [...conditions].map(([table, where]) => ({ table, where })).reverse()
}

const binding = (keys: readonly ForeignKey[], table: string): readonly ForeignKey[] =>
  keys.filter(({ to, from, isLoose }) => to === table && from !== table && !isLoose)

/** A row belongs to what goes when any of its keys points at a row that goes. */
const belonging = (keys: readonly ForeignKey[], table: string, conditions: ReadonlyMap<string, string>): string =>
  keys
    .filter(({ from, to, isLoose }) => from === table && to !== table && !isLoose && conditions.has(to))
    .map(
      ({ columns, to, targets }) =>
        `(${columns.join(', ')}) IN (SELECT ${targets.join(', ')} FROM ${to} WHERE ${conditions.get(to)})`,
    )
    .join(' OR ')

/** Throws where tables need each other in a circle: no order of deleting would do. */
function parentsFirst(keys: readonly ForeignKey[], tables: readonly string[]): readonly string[] {
  const ordered: string[] = []
  const left = new Set(tables)
  const isFree = (table: string, among: readonly ForeignKey[]): boolean =>
    !among.some(({ from, to }) => from === table && to !== table && left.has(to))
  // What the database empties by itself is respected where it can be, since emptying costs a look at every row.
  const strict = keys.filter(({ isLoose }) => !isLoose)
  while (left.size > 0) {
    const next = [...left].find((table) => isFree(table, keys)) ?? [...left].find((table) => isFree(table, strict))
    if (next === undefined) throw new Error(`the tables ${[...left].join(', ')} need each other in a circle`)
    ordered.push(next)
    left.delete(next)
  }
  return ordered
}
