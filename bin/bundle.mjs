import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const outputFolder = join(root, 'dist')

/** What every bundle starts as a thread of its own, by the name it is found under beside it. */
const threads = { 'import-thread': 'src/main/import-thread.ts' }

/** Chunks of former builds are kept this long, since a process that runs may still load one. */
const CHUNK_AGE_MAX_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Bundles a TypeScript file of this repository, its packages left out, and returns the path of the result.
 * Where sources or bundler are missing, as in the image of the Dockerfile, that is the result of the last build.
 */
export async function bundle(source) {
  const name = source
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-')
  const target = join(outputFolder, `${name}.js`)
  if (existsSync(join(root, source))) {
    await import('./generate.mjs')
    if (!(await isFresh(target))) await buildFrom(source, name, target)
  }
  if (!existsSync(target)) throw new Error(`${relative(root, target)} is missing. Run npm install, then start again.`)
  return target
}

/** Whether nothing that goes into a bundle has changed since it was made. Looking costs a tenth of bundling. */
async function isFresh(target) {
  if (!existsSync(target)) return false
  const { mtimeMs: made } = await stat(target)
  const folders = ['src', 'adapters', 'bench', 'cards', 'bin'].map((folder) => join(root, folder)).filter(existsSync)
  const inside = await Promise.all(
    folders.map((folder) =>
      readdir(folder, { recursive: true }).then((names) => names.map((name) => join(folder, name))),
    ),
  )
  // A folder counts too: a file that was deleted leaves no other trace.
  const changes = await Promise.all(
    [join(root, 'package.json'), ...folders, ...inside.flat()].map((path) => stat(path)),
  )
  return changes.every(({ mtimeMs }) => mtimeMs < made)
}

async function buildFrom(source, name, target) {
  const esbuild = await findBundler()
  if (esbuild === undefined) return
  const begun = new Date()
  await build(esbuild, name, source)
  // What changed while it was bundled is newer than this, and is bundled at the next start.
  await utimes(target, begun, begun)
}

async function findBundler() {
  try {
    return await import('esbuild')
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

async function build(esbuild, name, source) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: { ...threads, [name]: source },
    outdir: outputFolder,
    chunkNames: '[name]-[hash]',
    bundle: true,
    // What stands behind import() stays apart, so that a role loads only the packages it uses.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
  })
  await esbuild.stop()

  // The entry last: whoever reads it finds everything it imports.
  const entry = join(outputFolder, `${name}.js`)
  const entryLast = outputFiles.toSorted((one, other) => Number(one.path === entry) - Number(other.path === entry))
  await mkdir(outputFolder, { recursive: true })
  for (const file of entryLast) await writeIfChanged(file.path, file.contents)
  await removeOldChunks(new Set(outputFiles.map((file) => file.path)))
}

/** Several processes may start at once, so a file is either the old one or the new one, never half of it. */
async function writeIfChanged(path, contents) {
  if (existsSync(path) && (await readFile(path)).equals(contents)) return
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

async function removeOldChunks(current) {
  for (const name of await readdir(outputFolder)) {
    const path = join(outputFolder, name)
    if (current.has(path) || !/-[A-Z0-9]{8}\.js/.test(name)) continue
    if (Date.now() - (await stat(path)).mtimeMs > CHUNK_AGE_MAX_MS) await rm(path, { force: true })
  }
}
