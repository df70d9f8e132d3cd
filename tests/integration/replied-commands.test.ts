import { expect } from 'vitest'
import { cardIn } from '../support/proposals.js'
import { test } from '../support/room.js'

const buttonsOf = (heards: { readonly all: readonly { readonly buttons: readonly { readonly label: string }[] }[] }) =>
  heards.all.flatMap(({ buttons }) => buttons.map(({ label }) => label))

const messageOf = (heards: { readonly all: readonly { readonly message: string }[] }): string =>
  heards.all[0]?.message ?? ''

test.for(['/undo', '/delete', '/delete 1', '/del this one please'])(
  '%s as a reply to a card takes its entry back, and no other',
  async (line, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const first = await chat.say('Ana: /add 60 dinner')
    await chat.say('Ana: /add 20 taxi')

    await chat.reply(`Ana: ${line}`, { message: messageOf(first) })

    expect(await written(chat)).toMatchObject([{ description: 'taxi' }])
  },
)

test.for(['/edit 70', '/edit 1 70', '/edit #1 70'])(
  '%s as a reply to a card changes its entry',
  async (line, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const first = await chat.say('Ana: /add 60 dinner')
    await chat.say('Ana: /add 20 taxi')

    await chat.reply(`Bo: ${line}`, { message: messageOf(first) })

    expect(await written(chat)).toMatchObject([
      { description: 'dinner', totalMinor: 7000n },
      { description: 'taxi', totalMinor: 2000n },
    ])
  },
)

test('an edit that says nothing as a reply to a card asks what should be different', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const first = await chat.say('Ana: /add 60 dinner')

  const asked = await chat.reply('Ana: /edit', { message: messageOf(first) })
  await chat.tell('Ana: 65')

  expect(asked.text).toContain('What should be different?')
  expect(await written(chat)).toMatchObject([{ totalMinor: 6500n }])
})

test('a reply to the card of an older version is for the one that stands, and brings back what was taken back', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const message = messageOf(await chat.say('Ana: /add 60 dinner'))
  await chat.say('Ana: /edit 1 70')

  await chat.reply('Ana: /delete', { message })
  expect(await written(chat)).toEqual([])
  await chat.say('Ana: /restore 1')
  const shown = await chat.reply('Bo: /show', { message })
  const explained = await chat.reply('Bo: /why', { message })

  expect(await written(chat)).toMatchObject([{ number: 1, totalMinor: 7000n }])
  for (const { text } of [shown, explained]) expect(text).toContain('What happened')
})

test('the number of another entry in a reply to a card is asked about', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const first = await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 20 taxi')

  const { text } = await chat.reply('Ana: /delete 2', { message: messageOf(first) })

  expect(text).toContain('Your reply is to the card of #1, and you typed #2.')
  expect(await written(chat)).toHaveLength(2)
})

test('a payment as a reply to what somebody said is to them, unless it names somebody', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()

  await chat.reply('Ana: /pay 20 loan', { message: 'x1', of: 'Bo' })
  await chat.reply('Ana: /pay Cy 15 loan', { message: 'x1', of: 'Bo' })
  const own = await chat.reply('Ana: /pay 5', { message: 'x2', of: 'Ana' })
  const stranger = await chat.reply('Cy: /pay 5', { message: 'x3', of: 'Zoe' })

  expect(await written(chat)).toMatchObject([
    { kind: 'payment', paid: { Ana: 2000n }, owed: { Bo: 2000n } },
    { kind: 'payment', paid: { Ana: 1500n }, owed: { Cy: 1500n } },
  ])
  for (const { text } of [own, stranger]) expect(text).toContain('Who')
  expect((await chat.home('Ana')).members.map(({ name }) => name)).not.toContain('Zoe')
})

test('a reminder as a reply to what somebody said is for them', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')

  const { text } = await chat.reply('Ana: /remind', { message: 'x1', of: 'Bo' })

  expect(text).toContain('Bo')
  expect(text).not.toContain('Cy')
})

test('the command on a proposal, sent as it is or put right, takes its place, and the card says so', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))
  const command = /To type it: (\/add .*)$/mu.exec(card.text)?.[1] ?? ''
  const other = cardIn(await chat.tell('Ana: Cy paid 30 for the taxi'))

  const same = await chat.say(`Bo: ${command}`)
  const changed = await chat.say('Ana: /add 33 taxi paid by @Cy')
  const late = await chat.press('Ana', 'Confirm', card.message)

  const redrawn = [...same.all, ...changed.all].filter(({ op }) => op === 'edit')
  expect(redrawn.map(({ message, text }) => [message, text])).toEqual([
    [card.message, 'Bo typed this: it is #1 now.'],
    [other.message, 'Ana typed this: it is #2 now.'],
  ])
  expect(late.text).toContain('written down already')
  expect(await written(chat)).toMatchObject([
    { description: 'sushi', totalMinor: 8400n },
    { description: 'taxi', totalMinor: 3300n },
  ])
})

test('another expense leaves a proposal open', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

  await chat.say('Ana: /add 84 museum')
  await chat.say('Bo: /add 12 sushi')
  await chat.press('Ana', 'Confirm', card.message)

  expect(await written(chat)).toHaveLength(3)
})

test.for(['a reply to the card', 'after Edit'])(
  'what is typed as %s takes its place whatever it says',
  async (how, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

    if (how === 'after Edit') {
      await chat.press('Ana', 'Edit')
      await chat.say('Ana: /add 90 dinner for all')
    } else await chat.reply('Ana: /add 90 dinner for all', { message: card.message })
    const late = await chat.press('Ana', 'Confirm', card.message)

    expect(late.all.map(({ op }) => op)).not.toContain('edit')
    expect(await written(chat)).toMatchObject([{ description: 'dinner', totalMinor: 9000n }])
  },
)

test('where the line that was typed asks for a name, the proposal is closed and the answer alone is written', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

  const asked = await chat.reply('Ana: /add 84 sushi with @Zoe', { message: card.message })
  await chat.press('Ana', 'Add Zoe as a guest')

  expect(asked.text).toContain('nothing was written from here')
  expect(await written(chat)).toMatchObject([{ description: 'sushi', owed: { Ana: 4200n, Zoe: 4200n } }])
})

test('a question whose command is typed anew is closed', async ({ roomOf, written }) => {
  const chat = await roomOf(['Ana', 'Dan A', 'Dan B'])
  const asked = await chat.say('Ana: /add 20 taxi with Dan')

  await chat.say('Ana: /add 20 taxi with @Dan B', 'Dan B')
  await chat.press('Ana', 'Dan A', messageOf(asked))

  expect(await written(chat)).toMatchObject([{ owed: { Ana: 1000n, 'Dan B': 1000n } }])
})

test.for(['/undo', '/delete'])('%s as a reply to a proposal discards it', async (line, { tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))
  await chat.say('Ana: /add 10 coffee')

  const { text } = await chat.reply(`Ana: ${line}`, { message: card.message })

  expect(text).toContain('Ana discarded this')
  expect(await written(chat)).toMatchObject([{ description: 'coffee' }])
})

test('/edit as a reply to a proposal corrects it', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

  const { all, text } = await chat.reply('Ana: /edit 42', { message: card.message })
  await chat.press('Ana', 'Confirm', card.message)

  expect(all.map(({ op, message }) => [op, message])).toEqual([['edit', card.message]])
  expect(text).toContain('sushi · €42.00')
  expect(buttonsOf({ all })).toContain('Confirm')
  expect(await written(chat)).toMatchObject([{ description: 'sushi', totalMinor: 4200n }])
})

test.for([
  ...['no', '👎', 'undo that', 'borra eso', 'lösch das', 'supprime ça', 'apaga', 'cancellalo', 'удали', 'hata do'],
  ...['sil', 'hapus', 'verwijder dat'],
])('%s as a reply to a card offers to take its entry back', async (words, { tabOfThree, written }) => {
  const chat = await tabOfThree()
  const first = await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 20 taxi')

  const offered = await chat.reply(`Ana: ${words}`, { message: messageOf(first) })
  const before = await written(chat)
  await chat.tell('Ana: yes')

  expect(buttonsOf(offered)).toContain('/delete 1')
  expect(before).toHaveLength(2)
  expect(await written(chat)).toMatchObject([{ description: 'taxi' }])
})
