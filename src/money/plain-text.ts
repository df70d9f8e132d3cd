/** Zeros of the decimal digits people type with; the nine after each follow in order. */
const zeros = ['٠', '۰', '०', '০', '๐', '၀', '０']

const digitByCharacter: ReadonlyMap<string, string> = new Map(
  zeros.flatMap((zero) => Array.from({ length: 10 }, (_, digit) => [shifted(zero, digit), `${digit}`] as const)),
)

const signByCharacter: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['－', '-'],
  ['＋', '+'],
  ['×', '*'],
  ['✕', '*'],
  ['∗', '*'],
  ['＊', '*'],
  ['÷', '/'],
  ['／', '/'],
  ['（', '('],
  ['）', ')'],
  ['，', ','],
  ['،', ','],
  ['．', '.'],
  ['’', "'"],
  ['ʼ', "'"],
  ['٬', "'"],
])

/**
 * Numbers as an English keyboard would have typed them: European digits, plain operators and separators, one kind of space, no
 * direction marks. Of the separators only `٫` (Arabic, decimals only) stays, and `'` stands for all that can only group.
 */
export const plainText = (text: string): string => (isPlain.test(text) ? text : madePlain(text))

const isPlain = /^[ -~]*$/

const madePlain = (text: string): string =>
  Array.from(text.replace(directionMarks, ''), (character) =>
    /\s/.test(character) ? ' ' : (digitByCharacter.get(character) ?? signByCharacter.get(character) ?? character),
  ).join('')

const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g

function shifted(character: string, by: number): string {
  return String.fromCodePoint((character.codePointAt(0) ?? 0) + by)
}
