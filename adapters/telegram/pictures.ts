import { type Api, InputFile } from 'grammy'
import type { MessageRef } from '../../src/chat/event.js'
import type { View } from '../../src/chat/view.js'
import type { DrawChart } from '../../src/ports/delivery.js'
import { addressOf } from './ids.js'
import { captionMaxLength, inlineKeyboard, render } from './render.js'
import { deadline } from './signal.js'

/** A picture is small beside an export, but more than a message. */
export const pictureTimeoutMs = 60_000

/** The pictures of a view's charts, in their order; those that could not be drawn are left out. */
export async function picturesOf(draw: DrawChart, view: View): Promise<readonly Picture[]> {
  const pictures: Picture[] = []
  for (const block of view.blocks) {
    if (block.kind !== 'chart') continue
    const picture = await draw(block.chart)
    if (picture !== null) pictures.push({ input: new InputFile(picture, 'chart.png'), instead: block.chart.alt })
  }
  return pictures
}

/** A picture, and what it shows in words. */
export interface Picture {
  readonly input: InputFile
  readonly instead: string
}

/** Puts a picture and its view on a message that is there, with or without a picture; says whether it is a view that fits there. */
export async function editPicture(api: Api, target: MessageRef, view: View, picture: InputFile): Promise<boolean> {
  const [caption, ...more] = render(view, captionMaxLength)
  if (caption === undefined || more.length > 0) return false
  const { chat_id } = addressOf(target.chat)
  const media = { type: 'photo', media: picture, caption: caption.html, parse_mode: 'HTML' } as const
  const options = { reply_markup: inlineKeyboard(caption.keyboard) }
  await api.editMessageMedia(chat_id, Number(target.id), media, options, deadline(pictureTimeoutMs))
  return true
}
