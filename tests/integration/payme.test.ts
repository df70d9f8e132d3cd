import { strict as assert } from 'node:assert'
import { expect } from 'vitest'
import type { OutgoingFile } from '../../src/chat/view.js'
import type { Heards } from '../support/chat.js'
import { test } from '../support/room.js'

const howToPay = 'How do I pay?'

const payloadsOf = (heards: Heards): readonly string[] =>
  heards.all
    .flatMap(({ view }): readonly OutgoingFile[] => view?.files ?? [])
    .map(({ recipe }) => {
      assert(recipe.kind === 'code')
      return recipe.payload
    })

test('who is to be paid says how once, and every plan leads there with the sum', async ({ tabOfThree, roomOf }) => {
  const chat = await tabOfThree()
  expect((await chat.say('Ana: /payme')).text).toContain('You have not said how')
  await chat.say('Ana: /payme paypal.me/ana')
  const kept = await chat.say('Ana: /payme DE33 1002 0500 0001 1947 00, Ana Ruiz')
  expect(kept.text).toContain('1. PayPal: ana\n2. IBAN: DE33 1002 0500 0001 1947 00, Ana Ruiz')

  await chat.say('Ana: /add 60 dinner')
  const plan = await chat.say('Bo: /settle')
  expect(plan.all[0]?.buttons.map(({ label }) => label)).toContain(howToPay)
  const told = await chat.press('Bo', howToPay)
  expect(told.text).toContain(
    'Bo pays Ana €20.00\nPayPal: https://paypal.me/ana/20.00EUR\nIBAN: DE33 1002 0500 0001 1947 00 · Ana Ruiz',
  )
  expect(payloadsOf(told)).toEqual([`BCD\n002\n1\nSCT\n\nAna Ruiz\nDE33100205000001194700\nEUR20.00\n\n\n${'room-1'}`])
  expect((await chat.press('Ana', howToPay)).text).toContain('You have nothing to pay')

  const other = await roomOf(['Ana', 'Dan'])
  await other.say('Ana: /add 10 tea')
  expect((await other.say('Dan: /settle')).all[0]?.buttons.map(({ label }) => label)).toContain(howToPay)
})

test('a phone number is for whoever has to pay, until its owner shows it to all', async ({ tabOfThree }) => {
  const chat = await tabOfThree()
  const kept = await chat.say('Cy: /payme bizum 600 111 222')
  expect(kept.text).toContain('1. Bizum: +34…22')
  await chat.say('Cy: /add 30 taxi')
  await chat.say('Bo: /settle')

  const alone = await chat.press('Bo', howToPay)
  const inGroup = alone.all.filter(({ op }) => op === 'post').map(({ text }) => text)
  expect(inGroup.join('\n')).not.toContain('600111222')
  expect(
    alone.all
      .filter(({ op }) => op === 'toast')
      .map(({ text }) => text)
      .join('\n'),
  ).toContain('+34600111222')

  await chat.say('Cy: /payme show bizum')
  const shown = await chat.press('Bo', howToPay)
  expect(shown.all.map(({ op }) => op)).toEqual(['post'])
  expect(shown.text).toContain('+34600111222')
})

test('what nobody can be paid by is refused in one sentence, and what is kept can be changed and taken away', async ({
  tabOfThree,
}) => {
  const chat = await tabOfThree()
  expect((await chat.say('Bo: /payme iban DE33 1002 0500 0001 1947 01')).text).toContain('no IBAN')
  expect((await chat.say('Bo: /payme link javascript:alert(1)')).text).toContain('begins with https://')
  expect((await chat.say('Bo: /payme remove paypal')).text).toContain('You have not told me “paypal”')
  await chat.say('Bo: /payme paypal.me/bo')
  await chat.say('Bo: /payme paypal.me/bobby')
  await chat.say('Bo: /payme https://tikkie.me/pay/bo')
  expect((await chat.say('Bo: /payme')).text).toContain('1. PayPal: bobby\n2. tikkie.me: https://tikkie.me/pay/bo')
  await chat.say('Bo: /payme remove 1')
  expect((await chat.say('Bo: /payme')).text).not.toContain('PayPal')
  expect((await chat.say('Bo: /payme off')).text).toContain('I keep no way to pay you')
})

test('who is forgotten leaves no way to be paid behind', async ({ tabOfThree, kept }) => {
  const chat = await tabOfThree()
  await chat.say('Cy: /payme paypal.me/cynthia-77')
  await chat.say('Cy: /forgetme')
  await chat.press('Cy', 'Forget me')

  expect(await kept.query(`SELECT ways FROM payment_ways WHERE ways::text LIKE $1`, ['%cynthia-77%'])).toEqual([])
})
