import { expect } from 'vitest'
import type { TestChat } from '../support/chat.js'
import { test } from '../support/room.js'

/** A trip in three currencies whose rates were typed. */
async function trip(chat: TestChat): Promise<void> {
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /add 9000 JPY ramen')
  await chat.say('Cy: /add 1250 CZK beer')
  await chat.say('Ana: /rate JPY 172.4')
  await chat.say('Ana: /rate CZK 25.1')
}

test('nothing is converted without a rate: it says which are missing and what to type', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /add 60 dinner')
  await chat.say('Bo: /add 9000 JPY ramen')
  await chat.say('Cy: /add 1250 CZK beer')

  const refused = await chat.say('Ana: /settle in EUR')
  expect(refused.text).toBe(
    'No rate is known for CZK and JPY, and I convert nothing by guessing. Type it: /rate CZK and how many CZK 1 EUR is worth; then settle again.',
  )
  expect(refused.all[0]?.buttons).toEqual([])
})

test('three currencies end at zero together, by two payments in one, and the card says at which rates', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  await trip(chat)

  const plan = await chat.say('Cy: /settle in EUR')
  expect(plan.text).toContain('1 EUR = 25.1 CZK · typed here, Mar 12, 2026\n1 EUR = 172.4 JPY · typed here')
  expect(plan.text).toContain('The first press turns what is open in CZK and JPY into EUR.')
  expect(plan.text).toContain('Bo pays Ana €1.80\nCy pays Ana €4.20\n2 payments, and no plan needs fewer')
  const first = await chat.press('Bo', 'Bo paid Ana €1.80')
  expect(first.text).toContain('#8 Ana owed Bo ¥3,000: that is €17.40')
  const left = (await chat.say('Ana: /balance')).text
  expect(left).toContain('Cy pays Ana €4.20')
  expect(left).not.toMatch(/¥|Kč/u)
  const last = await chat.press('Cy', 'Cy paid Ana €4.20')
  expect(last.text).toContain('now everybody is even')
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('one undo takes a press back with all its conversions, and one more brings them back', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await trip(chat)
  const before = (await chat.say('Ana: /balance')).text
  await chat.say('Bo: /settle in EUR')
  await chat.press('Bo', 'Bo paid Ana €1.80')

  await chat.say('Bo: /undo')
  expect((await chat.say('Ana: /balance')).text).toBe(before)
  await chat.say('Bo: /undo')
  expect((await chat.say('Ana: /balance')).text).toContain('Cy pays Ana €4.20')
})

test('both sides of a conversion stand or fall together, and none is changed by itself', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await trip(chat)
  await chat.say('Bo: /settle in EUR')
  await chat.press('Bo', 'Bo paid Ana €1.80')

  const shown = await chat.say('Ana: /show 5')
  expect(shown.text).toContain('No money changed hands')
  expect((await chat.say('Ana: /edit 4 20')).text).toContain('#4 is one side of a conversion')
  const gone = await chat.say('Ana: /delete 4')
  expect(gone.text).toContain('so #5 is taken back as well')
  expect((await chat.say('Ana: /balance')).text).toMatch(/Ana pays Cy Kč\s416\.67/u)
  expect((await chat.say('Ana: /restore 5')).text).toContain('so #4 is back as well')
  expect((await chat.say('Ana: /balance')).text).toContain('Cy pays Ana €4.20')
})

test('the database refuses half a conversion, whoever takes it back', async ({ tabOfThree, kept }) => {
  const chat = await tabOfThree()
  await trip(chat)
  await chat.say('Bo: /settle in EUR')
  await chat.press('Bo', 'Bo paid Ana €1.80')
  const [side] = await kept.query<{ id: string }>(
    'SELECT owed_id AS id FROM conversion WHERE stands(owed_id) LIMIT 1',
    [],
  )

  const half = `WITH e AS (INSERT INTO entry (id, group_id, kind, reversal_of, reversal_number, currency, total_minor, description, date, created_at, created_by)
      SELECT gen_random_uuid(), group_id, 'reversal', id, 1, currency, -total_minor, '', date, now(), created_by FROM entry WHERE id = $1 RETURNING id)
    INSERT INTO posting SELECT e.id, line, member_id, -paid_minor, -owed_minor FROM e, posting WHERE entry_id = $1`
  await expect(kept.query(half, [side?.id])).rejects.toThrow('without the other side of its conversion')
})

test('a plan that no longer holds is shown anew before anything is converted', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await trip(chat)
  await chat.say('Bo: /settle in EUR')
  await chat.say('Cy: /add 3000 JPY tea')

  const anew = await chat.press('Bo', 'Bo paid Ana €1.80')
  expect(anew.text).toContain('Bo pays Cy €7.40')
  expect((await chat.say('Ana: /history')).text).toContain('1–4 of 4')
})

test('where all cancels out at the rates nobody pays, and a press still settles every currency', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 20 dinner')
  await chat.say('Bo: /add 2000 JPY ramen')
  await chat.say('Ana: /rate 100 JPY = 1 EUR')

  const even = await chat.say('Ana: /settle in EUR')
  expect(even.text).toContain('At these rates nobody has to pay anything.')
  await chat.press('Ana', 'Turn into EUR')
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('what is worth less than half a cent is settled by itself', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Bo'])
  await chat.say('Ana: /add 2 JPY sweet')
  await chat.say('Ana: /rate JPY 1000')

  await chat.say('Ana: /settle in EUR')
  await chat.press('Ana', 'Turn into EUR')
  expect((await chat.say('Ana: /balance')).text).toContain('All square')
})

test('how to pay shows the sums of the plan in one currency', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await trip(chat)
  await chat.say('Ana: /payme paypal.me/ana')
  await chat.say('Bo: /settle in EUR')

  const told = await chat.press('Bo', 'How do I pay?')
  expect(told.text).toContain('https://paypal.me/ana/1.80EUR')
})

test('rates are set, shown and let go, and a doubtful one is asked about', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await trip(chat)

  const all = await chat.say('Ana: /rate')
  expect(all.text).toContain('1 EUR = 25.1 CZK · typed here, Mar 12, 2026\n1 EUR = 172.4 JPY')
  const turned = await chat.say('Ana: /rate JPY 0.0058')
  expect(turned.text).toContain('Known is 1 EUR = 172.4 JPY. Which one do you mean')
  const meant = await chat.press('Ana', '1 JPY = 0.0058 EUR')
  expect(meant.text).toContain('From now on 1 JPY = 0.0058 EUR here, so ¥1,000 is €5.80.')
  expect((await chat.say('Ana: /rate JPY off')).text).toContain('JPY: no rate is known.')
  expect((await chat.say('Ana: /rate JPY off')).text).toBe('JPY has no rate of your own here.')
  expect((await chat.say('Ana: /rate EUR 3')).text).toContain('EUR is always worth itself')
  for (const typed of ['JPY 0', 'JPY lots', 'JPY 1e9', '1 EUR = 2 = 3 JPY', 'XYZ 3'])
    expect((await chat.say(`Ana: /rate ${typed}`)).text, typed).toContain('is no rate that I can read')
})
