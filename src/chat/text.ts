/**
 * Text that any store can keep: without NUL and lone surrogates, which JSON may carry but UTF-8 columns refuse.
 */
export function storable(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8')
}

/**
 * Text that a screen shows and does not obey: control characters become visible signs, so that a name cannot colour the
 * screen, move the cursor or turn the reading direction. Line ends and tabs stay.
 */
export function harmless(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\p{Cc}/gu, visible)
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

function visible(control: string): string {
  if (control === '\n' || control === '\t') return control

  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x24_00 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

/** Harmless text on one line, so that a value cannot pretend to be a line of its own. */
export function oneLine(text: string): string {
  return harmless(text).replace(/\s+/gu, ' ').trim()
}

// Letters of scripts that are written from right to left, with what stands between two of them.
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Mark}\p{Zs}'’.-]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Mark}])?/gu

/**
 * Text in which words written from right to left stand by themselves (isolates of UAX #9), so that a name does not turn the sentence
 * around it: who pays whom is read in the order in which it was written.
 */
export const isolated = (text: string): string => text.replace(rightToLeft, '\u2068$&\u2069')

/** Longer than any platform lets people or chats be called. */
const nameMaxCharacters = 256

// What takes no place on a screen, or a place in which nothing stands.
const seen = /[^\p{Format}\p{Mark}\p{Control}\p{Separator}\u2800\u3164\u115F\u1160\uFFA0]/u

/**
 * What a person or a chat is called, fit to stand in a line of a card: no line breaks, control or direction characters, and never
 * longer than a name; null where nothing of it can be seen.
 */
export function visibleName(written: string): string | null {
  if (!seen.test(written)) return null
  const line = storable(written)
    // The joiners stay: emoji families and Persian words are made with them, and flags such as Scotland's with tags.
    .replace(/(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return [...line].slice(0, nameMaxCharacters).join('').trim()
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const halfWidth = /^[\uFF61-\uFFDC\uFFE8-\uFFEE]/u
const fullWidth =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u
const noWidth = /^[\p{Mark}\p{Format}]/u

/** Latin letters, digits, and what stands between them: a column each, and most of what is ever shown. */
const narrow = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u20A0-\u20BF]*$/u

/** How many columns of a terminal a text takes: two for wide scripts and emoji (Unicode UAX #11), none for joiners. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += graphemeWidth(segment)
  return columns
}

function graphemeWidth(grapheme: string): number {
  if (halfWidth.test(grapheme)) return 1
  if (fullWidth.test(grapheme)) return 2
  return noWidth.test(grapheme) ? 0 : 1
}
