import { emojiTable } from './emoji-table.js'

const words = emojiTable.join(' ').split(' ')
const emojiOf: ReadonlyMap<string, string> = new Map(
  words.flatMap((code, place) => (place % 2 === 0 ? [[code, words[place + 1] ?? ''] as const] : [])),
)

const coded = /(?<![\p{L}\p{N}]):([a-z\d_+'-]+):(?::skin-tone-([2-6]):)?/gu
/** What stands for the second of Slack's tones; the others follow it. */
const secondTone = 0x1f3fb

/** A text with the emoji that its codes stand for: Slack sends `:pizza:` and `:wave::skin-tone-3:`. Codes of a workspace's own emoji stay. */
export const withEmoji = (text: string): string =>
  text.includes(':')
    ? text.replace(coded, (code, name: string, tone: string | undefined) => {
        const emoji = emojiOf.get(name)
        if (emoji === undefined) return code
        return tone === undefined ? emoji : toned(emoji, secondTone + Number(tone) - 2)
      })
    : text

/** The colour belongs behind the first sign, in place of the mark that asks for a picture. */
function toned(emoji: string, tone: number): string {
  const [first = '', ...others] = emoji
  const rest = others[0] === '\uFE0F' ? others.slice(1) : others
  return `${first}${String.fromCodePoint(tone)}${rest.join('')}`
}
