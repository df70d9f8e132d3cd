import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { cardBook } from '../../cards/book.js'
import { commandReference } from '../../cards/commands.js'
import { platforms } from '../../cards/draw.js'
import { languages } from '../../src/locales/index.js'

const howTo = 'npm run cards -- --write'

test(`docs/cards.md shows every card as it is now; ${howTo} writes it`, async () => {
  const written = await readFile('docs/cards.md', 'utf8')

  expect(written).toBe(cardBook('en', 'terminal'))
})

test(`docs/commands.md lists every command as it is now; ${howTo} writes it`, async () => {
  const written = await readFile('docs/commands.md', 'utf8')

  expect(written).toBe(commandReference())
})

test.each(languages)('every card can be drawn in %s on every platform', (language) => {
  for (const platform of platforms) {
    const book = cardBook(language, platform)

    expect(book.match(/^### /gmu)?.length).toBeGreaterThan(100)
    expect(book).not.toMatch(/\{[a-z]+\}|undefined|\[object/u)
  }
})

const documents = ['.', 'src', 'adapters', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

/** The files and folders that a document links to or names by their path, from its own folder, the top or `src/`. */
function namedIn(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/gu)].map(([, path = '']) => join(dirname(document), path))
  const paths = [...text.matchAll(/`((?!dist\/)[\w.-]+(?:\/[\w.-]+)+)`/gu)].map(([, path = '']) => path)
  // NAME stands for whatever a reader wants to call it.
  const real = paths.filter((path) => !/[A-Z]{4}/u.test(path))
  return [...links, ...real.map((path) => bases(document, path).find(existsSync) ?? path)]
}

const bases = (document: string, path: string): readonly string[] =>
  ['.', 'src', dirname(document)].map((base) => join(base, path))

test.each(documents)('every file that %s names is there', (document) => {
  const missing = namedIn(document).filter((path) => !existsSync(path))

  expect(missing).toEqual([])
})

test('the files that documents name are found in them', () => {
  expect(documents.flatMap(namedIn).length).toBeGreaterThan(100)
})
