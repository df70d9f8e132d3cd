import { expect } from 'vitest'
import { test } from '../support/room.js'

test('a household pays as one in the plan, and everybody’s own balance stays', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy', 'Dee'])
  await chat.say('Cy: /add 100 hotel')
  await chat.say('Dee: /add 10 tea for @ben')

  const set = await chat.say('Ana: /household @ana @ben')
  const settle = await chat.say('Cy: /settle')
  const why = await chat.say('Ana: /why')
  const mine = await chat.say('Ana: /settle me')
  const pressed = await chat.press('Ana', 'Ben paid Cy €60.00')
  const balance = await chat.say('Cy: /balance')

  expect(set.text).toContain('Ana and Ben pay and are paid as one now.')
  expect(settle.all[0]?.buttons.map(({ label }) => label)).toEqual(['Ben paid Cy €60.00', 'Dee paid Cy €15.00'])
  expect(settle.text).toContain('Ana and Ben count as one here')
  expect(why.text).toContain('Why Ana owes €25.00')
  expect(why.text).toContain('Ana and Ben count as one here')
  expect(why.text).toContain('Ben pays Cy €10.00 instead of Ben → Dee and Dee → Cy.')
  expect(mine.all[0]?.buttons.map(({ label }) => label)).toEqual(['Ben paid Cy €60.00'])
  expect(pressed.text).toContain('#3 Ben paid Cy €60.00')
  expect(balance.text).toMatch(/Ben +gets back +€25\.00/)
  expect(balance.text).toMatch(/Ana +owes +€25\.00/)
  expect(balance.text).not.toContain('Ana pays Ben')
})

test('either of them may pay the rest for both', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy'])
  await chat.say('Cy: /add 90 hotel')
  await chat.say('Ben: /household @ana')

  const typed = await chat.say('Ana: /pay @cy 60')
  await chat.say('Ana: /undo')
  const rest = await chat.say('Ana: /pay @cy rest')

  expect(typed.text).toContain('Ana paid Cy €60.00')
  expect(rest.text).toContain('Ana paid Cy €60.00')
  expect((await chat.say('Cy: /settle')).text).not.toContain('pays')
})

test('households are named, listed, joined and left; a name nobody bears is asked about', async ({ roomOf }) => {
  const chat = await roomOf(['Ana', 'Ben', 'Cy', 'Dee'])

  const none = await chat.say('Ana: /household')
  const named = await chat.say('Ana: /household Ana and Ben Loft')
  const joined = await chat.say('Cy: /household me and @dee')
  const listed = await chat.say('Ana: /household')
  const off = await chat.say('Ana: /household off @ben')
  const again = await chat.say('Ana: /household off @ben')
  const alone = await chat.say('Ana: /household me')
  const typo = await chat.say('Ana: /household @ana @bne')

  expect(none.text).toContain('Everybody settles alone.')
  expect(named.text).toContain('Loft: Ana and Ben pay and are paid as one now.')
  expect(joined.text).toContain('Cy and Dee pay and are paid as one now.')
  expect(listed.text).toContain('Loft: Ana and Ben pay and are paid as one.\nCy and Dee pay and are paid as one.')
  expect(off.text).toContain('Ben and Ana settle alone again.')
  expect(again.text).toContain('Ben is in no household.')
  expect(alone.text).toContain('A household is two people or more.')
  expect(typo.text).toContain('I know no bne here.')
})

test('in Spanish too', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  await chat.say('Ana: /language es')

  expect((await chat.say('Ana: /household @ana y @bo')).text).toContain('Ana y Bo pagan y cobran ahora como uno solo.')
  expect((await chat.say('Ana: /household fuera @bo')).text).toContain('vuelven a saldar lo suyo')
})
