import { expect, vi } from 'vitest'
import { type Connection, connect } from '../../adapters/postgres/connect.js'
import { createTestDatabase } from './postgres.js'
import { type SlackBot, startSlackBot, type WayIn } from './slack-bot.js'
import { type Slack, startSlack } from './slack-server.js'
import type { SlackChannel, SlackShown, SlackUser, SlackView } from './slack-state.js'

/** Waits until something holds; a loaded machine needs patience. */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, 20_000)

export const mention = ({ id }: { readonly id: string }): string => `<@${id}>`

export const labelsOf = (message: SlackShown): readonly string[] => message.buttons.map(({ label }) => label)

/** One bot on a Slack of its own, which several tests share: each opens a channel for itself. */
export interface SlackRoom {
  readonly slack: Slack
  readonly connection: Connection
  readonly bot: SlackBot
  /** Somebody whom no other test knows. */
  person(name: string, about?: Partial<SlackUser>): SlackUser
  /** The newest message of the bot in a channel, once one shows this. */
  shows(text: string, where: SlackChannel): Promise<SlackShown>
  /** A message as it is by now. */
  now(message: SlackShown): SlackShown
  /** The newest form that stands open. */
  opened(): Promise<SlackView>
  /** Waits until all that was taken in is done and said. */
  quiet(): Promise<void>
  /** What the bot said in a channel, without what only one person sees. */
  saidIn(where: SlackChannel): readonly string[]
  close(): Promise<void>
}

export async function openSlackRoom(
  variables: Readonly<Record<string, string>> = {},
  wayIn: WayIn = 'HTTP',
): Promise<SlackRoom> {
  const database = await createTestDatabase()
  const connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
  const slack = await startSlack()
  const bot = await startSlackBot(database.url, slack, wayIn, variables)
  // A process that just started is not quick yet, least of all on a loaded machine.
  const warm = slack.open('warm', [slack.addUser({ id: 'U0WARM', name: 'Wim' })])
  await slack.command(warm, { id: 'U0WARM', team: slack.home.id, name: 'Wim' }, 'add 1 warm')
  await soon(() => expect(slack.shownIn(warm)).toHaveLength(1))
  slack.problems.length = 0
  let people = 0

  const quiet = (): Promise<void> =>
    soon(async () => {
      const { rows } = await connection.pool.query<{ waiting: number }>(
        `SELECT (SELECT count(*) FROM inbound_event WHERE processed_at IS NULL)::int
              + (SELECT count(*) FROM outbox WHERE delivered_at IS NULL)::int AS waiting`,
      )
      expect(rows[0]?.waiting).toBe(0)
    })

  return {
    slack,
    connection,
    bot,
    person: (name, about = {}) => {
      people += 1
      return slack.addUser({ id: `U0${name.toUpperCase()}${people}`, name, ...about })
    },
    shows: (text, where) =>
      soon(() => {
        const shown = slack.shownIn(where)
        const found = shown.findLast((message) => message.text.includes(text))
        if (found === undefined) {
          throw new Error(`“${text}” is not shown:\n${shown.map((one) => one.text).join('\n---\n')}`)
        }
        return found
      }),
    now: (message) => {
      const found = slack.state.find(message.channel, message.ts)
      if (found === undefined) throw new Error('the message is gone')
      return found
    },
    opened: () =>
      soon(() => {
        const view = slack.modals().at(-1)
        if (view === undefined) throw new Error('no form is open')
        return view
      }),
    quiet,
    saidIn: (where) =>
      slack
        .shownIn(where)
        .filter(({ onlyFor }) => onlyFor === null)
        .map(({ text }) => text),
    close: async () => {
      await bot.stop()
      await slack.close()
      await connection.close()
      await database.drop()
      expect(slack.problems).toEqual([])
    },
  }
}
