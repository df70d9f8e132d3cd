import type { Mention } from '../../../src/chat/event.js'
import type { Written } from '../../../src/chat/speech.js'
import { storable } from '../../../src/chat/text.js'
import { withEmoji } from '../web/emoji.js'
import { accountOf } from '../web/ids.js'
import type { Person } from '../web/people.js'
import type { Workspace } from '../web/workspaces.js'

/** People as far as they are known, by user id. */
export type Known = ReadonlyMap<string, Person>

/** Everything that Slack writes between angle brackets. */
const bracketed = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/gu

/** The user ids that a text of Slack names, each once. */
export function usersIn(text: string): readonly string[] {
  const named = [...text.matchAll(bracketed)].flatMap(([, sign, id]) => (sign === '@' && id ? [id] : []))
  return [...new Set(named)]
}

/** Whether a text of Slack names this user. */
export const names = (text: string, user: string): boolean => usersIn(text).includes(user)

/**
 * Reads Slack's mark-up: people become mentions, channels and links the words that were seen, a call to all the word for everybody.
 * Bots and people who have left Slack are named, but they are no mentions: nobody gets onto a tab without being there. The bot
 * itself is one only where its own mentions are looked for.
 */
export function readMarkup(
  styled: string,
  workspace: Workspace,
  known: Known,
  { isBotNamed = false }: { readonly isBotNamed?: boolean } = {},
): Written {
  let text = ''
  const mentions: Mention[] = []
  let from = 0
  const marked = unstyled(styled)
  for (const match of marked.matchAll(bracketed)) {
    const [whole, sign = '', id = '', label] = match
    text += plain(marked.slice(from, match.index))
    from = match.index + whole.length
    if (sign !== '@') {
      text += wordsFor(sign, id, label === undefined ? undefined : plain(label), text)
      continue
    }
    const person = known.get(id)
    const account = accountOf(workspace, id, person?.name ?? (label === undefined ? id : plain(label)))
    const named = `@${account.name}`
    const isBot = id === workspace.botUser
    if (isBot ? isBotNamed : person === undefined || person.standing === 'active') {
      mentions.push({ offset: text.length, length: named.length, account })
    }
    text += named
  }
  text += plain(marked.slice(from))
  return { text, mentions }
}

// A mark of style opens before a word and closes behind one, so that the sign of "3*4" is none. What is struck out stays marked.
const styles = ['\\*', '_', '`'].map(
  (mark) =>
    new RegExp(
      `<[^<>]*>|(?<![\\p{L}\\p{N}${mark}])${mark}(?=\\S)((?:<[^<>]*>|[^${mark}<\\n])*)(?<=\\S)${mark}(?![\\p{L}\\p{N}${mark}])`,
      'gu',
    ),
)

/** The text without bold, italic and code, whose marks are none of its words. */
const unstyled = (marked: string): string =>
  styles.reduce((text, style) => text.replace(style, (whole, inner?: string) => inner ?? whole), marked)

/** Emoji for their codes, the three characters that Slack escapes; a space that does not break is what its editor puts behind a mention. */
const plain = (marked: string): string =>
  withEmoji(storable(marked))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ')

function wordsFor(sign: string, id: string, label: string | undefined, before: string): string {
  if (sign === '#') return label === undefined || label === '' ? plain(id) : label
  if (sign === '!') {
    const call = id.split('^')[0]
    // In front it only calls for attention; anywhere else it means all of us.
    if (call === 'here' || call === 'channel' || call === 'everyone') return before.trim() === '' ? '' : 'everyone'
    return label ?? plain(id)
  }
  const address = plain(id)
  return label === undefined || label === '' ? address.replace(/^(?:mailto|tel):/u, '') : label
}
