import { membersOfGroup } from './sizes.js'
import { webhookPath, webhookSecret } from './tasks.js'

/** Hands an update to a webhook; it has to be taken. */
export async function post(port: number, update: object): Promise<void> {
  const status = await send(port, update)
  if (status !== 200) throw new Error(`An update was answered with ${status}.`)
}

/** Hands an update to a webhook that may be gone; says whether it was taken. */
export const offer = (port: number, update: object): Promise<boolean> =>
  send(port, update).then(
    (status) => status === 200,
    () => false,
  )

async function send(port: number, update: object): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${webhookPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret },
    body: JSON.stringify(update),
  })
  await answer.arrayBuffer()
  return answer.status
}

let nextId = 1

/** An update with a message that somebody sent in a group just now. */
function messageIn(group: number, content: object): object {
  const id = nextId++
  const chat = { id: group, type: 'supergroup', title: 'Friends' }
  const date = Math.floor(Date.now() / 1_000)
  return { update_id: id, message: { message_id: id, date, chat, from: personOf(group, 0), ...content } }
}

const personOf = (group: number, place: number) => ({
  id: -group * 100 + place,
  is_bot: false,
  first_name: `Member ${place}`,
})

/** An expense that somebody types. */
export const commandIn = (group: number, text = '/add 60 dinner'): object =>
  messageIn(group, { text, entities: [{ type: 'bot_command', offset: 0, length: text.indexOf(' ') }] })

/** All members come into the group. */
export const arrivalIn = (group: number): object =>
  messageIn(group, {
    new_chat_members: Array.from({ length: membersOfGroup }, (_nobody, place) => personOf(group, place)),
  })
