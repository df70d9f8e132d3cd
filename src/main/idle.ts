import { once } from 'node:events'
import type { Start } from './options.js'

/**
 * Throws a few lines that say what is missing, where the program was started without a role, a bot's token, a terminal and
 * input: as a container is. What somebody pipes in is left for the chat to read.
 */
export async function refuseToIdle({ role, isRoleGiven, options }: Start): Promise<void> {
  if (isRoleGiven || role !== 'chat' || options.json || process.stdin.isTTY || (await hasInput())) return
  throw new Error(
    [
      'There is nothing to do: no bot has a token, and there is no terminal to chat in.',
      '- For a bot, set TELEGRAM_BOT_TOKEN (from @BotFather), or SLACK_BOT_TOKEN with SLACK_APP_TOKEN, here or in .env.',
      '- To keep its books on a server, set DATABASE_URL too. “npm run doctor” checks all of it.',
      '- To try it without a token, start “npm run chat” in a terminal (docker run -it), or pipe lines into it.',
      'docs/operate.md and .env.example tell more.',
    ].join('\n'),
  )
}

/** Waits for the first byte or the end of the input. */
async function hasInput(): Promise<boolean> {
  await Promise.race([once(process.stdin, 'readable'), once(process.stdin, 'end')])
  const chunk: unknown = process.stdin.read()
  if (chunk === null) return false
  process.stdin.unshift(chunk)
  return true
}
