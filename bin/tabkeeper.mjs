#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

// Any Node since 12 has to understand this file, so that an old one is answered with a sentence and not with a riddle. What is
// newer stands behind the import() at its end.

const root = new URL('..', import.meta.url)
const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const least = engines.node.replace('>=', '')

function isOlder(version, other) {
  const [major, minor] = version.split('.').map(Number)
  const [otherMajor, otherMinor] = other.split('.').map(Number)
  return major < otherMajor || (major === otherMajor && minor < otherMinor)
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

/** A package that is not there is an installation that was forgotten or cut off; anything else is a fault of ours. */
function explain(error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package '([^']+)'/.exec(error.message)
  refuse(missing ? `The package ${missing[1]} is missing. Run npm install, then start again.` : error.stack)
}

if (isOlder(process.versions.node, least)) {
  const found = process.versions.node
  refuse(`Tabkeeper needs Node ${least} or newer, and this is ${found}: get a newer one from https://nodejs.org.`)
} else if (existsSync(new URL('node_modules', root))) {
  import('./start.mjs').catch(explain)
} else {
  refuse('The packages are not installed yet. Run npm install, then start again.')
}
