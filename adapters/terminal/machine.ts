import { DateTime, Duration } from 'luxon'
import { v7 } from 'uuid'
import { keepNewest } from '../../src/bounds/memo.js'
import type { Account, ChatRef, IncomingFile } from '../../src/chat/event.js'
import type { Delivery } from '../../src/chat/reply.js'
import { createAnswer, showDue, type Terminal, type TerminalDeps, whileRead } from './conversation.js'
import { decode, type Line } from './decode.js'
import { type Shown, terminalOutbound } from './deliver.js'
import { describeFile } from './files.js'
import { addressOf, chatNamed, eventIdOf, messageIdOf, type People, rememberPeople, roomChat } from './ids.js'
import { type MachineInput, readMachineLine } from './machine-input.js'
import { plainStyle } from './render.js'
import { type InputLine, readLines, writeOut } from './streams.js'
import { words } from './words.js'

/** Longer than any message a person writes, short enough that no line fills the memory. */
const lineMaxLength = 1_000_000
const advanceMaxYears = 100
// Nobody replies to what lies further back.
const writersMax = 1_000

/** Opens the machine mode: JSON lines in, JSON lines out, one input after the other. */
export function openMachine(deps: TerminalDeps): Terminal {
  const people = rememberPeople(deps.people)
  const outbound = terminalOutbound({
    filesDir: deps.filesDir,
    openFile: deps.openFile,
    draw: deps.draw,
    style: plainStyle,
    show: (shown) => writeJson(jsonOf(shown, people)),
  })
  const answerWith = createAnswer(deps, outbound)
  // Who said what bears an id of its own, so that it can be replied to.
  const writers = new Map<string, Account>()

  async function writeJson(line: object): Promise<void> {
    await writeOut(deps.output, `${JSON.stringify(line)}\n`)
  }

  /** A sentence of the terminal itself. */
  async function tell(chat: ChatRef, text: string): Promise<void> {
    const message = messageIdOf(null)
    await writeJson({ op: 'post', message, to: addressOf(chat, people), text, buttons: [], files: [] })
  }

  async function answer(count: number, line: InputLine): Promise<void> {
    if (line.kind === 'tooLong') {
      return await tell(roomChat, words.unreadableLine(count, words.lineTooLong(lineMaxLength)))
    }
    const reading = readMachineLine(line.text)
    if (!reading.ok) return await tell(roomChat, words.unreadableLine(count, reading.problem))
    if (reading.input.kind === 'advance') return await advance(reading.input.advance)

    const from = people.account(reading.input.from)
    const chat = chatNamed(reading.input.chat, from)
    if (reading.input.admin !== undefined) deps.markAdmin(chat, from, reading.input.admin)
    const path = reading.input.kind === 'words' ? reading.input.file : undefined
    const file = path === undefined ? undefined : await describeFile(path)
    if (file === null) return await tell(chat, words.noFile(path ?? ''))

    const { event: given } = reading.input
    const eventId = given === undefined ? v7() : eventIdOf('given', given)
    if (given !== undefined) keepNewest(writers, given, from, writersMax)
    const spoken = { eventId, chat, from, at: deps.clock.now() }
    const event = decode(lineOf(spoken, reading.input, file, writers))
    await sayAll(chat, () => deps.handle(event))
  }

  async function advance(written: string): Promise<void> {
    const to = timeAfter(deps.clock.now(), written)
    if (to === null) return await tell(roomChat, words.noDuration(written))
    if (!(await showDue(deps, answerWith, to))) await tell(roomChat, words.failed)
  }

  async function sayAll(chat: ChatRef, ask: () => Promise<readonly Delivery[]>): Promise<void> {
    if (!(await answerWith(ask))) await tell(chat, words.failed)
  }

  async function talk(): Promise<void> {
    await sayAll(roomChat, () => deps.undelivered())
    await showDue(deps, answerWith, deps.clock.now())

    let count = 0
    for await (const line of readLines(deps.input, lineMaxLength)) {
      if (line.kind === 'line' && line.text.trim() === '') continue
      count += 1
      await answer(count, line)
      await showDue(deps, answerWith, deps.clock.now())
      await writeJson({ op: 'done', input: count })
    }
  }

  return { outbound, run: () => whileRead(deps, talk) }
}

type Spoken = Pick<Line, 'eventId' | 'chat' | 'from' | 'at'>

function lineOf(
  spoken: Spoken,
  input: Exclude<MachineInput, { kind: 'advance' }>,
  file: IncomingFile | undefined,
  writers: ReadonlyMap<string, Account>,
): Line {
  if (input.kind === 'press') return { ...spoken, kind: 'press', button: input.press, on: input.on }
  const repliedTo = input.replyTo === undefined ? undefined : writers.get(input.replyTo)
  return {
    ...spoken,
    ...(repliedTo === undefined ? {} : { repliedTo }),
    kind: 'words',
    text: input.text,
    files: file === undefined ? [] : [file],
    ...(input.replyTo === undefined ? {} : { replyTo: input.replyTo }),
  }
}

/** Days and months are counted in UTC, so a duration is as long wherever the group lives; null for no duration or one back in time. */
function timeAfter(now: Date, written: string): Date | null {
  const duration = Duration.fromISO(written.trim())
  // luxon takes a bare "P" for no time at all.
  if (!duration.isValid || !/\d/u.test(written)) return null

  const start = DateTime.fromJSDate(now, { zone: 'utc' })
  const end = start.plus(duration)
  if (!end.isValid || end < start || end > start.plus({ years: advanceMaxYears })) return null
  return end.toJSDate()
}

/** One line of the public contract: text, buttons and files are always there. */
function jsonOf(shown: Shown, people: People): object {
  if (shown.op === 'toast') {
    const to = people.nameOf(shown.to.id)
    return { op: shown.op, message: shown.id, to, text: shown.text, buttons: [], files: [] }
  }
  return {
    op: shown.op,
    message: shown.message.id,
    to: addressOf(shown.message.chat, people),
    text: shown.text,
    buttons: shown.buttons.flat(),
    files: shown.files,
  }
}
