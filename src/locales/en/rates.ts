/** Exchange rates, and plans over several currencies. */
export const rates = {
  'rate.title': 'Exchange rates',
  'rate.line': '{rate} · {source}, {day}',
  'rate.source': '{source, select, typed {typed here} ecb {ECB} other {Frankfurter}}',
  'rate.none':
    'No other currency is open here. /rate USD shows what one is worth, /rate USD 1.1 sets it: so many USD for 1 {base}.',
  'rate.hint':
    '/rate {currency} 1.5 sets a rate of your own: so many {currency} for 1 {base}. /rate {currency} off goes back.',
  'rate.unknown': '{currency}: no rate is known. Type it: /rate {currency} and how many {currency} 1 {base} is worth.',
  'rate.unfetched': 'Rates are not looked up here: what you type counts.',
  'rate.pinned': 'From now on {rate} here, so {amount} is {worth}. /rate {currency} off goes back.',
  'rate.published': 'Published is {rate}.',
  'rate.unpinned': '{currency}: what is published counts again.',
  'rate.notPinned': '{currency} has no rate of your own here.',
  'settle.inOne': 'Everything in {currency}, at the rates of today:',
  'settle.inOneFirst': 'The first press turns what is open in {currencies} into {base}.',
  'settle.inOneEven':
    'At these rates nobody has to pay anything. Press to turn what is open in {currencies} into {base}, and all are even.',
  'button.convert': 'Turn into {currency}',
  'conversion.title': 'In {currency} from now on:',
  'conversion.line': '#{number} {from} owed {to} {amount}: that is {worth}',
  'conversion.more': '… and {count, plural, one {# more} other {# more}}; /history has all.',
  'conversion.takenBack':
    '#{number} and #{other} are the two sides of one conversion, so #{other} is taken back as well.',
  'conversion.restored': '#{number} and #{other} are the two sides of one conversion, so #{other} is back as well.',
  'refusal.rateUnreadable':
    '“{text}” is no rate that I can read. Write how many {currency} 1 {base} is worth, as in /rate {currency} 1.5 or /rate 1 {base} = 1.5 {currency}.',
  'refusal.rateOfItself': '{currency} is always worth itself. Name another currency, as in /rate USD 1.1.',
  'refusal.rateTurned': 'Known is {known}. Which one do you mean: /rate {typed} or /rate {turned}?',
  'refusal.rateUnknown':
    'No rate is known for {currencies}, and I convert nothing by guessing. Type it: /rate {currency} and how many {currency} 1 {base} is worth; then settle again.',
  'refusal.conversionFixed':
    '#{number} is one side of a conversion and cannot be changed by itself. /delete {number} takes both sides back.',
  'refusal.conversionsTooMany':
    'More than {max, number} debts would have to be converted at once. Settle the other currencies first: /settle shows them.',
} as const
