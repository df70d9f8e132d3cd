import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { keysFunctions, keysTypes, readLists } from './database-keys.mjs'
import { describeDatabase } from './database-page.mjs'

// Writes what follows from prisma/: the keys that the functions read, as SQL and as types, and docs/database.md. With --check
// it writes nothing and names what is old. Another folder than this repository may be given.
const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const root = positionals[0] ?? fileURLToPath(new URL('..', import.meta.url))
const pathOf = (name) => `prisma/sql/functions/${name}.sql`

/** The texts of a folder's files that end so, in the order of their paths. */
async function readTexts(folder, ending) {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(
    names.map(async (name) => ({ path: `${folder}/${name}`, text: await readFile(join(root, folder, name), 'utf8') })),
  )
}

async function make() {
  const folders = await Promise.all(
    ['functions', 'views', 'triggers'].map((kind) => readTexts(`prisma/sql/${kind}`, '.sql')),
  )
  const written = folders.flat().map(({ path, text }) => ({ path, sql: text }))
  const isMade = ({ path }) => /\/(?:read_keys|read_lists)\.sql$/.test(path)
  const others = written.filter((file) => !isMade(file))
  const lists = readLists(others)
  const made = Object.entries(keysFunctions(lists)).map(([name, sql]) => ({ path: pathOf(name), sql }))
  const files = [...others, ...made].sort((one, other) => (one.path < other.path ? -1 : 1))
  const schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8')
  return new Map([
    ...made.map(({ path, sql }) => [path, sql]),
    ['adapters/postgres/written-rows.ts', keysTypes(lists)],
    ['docs/database.md', describeDatabase(schema, files, await readTexts('adapters/postgres', '.ts'))],
  ])
}

const old = []
for (const [path, text] of await make()) {
  const target = join(root, path)
  if ((await readFile(target, 'utf8').catch(() => '')) === text) continue
  old.push(relative(root, target))
  if (values.check) continue
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, text)
}
if (values.check && old.length > 0) {
  process.stderr.write(`${old.join(', ')}: not what prisma/ and adapters/postgres say. Run npm run database.\n`)
  process.exitCode = 1
}
