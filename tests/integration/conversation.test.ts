import { expect } from 'vitest'
import { cardIn, cardsIn } from '../support/proposals.js'
import { test } from '../support/room.js'

const labels = (heards: { readonly all: readonly { readonly buttons: readonly { readonly label: string }[] }[] }) =>
  heards.all.flatMap(({ buttons }) => buttons.map(({ label }) => label))

test.for(['60', '€60', 'it was 60', '60 euros', 'no, 60', '60!'])(
  'how much it was is heard as the next thing said: %s',
  async (words, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const asked = await chat.say('Ana: /add dinner with @Bo')

    await chat.tell(`Ana: ${words}`, { addressed: 'ambient' })

    expect(asked.text).toContain('How much was it? I have: dinner with @Bo')
    expect(await written(chat)).toMatchObject([
      { description: 'dinner', totalMinor: 6000n, owed: { Ana: 3000n, Bo: 3000n } },
    ])
  },
)

test('anybody may answer by a reply to the question, and it stays what the asker typed', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  const asked = await chat.say('Ana: /add dinner')

  await chat.tell('Bo: 60', { addressed: 'reply', replyTo: asked.all[0]?.message ?? '' })

  expect(await written(chat)).toMatchObject([{ paid: { Ana: 6000n }, totalMinor: 6000n, by: 'Bo' }])
})

test('how much is asked of a payment too, and whom it went to', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()

  await chat.say('Ana: /pay bo loan')
  await chat.tell('Ana: 20')
  await chat.say('Ana: /pay 15 loan')
  await chat.tell('Ana: to Cy')

  expect(await written(chat)).toMatchObject([
    { kind: 'payment', paid: { Ana: 2000n }, owed: { Bo: 2000n } },
    { kind: 'payment', paid: { Ana: 1500n }, owed: { Cy: 1500n } },
  ])
})

test('what else is said ends the question, and is read as always', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add dinner')

  const proposed = await chat.tell('Ana: I paid 24 for the taxi')
  const late = await chat.tell('Ana: 60', { addressed: 'ambient' })

  expect(cardIn(proposed).text).toContain('taxi · €24.00')
  expect(late.text).not.toContain('dinner')
  expect(await written(chat)).toEqual([])
})

test('the same words of somebody else are no answer', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add dinner')

  await chat.tell('Bo: 60', { addressed: 'ambient' })

  expect(await written(chat)).toEqual([])
})

test('after a day a question hears nothing more', async ({ tabOfThree, written, clock }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add dinner')
  clock.moveTo(new Date(clock.now().getTime() + 25 * 3_600_000))

  await chat.tell('Ana: 60', { addressed: 'ambient' })

  expect(await written(chat)).toEqual([])
})

test.for([
  ['60.50', 6050n],
  ['60,50', 6050n],
  ['the second', 6050n],
  ['60500', 6050000n],
  ['the first', 6050000n],
] as const)('which of two readings is meant: %s', async ([words, totalMinor], { tabOfThree, written }) => {
  const chat = await tabOfThree()
  const asked = await chat.say('Ana: /add 60.500 dinner with @Bo')

  await chat.tell(`Ana: ${words}`, { addressed: 'ambient' })

  expect(labels(asked)).toEqual(['€60,500.00', '€60.50', 'Cancel'])
  expect(await written(chat)).toMatchObject([{ description: 'dinner', totalMinor }])
})

test('which of two readings is meant, by its button', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60.500 dinner')

  const { all } = await chat.press('Ana', '€60.50')

  expect(all.map(({ op }) => op)).toEqual(['edit'])
  expect(await written(chat)).toMatchObject([{ totalMinor: 6050n }])
})

test.for([
  ['entertainment', 'entertainment'],
  ['#entertainment', 'entertainment'],
  ['Food', 'food'],
  ['no category', null],
] as const)('which category: %s', async ([words, category], { tabOfThree, written }) => {
  const chat = await tabOfThree()
  const asked = await chat.say('Ana: /add 60 dinner #fun with @Bo')

  await chat.tell(`Ana: ${words}`)

  expect(asked.text).toContain('I know no category “fun”')
  expect(labels(asked)).toContain('entertainment')
  expect(await written(chat)).toMatchObject([
    { description: 'dinner', totalMinor: 6000n, category, owed: { Bo: 3000n } },
  ])
})

test.for(['Danny Kaye', 'Kaye', 'danny kaye.', '@DannyKaye', 'the first', '1'])(
  'which Danny: %s',
  async (words, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    await chat.say('Ana: /guest Danny Kaye, Danny Ocean')
    await chat.say('Ana: /add 60 dinner with Danny')

    await chat.tell(`Ana: ${words}`)

    expect(await written(chat)).toMatchObject([{ owed: { Ana: 3000n, 'Danny Kaye': 3000n } }])
  },
)

test('how many share is no suggestion that passes over them, but the question who they are', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()

  const asked = await chat.tell('Ana: uber 90, 2 people')
  const shown = await chat.tell('Ana: Bo', { addressed: 'ambient' })
  await chat.press('Ana', 'Confirm')
  const other = await chat.tell('Ana: I paid 60 for him and cy')

  expect(asked.text).toContain('Who are the 2?')
  expect(asked.text).not.toContain('/add')
  expect(cardIn(shown).text).toContain('To type it: /add 90 uber for @Bo @Ana')
  expect(other.text).toContain('“him”')
  expect(other.text).not.toContain('/add')
  expect(await written(chat)).toMatchObject([{ totalMinor: 9000n, owed: { Ana: 4500n, Bo: 4500n } }])
})

test('somebody unknown is somebody here after all, or a guest by a yes', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()

  await chat.say('Ana: /add 60 dinner with @Boo')
  await chat.tell('Ana: Bo')
  await chat.say('Ana: /add 40 taxi with @Zed')
  await chat.tell('Ana: sí')

  expect(await written(chat)).toMatchObject([{ owed: { Ana: 3000n, Bo: 3000n } }, { owed: { Ana: 2000n, Zed: 2000n } }])
})

test('who the guest is, and which entry is meant', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()

  await chat.say('Ana: /guest')
  await chat.tell('Ana: Zed')
  await chat.say('Ana: /add 60 dinner for everyone')
  await chat.say('Bo: /edit without @Zed')
  await chat.tell('Bo: #1')

  expect(await written(chat)).toMatchObject([{ number: 1, owed: { Ana: 2000n, Bo: 2000n, Cy: 2000n } }])
})

test.for(['no', 'cancel', 'nein', '👎', 'olvídalo'])(
  'a question is left by saying so: %s',
  async (words, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    await chat.say('Ana: /add dinner')

    const left = await chat.tell(`Ana: ${words}`)
    await chat.tell('Ana: 60', { addressed: 'ambient' })

    expect(left.text).toContain('Cancelled; nothing was written.')
    expect(await written(chat)).toEqual([])
  },
)

test('an answer by reply that is none is asked for again', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const asked = await chat.say('Ana: /add dinner')

  const again = await chat.tell('Ana: quite a lot', { addressed: 'reply', replyTo: asked.all[0]?.message ?? '' })
  await chat.tell('Ana: 60', { addressed: 'reply', replyTo: again.all[0]?.message ?? '' })

  expect(again.text).toContain('I did not get that. How much was it?')
  expect(await written(chat)).toMatchObject([{ totalMinor: 6000n }])
})

const yes = [
  'yes',
  'ok',
  '👍',
  '👍🏽',
  'confirm',
  'Yes please!',
  'sí',
  'vale, gracias',
  'ja',
  'oui',
  'sim',
  'да',
  'हाँ',
  'evet',
  'iya',
  'jawel',
  'looks good',
  ':+1:',
]

test.for(yes)('a proposal is written by a plain yes: %s', async (words, { tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi', { addressed: 'mention' }))

  const { all } = await chat.tell(`Ana: ${words}`, { addressed: 'ambient' })

  expect(all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(await written(chat)).toMatchObject([{ description: 'sushi', paid: { Bo: 8400n } }])
})

test.for(['no', 'nope', 'cancel', 'no gracias', 'нет', 'hayır', 'tidak', '❌'])(
  'and discarded by a plain no: %s',
  async (words, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

    const { all } = await chat.tell(`Bo: ${words}`, { addressed: 'reply', replyTo: card.message })
    await chat.tell('Ana: yes', { addressed: 'ambient' })

    expect(all).toMatchObject([{ op: 'edit', message: card.message }])
    expect(all[0]?.text).toContain('Bo discarded this')
    expect(await written(chat)).toEqual([])
  },
)

test.for([
  'yes but 90',
  'yes?',
  'yes we went there',
  'okay so where next',
  'no way, really',
  'not sure',
  'thanks',
  'sure thing boss',
])('what is no yes and no no writes nothing: %s', async (words, { tabOfThree, written }) => {
  const chat = await tabOfThree()
  await chat.tell('Ana: Bo paid 84 for sushi', { addressed: 'mention' })

  await chat.tell(`Ana: ${words}`, { addressed: 'ambient' })
  await chat.tell('Ana: yes', { addressed: 'ambient' })

  expect(await written(chat)).toEqual([])
})

test('a yes is for all the cards of one message, and a corrected card still asks', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()

  await chat.tell('Ana: I paid 30 for taxi and Bo paid 12 for coffee')
  await chat.tell('Ana: yes')
  await chat.tell('Ana: museum 45')
  await chat.tell('Ana: no, 48, and without Cy')
  await chat.tell('Ana: ok')

  expect(await written(chat)).toMatchObject([
    { number: 1, description: 'taxi', totalMinor: 3000n },
    { number: 2, description: 'coffee', totalMinor: 1200n },
    { number: 3, description: 'museum', totalMinor: 4800n, owed: { Ana: 2400n, Bo: 2400n } },
  ])
})

test('somebody to whom something is not right is asked what', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const card = cardIn(await chat.tell('Ana: Bo paid 84 for sushi'))

  const asked = await chat.tell('Cy: wrong', { addressed: 'reply', replyTo: card.message })
  const changed = await chat.tell('Cy: Ana paid', { addressed: 'ambient' })
  await chat.press('Ana', 'Confirm', card.message)

  expect(asked.text).toContain('What should be different?')
  expect(changed.all).toMatchObject([{ op: 'edit', message: card.message }])
  expect(await written(chat)).toMatchObject([{ paid: { Ana: 8400n } }])
})

test.for(['35', 'without Cy', 'it was 35, and Cy wasn’t there'])(
  'after Edit on an entry what should change is heard: %s',
  async (words, { tabOfThree, written }) => {
    const chat = await tabOfThree()
    await chat.say('Ana: /add 60 dinner')
    const asked = await chat.press('Bo', 'Edit')

    const changed = await chat.tell(`Bo: ${words}`, { addressed: 'ambient' })

    expect(asked.text).toContain('/edit 1 65')
    expect(changed.text).toContain('Changed by Bo')
    expect(await written(chat)).toMatchObject([{ number: 1, by: 'Bo' }])
  },
)

test('after Edit a new name is one by reply, and something new is proposed as its own', async ({
  tabOfThree,
  written,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  const [asked] = (await chat.press('Bo', 'Edit')).all

  const proposed = await chat.tell('Bo: I paid 24 for the taxi')
  await chat.tell('Bo: supper', { addressed: 'reply', replyTo: asked?.message ?? '' })

  expect(cardsIn(proposed)).toHaveLength(1)
  expect(await written(chat)).toMatchObject([{ number: 1, description: 'supper', totalMinor: 6000n }])
})

test('the payee says in words whether a payment has arrived', async ({ tabOfThree, written }) => {
  const chat = await tabOfThree()
  const [first] = (await chat.say('Ana: /pay @Bo 20 loan')).all
  const [second] = (await chat.say('Ana: /pay @Bo 30 loan')).all
  const reply = (heard: typeof first) => ({ addressed: 'reply', replyTo: heard?.message ?? '' }) as const

  await chat.tell('Cy: no', reply(second))
  const got = await chat.tell('Bo: yes, thanks', reply(first))
  await chat.tell('Bo: no', reply(second))

  expect(got.text).toContain('Bo got it.')
  expect(await written(chat)).toMatchObject([{ number: 1, totalMinor: 2000n }])
})

test.for(['/add 20 tea on 20 mar', '/add 20 tea 20 march', '/add 20 tea on 20/03', 'paid 20 for tea on 20 march'])(
  'whether last year or the days to come are meant is asked: %s',
  async (line, { tabOfThree, written }) => {
    const chat = await tabOfThree({ locale: 'en-GB' })

    const asked = line.startsWith('/') ? await chat.say(`Ana: ${line}`) : await chat.tell(`Ana: ${line}`)
    const before = await written(chat)
    await chat.tell('Ana: 2025')
    await chat.tell('Ana: yes')

    expect(labels(asked)).toEqual(['20 Mar 2025', '20 Mar 2026', 'Cancel'])
    expect(before).toEqual([])
    expect((await chat.say('Ana: /show 1')).text).toContain('20 Mar 2025')
  },
)
