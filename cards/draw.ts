import { render as renderForSlack } from '../adapters/slack/messages/render.js'
import { render as renderForTelegram } from '../adapters/telegram/render.js'
import { plainStyle, renderButtons, renderText } from '../adapters/terminal/render.js'
import { commands } from '../src/bot/registry.js'
import type { Platform } from '../src/chat/event.js'
import type { View } from '../src/chat/view.js'
import { commandNamed } from '../src/decision/lookup.js'

const isCommand = (word: string): boolean => commandNamed(commands, word) !== undefined

const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((label) => `[${label}]`).join('  ')).join('\n')

/** A view as it goes out: text for the terminal, Telegram's HTML with its keyboard, Slack's blocks as JSON. */
export const draw: Readonly<Record<Platform, (view: View) => string>> = {
  terminal: (view) =>
    joined(renderText(view, plainStyle), rowsOf(renderButtons(view).map((row) => row.map(({ label }) => label)))),
  telegram: (view) =>
    renderForTelegram(view)
      .map(({ html, keyboard }) =>
        joined(html, rowsOf(keyboard.map((row) => row.map(({ text, callback_data: press }) => `${text} → ${press}`)))),
      )
      .join('\n\n'),
  slack: (view) => JSON.stringify(renderForSlack(view, { isCommand }), null, 2),
}

/** Every platform that views are drawn for. */
export const platforms = Object.keys(draw) as readonly Platform[]

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
