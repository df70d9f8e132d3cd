import type { HomeView, KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { ChatRef } from '../../../src/chat/event.js'
import type { HomePart } from '../../../src/chat/home.js'
import { decodePress, encodePress } from '../../../src/chat/press.js'
import type { Button } from '../../../src/chat/view.js'
import { type IsCommand, render } from '../messages/render.js'

/** Slack takes no more blocks in a Home. */
const blocksMax = 100

/** A button of a Home carries its chat, since it stands in none. */
const carried = z.object({ press: z.string(), chat: z.string() })

/** Draws a Home; parts that do not fit any more are left out. */
export function renderHome(parts: readonly HomePart[], isCommand: IsCommand): HomeView {
  const blocks: KnownBlock[] = []
  for (const { chat, view } of parts) {
    // A Home shows no charts.
    const words = view.blocks.filter(({ kind }) => kind !== 'chart')
    const drawn = render(
      { ...view, blocks: words, buttons: chat === null ? [] : view.buttons },
      { isCommand, carried: ({ press }: Button) => carry(encodePress(press), chat) },
    ).flatMap((message) => message.blocks.filter((block) => block.type !== 'data_visualization'))
    const divider: readonly KnownBlock[] = blocks.length === 0 ? [] : [{ type: 'divider' }]
    if (blocks.length + divider.length + drawn.length > blocksMax) break
    blocks.push(...divider, ...drawn)
  }
  return { type: 'home', blocks }
}

const carry = (press: string, chat: ChatRef | null): string => JSON.stringify({ press, chat: chat?.chat ?? '' })

/** What a button of a Home carries; null where it is none of ours. */
export function readCarried(value: string) {
  try {
    const read = carried.safeParse(JSON.parse(value))
    const press = read.success ? decodePress(read.data.press) : null
    return read.success && press !== null ? { press, chat: read.data.chat } : null
  } catch {
    return null
  }
}
