import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { languages } from '../src/locales/index.js'
import { cardBook } from './book.js'
import { commandReference } from './commands.js'
import { platforms } from './draw.js'

const usage = `Usage: npm run cards [-- [WORDS] [--language ${languages.join('|')}] [--on ${platforms.join('|')}] | --write]
Prints every card in every state, or those with WORDS in their titles, without starting a chat. --write writes docs/cards.md and docs/commands.md.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    language: { type: 'string', default: 'en' },
    on: { type: 'string', default: 'terminal' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
// Whoever reads only the beginning closes the pipe.
process.stdout.on('error', () => process.exit())

const platform = platforms.find((known) => known === values.on)

if (values.help || platform === undefined || !languages.includes(values.language)) {
  process.stdout.write(`${usage}\n`)
  process.exitCode = values.help ? 0 : 1
} else if (values.write) {
  await writeFile('docs/cards.md', cardBook('en', 'terminal'))
  await writeFile('docs/commands.md', commandReference())
} else {
  process.stdout.write(cardBook(values.language, platform, positionals))
}
