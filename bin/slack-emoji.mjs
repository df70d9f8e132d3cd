/**
 * Writes adapters/slack/web/emoji-table.ts: which emoji the codes of Slack mean, such as `:pizza:`. They are those of iamcal's
 * emoji-data, so it is given the path to the `emoji.json` of the package emoji-datasource.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [, , source] = process.argv
if (source === undefined) throw new Error('Name the emoji.json of the package emoji-datasource.')
const all = JSON.parse(readFileSync(source, 'utf8'))
const drawn = (unified) => String.fromCodePoint(...unified.split('-').map((code) => Number.parseInt(code, 16)))
const categories = [...new Set(all.map(({ category }) => category))]
  .filter((category) => category !== 'Component')
  .sort()

const lines = categories.map((category) => {
  const pairs = all
    .filter((one) => one.category === category)
    .sort((one, other) => one.sort_order - other.sort_order)
    .flatMap(({ short_names: names, unified }) => names.map((name) => `${name} ${drawn(unified)}`))
  return `  "${pairs.join(' ')}",`
})

const table = `// Made by bin/slack-emoji.mjs from emoji-data; not to be edited by hand.

/** Codes of emoji and what they stand for, one after the other. */
export const emojiTable: readonly string[] = [
${lines.join('\n')}
]
`
writeFileSync(new URL('../adapters/slack/web/emoji-table.ts', import.meta.url), table)
