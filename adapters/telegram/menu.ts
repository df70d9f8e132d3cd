import type { Api } from 'grammy'
import type { BotCommand, LanguageCode } from 'grammy/types'
import { deadline } from './signal.js'

/** The commands of the menu in one language, in their order. */
export interface Menu {
  /** ISO 639-1. The first menu is also the one for everybody whose language has none. */
  readonly language: string
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
}

/** Where menus are shown: everywhere else, in groups, and in private chats. */
const scopes = [{ type: 'default' }, { type: 'all_group_chats' }, { type: 'all_private_chats' }] as const
const callTimeoutMs = 10_000
/** Telegram's limits for a menu and a line in it. */
const commandsMax = 100
const summaryMaxLength = 256

/** Sets the menus that differ from what Telegram has. */
export async function setMenus(api: Api, menus: readonly Menu[]): Promise<void> {
  for (const [place, menu] of menus.entries()) {
    const wanted = menu.commands
      .slice(0, commandsMax)
      .map(({ name, summary }): BotCommand => ({ command: name, description: summary.slice(0, summaryMaxLength) }))
    // The first speaks to everybody, so it is set without a language.
    const language = place === 0 ? {} : { language_code: languageCode(menu.language) }
    for (const scope of scopes) {
      const options = { scope, ...language }
      const present = await api.getMyCommands(options, deadline(callTimeoutMs))
      if (!isSame(present, wanted)) await api.setMyCommands(wanted, options, deadline(callTimeoutMs))
    }
  }
}

const isSame = (one: readonly BotCommand[], other: readonly BotCommand[]): boolean =>
  one.length === other.length &&
  one.every(({ command, description }, place) => {
    const counterpart = other[place]
    return counterpart?.command === command && counterpart.description === description
  })

const isLanguageCode = (code: string): code is LanguageCode => /^[a-z]{2}$/u.test(code)

function languageCode(code: string): LanguageCode {
  if (!isLanguageCode(code)) throw new Error(`“${code}” is no two-letter language code.`)
  return code
}
