import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'

const script = join(projectRoot(), 'bin', 'database.mjs')
let copy: string

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'tabkeeper-page-'))
  for (const folder of ['prisma', 'docs', 'adapters/postgres']) {
    await cp(join(projectRoot(), folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !path.includes('generated'),
    })
  }
})

afterEach(() => rm(copy, { recursive: true, force: true }))

const run = (...args: string[]) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, [script, ...args], (_error, _output, errors) => resolve(errors))
  })

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(copy, path), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(copy, path), text.replaceAll(from, to))
}

test('docs/database.md, the keys that are read and their types are as the sources say', async () => {
  expect(await run('--check')).toBe('')
})

test('a key renamed where it is read makes the types old, and the new types do not fit', async () => {
  await change('prisma/sql/functions/write_activities.sql', 'entry uuid', 'about uuid')

  expect(await run('--check', copy)).toMatch(/read_keys\.sql, adapters\/postgres\/written-rows\.ts: not what/u)
  expect(await run(copy)).toBe('')
  expect(await readFile(join(copy, 'adapters/postgres/written-rows.ts'), 'utf8')).toMatch(
    /activities: \{ readonly about: string \| null; /u,
  )
})

test.each([
  [
    'asked for and not read',
    'commit_events.sql',
    "'{activities}'",
    "'{acts}'",
    'never looks for the list “activities”',
  ],
  ['read and in no row', 'write_members.sql', 'p_members)', 'p_people_now)', 'no row has the list “people_now”'],
  ['read as two types', 'write_entries.sql', 'number integer', 'number bigint', 'reads entries.number as another type'],
])('a list that is %s is named', async (_how, file, from, to, says) => {
  await change(`prisma/sql/functions/${file}`, from, to)

  expect(await run('--check', copy)).toContain(says)
})

test('a column whose meaning changes makes the page old', async () => {
  await change('prisma/schema.prisma', '/// IANA name.', '/// The name in the IANA database.')

  expect(await run('--check', copy)).toMatch(/^docs\/database\.md: not what/u)
})
