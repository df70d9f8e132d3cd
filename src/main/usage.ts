/** How a command is called, and what it does in a few words. */
interface Usage {
  readonly takes: string
  readonly does: string
}

const forGroups = '[--currency EUR] [--timezone Europe/Berlin] [--locale en]'

/** Every command there is, in the order of the help. All of them take `--data-dir DIR` as well. */
const usages: Readonly<Record<string, Usage>> = {
  chat: {
    takes: `[--json] [--members Ana,Bo] [--now 2026-03-12T18:00:00+01:00] ${forGroups}`,
    does: 'a group chat in this terminal, or a program’s: one JSON object a line',
  },
  demo: { takes: '', does: 'plays a sample evening' },
  bot: { takes: forGroups, does: 'answers the chats of Telegram and Slack' },
  worker: { takes: forGroups, does: 'does what has its time: summaries, alerts, recurring bills' },
  both: { takes: forGroups, does: 'bot and worker in one process' },
  doctor: { takes: '', does: 'looks at everything around it and says what is wrong; changes nothing' },
  migrate: { takes: '[--grant ROLE]', does: 'brings the database up to date, and lets a role use it' },
  verify: { takes: '[--head FILE_OR_HASH]', does: 'recomputes every balance and checks every rule of the books' },
  jobs: {
    takes: '[failed | retry ID | drop ID | drain]',
    does: 'lists what was given up, tries it again, drops it, or does all that is due',
  },
  events: {
    takes: '[failed | retry ID | drop ID]',
    does: 'lists what came in and was set aside, tries it again, or drops it',
  },
  forget: { takes: 'PLATFORM:CHAT [--yes]', does: 'deletes a whole group for ever' },
  eval: {
    takes: 'FILE.jsonl [--reader offline|gemini|auto] [--json]',
    does: 'counts how many sentences of a file are read right',
  },
  'slack-manifest': { takes: '', does: 'prints what Slack wants to know of the app' },
}

const nameWidth = Math.max(...Object.keys(usages).map((name) => name.length))

const overview = Object.entries(usages)
  .map(([name, { does }]) => `  ${name.padEnd(nameWidth)}  ${does}`)
  .join('\n')

const withoutCommand =
  'Without a command it is both where a token of Telegram or Slack is set, else the chat. --data-dir DIR is where the books are kept.'

/** All commands, what each does and takes. */
export const help = [
  'tabkeeper COMMAND [OPTIONS]',
  overview,
  '',
  ...Object.entries(usages).map(([name, { takes }]) => `tabkeeper ${name} ${takes}`.trimEnd()),
  'tabkeeper --help | --version',
  '',
  withoutCommand,
].join('\n')

/** A few lines for whoever called the program in a way it does not know: about the command, or which commands there are. */
export function usageOf(command: string | undefined): string {
  const usage = command !== undefined && Object.hasOwn(usages, command) ? usages[command] : undefined
  if (usage === undefined) return `There are:\n${overview}\n“tabkeeper --help” says more.`
  return `tabkeeper ${command} ${usage.takes}`.trimEnd().concat(`\n  ${usage.does}`)
}
