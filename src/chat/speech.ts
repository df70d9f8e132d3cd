import type { Mention } from './event.js'

/** What somebody wrote, with the bot's name and a command taken off; the mentions' places are those of the text left. */
export type Speech =
  | {
      readonly kind: 'command'
      readonly name: string
      readonly argument: string
      readonly namesBot: boolean
      readonly mentions: readonly Mention[]
    }
  | {
      readonly kind: 'words'
      readonly text: string
      readonly namesBot: boolean
      /** Whether the bot's name stands first, so that a command may follow it. */
      readonly beginsWithName: boolean
      readonly mentions: readonly Mention[]
    }

/** A text and the people it names, as its writer saw it. */
export interface Written {
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** A part of a text, in UTF-16 units; `to` stands behind its end. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Takes stretches out of a text; mentions behind them move up, those inside are gone. */
export function cut({ text, mentions }: Written, stretches: readonly Stretch[]): Written {
  let kept = ''
  let from = 0
  for (const stretch of stretches) {
    kept += text.slice(from, stretch.from)
    from = stretch.to
  }
  kept += text.slice(from)
  return {
    text: kept,
    mentions: mentions.flatMap((mention): Mention[] => {
      const end = mention.offset + mention.length
      if (stretches.some((stretch) => mention.offset < stretch.to && end > stretch.from)) return []
      const before = stretches.filter((stretch) => stretch.to <= mention.offset)
      const gone = before.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)
      return [{ ...mention, offset: mention.offset - gone }]
    }),
  }
}

/** The same without blanks around it. */
export function trimmed(written: Written): Written {
  const { text } = written
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return cut(written, [
    { from: 0, to: start },
    { from: end, to: text.length },
  ])
}
