import type { MessageEntity } from 'grammy/types'
import type { Mention } from '../../src/chat/event.js'
import { cut, type Speech, type Stretch, trimmed, type Written } from '../../src/chat/speech.js'
import { accountOf, type Me } from './ids.js'

/** As on every platform, or a command for another bot. */
export type TelegramSpeech = Speech | { readonly kind: 'elsewhere' }

const slashCommand = /^\s*\/([\p{L}\d_]+)(?:@(\w+))?(?:\s+|$)/u

/** Reads the text or caption of a message. The texts decide and not the entities, so that one typed anywhere counts alike. */
export function readSpeech(text: string, entities: readonly MessageEntity[], me: Me): TelegramSpeech {
  const mentions = mentionsIn(text, entities)
  const slash = slashCommand.exec(text)
  if (slash?.[1] !== undefined) {
    const [all, name, addressee] = slash
    if (addressee !== undefined && !isSameName(addressee, me.username)) return { kind: 'elsewhere' }
    // The bot itself is nobody who shares.
    const named = botNames(text, me).filter(({ from }) => from >= all.length)
    const rest = cut({ text, mentions }, [{ from: 0, to: all.length }, ...named])
    return {
      kind: 'command',
      name: name.toLowerCase(),
      argument: rest.text,
      namesBot: addressee !== undefined,
      mentions: rest.mentions,
    }
  }

  const places = botNames(text, me)
  if (places.length === 0) return { kind: 'words', text, namesBot: false, beginsWithName: false, mentions }
  const rest = trimmed(cut({ text, mentions }, places))
  const beginsWithName = text.slice(0, places[0]?.from).trim() === ''
  if (beginsWithName && rest.text.startsWith('/')) return commandAfterName(rest, me)
  return { kind: 'words', text: rest.text, namesBot: true, beginsWithName, mentions: rest.mentions }
}

function commandAfterName(rest: Written, me: Me): TelegramSpeech {
  const speech = readSpeech(rest.text, [], me)
  if (speech.kind !== 'command') return { kind: 'words', ...rest, namesBot: true, beginsWithName: true }
  const from = rest.text.length - speech.argument.length
  return { ...speech, namesBot: true, mentions: cut(rest, [{ from: 0, to: from }]).mentions }
}

/**
 * Telegram names people without a username by a `text_mention`; usernames stay text, which the core knows how to read. A place that
 * is none in this text is left out: whoever walks through the text by it would never come to an end.
 */
function mentionsIn(text: string, entities: readonly MessageEntity[]): readonly Mention[] {
  return entities.flatMap((entity): Mention[] => {
    if (entity.type !== 'text_mention' || entity.user.is_bot) return []
    const { offset, length, user } = entity
    const isInside = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length > 0
    return isInside && offset + length <= text.length ? [{ offset, length, account: accountOf(user) }] : []
  })
}

/** Every place where the bot is called by its name, with the comma or colon and the space behind it. */
function botNames(text: string, me: Me): readonly Stretch[] {
  const name = new RegExp(`(?<![\\w@.])@${me.username}(?!\\w)[,:]?[^\\S\\n]*`, 'giu')
  return [...text.matchAll(name)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()
