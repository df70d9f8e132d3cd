import { expect, vi } from 'vitest'
import { connect } from '../../adapters/postgres/connect.js'
import { migrationsDir } from '../../adapters/postgres/open.js'
import { verify } from '../../adapters/postgres/verify.js'
import { type BotApi, type Room, type Shown, startBotApi } from './bot-api-server.js'
import { createTestDatabase } from './postgres.js'
import { startTelegramBot } from './telegram-bot.js'

type Person = Room['members'][number]

export const person = (id: number, name: string): Person => ({ id, is_bot: false, first_name: name })

/** A bot that polls a Telegram on this machine, with books of its own. */
export interface TelegramChats {
  readonly api: BotApi
  /** The newest message of the bot in a chat that shows this, once there is one. */
  shows(text: string, room: Room): Promise<Shown>
  /** Presses a button and gives what the presser is told over the chat. */
  pressed(room: Room, who: Person, card: Shown, label: string): Promise<string>
  /** Looks into the books. */
  rows(sql: string): Promise<readonly object[]>
  /** Stops the bot, and proves that the books are right and that Telegram had nothing to complain about. */
  close(): Promise<void>
}

/** Waits until something holds; a loaded machine needs patience. */
export const soon = <T>(look: () => T): Promise<T> => vi.waitFor(look, 20_000)

export async function openTelegramChats(): Promise<TelegramChats> {
  const database = await createTestDatabase()
  const api = await startBotApi()
  const bot = await startTelegramBot(database.url, api)
  return {
    api,
    shows: (text, room) =>
      soon(() => {
        const shown = api.shownIn(room)
        const found = shown.findLast((message) => message.text.includes(text))
        if (found !== undefined) return found
        throw new Error(`“${text}” is not shown:\n${shown.map((message) => message.text).join('\n---\n')}`)
      }),
    pressed: async (room, who, card, label) => {
      const query = await api.press(room, who, card, label)
      return soon(() => {
        const answer = api.answers.find((one) => one.query === query)
        if (answer === undefined) throw new Error('the press is not answered')
        return answer.text
      })
    },
    rows: async (sql) => {
      const connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
      const { rows } = await connection.pool.query(sql)
      await connection.close()
      return rows
    },
    close: async () => {
      await bot.stop()
      await api.close()
      const connection = connect({ url: database.url, poolSize: 1, onIdleError: () => {} })
      const found = await verify(connection.pool, migrationsDir())
      await connection.close()
      await database.drop()
      expect(found.filter(({ broken }) => broken > 0)).toEqual([])
      expect(api.problems).toEqual([])
    },
  }
}
