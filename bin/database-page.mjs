/** docs/database.md, from schema.prisma (what tables and columns mean), prisma/sql and the adapter (who writes, what guards). */

const writing = /(?:INSERT INTO|DELETE FROM|(?<!DO |FOR |KEY )UPDATE)\s+"?(\w+)"?/g

/** `sources`: files of the adapter, `files`: those of prisma/sql; each with its path and text. */
export function describeDatabase(schema, files, sources) {
  const models = readModels(schema)
  const triggers = files.filter(({ path }) => path.includes('/triggers/')).map(readTrigger)
  const writers = writersOf(models, files, sources)
  return [
    `# The database

Made by \`npm run database\` from \`prisma/schema.prisma\`, \`prisma/sql\` and \`adapters/postgres\`; \`npm run check\` says when it is old.

Tables, constraints and indexes are migrations (\`prisma/migrations\`), applied once and never changed after a release. Functions,
views and triggers are files of \`prisma/sql\`, one object a file, and are applied again whenever the file or the object differs
(repeatable migrations): to change one, edit its file. A migration that takes away or renames what a view or a trigger rests on drops
that first; it is made again right after. What a function of the database reads from the program's JSON it says in the column list
behind \`jsonb_to_recordset\`; after a change there \`npm run database\` makes \`read_keys\` and the TypeScript types anew.

All writing of an event goes through \`receive_events\` and \`commit_events\`: see [the write path](decisions/0003-the-write-path.md).
`,
    `\`\`\`mermaid\nerDiagram\n${relations(models).join('\n')}\n\`\`\`\n`,
    ...models.map((model) => describe(model, writers.get(model.table) ?? [], triggers)),
    `## Views\n\n| view | what it shows |\n| --- | --- |\n${listed(files, '/views/')}\n`,
    `## Functions\n\n| function | what it does |\n| --- | --- |\n${listed(files, '/functions/')}\n`,
  ].join('\n')
}

function readModels(schema) {
  const blocks = [...schema.matchAll(/((?:^\/\/\/.*\n)+)model (\w+) \{\n([\s\S]*?)^\}/gm)]
  const names = new Set(blocks.map(([, , name]) => name))
  return blocks.map(([, why, name, body]) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    why: uncomment(why),
    ...readFields(body, names),
  }))
}

function readFields(body, models) {
  const columns = []
  const references = []
  let why = ''
  for (const line of body.split('\n')) {
    const [, comment] = /^\s*\/\/\/ (.*)/.exec(line) ?? []
    const [, field, type, many, optional, attributes = ''] = /^\s+(\w+)\s+(\w+)(\[\])?(\?)?(.*)$/.exec(line) ?? []
    if (comment !== undefined) why = `${why} ${comment}`.trim()
    else if (field !== undefined && !models.has(type)) {
      const name = /@map\("(\w+)"\)/.exec(attributes)?.[1] ?? field
      columns.push({ name, type: columnType(type, attributes, many), isOptional: optional !== undefined, why })
      why = ''
    } else if (field !== undefined && attributes.includes('fields:')) {
      references.push({ to: type, field, isOptional: optional !== undefined })
    }
  }
  return { columns, references }
}

const scalars = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  DateTime: 'timestamptz',
  Json: 'jsonb',
  Bytes: 'bytea',
}
const native = { Uuid: 'uuid', SmallInt: 'smallint', Date: 'date' }

function columnType(type, attributes, many) {
  const [, asked] = /@db\.(\w+)/.exec(attributes) ?? []
  return `${native[asked] ?? scalars[type]}${many ?? ''}`
}

function readTrigger({ path, sql }) {
  const [, name, table] = /TRIGGER (\w+) [\s\S]*? ON "?(\w+)"?/.exec(sql) ?? []
  const [, calls] = /EXECUTE FUNCTION (\w+)/.exec(sql) ?? []
  return { name, table, calls, path, why: whyOf(sql) }
}

/** Who inserts, updates or deletes rows of each table. */
function writersOf(models, files, sources) {
  const tables = new Set(models.map(({ table }) => table))
  const byAccessor = new Map(models.map(({ name, table }) => [name[0].toLowerCase() + name.slice(1), table]))
  const writers = new Map()
  const note = (table, who) => writers.set(table, [...new Set([...(writers.get(table) ?? []), who])])
  for (const { path, sql } of files) {
    for (const [, table] of sql.replace(/--.*/g, '').matchAll(writing)) if (tables.has(table)) note(table, nameOf(path))
  }
  for (const { path, text } of sources) {
    for (const [, table] of text.matchAll(writing)) if (tables.has(table)) note(table, path)
    for (const [, accessor] of text.matchAll(/prisma\s*\.(\w+)\s*\.(?:create|update|upsert|delete)/g)) {
      if (byAccessor.has(accessor)) note(byAccessor.get(accessor), path)
    }
  }
  return writers
}

const relations = (models) =>
  models.flatMap(({ table, references }) =>
    references.map(({ to, field, isOptional }) => {
      const target = models.find(({ name }) => name === to).table
      return `  ${target} ${isOptional ? '|o' : '||'}--o{ ${table} : "${field}"`
    }),
  )

function describe({ table, why, columns }, writers, triggers) {
  const rows = columns.map(
    ({ name, type, isOptional, why: meaning }) =>
      `| \`${name}\` | ${type}${isOptional ? ', or null' : ''} | ${meaning} |`,
  )
  const guards = triggers
    .filter((trigger) => trigger.table === table)
    .map(({ name, calls, why: reason }) => `- Trigger \`${name}\` calls \`${calls}\`: ${reason}`)
  return `## \`${table}\`

${why}

| column | type | meaning |
| --- | --- | --- |
${rows.join('\n')}

Written by ${
    writers
      .map((writer) => `\`${writer}\``)
      .sort()
      .join(', ') || 'nobody'
  }.
${guards.length === 0 ? '' : `\n${guards.join('\n')}\n`}`
}

const listed = (files, folder) =>
  files
    .filter(({ path }) => path.includes(folder))
    .map(({ path, sql }) => `| \`${nameOf(path)}\` | ${whyOf(sql)} |`)
    .join('\n')

const nameOf = (path) => path.replace(/^.*\//, '').replace(/\.sql$/, '')
const whyOf = (sql) => uncomment(/^(?:--.*\n)+/.exec(sql)?.[0] ?? '')
const uncomment = (lines) =>
  lines
    .replace(/^(?:\/\/\/|--) ?/gm, '')
    .trim()
    .replaceAll('\n', ' ')
