import { expect, test } from 'vitest'
import { traceAmount } from '../../src/language/model/amounts.js'
import { constantsIn } from '../../src/language/model/constants.js'
import { pointsOf } from '../../src/language/model/points.js'
import { contextOf } from '../support/language.js'
import { currency } from '../support/money.js'

/** The amount as code will read it, or null where it cannot be traced to the message. */
const traced = (message: string, amount: string, code = 'EUR', locale = 'en'): string | null => {
  const points = pointsOf(message, contextOf({ currency: code, locale }))
  const source = { numbers: points.numbers, constants: constantsIn(points), currency: currency(code), locale }
  return traceAmount(amount, source)?.text ?? null
}

test.each([
  ['Bo paid 84 for sushi', '84', '84'],
  ['dinner €60.50', '60.50', '60.5'],
  ['the villa was €1.250', 'n1', '€1.250'],
  ['dinner 60,50€', '60,50€', '60.5'],
  ['the villa 1.250,50', '1.250,50', '1250.5'],
  ['deposit ₹1,00,000', '1,00,000', '100000'],
  ['ужин 4 200 ₽', '4200', '4200'],
  ['٤٥ دينار', '45', '45'],
  ['पिज़्ज़ा ४५०', '450', '450'],
  ['rent 36k', '36k', '36000'],
  ['hotel cost 1.5 lakh', '1.5 lakh', '150000'],
  ['bayar 150rb', '150rb', '150000'],
  ['US$90 lift passes', '90', '90'],
  ['shawarma 6.750 kd', '6.750 kd', '6.75', 'KWD'],
  ['17€40 pour le péage', '17,40', '17.4'],
  ['5 euros 40 for the locker', '5.40', '5.4'],
  ['fuel x2', '2', '2'],
])('a number that stands in the message is taken: %s as %s', (message, amount, text, code = 'EUR') => {
  expect(traced(message, amount, code)).toBe(text)
})

test.each([
  ['forty for the taxi', '40', '40'],
  ['two hundred fifty for the boat', '250', '250'],
  ['twenty-five for wine', '25', '25'],
  ['cuarenta y cinco del súper', '45', '45'],
  ['Ich hab fünfunddreißig fürs Taxi bezahlt', '35', '35'],
  ['vingt-cinq pour le taxi', '25', '25'],
  ['trinta e cinco no mercado', '35', '35'],
  ['trentacinque per la pizza', '35', '35'],
  ['duecento per il gas', '200', '200'],
  ['a dozen beers at 4', '12*4', '12*4'],
  ['half of the 400 is mine', '400/2', '400/2'],
  ['half of the 400 is mine', '400*50%', '400*(50/100)'],
])('a number in words counts as well: %s as %s', (message, amount, text) => {
  expect(traced(message, amount)).toBe(text)
})

test.each([
  ['12 packs at 8 each', '12*8', '12*8'],
  ['3 nights x $110 + $45 cleaning', '3*110+45', '3*110+45'],
  ['3 nights x $110 + $45 cleaning', '3 x $110 + $45', '3*110+45'],
  ['860 minus 200 coupon', '860-200', '860-200'],
  ['80 with 25% off', '80-80*25%', '80-80*(25/100)'],
])('arithmetic of numbers in the message stays, for code to work out: %s', (message, amount, text) => {
  expect(traced(message, amount)).toBe(text)
})

test.each([
  ['Bo paid 84', '48'],
  ['Bo paid 84', '84*2'],
  ['Bo paid 84', '168'],
  ['Bo paid 84', 'NaN'],
  ['Bo paid 84', 'Infinity'],
  ['Bo paid 1e308', '1e308'],
  ['Bo paid 84', '84 and more'],
  ['Bo paid 84', '84; DROP'],
  ['Bo paid 84', '/add 84'],
  ['Bo paid 84', '84%'],
  ['Bo paid 84 with 10% tip', '84+10%'],
  ['Bo paid 84', '84/0'],
  ['Bo paid 84', ''],
  ['Bo paid 84', `84${'+84'.repeat(10)}`],
  ['dan99 paid 40', '99'],
  ['gate B22, taxi 40', '22'],
  ['2500', '25'],
  ['rent 36k', '36'],
])('what does not stand there is not taken: %s as %s', (message, amount) => {
  expect(traced(message, amount)).toBeNull()
})

test('a number that may be read in two ways stays as written, so that the person is asked', () => {
  const asWritten = traced('the villa was 1.250', '1250')

  expect(asWritten).toBe('1.250')
})

test('the same digits are sure where the locale or the currency says what they mean', () => {
  const german = traced('die Villa 1.250', '1.250', 'EUR', 'de')
  const dinars = traced('the villa 1.255', '1.255', 'KWD')

  expect(german).toBe('1250')
  expect(dinars).toBe('1.2550')
})
