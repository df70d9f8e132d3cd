import { strict as assert } from 'node:assert'
import { expect } from 'vitest'
import type { ChatEvent } from '../../src/chat/event.js'
import type { Button } from '../../src/chat/view.js'
import { type Heards, type TestChat, testNow } from '../support/chat.js'
import { test } from '../support/room.js'

const buttonsOf = (heards: Heards): readonly Button[] =>
  heards.all.find(({ buttons }) => buttons.some(({ press }) => press.verb === 'transfer'))?.buttons ?? []

const labelsOf = (heards: Heards): readonly string[] => buttonsOf(heards).map(({ label }) => label)

const payerOf = (label: string): string => label.split(' ')[0] ?? ''

const opsOf = (heards: Heards): readonly string[] => heards.all.map(({ op }) => op)

/** Presses the first button of the newest card until none is left; returns the labels in the order pressed. */
async function pressAll(chat: TestChat, card: Heards): Promise<readonly string[]> {
  const pressed: string[] = []
  for (let label = labelsOf(card)[0]; label !== undefined; ) {
    const heards = await chat.press(payerOf(label), label)
    expect(opsOf(heards)).toEqual(['edit', 'toast', 'post'])
    pressed.push(label)
    label = labelsOf(heards)[0]
  }
  return pressed
}

test('the plan has a button for each payment and says that no plan needs fewer', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')

  const card = await chat.say('Cy: /settle')

  expect(card.text).toContain('Bo pays Ana €20.00')
  expect(card.text).toContain('2 payments, and no plan needs fewer')
  expect(labelsOf(card)).toEqual(['Bo paid Ana €20.00', 'Cy paid Ana €20.00'])
  expect(buttonsOf(card).every(({ press }) => press.version === 0)).toBe(true)
})

test('a press by the payer records the payment, redraws the card and asks the payee', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /settle')

  const pressed = await chat.press('Bo', 'Bo paid Ana €20.00')

  expect(opsOf(pressed)).toEqual(['edit', 'toast', 'post'])
  expect(labelsOf(pressed)).toEqual(['Cy paid Ana €20.00'])
  expect(pressed.all[0]?.text).not.toContain('Bo')
  expect(pressed.all[1]?.text).toBe('Noted: Bo paid Ana €20.00.')
  expect(pressed.all[2]?.text).toContain('Ana, has it arrived?')
  expect((await chat.say('Ana: /balance Bo')).text).toContain('Bo  is even')
})

test('a press by the payee counts as confirmed', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /settle')

  const pressed = await chat.press('Ana', 'Bo paid Ana €30.00')
  const shown = await chat.say('Bo: /show 2')

  expect(pressed.text).toContain('Ana got it.')
  expect(shown.text).toContain('Ana confirmed it')
})

test('only the payer and the payee may press', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /settle')

  const pressed = await chat.press('Cy', 'Bo paid Ana €20.00')

  expect(opsOf(pressed)).toEqual(['toast'])
  expect(pressed.text).toBe('This button is for Bo and Ana.')
  expect((await chat.say('Cy: /balance Bo')).text).toContain('€20.00')
})

test('between two guests, who have no account to press with, anybody may', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])
  await chat.say('Ana: /guest Dan')
  await chat.say('Ana: /guest Eve')
  await chat.say('Ana: /add 30 taxi for @Eve paid by @Dan')
  await chat.say('Ana: /settle')

  const pressed = await chat.press('Ana', 'Eve paid Dan €30.00')

  expect(opsOf(pressed)).toEqual(['edit', 'toast', 'post'])
  expect(pressed.all[0]?.text).toBe('That was the last payment: now everybody is even.')
})

test('the button of another group is refused', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  const other = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  const [button] = buttonsOf(await chat.say('Ana: /settle'))
  assert(button !== undefined)

  const pressed = await other.press('Bo', button.press)

  expect(pressed.text).toContain('This button belongs to another group.')
  expect((await chat.say('Bo: /balance')).text).toContain('€30.00')
})

test('a button that was used, is too old, or never was, does nothing', async ({ clock, roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')
  const [bo, cy] = buttonsOf(await chat.say('Ana: /settle'))
  assert(bo !== undefined && cy !== undefined)
  await chat.press('Bo', bo.press)

  const again = await chat.press('Bo', bo.press)
  const unknown = await chat.press('Bo', { verb: 'transfer', id: 'nonsense', version: 0 })
  clock.moveTo(new Date(testNow.getTime() + 25 * 3_600_000))
  const late = await chat.press('Cy', cy.press)
  clock.moveTo(testNow)

  for (const heards of [again, unknown, late]) {
    expect(heards.text).toBe('This button is out of date. Send the command again for a fresh one.')
  }
  expect((await chat.say('Bo: /balance')).text).toContain('Cy pays Ana €20.00')
})

test('when the balances have changed, the card shows the plan as it is now and nothing is written', async ({
  roomOf,
}) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /settle')
  await chat.say('Ana: /add 10 taxi')

  const pressed = await chat.press('Bo', 'Bo paid Ana €30.00')

  expect(opsOf(pressed)).toEqual(['edit', 'toast'])
  expect(pressed.all[1]?.text).toBe('The balances have changed; here is the plan as it is now.')
  expect(labelsOf(pressed)).toEqual(['Bo paid Ana €35.00'])
  expect(await pressAll(chat, pressed)).toEqual(['Bo paid Ana €35.00'])
})

test('after a partial payment the old button is refused and the new plan asks for the rest', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /settle')
  await chat.say('Bo: /pay @Ana 10')

  const pressed = await chat.press('Bo', 'Bo paid Ana €30.00')

  expect(labelsOf(pressed)).toEqual(['Bo paid Ana €20.00'])
})

test('a paid debt is not paid again by a press on an older card', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  const [old] = buttonsOf(await chat.say('Ana: /settle'))
  assert(old !== undefined)
  await chat.say('Ana: /settle')
  await chat.press('Bo', 'Bo paid Ana €30.00')

  const pressed = await chat.press('Ana', old.press)

  expect(opsOf(pressed)).toEqual(['edit', 'toast'])
  expect(pressed.all[0]?.text).toContain('All square')
})

test('two people at once on two cards: one payment', async ({ clock, kept }) => {
  const name = 'two cards'
  const chat = kept.room(name)
  await chat.say('Bo: /join')
  await chat.say('Ana: /add 60 dinner')
  const [first] = buttonsOf(await chat.say('Ana: /settle'))
  const [second] = buttonsOf(await chat.say('Bo: /settle'))
  assert(first !== undefined && second !== undefined)
  // Each has a handle of its own, as two processes have.
  const pressBy = (who: string, press: Button['press']): ChatEvent => ({
    kind: 'press',
    eventId: `at once ${who}`,
    chat: { platform: 'terminal', chat: name },
    isPrivate: false,
    from: { platform: 'terminal', id: who.toLowerCase(), name: who },
    at: clock.now().toISOString(),
    press,
    on: { chat: { platform: 'terminal', chat: name }, id: `card of ${who}` },
  })

  const answers = await Promise.all([
    kept.room(name).send(pressBy('Bo', first.press)),
    kept.room(name).send(pressBy('Ana', second.press)),
  ])

  expect(answers.map((heards) => heards.all.length).sort()).toEqual([2, 3])
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('the buttons of the first card all work, in any order, while nothing else happens', async ({ roomOf }) => {
  const chat = await roomOf(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
  for (const [who, amount] of Object.entries({ A: 80, B: 17, C: 33, D: 8, E: 120, F: 54, G: 9 })) {
    await chat.say(`${who}: /add ${amount} things`)
  }
  const buttons = buttonsOf(await chat.say('A: /settle'))

  const answers: Heards[] = []
  for (const { label, press } of buttons.toReversed()) answers.push(await chat.press(payerOf(label), press))

  expect(answers.map((heards) => heards.all.length)).toEqual(buttons.map(() => 3))
  expect((await chat.say('A: /balance')).text).toContain('All square')
})

test('every currency has its plan, and pressing all buttons brings everybody to zero', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy', 'Dan'])
  await chat.say('Ana: /add 100 hotel')
  await chat.say('Bo: /add 10000 JPY ramen')
  await chat.say('Cy: /add 12.345 KWD souk')
  await chat.say('Dan: /add 7.77 snacks for @Ana @Bo')

  const card = await chat.say('Ana: /settle')
  const pressed = await pressAll(chat, card)

  expect(pressed.length).toBe(labelsOf(card).length)
  expect(card.text).toContain('¥2,500')
  expect(card.text).toMatch(/KWD\s3\.08/u)
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('with simplify off everybody pays those they owe, without the circles', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /simplify off')
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Cy: /add 4 milk for @Ana')

  const card = await chat.say('Ana: /settle')
  const pressed = await pressAll(chat, card)

  expect(card.text).toContain('2 payments: everybody pays those they owe.')
  expect([...pressed].sort()).toEqual(['Bo paid Ana €6.00', 'Cy paid Bo €6.00'])
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('a card made before simplify was switched off is not followed after it', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Ana: /settle')
  await chat.say('Ana: /simplify off')

  const pressed = await chat.press('Cy', 'Cy paid Ana €10.00')

  expect([...labelsOf(pressed)].sort()).toEqual(['Bo paid Ana €10.00', 'Cy paid Bo €10.00'])
})

test('twenty-five people: a good plan, twenty buttons, the rest to be typed, and it ends at zero', async ({
  roomOf,
}) => {
  const names = Array.from({ length: 25 }, (_, place) => `P${place}`)
  const chat = await roomOf(names)
  for (const [place, name] of names.entries()) await chat.say(`${name}: /add ${100 + place * place * 7}.13 things`)

  const card = await chat.say('P0: /settle')
  const typed = /^\/pay .*$/mu.exec(card.text)?.[0]
  const pressed = await pressAll(chat, card)

  expect(card.text).toContain('I cannot prove that none needs fewer')
  expect(labelsOf(card)).toHaveLength(20)
  expect(typed).toMatch(/^\/pay @P\d+ @P\d+ €\d+\.\d\d$/u)
  expect(card.text).toContain(`${pressed.length} payments`)
  expect((await chat.say('P0: /balance')).text).toContain('All square')
})

test('what is told to be typed is a payment', async ({ roomOf }) => {
  const names = Array.from({ length: 24 }, (_, place) => `P${place}`)
  const chat = await roomOf(names)
  for (const name of names.slice(1)) await chat.say(`P0: /add 5 coffee for @${name}`)
  const typed = /^\/pay .*$/mu.exec((await chat.say('P0: /settle')).text)?.[0]

  const paid = await chat.say(`P0: ${typed}`)

  expect(paid.text).toMatch(/P\d+ paid P0 €5\.00/u)
})

test('nobody is told that all is settled while nobody else is known', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const { text } = await chat.say('Ana: /settle')

  expect(text).toContain('So far I know only Ana here')
  expect(text).not.toMatch(/square|settled|even/iu)
})

test('in a Spanish group the card speaks Spanish', async ({ room }) => {
  const chat = room({ locale: 'es' })
  await chat.say('Bo: /join')
  await chat.say('Ana: /add 60 cena')

  const card = await chat.say('Ana: /settle')

  expect(card.text).toContain('Bo paga a Ana 30,00')
  expect(labelsOf(card)[0]).toMatch(/^Bo pagó a Ana 30,00\s€$/u)
})
