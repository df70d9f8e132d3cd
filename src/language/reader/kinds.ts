/**
 * What a word can be to a sentence, each with the one character that stands for it. A sentence becomes a string of these, so that
 * the rules of grammar are regular expressions over words instead of letters.
 */
export const kinds = {
  speaker: 'M',
  mine: 'm',
  he: 'H',
  his: 'h',
  you: 'u',
  everyone: 'Y',
  others: 'T',
  name: 'N',
  owner: 'G',
  outsider: 'O',

  amount: 'A',
  percent: '%',
  fraction: 'F',
  times: 'X',
  number: '#',

  paid: 'P',
  /** Means paying only where other words say so: `got`, `sorted`. */
  got: 'p',
  /** Says for how much somebody is in: `takes`, `only had`. */
  takes: 'z',
  owes: 'o',
  gave: 'g',
  repaid: 'K',
  received: 'L',
  lent: 'l',
  back: 'k',
  settling: 's',
  was: 'w',
  is: 'i',
  absent: 'a',
  split: 'S',

  with: 'W',
  for: 'R',
  between: 'E',
  except: 'Z',
  not: '!',
  only: 'J',
  and: '&',
  to: 't',
  from: 'f',
  by: 'y',
  on: 'q',
  at: '@',
  card: 'c',
  each: 'e',
  rest: 'r',
  share: 'v',
  equally: '=',
  both: 'U',
  plus: '+',
  minus: '-',
  tip: 'V',
  discount: 'D',
  more: '>',
  less: '<',
  instead: 'C',
  total: '$',

  topic: 'n',
  /** A feast or a present: who is named for it may well not share. */
  occasion: 'j',
  /** Behind a number it is counted: nights, tickets, people. */
  unit: 'I',
  /** Before a number it is numbered: bus, room, gate. */
  title: 'b',
  word: 'x',
  article: ' ',
  filler: '~',

  day: 'd',
  weekday: 'B',
  month: 'Q',

  comma: ',',
  stop: '.',
  question: '?',
  plan: '1',
  gift: '2',
  logged: '3',
  privately: '4',
  order: '5',
  income: '6',
  price: '7',
  vague: '8',
  /** Any other doing. */
  verb: '9',
} as const

export type Kind = keyof typeof kinds

export const isKind = (word: string): word is Kind => Object.hasOwn(kinds, word)
