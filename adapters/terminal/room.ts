import { v7 } from 'uuid'
import type { Account } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import { oneLine, storable } from '../../src/chat/text.js'
import type { View } from '../../src/chat/view.js'
import { layCards } from './cards.js'
import { createAnswer, showDue, type Terminal, type TerminalDeps, whileRead } from './conversation.js'
import { decode, type Line } from './decode.js'
import { terminalOutbound } from './deliver.js'
import { rememberPeople, roomChat } from './ids.js'
import { openKeyboard, typedMaxLength } from './keyboard.js'
import { ansiStyle, plainStyle, renderText } from './render.js'
import { readSpeech, type Speech } from './speech.js'
import { type InputLine, writeOut } from './streams.js'
import { besides, createTurns } from './turns.js'
import { words } from './words.js'

export interface RoomDeps extends TerminalDeps {
  /** Who speaks until a line names somebody. */
  readonly me: string
  readonly greeting: View
  /** Whether each line is shown as it is read: for input that nobody sees being typed. */
  readonly echo?: boolean
}

// What is due is looked at this often; nobody waits for it to the second.
const dueEveryMs = 1_000

/** Opens the room: several people at one keyboard, each line spoken by the one it names. */
export function openRoom(deps: RoomDeps): Terminal {
  const people = rememberPeople([...deps.people, deps.me])
  const style = deps.output.isTTY === true && deps.output.hasColors?.() !== false ? ansiStyle : plainStyle
  const keyboard = openKeyboard(deps)
  const cards = layCards(people, style)
  let speaker = people.account(deps.me)
  // What people type and what is due by itself is answered one after the other.
  const turns = createTurns()

  const outbound = terminalOutbound({
    filesDir: deps.filesDir,
    openFile: deps.openFile,
    draw: deps.draw,
    style,
    // An empty line sets the messages apart.
    show: (shown) => print(`${cards.draw(shown)}\n`),
  })
  const answerWith = createAnswer(deps, outbound)

  async function print(text: string): Promise<void> {
    await keyboard.aside(() => writeOut(deps.output, `${text}\n`))
  }

  async function hear(line: InputLine): Promise<'goOn' | 'quit'> {
    if (line.kind === 'tooLong') {
      await print(words.tooMuch(typedMaxLength))
      return 'goOn'
    }
    const { name, what } = readSpeech(storable(line.text))
    if (name !== null) speaker = people.account(name)
    if (what.kind === 'quit') return 'quit'

    await answer(what)
    return 'goOn'
  }

  async function answer(what: Exclude<Speech['what'], { kind: 'quit' }>): Promise<void> {
    const spoken = { eventId: v7(), from: speaker, at: deps.clock.now() }
    switch (what.kind) {
      case 'nothing':
        return
      case 'words':
        return await handle({ ...spoken, kind: 'words', chat: roomChat, text: what.text, files: [] })
      case 'press': {
        const button = cards.buttonFor(what.number, speaker)
        if (button === null) return await print(words.noButton(what.number))
        return await handle({ ...spoken, kind: 'press', chat: button.on.chat, button: button.id, on: button.on.id })
      }
    }
  }

  async function handle(line: Line): Promise<void> {
    const event = decode(line)
    await sayAll(() => deps.handle(event))
    await doDue()
  }

  const doDue = async (): Promise<void> => void (await showDue(deps, answerWith, deps.clock.now()))

  async function sayAll(ask: () => Promise<readonly Delivery[]>): Promise<void> {
    if (!(await answerWith(ask))) await print(words.failed)
  }

  async function talk(): Promise<void> {
    await print(renderText(deps.greeting, style))
    await sayAll(() => deps.undelivered())
    await doDue()
    keyboard.prompt(promptOf(speaker))

    for await (const line of keyboard.lines) {
      if (deps.echo === true && line.kind === 'line') await print(style(`> ${line.text}`, 'dim'))
      if ((await turns.take(() => hear(line))) === 'quit') return
      keyboard.prompt(promptOf(speaker))
    }
  }

  async function run(): Promise<void> {
    try {
      await besides(turns, dueEveryMs, doDue, () => whileRead(deps, talk))
    } finally {
      keyboard.close()
    }
  }

  return { outbound, run }
}

function promptOf(speaker: Account): string {
  return `${oneLine(speaker.name)}> `
}
