import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type EmbeddedLab, openLab } from '../support/embedded.js'
import { SECRET_KEY } from '../support/gemini-model.js'
import { type GeminiServer, startGeminiServer } from '../support/gemini-server.js'
import { type Life, type Said, startLife } from '../support/machine.js'
import { modelDraft } from '../support/model.js'
import { runProgram } from '../support/program.js'

const unsure = 'costco 20 thing 12 run'

let lab: EmbeddedLab
let gemini: GeminiServer

beforeAll(async () => {
  lab = await openLab()
  gemini = await startGeminiServer()
})

afterAll(async () => {
  expect(gemini.problems).toEqual([])
  await gemini.close()
  await lab.clear()
})

const argvOf = (dataDir: string): readonly string[] => [
  ...['--members', 'Ana,Bo,Cy', '--data-dir', dataDir, '--now', '2026-03-12T18:00:00+01:00'],
]

/** A life that is spoken to line by line. */
interface Talk {
  readonly life: Life
  ask(line: object): Promise<readonly Said[]>
  /** Presses the button of that label on a message as it was shown. */
  press(from: string, label: string, on: Said): Promise<readonly Said[]>
}

function talk(dataDir: string, variables: Readonly<Record<string, string>> = {}): Talk {
  const life = startLife(argvOf(dataDir), variables)
  let lines = 0
  const ask = async (line: object): Promise<readonly Said[]> => {
    lines += 1
    life.send([line])
    expect(await life.reaches(lines)).toBe(true)
    return life.answerTo(lines) ?? []
  }
  return {
    life,
    ask,
    press: (from, label, { buttons, message }) =>
      ask({ from, press: buttons.find((button) => button.label === label)?.id ?? '', on: message }),
  }
}

const only = (said: readonly Said[]): Said => {
  expect(said).toHaveLength(1)
  return z.custom<Said>((value) => value !== undefined).parse(said[0])
}

const textOf = (said: readonly Said[]): string => said.map(({ text }) => text).join('\n')

test('propose, correct, restart, confirm twice, discard, and let one expire', async () => {
  const dataDir = await lab.madeFolder()
  const first = talk(dataDir)
  const card = only(await first.ask({ from: 'Ana', text: 'dinner 60' }))
  const corrected = only(await first.ask({ from: 'Bo', text: 'no, 42, and without Cy', replyTo: card.message }))
  await first.life.end()

  const { life, ask, press } = talk(dataDir)
  const confirmed = only(await press('Cy', 'Confirm', corrected))
  const again = only(await press('Bo', 'Confirm', corrected))
  const discarded = only(await press('Bo', 'Discard', only(await ask({ from: 'Ana', text: 'museum 45' }))))
  const waiting = only(await ask({ from: 'Ana', text: 'boat 90' }))
  await ask({ advance: 'PT25H' })
  const expired = only(await press('Ana', 'Confirm', waiting))
  const history = textOf(await ask({ from: 'Ana', text: '/history' }))
  const ended = await life.end()

  expect(card.buttons.map(({ label }) => label)).toEqual(['Confirm', 'Edit', 'Discard'])
  expect(corrected).toMatchObject({ op: 'edit', message: card.message })
  expect(confirmed).toMatchObject({ op: 'edit', message: card.message })
  expect(confirmed.text).toMatch(/#1 dinner · €42\.00\nPaid by Ana\nAna +€21\.00\nBo +€21\.00/u)
  expect(again).toMatchObject({ op: 'toast', to: 'Bo', text: 'This is written down already. /history shows it.' })
  expect(discarded).toMatchObject({
    op: 'edit',
    text: expect.stringContaining('Bo discarded this; nothing was written.'),
    buttons: [],
  })
  expect(expired.text).toContain('has expired; nothing was written')
  expect(history).toContain('dinner')
  expect(history).not.toMatch(/museum|boat/u)
  expect(ended).toMatchObject({ code: 0, errors: '' })
  expect(await runProgram(['verify', '--data-dir', dataDir])).toMatchObject({ code: 0 })
})

test('"no, 42" after the card is meant for the card', async () => {
  const { life, ask } = talk(await lab.madeFolder())
  const card = only(await ask({ from: 'Ana', text: 'dinner 60' }))

  const corrected = only(await ask({ from: 'Ana', text: 'no, 42' }))
  await life.end()

  expect(corrected).toMatchObject({ op: 'edit', message: card.message })
  expect(corrected.text).toContain('€42.00')
})

test('with a key Gemini reads what the offline reader does not understand, and the key is said nowhere', async () => {
  gemini.answer({ drafts: [modelDraft({ amount: '20', description: 'costco run' })], unused: ['n2'] }, { status: 500 })
  const variables = { GEMINI_API_KEY: SECRET_KEY, GEMINI_BASE_URL: gemini.baseUrl, LOG_LEVEL: 'debug' }
  const { life, ask, press } = talk(await lab.madeFolder(), variables)

  const card = only(await ask({ from: 'Ana', text: unsure }))
  const written = only(await press('Bo', 'Confirm', card))
  const failed = only(await ask({ from: 'Ana', text: unsure }))
  const offline = only(await ask({ from: 'Ana', text: 'dinner 60' }))
  const { code, output, errors } = await life.end()

  expect(card.text).toContain('costco run · €20.00')
  expect(card.text).toContain('is sent to Google’s Gemini')
  expect(written.text).toContain('#1 costco run')
  expect(failed.text).toContain('I could not reach the model')
  expect(failed.buttons).toEqual([])
  expect(offline.buttons.map(({ label }) => label)).toEqual(['Confirm', 'Edit', 'Discard'])
  expect(gemini.calls.map(({ apiKey }) => apiKey)).toEqual([SECRET_KEY, SECRET_KEY])
  expect(code).toBe(0)
  expect(`${output}${errors}`).not.toContain(SECRET_KEY)
})

test('a message whose reading was cut off by a power cut is read at the next start, once', async () => {
  const dataDir = await lab.madeFolder()
  const variables = { GEMINI_API_KEY: SECRET_KEY, GEMINI_BASE_URL: gemini.baseUrl, GEMINI_TIMEOUT_MS: '60000' }
  const callsBefore = gemini.calls.length
  gemini.answer('silence', { drafts: [modelDraft({ amount: '20', description: 'costco run' })], unused: ['n2'] })
  const cut = talk(dataDir, variables)
  cut.life.send([{ from: 'Ana', text: unsure, event: 'cut off' }])
  await expect.poll(() => gemini.calls.length, { timeout: 30_000 }).toBe(callsBefore + 1)
  await cut.life.kill()

  const { life, ask, press } = talk(dataDir, variables)
  const again = await ask({ from: 'Ana', text: unsure, event: 'cut off' })
  const [card, ...others] = life.said.filter(({ buttons }) => buttons.length > 0)
  const written = card === undefined ? [] : await press('Bo', 'Confirm', card)
  await life.end()

  expect(again.filter(({ message }) => message !== card?.message)).toEqual([])
  expect(others).toEqual([])
  expect(textOf(written)).toContain('#1 costco run · €20.00')
  expect(gemini.calls).toHaveLength(callsBefore + 2)
})
