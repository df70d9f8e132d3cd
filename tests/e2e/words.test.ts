import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type EmbeddedLab, openLab } from '../support/embedded.js'
import { startLife } from '../support/machine.js'

let lab: EmbeddedLab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.clear())

/** Something somebody says, to whom it is an answer, and the part of the answer that shows it was understood. */
type Line = readonly [from: string, text: string, said: RegExp, isReply?: 'reply']

const evenings: Readonly<Record<string, readonly Line[]>> = {
  en: [
    ['Ana', 'I paid 60 for dinner', /dinner · €60\.00[\s\S]*\[Confirm\]/],
    ['Ana', 'yes', /#1 dinner/],
    ['Bo', 'taxi 18, I paid', /taxi · €18\.00/],
    ['Bo', 'no, 24', /€18\.00 → €24\.00/],
    ['Bo', 'ok', /#2 taxi · €24\.00/],
    ['Ana', 'Bo paid 30 for the museum tickets', /museum tickets · €30\.00/],
    ['Bo', '👍', /#3 museum tickets/, 'reply'],
    ['Bo', 'no, 32, and without me', /€30\.00 → €32\.00/, 'reply'],
    ['Ana', 'who owes what?', /Bo pays Ana|Ana pays Bo/],
    ['Bo', 'I gave Ana 2', /Bo paid Ana €2\.00/],
    ['Bo', 'yes', /#4 Bo paid Ana/],
    ['Ana', 'I paid 99 for a hat', /hat · €99\.00/],
    ['Ana', 'yes', /#5/],
    ['Ana', 'undo that', /\/undo/],
    ['Ana', 'yes', /no longer counts/],
    ['Ana', 'coffee 9 only for me, Bo paid', /coffee · €9\.00/],
    ['Ana', 'no', /nothing was written/],
    ['Bo', 'what did we spend this month?', /€116\.00/],
  ],
  es: [
    ['Ana', 'pagué 60 por la cena', /cena · 60,00 €[\s\S]*\[Confirmar\]/],
    ['Ana', 'sí', /#1 cena/],
    ['Bo', 'taxi 18, pagué yo', /taxi · 18,00 €/],
    ['Bo', 'no, 24', /18,00 € → 24,00 €/],
    ['Bo', 'vale', /#2 taxi · 24,00 €/],
    ['Ana', 'Bo pagó 30 por las entradas', /entradas · 30,00 €/],
    ['Bo', '👍', /#3 entradas/, 'reply'],
    ['Bo', 'no, 32, y sin mí', /30,00 € → 32,00 €/, 'reply'],
    ['Ana', '¿quién debe qué?', /Bo paga a Ana|Ana paga a Bo/],
    ['Bo', 'le di 2 a Ana', /Bo pagó a Ana 2,00 €/],
    ['Bo', 'sí', /#4 Bo pagó/],
    ['Ana', 'pagué 99 por un sombrero', /sombrero · 99,00 €/],
    ['Ana', 'sí', /#5/],
    ['Ana', 'deshaz eso', /\/undo/],
    ['Ana', 'sí', /ya no cuenta/],
    ['Ana', 'Bo pagó 9 por el café', /café · 9,00 €/],
    ['Ana', 'no', /no se ha anotado nada/],
    ['Bo', '¿cuánto gastamos este mes?', /116,00 €/],
  ],
}

/** What they meant, in cents: who paid, and for whom; worked out here in the plainest way. */
const meant: readonly (readonly [payer: string, cents: number, sharers: readonly string[]])[] = [
  ['Ana', 6000, ['Ana', 'Bo']],
  ['Bo', 2400, ['Ana', 'Bo']],
  ['Bo', 3200, ['Ana']],
  ['Bo', 200, ['Ana']],
]

const netOf = (name: string): number =>
  meant.reduce((net, [payer, cents, sharers]) => {
    const owed = sharers.includes(name) ? cents / sharers.length : 0
    return net + (payer === name ? cents : 0) - owed
  }, 0)

test.for(Object.entries(evenings))(
  'two people who never type a command keep right books: %s',
  async ([locale, lines]) => {
    const life = startLife([
      ...['--members', 'Ana,Bo', '--currency', 'EUR', '--timezone', 'Europe/Madrid', '--locale', locale],
      ...['--now', '2026-03-12T18:00:00+01:00', '--data-dir', await lab.newFolder()],
    ])
    onTestFinished(async () => {
      await life.end()
    })
    for (const [at, [from, text, said, isReply]] of lines.entries()) {
      const card = life.said.findLast(({ buttons }) => buttons.length > 0)
      life.send([{ from, text, ...(isReply === undefined ? {} : { replyTo: card?.message }) }])
      expect(await life.reaches(at + 1)).toBe(true)
      const answered = (life.answerTo(at + 1) ?? []).map(
        ({ text: shown, buttons }) => `${shown}\n${buttons.map(({ label }) => `[${label}]`).join(' ')}`,
      )
      expect(answered.join('\n').replaceAll('\u00a0', ' '), text).toMatch(said)
    }

    life.send([{ from: 'Ana', text: '/export json' }])
    expect(await life.reaches(lines.length + 1)).toBe(true)
    const [file] = (life.answerTo(lines.length + 1) ?? []).flatMap(({ files }) => files)
    const { balances } = JSON.parse(await readFile(file?.path ?? '', 'utf8')) as {
      readonly balances: readonly { readonly member: string; readonly net: string }[]
    }

    const nets = new Map(balances.map(({ member, net }) => [member, Math.round(Number(net) * 100)]))
    expect([nets.get('Ana'), nets.get('Bo')]).toEqual([netOf('Ana'), netOf('Bo')])
  },
)
