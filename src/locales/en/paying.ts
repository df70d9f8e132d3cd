/** How people like to be paid. */
export const paying = {
  'payme.none':
    'You have not said how you can be paid. Type it behind /payme, such as /payme paypal.me/ana, /payme iban DE89 3704 0044 0532 0130 00, or any link.',
  'payme.nothingKept': 'I keep no way to pay you any more.',
  'payme.title': 'How you can be paid, what you like best first',
  'payme.hidden':
    '{list} holds a number of your own: in a group only who has to pay you sees it. /payme show {rail} shows it to all.',
  'payme.shown': 'Everybody in your groups who settles up sees these numbers. /payme hide 1 hides the first.',
  'payme.hint': '/payme and another one adds it, /payme remove 1 takes the first away.',
  'payme.unsaid': '{to} has not said how: /payme is where they can.',
  'payme.alone': '{to} has another way, which only who has to pay gets to see.',
  'payme.nothingToPay': 'You have nothing to pay here.',
  'payme.code': '{way} · {amount} to {to}',
  'button.howToPay': 'How do I pay?',
  'refusal.wayUnreadable':
    '“{text}” is {problem, select, iban {no IBAN: its digits do not fit together. Look at it once more and type it behind /payme iban} handle {no name there: it has letters, digits, dots and dashes, as in /payme paypal.me/ana} phone {no phone number there: write it with its country, as in /payme bizum +34 600 111 222} upi {no UPI id: it looks like ana@bank} pix {no PIX key: it is a CPF, a CNPJ, a phone number with +55, an e-mail address or a random key} promptpay {nothing that PromptPay knows: it is a Thai mobile number or a number of 13 or 15 digits} link {no address that I pass on: it begins with https:// and is 200 characters long at most} address {no address for a Swiss bill: write /payme iban CH…, name, street 1, 8001 town} other {no way to be paid that I know. Try /payme paypal.me/ana, /payme iban and the number, or a link}}.',
  'refusal.waysTooMany': 'You have {max, number} ways to be paid already; /payme remove 1 takes the first away.',
  'refusal.wayNotKept': 'You have not told me “{text}”; /payme lists what you have.',
} as const
