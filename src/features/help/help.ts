import type { Block, View } from '../../chat/view.js'
import type { Command } from '../../decision/command.js'
import { answer, answerTo } from '../../decision/effects.js'
import { commandNamed, nearestCommand } from '../../decision/lookup.js'
import type { Member } from '../../ledger/group.js'
import { refuse, type WordedValue } from '../../ledger/refusal.js'
import { bold, code, text, view } from '../../present/view.js'
import type { Words } from '../../present/words.js'

/** One short welcome: who is on the tab, what to type first. */
export const start: Command = {
  name: 'start',
  aliases: [],
  usage: '',
  looks: 'never',
  takesWords: false,
  async run({ where, members, words }) {
    return answer(where.isPrivate ? privateWelcome(where.inviteLink, words) : welcome(members, words))
  },
}

/** Somebody alone with the bot learns what it is for and how to take it along; whatever a link carried behind it is no matter. */
export function privateWelcome(inviteLink: string | null, words: Words): View {
  const takeAlong =
    inviteLink === null ? words.say('start.takeAlong') : words.say('start.takeAlongLink', { link: inviteLink })
  return view([
    text(words.say('start.private')),
    text(takeAlong),
    text(words.say('start.me')),
    text(words.say('start.help')),
  ])
}

// Everybody is named while that is one short line.
const namesMax = 20

/** A group learns who is on the tab and what to type first. */
export function welcome(members: readonly Member[], words: Words): View {
  const active = members.filter((member) => member.active)
  const known: WordedValue[] = active.slice(0, namesMax).map(({ id }) => ({ member: id }))
  if (active.length > namesMax) known.push(words.say('square.andOthers', { count: active.length - namesMax }))
  const first = ['add', 'balance', 'settle'] as const
  return view([
    text(words.say('start.welcome')),
    text(words.say('start.known', { names: { list: known } })),
    text(words.say('start.first')),
    ...first.map((name) =>
      text(code(words.say(`command.${name}.example`)), ` – ${words.say(`command.${name}.summary`)}`),
    ),
    text(words.say('start.help')),
  ])
}

/** Lists the commands, or explains one. */
export const help: Command = {
  name: 'help',
  aliases: ['h', 'commands'],
  usage: '[command]',
  takesWords: false,
  looks: 'always',
  async run({ words, commands, where }, { argument }) {
    const name = argument.trim().replace(/^\//u, '')
    if (name === '') return answerTo(where, helpCard(commands, words))
    const command = commandNamed(commands, name)
    if (command === undefined) return refuse('commandUnknown', { text: name, nearest: nearestCommand(commands, name) })
    return answerTo(where, commandCard(command, words))
  },
}

/** Every command in a line. */
export function helpCard(commands: readonly Pick<Command, 'name'>[], words: Words): View {
  const rows = commands.map((command) => [`/${command.name}`, words.say(`command.${command.name}.summary`)])
  return view([
    text(bold(words.say('help.title'))),
    { kind: 'table', rows, align: ['left', 'left'] },
    text(words.say('help.more')),
  ])
}

const grammarLines = [
  'help.grammar.amount',
  'help.grammar.who',
  'help.grammar.how',
  'help.grammar.items',
  'help.grammar.rest',
] as const

/** One command: its summary, its usage, an example, and its other names. */
export function commandCard(command: Pick<Command, 'name' | 'aliases' | 'usage'>, words: Words): View {
  const blocks: Block[] = [
    text(bold(`/${command.name}`), ` – ${words.say(`command.${command.name}.summary`)}`),
    text(words.say('help.usage', { usage: `/${command.name} ${command.usage}`.trim() })),
    text(words.say('help.example', { example: words.say(`command.${command.name}.example`) })),
  ]
  if (command.aliases.length > 0) {
    const aliases = command.aliases.map((alias) => `/${alias}`).join(', ')
    blocks.push(text(words.say('help.aliases', { aliases })))
  }
  if (command.name === 'add' || command.name === 'edit') blocks.push(...grammarLines.map((key) => text(words.say(key))))
  if (command.name === 'import') blocks.push(text(words.say('help.import')))
  return view(blocks)
}
