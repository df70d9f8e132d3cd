import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Prisma's command line, or undefined where development packages are left out: there the client comes with the build. */
function findPrisma() {
  try {
    return createRequire(import.meta.url).resolve('prisma/build/index.js')
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

const prisma = findPrisma()
if (prisma && existsSync(new URL('../prisma/schema.prisma', import.meta.url))) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    // Prisma asks its makers for news otherwise; installing needs no other host than the registry.
    env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
  process.exitCode = status ?? 1
}
