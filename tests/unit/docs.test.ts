import { readFile } from 'node:fs/promises'
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
