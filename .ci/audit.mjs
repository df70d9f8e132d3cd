// Looks for known holes in what runs in production. The registry is asked where it answers that question; the list beside this file,
// kept by hand, is compared in any case. Exit code 1 where a grave one is found.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [lockfile = join(import.meta.dirname, '..', 'package-lock.json')] = process.argv.slice(2)

const partsOf = (version) => version.split('-')[0].split('.').map(Number)

function isBelow(version, other) {
  const [one, two] = [partsOf(version), partsOf(other)]
  const differs = one.findIndex((part, place) => part !== two[place])
  return differs >= 0 && one[differs] < two[differs]
}

/** What the lockfile installs on a server: [name, version]. */
function installed() {
  const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { name, version }]) => [name ?? path.slice(path.lastIndexOf('node_modules/') + 13), version])
}

function foundInList() {
  const advisories = JSON.parse(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'))
  return installed().flatMap(([name, version]) =>
    advisories
      .filter(
        ({ package: named, from = '0.0.0', below }) =>
          named === name && isBelow(version, below) && !isBelow(version, from),
      )
      .map(({ id, because }) => `${id}: ${name} ${version}, where ${because}`),
  )
}

/** null where the registry does not answer this question. */
function foundByRegistry() {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], { encoding: 'utf8' })
  try {
    const { metadata, vulnerabilities = {} } = JSON.parse(asked.stdout)
    if (metadata === undefined) return null
    return Object.values(vulnerabilities)
      .filter(({ severity }) => ['high', 'critical'].includes(severity))
      .map(({ name, range, severity }) => `${severity}: ${name} ${range}`)
  } catch {
    return null
  }
}

const byRegistry = process.argv.length > 2 ? [] : foundByRegistry()
if (byRegistry === null)
  process.stdout.write(
    'The registry does not tell about known holes; only the list of .ci/advisories.json was compared.\n',
  )
const found = [...(byRegistry ?? []), ...foundInList()]
for (const line of found) process.stdout.write(`${line}\n`)
process.stdout.write(`${found.length} grave known holes\n`)
process.exitCode = found.length === 0 ? 0 : 1
