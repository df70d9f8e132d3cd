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

/** The words in the names of a currency by the languages that call it so. */
const wordsOf = (currency) => {
  const languagesByWord = new Map()
  for (const language of languages) {
    const words = counts.flatMap((count) => plain(nameOf(language, currency, count)).split(/[^\p{L}]+/u))
    for (const word of new Set(words)) languagesByWord.set(word, (languagesByWord.get(word) ?? new Set()).add(language))
  }
  return languagesByWord
}

const known = readFileSync(new URL('../src/money/iso4217.ts', import.meta.url), 'utf8')
const [active, ended] = known.split('const endedCodesByDecimals').map((half) => new Set(half.match(/\b[A-Z]{3}\b/g)))
const all = Intl.supportedValuesOf('currency')
const activeWords = new Set(all.filter((code) => active.has(code)).flatMap((code) => [...wordsOf(code).keys()]))

const places = new Intl.DisplayNames('en', { type: 'region' })
const isPlace = (word) => [...ended].some((code) => plain(places.of(code.slice(0, 2)) ?? '').includes(word))

/** Nouns of money that is none any more: several languages share them, which they do of no adjective. */
const endedWords = [...ended]
  .flatMap((code) => [...wordsOf(code)])
  .filter(([word, sharing]) => sharing.size >= 4 && word.length > 3 && !activeWords.has(word) && !isPlace(word))
  .map(([word]) => word)
  .sort()

const lines = all
  .map((currency) => [currency, namesOf(currency)])
  .filter(([, names]) => names.length > 0)
  .map(([currency, names]) => `  ${currency}: '${names.join(',').replaceAll("'", "\\'")}',`)

const source = `// Made by bin/currency-names.mjs from CLDR ${process.versions.cldr}; not to be edited by hand.

/** What each currency is called in several words, folded, in the languages we read; one currency a name. */
export const namesByCurrency: Readonly<Record<string, string>> = {
${lines.join('\n')}
}

/** What currencies that have ended are called in one word, folded, where no other is called so. */
export const endedNames: readonly string[] = [${[...new Set(endedWords)].map((word) => `'${word}'`).join(', ')}]
`

if (process.argv.includes('--check')) {
  const checkedIn = readFileSync(path, 'utf8')
  const isSameRelease = checkedIn.includes(`from CLDR ${process.versions.cldr};`)
  if (isSameRelease && checkedIn !== source) {
    process.stderr.write('src/money/currency-names.ts is out of date: run `node bin/currency-names.mjs`.\n')
    process.exit(1)
  }
} else writeFileSync(path, source)
