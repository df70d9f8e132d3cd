import { expect } from 'vitest'
import { exported } from '../support/export.js'
import { test } from '../support/room.js'

test('what somebody owes is let go by whoever it is owed to, once they have said so twice', async ({
  tabOfThree,
  written,
  kept,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')

  const asked = await chat.say('Ana: /forgive @bo 5')
  const before = await written(chat)
  const byDebtor = await chat.press('Bo', 'Forgive')
  const done = await chat.press('Ana', 'Forgive')
  const why = await chat.say('Bo: /why me')
  const report = await chat.say('Ana: /report month')

  expect(asked.text).toContain('Ana lets Bo off €5.00')
  expect(before).toHaveLength(1)
  expect(byDebtor.text).toContain('This button is for Ana.')
  expect(done.text).toContain('#2 Ana forgave Bo €5.00')
  expect(done.all[0]?.buttons.map(({ label }) => label)).toEqual(['Undo'])
  expect(why.text).toContain('Why Bo owes €15.00')
  expect(why.text).toMatch(/#2 Ana forgave Bo +\+€5\.00/)
  expect(report.text).not.toContain('payment')
  expect((await chat.say('Ana: /history')).text).toContain('Ana forgave Bo')
  const { text } = await exported(kept, chat, 'json')
  expect(JSON.parse(text).entries[1]).toMatchObject({ kind: 'payment', forgiven: true, total: '5.00' })
})

test('all of it goes, in every currency or in one', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 9 USD tea')

  const dollars = await chat.say('Ana: /forgive @bo USD')
  await chat.press('Ana', 'Cancel')
  const all = await chat.say('Ana: /forgive Bo all')
  const done = await chat.press('Ana', 'Forgive')

  expect(dollars.text).toContain('Ana lets Bo off $3.00')
  expect(dollars.text).not.toContain('€')
  expect(all.text).toContain('Ana lets Bo off €20.00\nAna lets Bo off $3.00')
  expect(done.text).toContain('#3 Ana forgave Bo €20.00')
  expect(done.text).toContain('#4 Ana forgave Bo $3.00')
  expect((await chat.say('Bo: /balance me')).text).toContain('Bo  is even')
})

test('more than is owed, what is owed to somebody else, and a line without a name are refused', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')

  expect((await chat.say('Ana: /forgive @bo 20.01')).text).toContain('Bo owes you only €20.00.')
  expect((await chat.say('Bo: /forgive @cy 5')).text).toContain('Cy owes Bo nothing.')
  expect((await chat.say('Bo: /forgive @ana @cy 5')).text).toContain('A payment goes to one person')
  expect((await chat.say('Bo: /forgive me 5')).text).toContain('Nobody can')
  expect((await chat.say('Bo: /forgive')).text).toContain('Who? Put a name in, like /forgive Dan.')
  expect((await chat.say('Ana: /forgive @bo twelve')).text).toContain('I cannot read “twelve” as an amount.')
  expect((await chat.say('Ana: /forgive dani')).text).toContain('I know no dani here.')
})

test('a card that waited while the debt was paid lets nothing go', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /forgive @bo')
  await chat.say('Bo: /pay @ana 20')

  const late = await chat.press('Ana', 'Forgive')

  expect(late.text).toContain('Bo owes Ana nothing.')
  expect((await chat.say('Ana: /balance')).text).toMatch(/Ana.*€20\.00/)
})

test('it is undone like any entry, is not edited, and only the one it was owed to brings it back', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /forgive @bo')
  await chat.press('Ana', 'Forgive')

  const edited = await chat.say('Bo: /edit 2 10')
  const undone = await chat.press('Ana', 'Undo')
  const byDebtor = await chat.say('Bo: /restore 2')
  const restored = await chat.say('Ana: /restore 2')

  expect(edited.text).toContain('What was forgiven is not edited.')
  expect(undone.text).toContain('Taken back by Ana')
  expect(byDebtor.text).toContain('Only Ana may let that go')
  expect(restored.text).toContain('#2 Ana forgave Bo €20.00')
  expect((await chat.say('Bo: /balance me')).text).toContain('Bo  is even')
})

test('in Spanish too', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /language es')
  await chat.say('Ana: /add 60 cena')

  const asked = await chat.say('Ana: /forgive @bo todo')
  const done = await chat.press('Ana', 'Perdonar')

  expect(asked.text).toMatch(/Ana perdona 20,00\s€ a Bo/)
  expect(done.text).toMatch(/#2 Ana perdonó 20,00\s€ a Bo/)
})
