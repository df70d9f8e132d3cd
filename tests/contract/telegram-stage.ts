import { Api } from 'grammy'
import { decode } from '../../adapters/telegram/decode.js'
import { telegramOutbound } from '../../adapters/telegram/deliver.js'
import type { ChatEvent } from '../../src/chat/event.js'
import { botUser } from '../support/bot-api-chats.js'
import { type Shown, startBotApi } from '../support/bot-api-server.js'
import { fileContent, type Seen, type Stage } from './stage.js'

const ana = { id: 11, is_bot: false, first_name: 'Ana' }
const person = { platform: 'telegram', id: '11', name: 'Ana' } as const

/** What is seen of a text: the marks around words from right to left take no place. */
const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/gu, '')

/** Telegram, seen through a server of its API and pressed through its updates. */
export async function telegramStage(): Promise<Stage> {
  const server = await startBotApi()
  const room = server.open({ id: -1001, type: 'supergroup', title: 'Trip', members: [ana] })
  const api = new Api(server.token, { apiRoot: server.root })
  const outbound = telegramOutbound({
    api,
    openFile: async function* () {
      yield Buffer.from(fileContent)
    },
    draw: async () => null,
  })

  async function press(message: Shown, label: string): Promise<ChatEvent> {
    await server.press(room, ana, message, label)
    const [update] = server.unconfirmed().slice(-1)
    const listener = { me: { id: botUser.id, username: 'tabkeeper_bot' }, now: new Date() }
    const event = update === undefined ? null : decode(update, listener)
    if (event === null) throw new Error('a press is an event')
    return event
  }

  const seenOf = (op: Seen['op'], message: Shown): Seen => ({
    op,
    text: withoutIsolates(message.text),
    buttons: message.buttons.map(({ text }) => ({ label: withoutIsolates(text), press: () => press(message, text) })),
    files: message.file === null ? [] : [{ mime: 'text/csv', content: message.file.content }],
  })

  return {
    chat: { platform: 'telegram', chat: '-1001' },
    person,
    deliver: async (delivery) => {
      const before = new Map(server.shownIn(room).map((message) => [message.id, message]))
      const message = await outbound.deliver(delivery)
      const seen = server.shownIn(room).flatMap((after): Seen[] => {
        const earlier = before.get(after.id)
        if (earlier === undefined) return [seenOf(delivery.reply.op === 'toast' ? 'toast' : 'post', after)]
        return earlier.edits === after.edits ? [] : [seenOf('edit', after)]
      })
      return { message, seen }
    },
    close: async () => {
      await server.close()
      if (server.problems.length > 0)
        throw new Error(`Telegram would not have taken this:\n${server.problems.join('\n')}`)
    },
  }
}
