import { z } from 'zod'

const button = z.strictObject({
  text: z.string().min(1),
  callback_data: z.string().optional(),
  url: z.url({ protocol: /^(?:https?|tg)$/u }).optional(),
})
const keyboard = z.strictObject({ inline_keyboard: z.array(z.array(button).min(1).max(8)) })
const menu = z.array(z.object({ command: z.string(), description: z.string() }))

/** Everything at most so much: what the description of the Bot API tells in words only. */
export function problemsOfLimits(method: string, parameters: Readonly<Record<string, unknown>>): readonly string[] {
  const { reply_markup: markup, commands, secret_token: secret, limit: count, text } = parameters
  const found = [
    ...(markup === undefined ? [] : problemsOfKeyboard(markup)),
    ...(commands === undefined ? [] : problemsOfMenu(commands)),
    ...(method === 'setWebhook' ? problemsOfWebhook(parameters) : []),
    ...when(secret !== undefined && !/^[\w-]{1,256}$/u.test(String(secret)), 'a secret of a wrong form'),
    ...when(method === 'getUpdates' && (Number(count) < 1 || Number(count) > 100), `a limit of ${String(count)}`),
    ...when(
      method === 'answerCallbackQuery' && typeof text === 'string' && text.length > 200,
      'a notice over 200 characters',
    ),
  ]
  return found.map((problem) => `${method}: ${problem}`)
}

const when = (isBroken: boolean, problem: string): readonly string[] => (isBroken ? [problem] : [])

function problemsOfKeyboard(markup: unknown): readonly string[] {
  const read = keyboard.safeParse(markup)
  if (!read.success) return [`a keyboard that is none: ${JSON.stringify(markup)}`]
  const buttons = read.data.inline_keyboard.flat()
  return [
    ...when(buttons.length > 100, 'more than 100 buttons'),
    ...buttons.flatMap(({ text, callback_data: data, url }) => {
      const bytes = Buffer.byteLength(data ?? '')
      return [
        ...when((data === undefined) === (url === undefined), `a button that does not do one thing: ${text}`),
        ...when(data !== undefined && (bytes < 1 || bytes > 64), `callback_data of ${bytes} bytes: ${data}`),
      ]
    }),
  ]
}

function problemsOfMenu(commands: unknown): readonly string[] {
  const read = menu.safeParse(commands)
  if (!read.success) return [`a menu that is none: ${JSON.stringify(commands)}`]
  return [
    ...when(read.data.length > 100, 'more than 100 commands'),
    ...read.data.flatMap(({ command, description }) => [
      ...when(!/^[a-z0-9_]{1,32}$/u.test(command), `a command of a wrong form: ${command}`),
      ...when(description.length < 1 || description.length > 256, `a description of ${description.length} characters`),
    ]),
  ]
}

function problemsOfWebhook({ secret_token: secret, max_connections: connections }: Record<string, unknown>) {
  const isMany = connections !== undefined && (Number(connections) < 1 || Number(connections) > 100)
  return [
    ...when(secret === undefined, 'a webhook that anybody may call'),
    ...when(isMany, `${String(connections)} connections`),
  ]
}
