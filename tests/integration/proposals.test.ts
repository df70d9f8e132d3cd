import { expect } from 'vitest'
import type { Heard } from '../support/chat.js'
import { cardIn, cardsIn, sharesOn, toastIn } from '../support/proposals.js'
import { test } from '../support/room.js'

test('the card names everybody with each share, what was assumed, and the command that says the same', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()

  const heard = await chat.tell('Ana: dinner 100')

  const card = cardIn(heard)
  expect(heard.all).toHaveLength(1)
  expect(card.text).toContain('dinner · €100.00')
  expect(card.text).toContain('Paid by Ana')
  expect(Object.keys(sharesOn(card)).sort()).toEqual(['Ana', 'Bo', 'Cy'])
  expect(Object.values(sharesOn(card)).sort()).toEqual([3333n, 3333n, 3334n])
  expect(card.text).toContain('Shared by all 3 people on the tab.')
  expect(card.text).toContain('To type it: /add 100 dinner')
  expect(card.buttons.map(({ label }) => label)).toEqual(['Confirm', 'Edit', 'Discard'])
  expect(await written(chat)).toEqual([])
})

test('a chat that has more people than are known is told so', async ({ tabOfThree }) => {
  const chat = await tabOfThree()

  const { text } = await chat.tell('Ana: dinner 60', { chatSize: 5 })

  expect(text).toContain('Shared by all I know: 3 of the 5 people here.')
})

test('where sharers are named nothing is assumed', async ({ tabOfThree }) => {
  const chat = await tabOfThree()

  const card = cardIn(await chat.tell('Ana: I paid 60 for dinner with Bo', { chatSize: 5 }))

  expect(sharesOn(card)).toEqual({ Ana: 3000n, Bo: 3000n })
  expect(card.text).not.toContain('Shared by all')
})

test('the command on the card, typed by the same person, writes the shares of the card', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi, Cy 10 less'))
  const command = /To type it: (\/add .*)$/mu.exec(card.text)?.[1] ?? ''

  await chat.say(`Ana: ${command}`)

  expect(await written(chat)).toMatchObject([{ totalMinor: 8400n, paid: { Bo: 8400n }, owed: sharesOn(card) }])
})

test('Confirm writes exactly the shares of the card, and the card becomes the entry', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 100'))

  const { all } = await chat.press('Ana', 'Confirm')

  expect(await written(chat)).toMatchObject([
    {
      number: 1,
      kind: 'expense',
      totalMinor: 10_000n,
      description: 'dinner',
      paid: { Ana: 10_000n },
      owed: sharesOn(card),
    },
  ])
  expect(all.map(({ op, message }) => [op, message])).toEqual([['edit', card.message]])
  expect(all[0]?.text).toContain('#1 dinner · €100.00')
  expect(all[0]?.buttons.map(({ label }) => label)).toEqual(['Undo', 'Edit'])
})

test('another entry in between does not change who takes the odd cent of the card', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 100'))
  await chat.say('Bo: /add 10 taxi')

  await chat.press('Ana', 'Confirm', card.message)

  expect((await written(chat))[1]).toMatchObject({ number: 2, description: 'dinner', owed: sharesOn(card) })
})

test('who confirms is not who paid', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.tell('Ana: dinner 60')

  await chat.press('Bo', 'Confirm')

  expect(await written(chat)).toMatchObject([{ paid: { Ana: 6000n }, by: 'Bo' }])
})

test('a payment is proposed and confirmed too', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Bo: I paid Ana back 25'))

  await chat.press('Ana', 'Confirm')

  expect(card.text).toContain('Bo paid Ana €25.00')
  expect(await written(chat)).toMatchObject([{ kind: 'payment', paid: { Bo: 2500n }, owed: { Ana: 2500n } }])
})

test('confirmed twice it is written once, and the second press is told so', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  const confirm = card.buttons[0]?.press ?? ''
  await chat.press('Ana', confirm)

  const again = await chat.press('Bo', confirm, card.message)

  expect(await written(chat)).toHaveLength(1)
  expect(again.all).toHaveLength(1)
  expect(toastIn(again)).toBe('This is written down already. /history shows it.')
})

test('pressed by ten at once, in two processes, it is written once', async ({ kept, tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  const confirm = card.buttons[0]?.press ?? ''
  const other = kept.room(chat.chat.chat)

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, place) =>
      (place % 2 === 0 ? chat : other).press(place % 3 === 0 ? 'Bo' : 'Ana', confirm, card.message),
    ),
  )

  expect(await written(chat)).toMatchObject([{ number: 1, totalMinor: 6000n }])
  expect(answers.flatMap(({ all }) => all.map(({ op }) => op)).sort()).toEqual(['edit', ...Array(9).fill('toast')])
})

test('Discard writes nothing, says who it was, and cannot be confirmed any more', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const discarded = await chat.press('Bo', 'Discard')
  const late = await chat.press('Ana', card.buttons[0]?.press ?? '', card.message)
  const again = await chat.press('Ana', card.buttons[2]?.press ?? '', card.message)

  expect(discarded.all).toMatchObject([
    {
      op: 'edit',
      message: card.message,
      text: expect.stringContaining('Bo discarded this; nothing was written.'),
      buttons: [],
    },
  ])
  expect(toastIn(late)).toBe('This was discarded and nothing was written. Say it again for a new card.')
  expect(toastIn(again)).toBe(toastIn(late))
  expect(await written(chat)).toEqual([])
})

test('Discard after Confirm is refused and takes nothing back', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))
  await chat.press('Ana', 'Confirm')

  const late = await chat.press('Ana', card.buttons[2]?.press ?? '', card.message)

  expect(toastIn(late)).toContain('written down already')
  expect(await written(chat)).toHaveLength(1)
})

test('Edit asks what should be different, and leaves the card as it is', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: dinner 60'))

  const hint = await chat.press('Ana', 'Edit')
  await chat.press('Ana', 'Confirm', card.message)

  expect(hint.text).toContain('What should be different? Just say it')
  expect(hint.text).toContain('/add 60 dinner')
  expect(await written(chat)).toMatchObject([{ totalMinor: 6000n }])
})

test('a message with two expenses makes two cards that do not disturb each other', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const [taxi, coffee] = cardsIn(await chat.tell('Ana: I paid 30 for taxi and Bo paid 12 for coffee'))

  await chat.press('Cy', 'Confirm', coffee?.message)
  await chat.press('Cy', 'Discard', taxi?.message)

  expect(taxi?.text).toContain('taxi · €30.00')
  expect(coffee?.text).toContain('coffee · €12.00')
  expect(await written(chat)).toMatchObject([{ description: 'coffee', totalMinor: 1200n, paid: { Bo: 1200n } }])
})

test('many proposals wait at once and each writes its own, in any order', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const cards: Heard[] = []
  for (const amount of [35, 44, 55, 66, 77]) cards.push(cardIn(await chat.tell(`Bo: taxi ${amount}`)))

  await Promise.all([3, 0, 4, 1].map((place) => chat.press('Ana', 'Confirm', cards[place]?.message)))

  const entries = await written(chat)
  expect(entries.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(entries.map(({ totalMinor }) => totalMinor).sort()).toEqual([3500n, 4400n, 6600n, 7700n])
  for (const entry of entries) {
    const card = cards.find(({ text }) => text.includes(`€${entry.totalMinor / 100n}.00`))
    expect(entry.owed).toEqual(card === undefined ? null : sharesOn(card))
  }
})
