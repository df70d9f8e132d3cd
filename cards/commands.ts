import { commands } from '../src/bot/registry.js'
import type { Command } from '../src/decision/command.js'
import type { Words } from '../src/present/words.js'
import { wordsIn } from './sample.js'

/** What can be typed, from the registry of commands, as Markdown. */
export function commandReference(): string {
  const words = wordsIn('en')
  const head = `# Commands

\`npm run cards -- --write\` writes this file. On Slack every command is typed behind \`/tab\`, as in \`/tab add 60 dinner\`.

| command | what it does | for example | also |
| --- | --- | --- | --- |`
  return `${[head, ...commands.map((command) => row(command, words))].join('\n')}\n`
}

function row({ name, usage, aliases }: Command, words: Words): string {
  const cells = [
    code(`/${name} ${usage}`.trim()),
    words.say(`command.${name}.summary`),
    code(words.say(`command.${name}.example`)),
    aliases.map((alias) => code(`/${alias}`)).join(', '),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const code = (text: string): string => `\`${text}\``
