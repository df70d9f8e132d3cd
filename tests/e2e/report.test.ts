import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedLab, openLab } from '../support/embedded.js'
import { startLife } from '../support/machine.js'

let lab: EmbeddedLab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.clear())

test('the program as it starts answers a report with a picture in a file, and a press with another one', async () => {
  const life = startLife([
    ...['--data-dir', await lab.newFolder(), '--members', 'Ana,Bo', '--currency', 'EUR', '--locale', 'en'],
    ...['--timezone', 'Europe/Berlin', '--now', '2026-03-12T18:00:00+01:00'],
  ])
  life.send([
    { from: 'Ana', text: '/add 60 dinner #food' },
    { from: 'Bo', text: '/add 20 taxi on 3 feb' },
    { from: 'Ana', text: '/report month category' },
  ])
  expect(await life.reaches(3)).toBe(true)
  const [report] = life.answerTo(3) ?? []
  const button = report?.buttons.find(({ label }) => label === '‹ Feb 2026')
  life.send([{ from: 'Bo', press: button?.id, on: report?.message }])
  expect(await life.reaches(4)).toBe(true)
  const [turned] = life.answerTo(4) ?? []
  const ended = await life.end()

  expect(report?.text).toContain('€60.00 in 1 expense')
  expect(turned).toMatchObject({ op: 'edit', message: report?.message })
  expect(turned?.text).toContain('€20.00 in 1 expense')
  const pictures = await Promise.all([report, turned].map((said) => readFile(said?.files[0]?.path ?? '')))
  expect([report?.files, turned?.files]).toMatchObject([[{ mime: 'image/png' }], [{ mime: 'image/png' }]])
  for (const picture of pictures) {
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(picture.readUInt32BE(16)).toBe(1280)
  }
  expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(false)
  expect(ended).toMatchObject({ code: 0, errors: '' })
})
