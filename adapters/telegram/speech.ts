import type { MessageEntity } from 'grammy/types'
import type { Mention } from '../../src/chat/event.js'
import { accountOf, type Me } from './ids.js'

/** Whether a word, in lower case and without its slash, is a command's name or alias. */
export type IsCommand = (word: string) => boolean

/** What somebody wrote, with the bot's name and a command taken off; the mentions' places are those of the text left. */
export type Speech =
  | {
      readonly kind: 'command'
      readonly name: string
      readonly argument: string
      readonly namesBot: boolean
      readonly mentions: readonly Mention[]
    }
  | { readonly kind: 'words'; readonly text: string; readonly namesBot: boolean; readonly mentions: readonly Mention[] }
  /** A command for another bot. */
  | { readonly kind: 'elsewhere' }

const slashCommand = /^\s*\/([\p{L}\d_]+)(?:@(\w+))?(?:\s+|$)/u
const word = /^[\p{L}\d_]+/u

/** Reads the text or caption of a message. The texts decide and not the entities, so that one typed anywhere counts alike. */
export function readSpeech(text: string, entities: readonly MessageEntity[], me: Me, isCommand: IsCommand): Speech {
  const mentions = mentionsIn(text, entities)
  const slash = slashCommand.exec(text)
  if (slash?.[1] !== undefined) {
    const [all, name, addressee] = slash
    if (addressee !== undefined && !isSameName(addressee, me.username)) return { kind: 'elsewhere' }
    const rest = cut(text, mentions, [{ from: 0, to: all.length }])
    return {
      kind: 'command',
      name: name.toLowerCase(),
      argument: rest.text,
      namesBot: addressee !== undefined,
      mentions: rest.mentions,
    }
  }

  const places = botNames(text, me)
  if (places.length === 0) return { kind: 'words', text, namesBot: false, mentions }
  const rest = trimmed(cut(text, mentions, places))
  const isFirst = text.slice(0, places[0]?.from).trim() === ''
  if (isFirst) {
    if (rest.text.startsWith('/')) return commandAfterName(rest, me, isCommand)
    const first = word.exec(rest.text)?.[0] ?? ''
    if (first !== '' && isCommand(first.toLowerCase()) && /^\s|^$/u.test(rest.text.slice(first.length))) {
      const argument = trimmed(cut(rest.text, rest.mentions, [{ from: 0, to: first.length }]))
      return {
        kind: 'command',
        name: first.toLowerCase(),
        argument: argument.text,
        namesBot: true,
        mentions: argument.mentions,
      }
    }
  }
  return { kind: 'words', text: rest.text, namesBot: true, mentions: rest.mentions }
}

function commandAfterName(rest: Written, me: Me, isCommand: IsCommand): Speech {
  const speech = readSpeech(rest.text, [], me, isCommand)
  if (speech.kind !== 'command') return { kind: 'words', ...rest, namesBot: true }
  const from = rest.text.length - speech.argument.length
  return { ...speech, namesBot: true, mentions: cut(rest.text, rest.mentions, [{ from: 0, to: from }]).mentions }
}

interface Written {
  readonly text: string
  readonly mentions: readonly Mention[]
}

interface Place {
  readonly from: number
  readonly to: number
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
function botNames(text: string, me: Me): readonly Place[] {
  const name = new RegExp(`(?<![\\w@.])@${me.username}(?!\\w)[,:]?[^\\S\\n]*`, 'giu')
  return [...text.matchAll(name)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Takes places out of a text; mentions behind them move up, those inside are gone. */
function cut(text: string, mentions: readonly Mention[], places: readonly Place[]): Written {
  let kept = ''
  let from = 0
  for (const place of places) {
    kept += text.slice(from, place.from)
    from = place.to
  }
  kept += text.slice(from)
  return {
    text: kept,
    mentions: mentions.flatMap((mention): Mention[] => {
      const end = mention.offset + mention.length
      if (places.some((place) => mention.offset < place.to && end > place.from)) return []
      const before = places.filter((place) => place.to <= mention.offset)
      const gone = before.reduce((sum, place) => sum + place.to - place.from, 0)
      return [{ ...mention, offset: mention.offset - gone }]
    }),
  }
}

function trimmed({ text, mentions }: Written): Written {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return cut(text, mentions, [
    { from: 0, to: start },
    { from: Math.max(start, end), to: text.length },
  ])
}
