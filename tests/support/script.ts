import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { build } from 'esbuild'
import { projectRoot } from '../../adapters/postgres/project-root.js'

/** A program of ours in a process of its own, so that it can be killed. */
export interface RunningScript {
  readonly process: ChildProcess
  /** Resolves with the next line of standard output, or null when there is none any more. */
  readLine(): Promise<string | null>
  /** Resolves when the process has ended and nobody holds its output open. */
  readonly closed: Promise<{ code: number | null; errors: string }>
}

// A library that asks for Node's own modules in the old way finds no `require` in a module.
const OLD_WAY = "import { createRequire as findOld } from 'node:module'; const require = findOld(import.meta.url);"

/**
 * Bundles a TypeScript file to something Node runs, and returns its path. The packages it needs stay outside and are found
 * in this project; with an `outside` folder they are bundled too, and what cannot be bundled is not found there.
 */
export async function buildScript(source: string, outside?: string): Promise<string> {
  const cache = join(projectRoot(), 'node_modules', '.cache')
  await mkdir(cache, { recursive: true })
  const outfile = join(await mkdtemp(join(outside ?? cache, 'tabkeeper-test-')), 'script.mjs')
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    ...(outside === undefined ? { packages: 'external' } : { banner: { js: OLD_WAY }, external: ['pg-native'] }),
  })
  return outfile
}

/** Starts a built script with piped output and error output. */
export const runScript = (script: string, ...argv: readonly string[]): RunningScript => runThrough([], script, ...argv)

/** The same by way of a program that changes the surroundings, such as `unshare --net`. */
export function runThrough(through: readonly string[], script: string, ...argv: readonly string[]): RunningScript {
  const [program = process.execPath, ...given] = [...through, process.execPath, script, ...argv]
  const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const errors = text(child.stderr)
  return {
    process: child,
    readLine: async () => {
      const next = await lines.next()
      return next.done ? null : next.value
    },
    closed: once(child, 'close').then(async () => ({ code: child.exitCode, errors: await errors })),
  }
}
