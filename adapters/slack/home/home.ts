import type { HomeView, KnownBlock, ModalView } from '@slack/types'
import { z } from 'zod'
import type { ChatRef } from '../../../src/chat/event.js'
import type { HomePart } from '../../../src/chat/home.js'
import { decodePress, encodePress } from '../../../src/chat/press.js'
import type { Button, View } from '../../../src/chat/view.js'
import { titleOf } from '../forms/modals.js'
import type { Say } from '../forms/phrases.js'
import { type IsCommand, render } from '../messages/render.js'

/** Slack takes no more blocks in a Home or a modal. */
const blocksMax = 100

/** A button of a Home carries its chat, since it stands in none. */
const carried = z.object({ press: z.string(), chat: z.string() })

/** Draws a page of a Home; parts that do not fit any more are left out. */
export function renderHome(parts: readonly HomePart[], isCommand: IsCommand): HomeView {
  const blocks: KnownBlock[] = []
  for (const { chat, view } of parts) {
    const drawn = drawnFor(chat, view, isCommand)
    const divider: readonly KnownBlock[] = blocks.length === 0 ? [] : [{ type: 'divider' }]
    if (blocks.length + divider.length + drawn.length > blocksMax) break
    blocks.push(...divider, ...drawn)
  }
  return { type: 'home', blocks }
}

/** Shows one person what a chat would be told. */
export function lookModal(
  views: readonly View[],
  chat: ChatRef,
  { say, locale, isCommand }: { readonly say: Say; readonly locale: string | null; readonly isCommand: IsCommand },
): ModalView {
  return {
    type: 'modal',
    title: titleOf(say('look.title', locale)),
    close: titleOf(say('look.close', locale)),
    blocks: views.flatMap((view) => drawnFor(chat, view, isCommand)).slice(0, blocksMax),
  }
}

/** Neither a Home nor a modal shows charts. */
function drawnFor(chat: ChatRef | null, view: View, isCommand: IsCommand): readonly KnownBlock[] {
  const words = view.blocks.filter(({ kind }) => kind !== 'chart')
  return render(
    { ...view, blocks: words },
    { isCommand, carried: ({ press }: Button) => carry(encodePress(press), chat) },
  ).flatMap((message) => message.blocks.filter((block) => block.type !== 'data_visualization'))
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
