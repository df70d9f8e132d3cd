import { expect } from 'vitest'
import type { TestChat } from '../support/chat.js'
import { test } from '../support/room.js'

const heard = async (chat: TestChat, line: string): Promise<string> => (await chat.say(line)).text

test('the balance tells who gets back, who owes, and who pays whom', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')

  const text = await heard(chat, 'Bo: /balance')

  expect(text.split('\n')).toEqual([
    'Balances',
    'Ana  gets back  €40.00',
    'Bo   owes       €20.00',
    'Cy   owes       €20.00',
    'To get even',
    'Bo pays Ana €20.00',
    'Cy pays Ana €20.00',
    '/settle has a button for each payment.',
  ])
})

test('with simplify off it tells who owes whom, without the circles', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /simplify off')
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')
  await chat.say('Cy: /add 4 milk for @Ana')

  const text = await heard(chat, 'Ana: /balance')

  expect(text).toContain('Who owes whom\nBo owes Ana €6.00\nCy owes Bo €6.00')
})

test('debts of members who are even are told while simplify is off', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /simplify off')
  await chat.say('Ana: /add 10 tea for @Bo')
  await chat.say('Bo: /add 10 bread for @Cy')

  const text = await heard(chat, 'Bo: /balance me')

  expect(text.split('\n')).toEqual([
    'Balance of Bo',
    'Bo  is even',
    'Who owes whom',
    'Bo owes Ana €10.00',
    'Cy owes Bo €10.00',
    '/settle has a button for each payment.',
  ])
})

test('with a name it tells only what concerns that member', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Ana: /add 60 dinner')

  const own = await heard(chat, 'Bo: /balance me')
  const hers = await heard(chat, 'Bo: /balance @cy')

  expect(own).toContain('Balance of Bo\nBo  owes  €20.00\nTo get even\nBo pays Ana €20.00\n')
  expect(own).not.toContain('Cy')
  expect(hers).toContain('Balance of Cy\nCy  owes  €20.00\n')
  expect(hers).not.toContain('Bo')
})

test('several names may be given, and everyone means all', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo', 'Cy'])
  await chat.say('Bo: /add 9 tea for @Cy')

  const both = await heard(chat, 'Ana: /balance Bo and @cy')
  const all = await heard(chat, 'Ana: /balance everyone')

  expect(both).toContain('Balance of Bo and Cy\nBo  gets back  €9.00\nCy  owes       €9.00')
  expect(all).toContain('Balances\nBo  gets back  €9.00')
})

test('currencies are never added up', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /add 1000 JPY tea')

  const text = await heard(chat, 'Ana: /balance')

  expect(text).toContain('Ana  gets back  €30.00')
  expect(text).toContain('Ana  owes         ¥500')
})

test('a name that nobody bears is asked about and not passed over', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')

  const asked = await chat.say('Ana: /balance @Bo @Zed')

  expect(asked.text).toBe('I know no Zed here.')
})

test('somebody alone is told how others get onto the tab, and not that all is settled', async ({ roomOf }) => {
  const chat = await roomOf(['Ana'])

  const text = await heard(chat, 'Ana: /balance')

  expect(text).toContain('So far I know only Ana here')
  expect(text).toContain('/guest Dan')
  expect(text).not.toMatch(/square|settled|even/iu)
})

test('before the first expense nothing is said to be settled', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])

  const text = await heard(chat, 'Ana: /balance')

  expect(text).toContain('Nothing is on the tab yet. I know 2 people here: Ana and Bo.')
  expect(text).not.toMatch(/square|settled|even/iu)
})

test('when all is paid it says so, and whom it knows', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /pay @Ana 30')

  const text = await heard(chat, 'Ana: /balance')

  expect(text).toContain('All square: nobody owes anybody. I know 2 people here: Ana and Bo.')
})

test('a long list is cut, and what is left out is counted', async ({ roomOf }) => {
  const names = Array.from({ length: 60 }, (_, place) => `P${place}`)
  const chat = await roomOf(names)
  await chat.say('P0: /add 600 buses')

  const text = await heard(chat, 'P0: /balance')

  expect(text).toContain('… and 20 more members; /balance with a name shows one of them.')
  expect(text).toContain('… and 29 more; /export has them all.')
  expect(text.length).toBeLessThan(4096)
})
