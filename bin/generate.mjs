import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes Prisma's client from the schema, where it is missing or older. No package may run a script while it is installed, so
// whoever needs the client imports this first: a start, the tests, the checks.

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = join(root, 'prisma', 'schema.prisma')
const target = join(root, 'adapters', 'postgres', 'generated')

/** Prisma's command line, or undefined where development packages are left out: there the client comes with the build. */
function findPrisma() {
  try {
    return createRequire(import.meta.url).resolve('prisma/build/index.js')
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** Whether neither the schema nor the packages changed since the client was made. */
function isFresh() {
  const made = statSync(join(target, 'client.ts'), { throwIfNoEntry: false })?.mtimeMs
  const sources = [schema, join(root, 'package-lock.json')].filter(existsSync)
  return made !== undefined && sources.every((source) => statSync(source).mtimeMs < made)
}

/** Beside its place first, then renamed: several starts at once may each make it, and none reads half of it. */
function generate(prisma) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const draft = mkdtempSync(join(root, 'dist', 'generate-'))
  try {
    const here = join(draft, 'schema.prisma')
    writeFileSync(here, readFileSync(schema, 'utf8').replace(/^(\s*output\s*=\s*)"[^"]*"/m, '$1"./client"'))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [prisma, 'generate', '--no-hints', '--schema', here],
      {
        cwd: root,
        encoding: 'utf8',
        // Prisma asks its makers for news otherwise; this needs no network at all.
        env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      },
    )
    if (status !== 0) throw new Error(`Prisma's client could not be made:\n${stdout}${stderr}`)
    if (existsSync(target)) renameSync(target, join(draft, 'old'))
    renameSync(join(draft, 'client'), target)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

if (existsSync(schema) && !isFresh()) {
  const prisma = findPrisma()
  if (prisma !== undefined) generate(prisma)
}
