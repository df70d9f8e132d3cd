import { userInfo } from 'node:os'
import { hasCode } from './files.js'

/** What the system's codes for a path that cannot be written mean, and what helps. */
const MEANINGS: Readonly<Record<string, (path: string) => string>> = {
  EEXIST: (path) => `${path} is there and is no folder. Remove it, or set DATA_DIR to a folder.`,
  ENOTDIR: (path) => `${path} leads through a file. Set DATA_DIR to a folder.`,
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: (path) =>
    `${path} is on a file system that is read-only. Make it writable, or set DATA_DIR to a folder elsewhere.`,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EFBIG: diskFull,
  ENAMETOOLONG: (path) => `the name ${path.slice(0, 60)}… is too long. Set DATA_DIR to a shorter one.`,
  ELOOP: (path) => `${path} is a link that leads in a circle. Set DATA_DIR to a folder.`,
  EINVAL: (path) => `${path} is no name of a folder here. Set DATA_DIR to another one.`,
  EIO: (path) =>
    `the disk that holds ${path} does not read or write. Look into the system's log, and restore a backup elsewhere.`,
  EMFILE: () => 'the system lets this program open no more files. Raise its limit (ulimit -n).',
  ENFILE: () => 'the system has too many files open. Close other programs.',
  ENOENT: (path) => `nothing can be made at ${path}. Set DATA_DIR to a folder elsewhere.`,
}

/** The same, as PostgreSQL's programs say it in their own words. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|wrote only \d+ of \d+ bytes/u, 'ENOSPC'],
  [/Disk quota exceeded/u, 'EDQUOT'],
  [/Read-only file system/u, 'EROFS'],
  [/Permission denied|Operation not permitted/u, 'EACCES'],
  [/Input\/output error/u, 'EIO'],
]

/** Calls that go to other processes, not to the file system. */
const OTHER_CALLS = /^(?:kill|spawn|connect)/u

/** `error` as one sentence that names the cause and the way out, where it is one of a place that cannot be used; else as it is. */
export function explainUnusable(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error)) return error
  const { path, syscall = '' }: NodeJS.ErrnoException = error
  const code = OTHER_CALLS.test(syscall) ? undefined : (codeOf(error, syscall) ?? codeInWords(error.message))
  const says = code === undefined ? undefined : MEANINGS[code]
  if (says === undefined) return error
  const place = path === undefined || path.startsWith(dataDir) ? dataDir : path
  return new Error(`The books cannot be kept in ${dataDir}: ${says(place)}`, { cause: error })
}

/** That something is missing says nothing about the place, unless it is what was to be made. */
function codeOf(error: Error, syscall: string): string | undefined {
  const code = Object.keys(MEANINGS).find((each) => hasCode(error, each))
  return code === 'ENOENT' && syscall !== 'mkdir' ? undefined : code
}

const codeInWords = (text: string): string | undefined => WORDS.find(([words]) => words.test(text))?.[1]

/** The line of a program's output that says why it gave up: what comes after it is only about tidying up. */
export function reasonIn(output: string): string {
  const lines = output.trim().split('\n')
  const cause = lines.find((line) => codeInWords(line) !== undefined)
  return cause ?? lines.findLast((line) => /FATAL|PANIC|error:/u.test(line)) ?? lines.at(-1) ?? ''
}

function notPermitted(path: string): string {
  return `the user ${userName()} may not make or change ${path}. Give the folder to that user, or set DATA_DIR to another one.`
}

function diskFull(path: string): string {
  return `the disk that holds ${path} is full. Make room there, or set DATA_DIR to a folder elsewhere.`
}

/** A container may run as a number that has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.())
  }
}
