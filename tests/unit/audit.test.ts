import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../adapters/postgres/project-root.js'

/** Compares a lockfile with the list of known holes. */
function audit(lockfile: string): { readonly code: number | null; readonly output: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(projectRoot(), '.ci/audit.mjs'), lockfile], {
    encoding: 'utf8',
  })
  return { code: status, output: stdout }
}

test('nothing that runs in production is known to have a grave hole', () => {
  expect(audit(join(projectRoot(), 'package-lock.json'))).toEqual({ code: 0, output: '0 grave known holes\n' })
})

test('a version with a known hole is found wherever it lies, and one before or after it is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tabkeeper-audit-'))
  const lockfile = join(folder, 'package-lock.json')
  const packages = {
    '': {},
    'node_modules/ws': { version: '8.17.0' },
    'node_modules/a/node_modules/ws': { version: '8.17.1' },
    'node_modules/b/node_modules/ws': { version: '7.5.10' },
    'node_modules/c/node_modules/@hono/node-server': { version: '1.9.12' },
    'node_modules/qs': { version: '6.14.0', dev: true },
  }
  writeFileSync(lockfile, JSON.stringify({ packages }))

  const { code, output } = audit(lockfile)
  rmSync(folder, { recursive: true })

  expect(code).toBe(1)
  expect(output.match(/^CVE-\S+ \S+ \S+(?=,)/gmu)).toEqual([
    'CVE-2024-37890: ws 8.17.0',
    'CVE-2024-32652: @hono/node-server 1.9.12',
  ])
})

test('every hole of the list has its reason', () => {
  const advisories: unknown = JSON.parse(readFileSync(join(projectRoot(), '.ci/advisories.json'), 'utf8'))

  expect(advisories).toEqual(
    expect.arrayContaining([{ package: 'cookie', below: '0.7.0', id: 'CVE-2024-47764', because: expect.any(String) }]),
  )
  for (const advisory of advisories as object[]) {
    expect(advisory).toMatchObject({
      below: expect.stringMatching(/^\d+\.\d+\.\d+$/u),
      because: expect.stringMatching(/\w{3}/u),
    })
  }
})
