import type { Account, MessageRef } from '../../src/chat/event.js'
import { oneLine } from '../../src/chat/text.js'
import type { Shown } from './deliver.js'
import { type People, privateOwner } from './ids.js'
import type { Style } from './render.js'
import { words } from './words.js'

/** A button that was shown in the room: `id` is what a press says, `on` the message it stands under. */
interface ShownButton {
  readonly id: string
  readonly on: MessageRef
}

/** The cards of the room, and the buttons that stand on them. */
export interface Cards {
  /** Writes what is shown as lines, and gives its buttons the next numbers. */
  draw(shown: Shown): string
  /** The button of this number, where there is one that this person may press. */
  buttonFor(number: number, speaker: Account): ShownButton | null
}

/** Numbers grow through the session, so an older button stays pressable. */
export function layCards(people: People, style: Style): Cards {
  const buttons: ShownButton[] = []

  function draw(shown: Shown): string {
    if (shown.op === 'toast') {
      return style(words.toast(oneLine(people.nameOf(shown.to.id)), oneLine(shown.text)), 'dim')
    }
    const rows = shown.buttons.map((row) => row.map(({ id, label }) => `[${numberOf(id, shown.message)}] ${label}`))
    return [
      ...headings(shown, people).map((heading) => style(heading, 'dim')),
      shown.text,
      ...shown.files.map((file) => words.savedFile(file.path)),
      ...rows.map((row) => style(row.join('  '), 'bold')),
    ]
      .filter((line) => line !== '')
      .join('\n')
  }

  function numberOf(id: string, on: MessageRef): number {
    return buttons.push({ id, on })
  }

  function buttonFor(number: number, speaker: Account): ShownButton | null {
    const button = buttons[number - 1]
    if (button === undefined) return null

    // A button in a private chat is only its owner's, as on every other platform.
    const owner = privateOwner(button.on.chat)
    return owner === null || owner === speaker.id ? button : null
  }

  return { draw, buttonFor }
}

function headings(shown: Exclude<Shown, { op: 'toast' }>, people: People): readonly string[] {
  const owner = privateOwner(shown.message.chat)
  return [
    ...(owner === null ? [] : [words.privately(oneLine(people.nameOf(owner)))]),
    ...(shown.op === 'edit' ? [words.edited] : []),
  ]
}
