import type { Line } from '../../ledger/change.js'

/** The line with a word put before it. */
export const before = ({ argument, mentions }: Line, word: string): Line => ({
  argument: `${word} ${argument}`.trim(),
  mentions: mentions.map((mention) => ({ ...mention, offset: mention.offset + word.length + 1 })),
})

/** The line with words put behind it. */
export const behind = (
  { argument, mentions }: Line,
  words: { readonly text: string; readonly mentions: Line['mentions'] },
): Line => {
  const start = argument.trim() === '' ? '' : `${argument.trimEnd()} `
  return {
    argument: `${start}${words.text}`,
    mentions: [
      ...mentions,
      ...words.mentions.map((mention) => ({ ...mention, offset: mention.offset + start.length })),
    ],
  }
}
