// What a spreadsheet may take for a formula: an operator, plain or full-width, first or behind characters that are not seen.
const formula = String.raw`[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠﹢﹣﹦﹫−]|[\t\r\n]`
// What begins with quotes gets one more, so that taking one away always gives back what it was.
const guardable = new RegExp(`^'*(?:${formula})`, 'u')
const guarded = new RegExp(`^'(?='*(?:${formula}))`, 'u')

/** A text that no spreadsheet takes for a formula. */
export const guardText = (text: string): string => (guardable.test(text) ? `'${text}` : text)

/** The text behind the quote that guards it. */
export const unguardText = (cell: string): string => (cell.startsWith("'") ? cell.replace(guarded, '') : cell)
