/**
 * A text as it is compared: one width, one case, no accents, no marks that cannot be seen, one kind of space. Vowel signs of
 * Indic scripts stay, since without them other words come out; points of Hebrew and Arabic go, since few people type them.
 */
export const fold = (text: string): string => (isAscii.test(text) ? foldAscii(text) : foldAny(text))

const isAscii = /^[\t\n\r -~]*$/

const foldAscii = (text: string): string => text.toLowerCase().replace(/`/g, "'").replace(/\s+/g, ' ').trim()

const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(unseen, '')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[øłđæœς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()

/** A text fit to be stored and shown in one line: no control or direction characters, no half characters, single spaces. */
export const cleanLine = (text: string): string =>
  text
    // The joiners stay: emoji families and Persian words are made with them.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** Whether a character can stand inside a word, so that a name may not end before it. */
export const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}\p{M}_]/u.test(character)

// Combining accents, Hebrew and Arabic points, joiners and direction marks, variation selectors.
const unseen = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]|[\u{fe00}-\u{fe0f}]|\p{Cf}/gu

// Letters that Unicode does not take apart into a base and a mark, and a sigma that stands at the end of a word.
const plainLetters: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ς: 'σ' }
