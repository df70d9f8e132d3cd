import { expect } from 'vitest'
import type { Heards } from '../support/chat.js'
import { test } from '../support/room.js'

const labelsOf = ({ all }: Heards) => all.flatMap(({ buttons }) => buttons.map(({ label }) => label))

test('a question in words is answered at once, and an order waits for its button', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi with @Bo')

  const answered = await chat.tell('Bo: who owes what?')
  const typed = await chat.say('Bo: /balance')
  const offered = await chat.tell('Ana: undo that')
  const before = await written(chat)
  await chat.press('Ana', '/undo')

  expect(answered.text).toBe(typed.text)
  expect(offered.text).toContain('Do you mean /undo?')
  expect(before).toHaveLength(1)
  expect(await written(chat)).toEqual([])
})

test('an order is heard by yes and left by no, and only by whoever gave it', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi with @Bo')

  await chat.tell('Ana: undo that')
  await chat.tell('Ana: no')
  const kept = await written(chat)
  await chat.tell('Ana: undo that')
  const refused = await chat.press('Bo', '/undo')
  await chat.tell('Ana: yes')

  expect(kept).toHaveLength(1)
  expect(refused.text).toContain('Ana')
  expect(await written(chat)).toEqual([])
})

test('the last entry is changed by that word', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi')
  await chat.say('Ana: /add 12 coffee')
  await chat.say('Ana: /edit last 15')

  expect(await written(chat)).toMatchObject([{ totalMinor: 3000n }, { totalMinor: 1500n }])
})

test('who is named and not on the tab is asked about, and after a yes the words are read again', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()

  const asked = await chat.tell('Ana: Zed paid 84 for sushi, Yan had no dessert so 10 less')
  const read = await chat.tell('Ana: yes')

  expect(asked.text).toContain('I know no Zed and Yan here')
  expect(labelsOf(asked)).toContain('Add Zed and Yan')
  expect(read.text).toContain('Paid by Zed')
  expect((await chat.tell('Ana: Yan paid 20 for the tram')).text).toContain('Paid by Yan')
})

test('a name and a sum behind that of something may be a part of it, and whose that is is asked', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()

  const asked = await chat.tell('Ana: dinner 90, jojo 10')
  const read = await chat.tell('Ana: yes')

  expect(asked.text).toContain('I know no jojo here')
  expect(read.text).toContain('/add 90 dinner everyone @jojo 10')
})

test('things in a row are an expense each, and nothing is written before somebody says so', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()

  await chat.tell('Ana: taxi 30, tea 8, museum 45')
  const before = await written(chat)
  await chat.tell('Ana: yes')

  expect(before).toEqual([])
  expect(await written(chat)).toMatchObject([
    { description: 'taxi', totalMinor: 3000n },
    { description: 'tea', totalMinor: 800n },
    { description: 'museum', totalMinor: 4500n },
  ])
})

const called = { addressed: 'mention', mayCommand: true } as const

test.for([
  ['paid 30 for taxi', 'taxi · €30.00'],
  ['guest house 120', 'guest house · €120.00'],
  ['spent 18 on coffee with Bo', 'coffee · €18.00'],
])(
  'behind the bot’s name a sentence is no command, whatever it begins with: %s',
  async ([words = '', card = ''], { tabOfThree, written }) => {
    const chat = await tabOfThree()

    const answered = await chat.tell(`Ana: ${words}`, called)

    expect(answered.text).toContain(card)
    expect(labelsOf(answered)).toContain('Confirm')
    expect(await written(chat)).toEqual([])
  },
)

test.for([
  ['add 60 dinner with @Bo', '#1 dinner · €60.00'],
  ['pay @Bo 20 loan', 'Ana paid Bo'],
  ['guest Zoe, Max', 'Zoe'],
  ['balance', 'Nothing is on the tab yet'],
  ['alert 100', '€100.00'],
])(
  'behind the bot’s name a command needs no sign where the rest is its argument: %s',
  async ([words = '', said = ''], { tabOfThree }) => {
    const chat = await tabOfThree()

    const named = await chat.tell(`Ana: ${words}`, called)

    expect(named.text).toContain(said)
    expect(labelsOf(named)).not.toContain('Confirm')
  },
)

test('a command that takes nothing is only offered where more was said, and words alone ask', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 30 taxi with @Bo')

  const offered = await chat.tell('Ana: undo the silly one, will you', called)
  const asked = await chat.tell('Ana: pay bo', called)

  expect(offered.text).toContain('Do you mean /undo?')
  expect(asked.text).toContain('How much')
  expect(await written(chat)).toHaveLength(1)
})
