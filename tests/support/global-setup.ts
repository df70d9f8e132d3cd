import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../adapters/postgres/embedded.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import { projectRoot } from '../../adapters/postgres/project-root.js'
import { databaseUrl, onServer, type TestServer } from './server.js'

/**
 * One PostgreSQL for the whole run, with a template that has every migration applied: the embedded one in a temporary
 * folder, or the server of TEST_DATABASE_URL, whose role must be allowed to create databases.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await bundleProgram()
  const external = process.env['TEST_DATABASE_URL']
  const { server, stop } = external ? ofUrl(external) : await startTemporary()
  try {
    await onServer(server, `CREATE DATABASE ${server.template}`)
    await migrate({
      url: databaseUrl(server, server.template),
      migrationsDir: join(projectRoot(), 'prisma', 'migrations'),
    })
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgres', server)
  return stop
}

/** A file is read in a thread that runs the bundle, whoever starts it. */
async function bundleProgram(): Promise<void> {
  const made: { bundle(source: string): Promise<string> } = await import(
    pathToFileURL(join(projectRoot(), 'bin', 'bundle.mjs')).href
  )
  await made.bundle('src/main.ts')
}

function ofUrl(adminUrl: string): { server: TestServer; stop(): Promise<void> } {
  const server = { adminUrl, template: `tk_template_${process.pid}` }
  return { server, stop: () => onServer(server, `DROP DATABASE IF EXISTS ${server.template} WITH (FORCE)`) }
}

async function startTemporary(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tabkeeper-test-'))
  const embedded = await startEmbedded({ dataDir })
  const adminUrl = new URL(embedded.url)
  adminUrl.username = 'postgres'
  adminUrl.pathname = '/postgres'
  const server = { adminUrl: adminUrl.href, template: 'tk_template' }
  // Nothing of a test run has to survive a power cut.
  await onServer(server, 'ALTER SYSTEM SET fsync = off')
  await onServer(server, 'SELECT pg_reload_conf()')
  return {
    server,
    stop: async () => {
      await embedded.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
