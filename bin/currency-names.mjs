/**
 * Writes src/money/currency-names.ts: what currencies are called in the languages we read, in the plural forms that a number takes,
 * from the CLDR data of the Node that runs this. `--check` compares instead, where the data is of the same release.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../src/money/currency-names.ts', import.meta.url)
const languages = ['en', 'es', 'de', 'fr', 'pt', 'it', 'ru', 'hi', 'tr', 'id', 'nl']
const counts = [1, 2, 5, 1.5]

/** Lower case, without accents and the marks of direction, single spaces. */
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200e\u200f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[()]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const nameOf = (language, currency, count) =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 })
    .formatToParts(count)
    .filter(({ type }) => type === 'currency')
    .map(({ value }) => value)
    .join('')

/** Names of several words; a single word is either in the table of signs or means other things, too. */
const namesOf = (currency) => {
  const names = languages.flatMap((language) => counts.map((count) => plain(nameOf(language, currency, count))))
  return [...new Set(names)].filter((name) => name.includes(' ')).sort()
}

const lines = Intl.supportedValuesOf('currency')
  .map((currency) => [currency, namesOf(currency)])
  .filter(([, names]) => names.length > 0)
  .map(([currency, names]) => `  ${currency}: '${names.join(',').replaceAll("'", "\\'")}',`)

const source = `// Made by bin/currency-names.mjs from CLDR ${process.versions.cldr}; not to be edited by hand.

/** What each currency is called in several words, folded, in the languages we read; one currency a name. */
export const namesByCurrency: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`

if (process.argv.includes('--check')) {
  const known = readFileSync(path, 'utf8')
  const isSameRelease = known.includes(`from CLDR ${process.versions.cldr};`)
  if (isSameRelease && known !== source) {
    process.stderr.write('src/money/currency-names.ts is out of date: run `node bin/currency-names.mjs`.\n')
    process.exit(1)
  }
} else writeFileSync(path, source)
