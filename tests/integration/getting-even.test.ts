import { expect } from 'vitest'
import { test } from '../support/room.js'

test('money that came back is an expense turned round: cards, balances, reports and exports say so', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 90 chairs #shopping')

  const back = await chat.say('Bo: /add -30 returned chair #shopping')
  const history = await chat.say('Ana: /history')
  const report = await chat.say('Ana: /report month')
  const exported = await chat.say('Ana: /export csv')

  expect(back.text).toContain('#2 returned chair · €30.00 received')
  expect(back.text).toContain('Bo has it. It belongs to:')
  expect(back.text).toMatch(/Bo +€10\.00\nAna +€10\.00\nCy +€10\.00/)
  expect(history.text).toContain('returned chair · €30.00 received · received by Bo')
  expect(report.text).toContain('€60.00')
  expect(report.text).toMatch(/shopping +€60\.00/)
  expect(exported.text).toContain('2 entries')
  expect((await chat.say('Ana: /balance')).text).toMatch(/Ana.*€70\.00[\s\S]*Bo.*€50\.00[\s\S]*Cy.*€20\.00/)
})

test('it is edited, taken back, brought back and undone like any entry', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add -30 returned chair')

  const edited = await chat.say('Ana: /edit 1 60 without Cy')
  const turned = await chat.say('Ana: /edit 1 paid by Bo')
  expect(edited.text).toContain('#1 returned chair · €60.00 received')
  expect(edited.text).toContain('Amount: €30.00 received → €60.00 received')
  expect(turned.text).toContain('Bo has it. It belongs to:')
  expect(turned.text).toContain('Received by: Ana → Bo')
  expect((await chat.say('Ana: /balance')).text).toMatch(/Ana.*€30\.00[\s\S]*Bo.*€30\.00/)
  await chat.say('Ana: /delete 1')
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
  await chat.say('Bo: /restore 1')
  await chat.say('Bo: /undo')
  await chat.say('Bo: /undo')
  expect((await chat.say('Ana: /balance')).text).toMatch(/Ana.*€30\.00[\s\S]*Bo.*€30\.00/)
})

test('a sentence that says so is proposed, and a line without a minus is asked about', async ({ tabOfThree }) => {
  const chat = await tabOfThree()

  const proposed = await chat.say('Ana: got 30 back for the returned chairs')
  const written = await chat.press('Ana', 'Confirm')
  const asked = await chat.say('Bo: /add 40 refund from ikea')

  expect(proposed.text).toContain('chairs · €30.00 received')
  expect(proposed.text).toContain('/add -30 chairs')
  expect(written.text).toContain('#1 chairs · €30.00 received')
  expect(asked.text).toContain('€40.00 received')
  expect((await chat.say('Cy: /refund 15 refund from the bakery')).text).toContain(
    '#2 refund from the bakery · €15.00 received',
  )
})

test('a payment of more than is owed is asked about before it is written', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')

  const asked = await chat.say('Bo: /pay @ana 1000')
  const balance = await chat.say('Bo: /balance Bo')
  const written = await chat.press('Bo', 'Confirm')
  const lent = await chat.say('Ana: /pay @cy 5')
  const said = await chat.say('Cy: I paid Bo 30')

  expect(asked.text).toContain('Bo owes Ana only €20.00. If more is meant, confirm it')
  expect(asked.text).toContain('To type it: /pay @Ana 1000 loan')
  expect(balance.text).toContain('€20.00')
  expect(written.text).toContain('#2 Bo paid Ana €1,000.00')
  expect(lent.text).toContain('Ana owes Cy nothing. If it is a loan, confirm it')
  expect(said.text).toContain('Cy owes Bo only €20.00')
  expect((await chat.say('Ana: /pay @cy 5 as a loan')).text).toContain('#3 Ana paid Cy €5.00\nas a loan')
})

test('what is owed, and a part of it, is written at once', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')

  expect((await chat.say('Bo: /pay @ana 20')).text).toContain('#2 Bo paid Ana €20.00')
  expect((await chat.say('Ana: /pay @cy @ana 5.50')).text).toContain('#3 Cy paid Ana €5.50')
})

test('the rest is paid, in every currency', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Ana: /add 9 USD tea')
  await chat.say('Cy: /pay @ana 5')

  const paid = await chat.say('Cy: /pay the rest to Ana')
  const other = await chat.say('Ana: /pay Bo Ana el resto')
  const none = await chat.say('Bo: /pay @ana rest')

  expect(paid.text).toContain('#4 Cy paid Ana €15.00')
  expect(paid.text).toContain('#5 Cy paid Ana $3.00')
  expect(other.text).toContain('Bo paid Ana €20.00')
  expect(none.text).toContain('Bo owes Ana nothing. /balance shows who owes whom.')
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('/settle with a name or a currency shows that part of the plan, and goes on with it', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy', 'Bob'])
  await chat.say('Ana: /add 80 dinner')
  await chat.say('Bo: /add 30 USD tea for @cy')

  const mine = await chat.say('Cy: /settle me')
  const dollars = await chat.say('Ana: /settle USD')
  const both = await chat.say('Ana: /settle @bo eur')
  const bob = await chat.say('Ana: /settle Bob')
  const pressed = await chat.press('Bob', 'Bob paid Ana €20.00')
  const none = await chat.say('Bob: /settle me')

  expect(mine.all[0]?.buttons.map(({ label }) => label)).toEqual(['Cy paid Ana €20.00', 'Cy paid Bo $30.00'])
  expect(mine.text).toContain('The plan has 2 more payments; /settle shows all of it.')
  expect(dollars.all[0]?.buttons.map(({ label }) => label)).toEqual(['Cy paid Bo $30.00'])
  expect(both.all[0]?.buttons.map(({ label }) => label)).toEqual(['Bo paid Ana €20.00'])
  expect(bob.all[0]?.buttons.map(({ label }) => label)).toEqual(['Bob paid Ana €20.00'])
  expect(pressed.text).toContain('That was the last of these; 3 payments are left: /settle shows them.')
  expect(none.text).toContain('Nothing is open there; 3 payments elsewhere')
  expect((await chat.say('Ana: /settle frank')).text).toContain('frank')
})

test('/settle all asks once, names everything and writes all of it, or nothing where something has changed', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /settle all')
  await chat.say('Ana: /add 3 tea')

  const changed = await chat.press('Bo', 'All 2 were paid')
  const written = await chat.press('Ana', 'All 2 were paid')
  const balance = await chat.say('Ana: /balance')
  const undone = await chat.say('Ana: /undo')

  expect(changed.text).toContain('Bo paid Ana €21.00\nCy paid Ana €21.00')
  expect(written.text).toContain('Ana says that everybody has paid:\n#3 Bo paid Ana €21.00\n#4 Cy paid Ana €21.00')
  expect(balance.text).toContain('All square')
  expect(undone.text).toContain('#3')
  expect((await chat.say('Ana: /balance')).text).toContain('€42.00')
})
