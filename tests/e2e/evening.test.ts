import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedLab, openLab } from '../support/embedded.js'
import { balancesIn, hledger, isHledgerInstalled } from '../support/hledger.js'
import { type Life, type Said, startLife } from '../support/machine.js'

let lab: EmbeddedLab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.clear())

/** What Ana, Bo and Cy log, in every way to share, and what each owes for it in cents. */
const evening: readonly (readonly [from: string, text: string, owed: Readonly<Record<string, number>>])[] = [
  ['Ana', '/add 60 dinner', { Ana: 2000, Bo: 2000, Cy: 2000 }],
  ['Bo', '/add 12.50 taxi with @ana', { Ana: 625, Bo: 625 }],
  ['Cy', '/add 40 tickets for @ana @bo', { Ana: 2000, Bo: 2000 }],
  ['Ana', '/add 30 wine except @cy', { Ana: 1500, Bo: 1500 }],
  ['Bo', '/add 90 hotel everyone', { Ana: 3000, Bo: 3000, Cy: 3000 }],
  ['Cy', '/add 60 lunch @ana 20 @bo 40', { Ana: 2000, Bo: 4000 }],
  ['Ana', '/add 60 lunch @ana=20 @bo=40', { Ana: 2000, Bo: 4000 }],
  ['Bo', '/add 50 books for @ana 12,50 @cy 37,50', { Ana: 1250, Cy: 3750 }],
  ['Cy', '/add 100 rent @ana 50% @bo 25%', { Ana: 5000, Bo: 2500, Cy: 2500 }],
  ['Ana', '/add 100 heat for @ana 87.56% @bo 10.01% @cy 2.43%', { Ana: 8756, Bo: 1001, Cy: 243 }],
  ['Bo', '/add 40 fuel everyone @cy x2', { Ana: 1000, Bo: 1000, Cy: 2000 }],
  ['Cy', '/add 35 fuel for @ana 1.5x @bo 2x', { Ana: 1500, Bo: 2000 }],
  ['Ana', '/add 63 sushi everyone @bo +3', { Ana: 2000, Bo: 2300, Cy: 2000 }],
  ['Bo', '/add 50 sushi everyone @cy -10', { Ana: 2000, Bo: 2000, Cy: 1000 }],
  ['Cy', '/add pizza 24 @ana @bo; wine 18 @ana; tip 10%', { Ana: 3300, Bo: 1320 }],
  ['Ana', '/add soup 9 @ana; stew 21 @bo; service 3', { Ana: 990, Bo: 2310 }],
  ['Bo', '/add 30 cake paid by @ana', { Ana: 1000, Bo: 1000, Cy: 1000 }],
  ['Cy', '/add 60 boat paid by @ana 40 @bo 20', { Ana: 2000, Bo: 2000, Cy: 2000 }],
  ['Ana', '/add 60 kayak paid by @bo @cy for @ana', { Ana: 6000 }],
  ['Bo', '/add 12*3+6 beer', { Ana: 1400, Bo: 1400, Cy: 1400 }],
  ['Cy', '/add 1.2k flights for @cy @bo', { Bo: 60_000, Cy: 60_000 }],
  ['Ana', '/add 21 museum on yesterday #entertainment', { Ana: 700, Bo: 700, Cy: 700 }],
  ['Bo', '/add 24 gifts on 3 Mar #shopping', { Ana: 800, Bo: 800, Cy: 800 }],
  ['Cy', '/add €36 parking', { Ana: 1200, Bo: 1200, Cy: 1200 }],
  ['Ana', '/add 1,234.56 villa with @bo', { Ana: 61_728, Bo: 61_728 }],
  ['Bo', '/add 15,38 bread for @cy', { Cy: 1538 }],
  ['Cy', '/add 10.00 snacks for @ana @bo', { Ana: 500, Bo: 500 }],
  ['Ana', '/add 18 "coffee for 2" with @bo', { Ana: 900, Bo: 900 }],
  ['Bo', '/add 75 pool everyone @ana 15', { Ana: 1500, Bo: 3000, Cy: 3000 }],
  ['Cy', '/add 9 milk for @ana', { Ana: 900 }],
]

async function ask(life: Life, line: object, place: number): Promise<readonly Said[]> {
  life.send([line])
  expect(await life.reaches(place)).toBe(true)
  return life.answerTo(place) ?? []
}

interface Export {
  readonly entries: readonly {
    readonly number: number
    readonly status: string
    readonly postings: readonly { readonly member: string; readonly owed: string }[]
  }[]
  readonly balances: readonly { readonly member: string; readonly currency: string; readonly net: string }[]
  readonly debts: readonly object[]
  readonly transfers: readonly object[]
}

const openExport = async (said: readonly Said[]): Promise<Export> =>
  JSON.parse(await readFile(said[0]?.files[0]?.path ?? '', 'utf8'))

test('three people log thirty entries of every kind, change their minds, settle by the buttons and end at zero', async () => {
  const dataDir = await lab.newFolder()
  const argv = ['--members', 'Ana,Bo,Cy', '--data-dir', dataDir, '--now', '2026-03-12T18:00:00+01:00']
  const life = startLife(argv)
  let asked = 0
  const next = (line: object) => {
    asked += 1
    return ask(life, line, asked)
  }
  const say = (from: string, text: string) => next({ from, text })
  const press = (from: string, button: string, on: string) => next({ from, press: button, on })

  for (const [from, text] of evening) await say(from, text)
  const logged = await openExport(await say('Ana', '/export json'))

  expect(logged.entries).toHaveLength(evening.length)
  for (const [index, [, text, owed]] of evening.entries()) {
    const postings = logged.entries[index]?.postings ?? []
    const shares = postings.filter((posting) => Number(posting.owed) > 0)
    const cents = Object.fromEntries(shares.map((posting) => [posting.member, Math.round(Number(posting.owed) * 100)]))
    expect([text, cents]).toEqual([text, owed])
  }

  await say('Ana', '/edit 1 66')
  await say('Bo', '/delete 2')
  await say('Cy', '/edit 3 for @bo')
  await say('Cy', '/undo')
  await say('Bo', '/restore 2')
  const changed = await openExport(await say('Ana', '/export json'))
  const journal = await readFile((await say('Ana', '/export hledger'))[0]?.files[0]?.path ?? '', 'utf8')

  // Both versions of what was edited bear its number.
  expect(changed.entries.map((entry) => entry.number)).toEqual(
    evening.flatMap((_, index) => (index === 0 || index === 2 ? [index + 1, index + 1] : [index + 1])),
  )
  expect(changed.entries.filter((entry) => entry.status === 'reversed').map((entry) => entry.number)).toEqual([1, 3])
  expectHledgerAgrees(journal, changed)

  const [plan] = await say('Ana', '/settle')
  let card = plan
  for (let rounds = 0; card !== undefined && card.buttons.length > 0 && rounds < 5; rounds += 1) {
    const [button] = card.buttons
    const payer = button?.label.split(' ')[0] ?? ''
    const answer = await press(payer, button?.id ?? '', card.message)
    card = answer.find((said) => said.op === 'edit')
  }
  const settled = await openExport(await say('Cy', '/export json'))
  await life.end()

  expect(settled.balances).toEqual([])
  expect(settled.debts).toEqual([])
  expect(settled.transfers).toEqual([])

  const again = startLife(argv)
  const restarted = await openExport(await ask(again, { from: 'Cy', text: '/export json' }, 1))
  await again.end()

  expect(restarted).toEqual(settled)
})

function expectHledgerAgrees(journal: string, { balances }: Export): void {
  if (!isHledgerInstalled) return
  hledger(journal, 'check', '--strict')
  const expected = balances.map(({ member, currency, net }) => `members:${member} ${currency} ${net}`)
  expect(balancesIn(journal)).toEqual(expected.toSorted())
}
