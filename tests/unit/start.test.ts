import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { runProgram } from '../support/program.js'

/** The program where nothing is installed. */
let bare: string

beforeAll(() => {
  bare = mkdtempSync(join(tmpdir(), 'tabkeeper-bare-'))
  for (const part of ['bin', 'package.json', 'src'])
    cpSync(join(projectRoot(), part), join(bare, part), { recursive: true })
})

afterAll(() => rmSync(bare, { recursive: true }))

function runBare(...flags: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, [...flags, join(bare, 'bin', 'tabkeeper.mjs')], {
    encoding: 'utf8',
  })
  return { status, stderr }
}

test('before npm install it says what to do', () => {
  expect(runBare()).toEqual({
    status: 1,
    stderr: 'The packages are not installed yet. Run npm install, then start again.\n',
  })
})

test.each(['12.22.12', '18.20.8', '20.18.9'])('Node %s is told that it is too old', (version) => {
  const pretend = join(bare, 'pretend.cjs')
  writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)

  const { status, stderr } = runBare('--require', pretend)

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `Tabkeeper needs Node 20.19 or newer, and this is ${version}: get a newer one from https://nodejs.org.\n`,
  })
})

test('what looks at the version is understood by an old Node', async () => {
  const source = readFileSync(join(bare, 'bin', 'tabkeeper.mjs'), 'utf8')
  const [old, now] = await Promise.all(['node12.20', 'esnext'].map((target) => transform(source, { target })))

  expect(old?.code).toBe(now?.code)
  expect([...source.matchAll(/^import .* from '(.*)'$/gmu)].map(([, from]) => from)).toEqual(['node:fs'])
})

test('it knows its version', async () => {
  expect(await runProgram(['--version'])).toEqual({ code: 0, output: '0.1.0\n', errors: '' })
})

test('a command that is none is answered with what each does', async () => {
  const { code, errors } = await runProgram(['frob'])

  expect(code).toBe(1)
  expect(errors).toMatch(/^There is no command “frob”\.\nThere are:\n/u)
  for (const command of ['chat', 'bot', 'worker', 'forget', 'eval']) {
    expect(errors).toMatch(new RegExp(`^ +${command} +[a-z].{10,}`, 'mu'))
  }
})

test('a command that is called wrongly is answered with how that one is called', async () => {
  const { code, errors } = await runProgram(['jobs', '--frob'])

  expect({ code, errors }).toEqual({
    code: 1,
    errors:
      "Unknown option '--frob'.\ntabkeeper jobs [failed | retry ID | drop ID | drain]\n  lists what was given up, tries it again, drops it, or does all that is due\n",
  })
})

test('the help tells of every command there is', async () => {
  const source = readFileSync(join(projectRoot(), 'src', 'main.ts'), 'utf8')
  const commands = [...source.matchAll(/^ {4}'?([\w-]+)'?: \{/gmu)].map(([, name]) => name)

  const { output } = await runProgram(['--help'])

  expect(commands).toContain('worker')
  for (const command of commands) expect(output).toMatch(new RegExp(`^tabkeeper ${command}\\b`, 'mu'))
})
